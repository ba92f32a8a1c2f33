import type { PageReading, Shown } from '../messages.js';
import type { StoredReviews } from '../store/parseReviews.js';
import type { Checked } from './checkPage.js';
import type { Notice } from './notice.js';

/** One page, read and checked. */
export interface Audit extends Checked {
  readonly page: PageReading;
  /** Of the text that was read. */
  readonly textHash: string;
  readonly checkedAt: Date;
  /** What was said of another version of the same page, if anything. */
  readonly earlier: StoredReviews | null;
}

/** Something to be said in one line above the result. */
export type Line =
  | { readonly kind: 'rechecked'; readonly lost: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'reviews-dropped'; readonly reports: number }
  | { readonly kind: 'save-failed' };

/** What the panel shows. */
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
