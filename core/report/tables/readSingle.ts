import type { ReadCell } from '../report.js';
import type { LabelBook } from './labels.js';
import type { Hit } from './matchLabels.js';
import { parseCell } from './parseCell.js';
import type { Token } from './tokens.js';

/**
 * Reads a table with one line of data, whose rows stand side by side (行政复议, 未经复议直接起诉, 复议后起诉: five columns each).
 * Returns row → column → cell, or null where the numbers cannot be told apart.
 */
export function readSingle(
  tokens: readonly Token[],
  hits: readonly Hit[],
  to: number,
  book: LabelBook,
): Readonly<Record<string, Readonly<Record<string, ReadCell | null>>>> | null {
  const { rows, columns } = book.spec.blocks[0]!;
  const line = dataLine(tokens, hits, to, rows.length * columns.length);
  if (!line) return null;
  const result: Record<string, Record<string, ReadCell | null>> = {};
  rows.forEach((row, rowIndex) => {
    const cells: Record<string, ReadCell | null> = { ...book.blankRows[0]! };
    columns.forEach((column, columnIndex) => {
      const token = line[rowIndex * columns.length + columnIndex]!;
      const { value, fault } = parseCell(token.text, column.kind);
      cells[column.key] = { value, fault, text: token.text, place: token.place, kind: column.kind };
    });
    result[row.key] = cells;
  });
  return result;
}

/** The tokens of the data line: exactly `count` cells. */
function dataLine(tokens: readonly Token[], hits: readonly Hit[], to: number, count: number): readonly Token[] | null {
  const first = hits[0]!.index;
  const values: Token[] = [];
  for (let index = first; index < to; index++) if (tokens[index]!.isValue) values.push(tokens[index]!);
  if (values.length === count) return values;
  return wholeRow(tokens, first, to, count) ?? afterHeader(tokens, hits, to, count);
}

/** A physical row without words which has the right number of cells, blank ones included. */
function wholeRow(tokens: readonly Token[], from: number, to: number, count: number): readonly Token[] | null {
  for (let index = from; index < to; ) {
    const { row } = tokens[index]!;
    let end = index + 1;
    while (end < to && row >= 0 && tokens[end]!.row === row) end++;
    const cells = tokens.slice(index, end);
    if (row >= 0 && cells.every((token) => token.isBlank || token.isValue)) {
      if (cells.length === count && cells.some((token) => token.isValue)) return cells;
    }
    index = end;
  }
  return null;
}

/** Where every cell stands on its own line, the cells after the last header label. */
function afterHeader(
  tokens: readonly Token[],
  hits: readonly Hit[],
  to: number,
  count: number,
): readonly Token[] | null {
  let from = 0;
  for (const hit of hits) from = Math.max(from, hit.index + hit.count);
  // Repeated column names are hits only once: go on to the last word.
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    if (!token.isBlank && !token.isValue && token.folded.length <= 4) from = index + 1;
  }
  const cells = tokens.slice(from, from + count);
  if (cells.length < count || !cells[0]!.loose) return null;
  return cells.every((token) => token.isBlank || token.isValue) ? cells : null;
}
