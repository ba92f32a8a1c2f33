import type { FileResult } from '../results/result.js';
import type { ReportDigest } from './digest.js';
import type { Unit } from './unit.js';

/** A checked file with what is kept of its report. */
export interface SeenReport {
  readonly file: SeenFile;
  /** Null where the file could not be read or is no annual report. */
  readonly digest: ReportDigest | null;
  /** Where the host knows whose report it is: its address stands on the list. Otherwise the body’s name decides. */
  readonly unit?: Unit;
  /** Day of publication that the host knows, `YYYY-MM-DD`. */
  readonly listedOn?: string;
}

/** The part of a file’s result that comparisons need. */
export type SeenFile = Pick<FileResult, 'source' | 'mediaType' | 'sha256' | 'status' | 'problem'> & {
  readonly findings: readonly Pick<FileResult['findings'][number], 'ruleId' | 'severity'>[];
  readonly requirements: readonly Pick<FileResult['requirements'][number], 'id' | 'outcome'>[];
};
