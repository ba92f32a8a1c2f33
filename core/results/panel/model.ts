import type { BlockId } from '../../document/document.js';
import type { TableId } from '../../formats/form.js';
import type { SectionIndex } from '../../report/report.js';
import type { FileResult, Outcome, Severity } from '../result.js';

/**
 * A result as a panel shows it: words and places, nothing to be worked out. Plain data, the same for the browser's panel,
 * Word's task pane and the HTML page. Texts of the report are in it with their control characters spelt out, so that none
 * of them hides or turns what stands around it; they are text, not markup.
 */
export interface Panel {
  readonly source: string;
  readonly status: FileResult['status'];
  readonly title: string | null;
  readonly verdict: { readonly level: VerdictLevel; readonly text: string };
  /** 机关, 年度, 格式, 落款, 发布日期; a null value was not recognised. Empty where nothing was checked. */
  readonly facts: readonly PanelFact[];
  readonly counts: PanelCounts;
  /** In the order of the report; only sections with problems. */
  readonly sections: readonly PanelSection[];
  readonly requirements: readonly PanelRequirement[];
  /** The three tables in the order of the report; empty where the form is unknown. */
  readonly tables: readonly PanelTable[];
  /** Every figure of the running text, in its order; empty where only the JSON result is at hand. */
  readonly numbers: readonly PanelNumber[];
  /** The sentences that these figures stand in. */
  readonly sentences: readonly PanelSentence[];
}

/** `review`: no finding, but something that a person must look at or that was not checked. `unread`: nothing was checked. */
export type VerdictLevel = 'error' | 'warning' | 'info' | 'review' | 'clean' | 'unread';

export interface PanelFact {
  readonly id: 'body' | 'year' | 'form' | 'signedOn' | 'publishedOn';
  readonly label: string;
  readonly value: string | null;
  /** The value in words; says so where there is none. */
  readonly text: string;
}

export interface PanelCounts {
  /** Problems by severity, without the ignored: findings with one cause are one problem. */
  readonly problems: Readonly<Record<Severity, number>>;
  readonly ignored: number;
  /** Findings, as the JSON result counts them. */
  readonly findings: number;
  readonly requirements: Readonly<Record<Outcome, number>>;
  readonly numbers: FileResult['numbers'];
}

export interface PanelSection {
  readonly section: SectionIndex;
  readonly heading: string;
  readonly problems: readonly PanelProblem[];
}

export interface PanelProblem {
  /** 1, 2 … in the report; cells, requirements and figures refer to it. */
  readonly id: number;
  readonly severity: Severity;
  readonly severityLabel: string;
  readonly what: string;
  readonly place: string;
  readonly rules: readonly { readonly id: string; readonly title: string }[];
  /** The words meant; null where something is missing. */
  readonly quote: string | null;
  readonly evidence: readonly string[];
  readonly related: readonly string[];
  readonly basis: readonly string[];
  /** `cell`: a value to be looked up in the records. `fix`: a change of the text. */
  readonly proposals: readonly { readonly kind: 'cell' | 'fix'; readonly label: string; readonly text: string }[];
  /** What the configuration says of it, with the reason given there; an ignored problem counts nowhere. */
  readonly settled: { readonly kind: 'ignored' | 'explained'; readonly label: string; readonly reason: string } | null;
  /** Indexes in the result's `findings`, for a host that selects places or applies fixes. */
  readonly findings: readonly number[];
}

export interface PanelRequirement {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  readonly basis: readonly string[];
  readonly problems: readonly number[];
  /** Why a person must look, or why it was not checked. */
  readonly notes: readonly string[];
}

/** `partial`: so much is damaged that nothing follows from what is missing. `unread`: no such table was found or made out. */
export type TableState = 'read' | 'partial' | 'unread';

export interface PanelTable {
  readonly id: TableId;
  readonly heading: string;
  /** The form that the table is on. */
  readonly form: string;
  readonly state: TableState;
  /** The state in words; empty for a table that was read. */
  readonly note: string;
  /** As the form has them, whatever the document left out; empty for an unread table. */
  readonly blocks: readonly PanelTableBlock[];
  /** Cells by state. */
  readonly counts: Readonly<Record<CellState, number>>;
}

export interface PanelTableBlock {
  readonly caption: string | null;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly PanelRow[];
}

export interface PanelRow {
  readonly key: string;
  readonly label: string;
  /** Labels of the groups around it, outermost first. */
  readonly groups: readonly string[];
  readonly cells: readonly PanelCell[];
}

/**
 * `suspect`: a diagnosis names the cell. `broken`: it does not agree with others, or is written wrong. `blank`: nothing
 * stands in it. `unread`: what stands there was not made out. `missing`: the document has no such row or column.
 */
export type CellState = 'ok' | 'suspect' | 'broken' | 'blank' | 'unread' | 'missing';

export interface PanelCell {
  readonly column: string;
  readonly state: CellState;
  readonly stateLabel: string;
  /** Null unless a number was read. */
  readonly value: number | null;
  /** As it stands in the document; the number where only the JSON result is at hand. */
  readonly text: string;
  /** Values that would put it right, likeliest first. */
  readonly proposed: readonly number[];
  readonly problems: readonly number[];
  readonly block: BlockId | null;
}

export interface PanelNumber {
  readonly block: BlockId;
  /** UTF-16 offsets in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly section: SectionIndex;
  readonly outcome: 'verified' | 'contradicted' | 'unverifiable';
  readonly outcomeLabel: string;
  /** What it was held against, or what is wrong with it. */
  readonly explanation: string;
  readonly problems: readonly number[];
}

export interface PanelSentence {
  readonly section: SectionIndex;
  readonly heading: string;
  readonly block: BlockId;
  /** The sentence in pieces; `number` is an index in `numbers`, null for the words between. */
  readonly runs: readonly { readonly text: string; readonly number: number | null }[];
}
