import { loginTitle } from '../../portals/words.js';
import type { Clues } from './gatherClues.js';

const mostText = 400;

/** The page asks for a password and holds nothing else: boxes to log in stand on many pages that anybody may read. */
export function isLoginWall({ text, length, titles, tables, words }: Clues, reportLinks: number): boolean {
  if (tables > 0 || reportLinks > 0 || length > mostText) return false;
  const asks = text.tree.roots.some((root) =>
    [...root.querySelectorAll('input[type="password" i]')].some((input) => input.getClientRects().length > 0),
  );
  return asks && (titles.some((title) => loginTitle.test(title)) || words.replace(/\s+/g, '').length <= mostText);
}
