import type { Outcome, Severity } from '../../core/index.js';
import type { ReviewVerdict } from '../audit.js';

export type TabId = 'problems' | 'requirements' | 'tables' | 'numbers';

/** A problem's kind in the filter: its severity, unless the configuration ignores it. */
export type ProblemKind = Severity | 'ignored';

/** Words of the shared view, besides those that the panel brings with it. */
export interface Wording {
  readonly lang: string;
  /** Name of the whole view for screen readers. */
  readonly audit: string;
  readonly untitled: string;
  readonly facts: string;
  readonly views: string;
  readonly tab: Readonly<Record<TabId, string>>;

  readonly kind: Readonly<Record<ProblemKind, string>>;
  readonly filter: string;
  readonly kinds: string;
  readonly section: string;
  readonly allSections: string;
  readonly verdict: string;
  readonly allVerdicts: string;
  readonly noVerdict: string;
  readonly review: Readonly<Record<ReviewVerdict, string>>;
  readonly search: string;
  readonly searchHint: string;
  readonly group: string;
  readonly bySection: string;
  readonly bySeverity: string;
  readonly expandAll: string;
  readonly shown: (shown: number, total: number) => string;
  readonly causes: (findings: number) => string;
  readonly noProblems: string;
  readonly open: (review: number, unchecked: number) => string;
  readonly seeRequirements: string;
  readonly noMatch: string;
  readonly clearFilter: string;

  readonly problem: string;
  readonly quote: string;
  readonly evidence: string;
  readonly related: string;
  readonly basis: string;
  readonly rule: string;
  readonly show: string;
  readonly collapse: string;
  readonly copyCitation: string;
  readonly copyItem: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly note: string;

  readonly outcomes: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly noRequirements: string;
  readonly seeProblem: (id: number) => string;

  readonly legend: string;
  readonly item: string;
  readonly inOrder: string;
  readonly noTables: string;
  readonly gridHint: string;
  readonly cell: (row: string, column: string) => string;
  readonly emptyCell: string;
  readonly proposed: (values: string) => string;
  readonly showCell: string;

  readonly numbersHint: string;
  readonly numberOutcome: Readonly<Record<'verified' | 'contradicted' | 'unverifiable', string>>;
  readonly noNumbers: string;
  readonly numbersUnknown: string;
  readonly showNumber: string;

  readonly keys: string;
  readonly keyHelp: readonly (readonly [keys: string, does: string])[];
  readonly close: string;
  readonly cancel: string;
  readonly retry: string;
  readonly ofTotal: (done: number, total: number) => string;
  readonly details: string;

  readonly copy: {
    readonly report: (title: string) => string;
    readonly body: string;
    readonly year: string;
    readonly place: string;
    readonly what: string;
    readonly advice: string;
    readonly result: string;
    readonly toVerify: string;
  };
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  readonly quotes: readonly [string, string];
}
