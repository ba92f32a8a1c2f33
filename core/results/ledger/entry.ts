import type { Publication } from '../../several/publications.js';
import type { Question } from '../../several/question.js';
import type { Unit } from '../../several/unit.js';
import type { Panel } from '../panel/model.js';
import type { FileResult } from '../result.js';

/** One audit as a ledger takes it: the browser’s panel hands in one, the workbench and the command line many. */
export interface LedgerEntry {
  readonly file: FileResult;
  readonly panel: Panel;
  readonly unit?: Unit;
  readonly source: LedgerSource;
  /** What the supervisor made of a problem, by its key (see `problemKey`). */
  readonly reviews?: Readonly<Record<string, Review>>;
  /** Keys of the problems that an earlier run found in the report of this body and year; absent: there was none. */
  readonly earlier?: readonly string[];
}

/** Where the bytes came from. What is not known is left out. */
export interface LedgerSource {
  readonly url?: string;
  readonly finalUrl?: string;
  /** HTTP status. */
  readonly status?: number;
  /** ISO time of fetching or reading, with its zone. */
  readonly fetchedAt?: string;
  readonly bytes?: number;
  /** Hex, of the bytes as received. */
  readonly sha256?: string;
  /** `YYYY-MM-DD`. */
  readonly publishedOn?: string;
  /** Name of the kept copy; absent: the name of the file. */
  readonly snapshot?: string;
}

export interface Review {
  readonly verdict: 'confirmed' | 'false-alarm' | 'pending' | null;
  readonly note: string;
}

/** What is said of the run as a whole; the host knows the time and who checked. */
export interface LedgerRun {
  /** ISO time with its zone. */
  readonly checkedAt: string;
  readonly rulesVersion: string;
  readonly inspector?: string;
  /** What was to be checked, in the supervisor’s words. */
  readonly scope?: string;
  readonly sample?: LedgerSample;
  readonly publications?: readonly Publication[];
  readonly questions?: readonly Question[];
}

export interface LedgerSample {
  readonly frameSize: number;
  readonly sampleSize: number;
  readonly method: string;
  readonly strata: readonly { readonly name: string; readonly size: number; readonly drawn: number }[];
  readonly seed: string | null;
  /** Hex SHA-256 of the frame’s canonical text. */
  readonly frameSha256: string;
}
