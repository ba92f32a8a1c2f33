import type { Obstacle, PageReading } from '../messages.js';

/** Why the panel shows no result; each has its sentence and next step in the wording. */
export type NoticeKind =
  | Obstacle
  | 'not-a-report'
  /** A page of the browser itself, or its store: no extension may read it. */
  | 'internal'
  /** The browser lets the panel read a page only after a click on the icon, and only on the same site. */
  | 'no-access'
  /** Another panel was opened for the same tab. */
  | 'elsewhere'
  /** The tab is closed. */
  | 'closed'
  /** The program failed. */
  | 'failed';

export interface Notice {
  readonly kind: NoticeKind;
  /** What was read, with its links; null where nothing was. */
  readonly page: PageReading | null;
  /** The person may have the page checked as it was read. */
  readonly mayCheck: boolean;
  /** Of a failure, for whoever mends the program. */
  readonly detail: string | null;
}

/** Nothing of a report is there to be checked. */
const hopeless: readonly Obstacle[] = ['pdf-viewer', 'error-page', 'login-wall'];

/** Part of the report is not at hand, or more than it: findings of what is missing would be wrong. */
const partial: readonly Obstacle[] = ['two-reports', 'paged', 'endless', 'tables-as-images'];

/**
 * What to say of a page in place of a result, or null where the result may be shown.
 * @param isReport whether the core recognised an annual report in it
 */
export function judgePage(page: PageReading, isReport: boolean): Notice | null {
  const has = (kinds: readonly Obstacle[]): Obstacle | undefined => kinds.find((kind) => page.obstacles.includes(kind));
  const notice = (kind: NoticeKind, mayCheck = false): Notice => ({ kind, page, mayCheck, detail: null });
  const blocked = has(hopeless);
  if (blocked) return notice(blocked);
  const part = has(partial);
  if (part) return notice(part, isReport);
  if (isReport) return null;
  return notice(has(['cross-origin-frame']) ?? 'not-a-report');
}
