import { errorTitle } from '../../portals/words.js';
import type { Clues } from './gatherClues.js';

/** More than an error page ever says. */
const mostByWords = 400;
const mostByStatus = 2000;

/** An error page of the server, whatever its title: the status says so, or its own words do, and there is no report. */
export function isErrorPage({ page, length, titles, tables }: Clues): boolean {
  if (tables > 0) return false;
  if (statusOf(page) >= 400) return length <= mostByStatus;
  return length <= mostByWords && titles.some((title) => errorTitle.test(title));
}

/** The status that the page was sent with, where the browser tells it (Chromium 109); 0 where it does not. */
function statusOf(page: Document): number {
  const [entry] = page.defaultView?.performance.getEntriesByType('navigation') ?? [];
  return (entry as { readonly responseStatus?: number } | undefined)?.responseStatus ?? 0;
}
