import type { TableId } from '../formats/form.js';
import type { Basis } from '../formats/laws.js';
import type { Problem } from '../readers/problem.js';
import type { BodyKind, SectionIndex } from '../report/report.js';

/** The JSON result (spec/interfaces.md), schema gongkai-lint/1. results/schema.ts validates the same shape with zod. */

export type Severity = 'error' | 'warning' | 'info';
export type Outcome = 'pass' | 'fail' | 'needs-review' | 'not-applicable' | 'not-checked';

export interface Location {
  section: SectionIndex;
  table?: TableId;
  row?: string;
  column?: string;
  /** The words meant; absent where the finding is about something missing. */
  text?: string;
  /** Block id by which the host finds the place; absent where the finding is about something missing. */
  block?: string;
  /** UTF-16 offsets in the block's text. */
  start?: number;
  end?: number;
}

export interface Suspect {
  table: TableId;
  row: string;
  column: string;
  current: number | null;
  proposed: number;
}

export interface Edit {
  location: Location;
  old: string;
  new: string;
}

export interface Fix {
  title: string;
  /** True only for what cannot change meaning. */
  safe: boolean;
  edits: Edit[];
}

export interface Evidence {
  expression: string;
  actual: string;
  expected: string;
}

export interface Finding {
  ruleId: string;
  severity: Severity;
  message: string;
  basis: Basis[];
  location: Location;
  related: Location[];
  evidence?: Evidence;
  cause?: string;
  suspects: Suspect[];
  fixes: Fix[];
  /** Depends on rule, place and the words or values meant, not on line numbers. */
  fingerprint: string;
  /** Accepted by the configuration: not counted in the summary. Never on an error. */
  ignored?: { reason: string };
  /** Explained by the configuration: counts all the same. */
  explained?: { reason: string };
}

export interface Requirement {
  id: string;
  title: string;
  outcome: Outcome;
  basis: Basis[];
  /** Indexes in `findings`. */
  findings: number[];
  /** Why a person must look, or why it was not checked. */
  notes: { message: string; location?: Location }[];
}

export type TableValues = Record<string, Record<string, number | null>>;

export interface ReportSummary {
  title: string | null;
  body: string | null;
  bodyKind: BodyKind | null;
  year: number | null;
  format: '2019' | '2021' | null;
  /** ISO dates. */
  signedOn: string | null;
  publishedOn: string | null;
  tables: Record<TableId, TableValues | null>;
}

export interface FileResult {
  source: string;
  mediaType: string;
  sha256: string | null;
  status: 'checked' | 'unreadable' | 'not-a-report';
  problem: Problem | null;
  report: ReportSummary | null;
  findings: Finding[];
  requirements: Requirement[];
  /** Figures in the prose; null while they were not examined. */
  numbers: { total: number; verified: number; contradicted: number; unverifiable: number } | null;
  summary: { error: number; warning: number; info: number };
}

export interface CheckResult {
  schema: 'gongkai-lint/1';
  rulesVersion: string;
  files: FileResult[];
}
