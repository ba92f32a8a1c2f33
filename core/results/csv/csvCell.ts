import { escapeControls } from '../escapeControls.js';

/**
 * What a spreadsheet takes for the start of a formula, also behind white space and invisible marks, and in full width,
 * which Chinese and Japanese editions read alike.
 */
const formula = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]{0,100}[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Characters of a cell that are shown; more than any finding quotes on purpose. Excel stops at 32,767. */
const longest = 2000;

/**
 * One field of a CSV line by RFC 4180. What would start a formula gets an apostrophe in front, a plain `-5` too: a
 * program that opens the file cannot tell them apart. White space becomes a space, so that each line is one record;
 * other control characters are spelt out.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const shown = (formula.test(cut) ? "'" : '') + escapeControls(cut);
  return /[",]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
