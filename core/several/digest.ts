import type { FormId, TableId } from '../formats/form.js';
import type { BodyKind, SectionIndex } from '../report/report.js';
import type { TableValues } from '../results/result.js';

/**
 * What is kept of a report so that it can be held against others when it is no longer in memory: plain data, about as long as
 * its text. Values that were not read stay null.
 */
export interface ReportDigest {
  readonly schema: 'gongkai-lint-digest/1';
  readonly source: string;
  readonly body: { readonly name: string; readonly kind: BodyKind } | null;
  readonly year: number | null;
  /** How the year is known; from `prose` alone it is no ground for an accusation. */
  readonly yearSource: 'title' | 'period' | 'prose' | 'metadata' | null;
  readonly tables: Readonly<Record<TableId, DigestTable | null>>;
  /** The running text of sections 一 to 六. */
  readonly prose: readonly { readonly section: SectionIndex; readonly text: string }[];
  readonly dates: readonly DatedTrace[];
}

export interface DigestTable {
  readonly form: FormId;
  readonly legible: boolean;
  readonly values: TableValues;
}

/** Where a date of a report comes from. `listed`: the host's own knowledge, such as the column page that links to it. */
export type TraceKind = 'page' | 'shown' | 'address' | 'listed' | 'signature' | 'created' | 'modified';

export interface DatedTrace {
  readonly kind: TraceKind;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
}
