import { nextPage, reportTitle } from '../../portals/words.js';
import type { Clues } from './gatherClues.js';

/** The report goes on behind a link 下一页 whose address is this page's with a further number. Lists of reports have such links too. */
export function isPaged({ page, text, titles, tables, words }: Clues): boolean {
  const isReport = tables > 0 || (titles.some((title) => reportTitle.test(title)) && words.includes('总体情况'));
  return (
    isReport && text.tree.links.some((link) => nextPage.test(link.textContent ?? '') && isNext(link.href, page.URL))
  );
}

function isNext(next: string, current: string): boolean {
  if (!/^https?:/i.test(next)) return false;
  const to = new URL(next);
  const from = new URL(current);
  if (to.origin !== from.origin) return false;
  if (to.pathname === from.pathname) {
    return ['page', 'p', 'pageno', 'currentpage', 'pagenum'].some(
      (name) => parameterOf(to, name) !== parameterOf(from, name),
    );
  }
  const stem = stemOf(from.pathname);
  return stem.length > 1 && to.pathname.startsWith(stem) && isNumber(to.pathname.slice(stem.length));
}

/** A path without its ending and the number of its page. */
function stemOf(path: string): string {
  return path.replace(/\.[a-z]{2,6}$/i, '').replace(/[_-]\d{1,2}$/, '');
}

function isNumber(rest: string): boolean {
  return /^[_/-]\d{1,3}(?:\.[a-z]{2,6})?$/i.test(rest);
}

function parameterOf(address: URL, name: string): string | null {
  for (const [key, value] of address.searchParams) if (key.toLowerCase() === name) return value;
  return null;
}
