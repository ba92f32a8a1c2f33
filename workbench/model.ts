import type { BodyKind } from '../core/report/report.js';
import type { LedgerSample, Review } from '../core/results/ledger/entry.js';
import type { FileResult, Severity } from '../core/results/result.js';
import type { AddedUp } from '../core/several/addUp.js';
import type { ReportDigest } from '../core/several/digest.js';
import type { Publication } from '../core/several/publications.js';
import type { Question } from '../core/several/question.js';
import type { Strip } from '../core/several/strip.js';
import type { Unit } from '../core/several/unit.js';
import type { Attachment } from './fetching/findAttachments.js';

/** 待检, 检查中, 完成, 需人工, 失败; `undrawn`: the sample passed it over. */
export type ItemState = 'waiting' | 'running' | 'done' | 'manual' | 'failed' | 'undrawn';

/** One check of many reports: 一次抽查. */
export interface Run {
  readonly id: number;
  readonly name: string;
  /** ISO time with its zone. */
  readonly createdAt: string;
  /** Report year looked for; null: the most frequent one. */
  readonly year: number | null;
  readonly sample: LedgerSample | null;
  /** The run it is compared with. */
  readonly earlier: number | null;
  readonly inspector: string;
}

/** Why an item has no result, or needs a person. */
export interface Trouble {
  readonly code: TroubleCode;
  /** A sentence of the reader's, where it has one; else the interface says what the code means. */
  readonly message?: string;
  /** HTTP status. */
  readonly status?: number;
  /** Files that hang on a page which is no report itself. */
  readonly attachments?: readonly Attachment[];
}

export type TroubleCode =
  | 'timeout'
  | 'unreachable'
  | 'insecure'
  | 'server-error'
  | 'busy'
  | 'gone'
  | 'refused'
  | 'login'
  | 'redirects'
  | 'too-large'
  | 'no-access'
  | 'cancelled'
  | 'crashed'
  | 'unreadable'
  | 'not-a-report';

/** One report to be checked: a file that was handed in, or an address. */
export interface Item {
  readonly id: number;
  readonly run: number;
  readonly kind: 'file' | 'url';
  /** Path of the file, or the address; unique in its run. */
  readonly source: string;
  /** What the link said. */
  readonly title?: string;
  /** Day that the column page gives, `YYYY-MM-DD`. */
  readonly listedOn?: string;
  readonly state: ItemState;
  /** How often it was fetched or checked without success. */
  readonly attempts: number;
  readonly trouble: Trouble | null;
  /** SHA-256 of the bytes to check; null: to be fetched. */
  readonly content: string | null;
  readonly fetched: Fetched | null;
  /** Hashes of what stood there before, oldest first. */
  readonly versions: readonly Version[];
  readonly row: Row | null;
  /** What it was held against besides itself, so that this is done once: hashes of the other reports. */
  readonly heldAgainst?: string;
}

export interface Fetched {
  /** ISO time with its zone. */
  readonly at: string;
  readonly bytes: number;
  readonly finalUrl?: string;
  readonly status?: number;
  /** Of the Content-Type header. */
  readonly contentType?: string;
}

export interface Version {
  readonly sha256: string;
  readonly at: string;
}

/** What the list of results shows of a checked item; the whole result stays in the store. */
export interface Row {
  readonly status: FileResult['status'];
  readonly body: string | null;
  readonly bodyKind: BodyKind | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  /** Problems by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Requirements that need a person. */
  readonly review: number;
  /** Problems by rule, and rules that need a person as `'?'`. */
  readonly rules: Readonly<Record<string, number | '?'>>;
  /** Rules of which one problem is an error. */
  readonly errors: readonly string[];
  /** Keys of the problems, for comparing with another run. */
  readonly keys: readonly string[];
}

/** The whole result of an item. */
export interface StoredRecord {
  readonly item: number;
  readonly run: number;
  readonly file: FileResult;
  readonly digest: ReportDigest | null;
}

/** What the reports of a run show together; kept with it. */
export interface Overview {
  readonly run: number;
  /** How many results it rests on. */
  readonly results: number;
  readonly year: number | null;
  readonly publications: readonly Publication[];
  readonly questions: readonly Question[];
  readonly strips: readonly Strip[];
  readonly sums: readonly AddedUp[];
  /** Unit of an item, by its id. */
  readonly units: Readonly<Record<number, Unit>>;
  /** Reports that were checked a second time against last year's or their members'. */
  readonly again: number;
}

/** Verdicts and notes on one report, by the key of the problem; they hold from run to run. */
export interface ReviewSheet {
  /** See `reportKey`. */
  readonly report: string;
  readonly entries: Readonly<Record<string, Review>>;
}
