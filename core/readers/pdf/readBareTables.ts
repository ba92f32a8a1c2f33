import type { TableId } from '../../formats/form.js';
import { type FoundLabel, findLabels, type PlacedWord, placeWords } from './findLabels.js';
import { readBareRows } from './readBareRows.js';
import { readBareSingle } from './readBareSingle.js';
import type { PdfTable } from './tableOf.js';
import type { TextLine } from './textLines.js';

/** Lines that are a statutory table without drawn lines; `table` is null where its cells could not be told apart with certainty. */
export interface BareTable {
  /** First line, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly table: PdfTable | null;
}

/** Fewer labels of one table are words of the running text. */
const fewestLabels = 4;
/** So many lines without a label may stand between two labels of one table. */
const longestGap = 4;

/**
 * Finds the statutory tables among lines of text, by the labels of the forms, and reads them by how their words are aligned.
 * A table in which a single word finds no place is not read: a wrong column would be worse than none.
 * @param pages the page of each line
 */
export function readBareTables(lines: readonly TextLine[], pages: readonly number[]): BareTable[] {
  if (lines.length < fewestLabels) return [];
  const words = placeWords(lines, pages);
  const labels = findLabels(words);
  const tables: BareTable[] = [];
  for (const id of ['disclosure', 'applications', 'disputes'] as const) {
    const range = rangeOf(labels, id);
    if (!range || tables.some(({ from, to }) => range.from < to && range.to > from)) continue;
    const to = withValues(words, range.to, lines.length);
    const inside = words.filter(({ line }) => line >= range.from && line < to);
    const known = labels.filter((label) => label.words.every(({ line }) => line >= range.from && line < to));
    const table = id === 'disputes' ? readBareSingle(inside, known) : readBareRows(inside, known);
    tables.push({ from: range.from, to, table });
  }
  return tables.sort((a, b) => a.from - b.from);
}

/** The lines between the first and the last label of a table, where enough of them stand close together. */
function rangeOf(labels: readonly FoundLabel[], id: TableId): { from: number; to: number } | null {
  const own = labels.filter(({ label }) => label.tables.size === 1 && label.tables.has(id));
  let best: { from: number; to: number; count: number } | null = null;
  let run: { from: number; to: number; count: number } | null = null;
  for (const { words } of own) {
    const [first, last] = [words[0]!.line, words.at(-1)!.line];
    if (run && first - run.to < longestGap + 1) {
      run.to = Math.max(run.to, last + 1);
      run.count++;
    } else run = { from: first, to: last + 1, count: 1 };
    if (!best || run.count > best.count) best = run;
  }
  return best && best.count >= fewestLabels ? best : null;
}

/** Lines of values go on below the last label, also one of a single value with its label in front, which may be misspelt. */
function withValues(words: readonly PlacedWord[], to: number, end: number): number {
  for (let line = to; line < end; line++) {
    const own = words.filter((word) => word.line === line);
    const [first, ...others] = own;
    const count = own.filter(({ text }) => isValue(text)).length;
    const isRow = first && !isValue(first.text) && others.length > 0 && others.every(({ text }) => isValue(text));
    if (count < 2 && !isRow) return line;
  }
  return end;
}

/** What a value cell holds: a figure, with its unit or sign, or a sign in place of one. */
export function isValue(text: string): boolean {
  return (
    /^[+＋−-]?[0-9０-９][0-9０-９.,，]{0,15}(?:件|项|条|份|个|宗|万元|元)?$/.test(text) ||
    /^(?:[/／\\—–－-]{1,4}|无|零)$/.test(text)
  );
}
