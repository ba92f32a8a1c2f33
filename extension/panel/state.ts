import type { PageReading, Shown } from '../messages.js';
import type { StoredReviews } from '../store/parseReviews.js';
import type { AttachedFile } from './attachments/attachedFile.js';
import type { Checked } from './checkPage.js';
import type { Notice } from './notice.js';

/** One report, read and checked: the page, or a file that hangs on it. */
export interface Audit extends Checked {
  /** The page, or the page that the file hangs on. */
  readonly page: PageReading;
  /** Null: the report is the page itself. */
  readonly attachment: AuditedFile | null;
  /** Of the text that was read. */
  readonly textHash: string;
  readonly checkedAt: Date;
  /** What was said of another version of the same report, if anything. */
  readonly earlier: StoredReviews | null;
}

/** Which file a result is of. */
export interface AuditedFile {
  readonly name: string;
  /** Address of the link; of an archive where the file is in one. */
  readonly url: string;
  /** Of the file's bytes, in hex. */
  readonly sha256: string | null;
}

/** Something to be said in one line above the result. */
export type Line =
  | { readonly kind: 'rechecked'; readonly lost: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'reviews-dropped'; readonly reports: number }
  | { readonly kind: 'save-failed' };

/** What the panel has of the page. */
export type State =
  | { readonly phase: 'reading' }
  | { readonly phase: 'notice'; readonly notice: Notice }
  | {
      readonly phase: 'audit';
      readonly audit: Audit;
      readonly selected: number | null;
      readonly shown: Shown;
      readonly line: Line | null;
    };

/** What the panel shows: the page, the files that hang on it, and the one of them that is in front, if any. */
export interface View {
  readonly page: State;
  readonly files: readonly AttachedFile[];
  /** Files that hold a report, to switch to. */
  readonly reports: readonly { readonly id: string; readonly name: string; readonly url: string }[];
  /** Why a file gave no report, by the address of its link. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** Null: the page is in front. */
  readonly front: FrontFile | null;
}

/** A file's own result, in front of the page's. */
export interface FrontFile {
  readonly id: string;
  readonly audit: Audit;
  readonly selected: number | null;
  readonly line: Line | null;
}
