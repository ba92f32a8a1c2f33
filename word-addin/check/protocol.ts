import type { TableId } from '../../core/formats/form.js';
import type { ChosenFix, Config, FileResult, Panel, Place, Problem, RefusalCode } from '../../core/index.js';
import type { Draft, GroupedEdits, Insertion, Mark } from '../document/host.js';
import type { Outline } from '../document/outline.js';

/** What the checker is asked for and what it answers. It runs in a worker, so that typing never waits for it. */
export interface Checker {
  /** Reads and checks a draft; what follows is about this draft until the next. */
  check(request: CheckRequest): Promise<CheckReply>;
  /** What would be changed by the safe fixes and by those chosen. */
  plan(request: PlanRequest): Promise<PlanReply>;
  /** Blank totals whose parts were all read. */
  totals(): Promise<readonly Offer[]>;
  /** What depends on a cell that is given another value: first the cell itself, then totals, then sentences. */
  dependents(request: { readonly block: string; readonly value: string }): Promise<readonly Offer[]>;
  /** What the form of the year has and the draft lacks. */
  insertions(): Promise<readonly InsertOffer[]>;
  /** Title, headings and tables of a year's form, for a document without text; null: the year has none. */
  wholeForm(request: { readonly year: number }): Promise<string | null>;
  /** Files only: the .docx with the edits, each group whole or not at all. */
  apply(request: { readonly fixes: readonly GroupedEdits[] }): Promise<Applied>;
  /** Files only: the .docx with those of `insertions` that the keys name. */
  applyInsertions(request: { readonly keys: readonly string[] }): Promise<Uint8Array | RefusalCode>;
  /** The self-check sheet. */
  sheet(request: SheetRequest): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}

export interface CheckRequest {
  readonly draft: Draft;
  readonly language: 'zh' | 'en';
  /** Ignores and explanations as they were kept: another may have written them, so they are looked through. */
  readonly settled: Pick<Config, 'ignores' | 'explanations'>;
}

export type CheckReply =
  | { readonly status: 'unreadable'; readonly problem: Problem }
  | {
      readonly status: 'checked' | 'not-a-report';
      readonly file: FileResult;
      readonly panel: Panel;
      readonly outline: Outline;
      /** One for each problem whose words stand in the text. */
      readonly marks: readonly Mark[];
      /** Places of the figures of the panel, by its index. */
      readonly numbers: readonly Place[];
      /** The draft tracks changes. */
      readonly isTracked: boolean;
      /** How the draft was read. */
      readonly kind: Draft['kind'];
    };

export interface PlanRequest {
  readonly safe: boolean;
  readonly chosen: readonly ChosenFix[];
  /** Cells that get a proposed value. */
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** Edits with words for the person who is to agree. */
export interface Offer extends GroupedEdits {
  readonly title: string;
}

export interface PlanReply {
  readonly fixes: readonly Offer[];
  readonly refused: readonly { readonly title: string; readonly why: string }[];
}

export interface InsertOffer extends Insertion {
  readonly title: string;
  /** What is carried over and what is left blank, in words. */
  readonly notes: readonly string[];
}

export interface Applied {
  /** Null: nothing was changed. */
  readonly bytes: Uint8Array | null;
  readonly done: readonly string[];
  readonly refused: readonly string[];
}

export interface SheetRequest {
  readonly format: 'html' | 'docx';
  readonly language: 'zh' | 'en';
  /** When it was made, as it should read. */
  readonly madeAt: string;
  /** The same as ISO time. */
  readonly writtenAt: string;
}
