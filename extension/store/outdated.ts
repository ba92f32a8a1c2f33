import type { StoredReviews } from './parseReviews.js';

/** Most reports that reviews are kept of: about 2 MB of the 5 MB that the oldest browsers allow. */
export const mostReports = 1000;

/** Keys of what must go so that at most `most` remain: those that were changed longest ago. */
export function outdated(kept: ReadonlyMap<string, StoredReviews>, most = mostReports): string[] {
  const oldestFirst = [...kept].sort(([, a], [, b]) => a.changed - b.changed);
  return oldestFirst.slice(0, Math.max(0, kept.size - most)).map(([key]) => key);
}
