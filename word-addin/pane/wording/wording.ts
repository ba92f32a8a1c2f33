import type { MarkKind, Refusal } from '../../document/host.js';

/** Words of the task pane, besides those of the shared view. */
export interface Wording {
  readonly title: string;
  readonly checking: string;
  readonly recheck: string;
  readonly stale: string;
  readonly next: string;
  readonly previous: string;
  readonly fixAll: string;
  readonly fixAllHint: string;
  readonly totals: string;
  readonly insert: string;
  readonly undo: string;
  readonly undone: string;
  readonly marks: string;
  readonly mark: Readonly<Record<MarkKind, string>>;
  readonly clearMarks: string;
  readonly cleared: (count: number) => string;
  readonly marked: (done: number, left: number) => string;
  readonly sheet: string;
  readonly sheetAs: Readonly<Record<'html' | 'docx', string>>;
  readonly more: string;

  readonly fix: (title: string) => string;
  readonly preview: string;
  readonly fill: (value: number) => string;
  readonly explain: string;
  readonly ignore: string;
  readonly unsettle: string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly keep: string;
  readonly keepIn: Readonly<Record<'document' | 'machine', string>>;
  readonly save: string;
  readonly cancel: string;
  readonly close: string;

  readonly previewTitle: string;
  readonly totalsTitle: string;
  readonly linkedTitle: string;
  readonly insertTitle: string;
  readonly apply: (count: number) => string;
  readonly notDone: string;
  readonly nothingToFix: string;
  readonly nothingToFill: string;
  readonly nothingToInsert: string;
  readonly nothingFound: string;
  readonly done: (count: number) => string;
  readonly tracked: string;
  readonly refusal: Readonly<Record<Refusal, string>>;
  readonly onlyParagraph: string;

  readonly cell: (row: string, column: string, text: string) => string;
  readonly link: string;
  readonly noNumber: string;

  readonly wholeForm: string;
  readonly wholeFormHint: string;
  readonly year: string;
  readonly insertForm: (year: number) => string;
  readonly noForm: string;

  readonly noReport: string;
  readonly cannotCheck: string;
  readonly failed: string;
  readonly failedNext: string;
  readonly asParagraphs: string;

  readonly drop: string;
  readonly dropHint: string;
  readonly choose: string;
  readonly another: string;
  readonly download: string;
  readonly unchanged: string;
  readonly changedName: (name: string) => string;
  readonly noLibrary: string;
  readonly noLibraryNext: string;
}
