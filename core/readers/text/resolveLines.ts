import type { LooseLine } from './readLine.js';

/**
 * Takes in what a run of lines with separators turned out to be, in order. Called for each cell, not handed a list of them:
 * a text has hundreds of cells, and nothing but blocks is made of them.
 */
export interface LineTaker {
  rows(rows: readonly (readonly string[])[], sources: readonly RowSource[]): void;
  /** @param part number of the line's part that is the cell. */
  cell(text: string, line: LooseLine, part: number): void;
  prose(text: string, line: LooseLine): void;
}

/** The line that a row was read from, and which of its parts is the first cell. */
export interface RowSource {
  readonly line: LooseLine;
  readonly from: number;
}

/**
 * Decides what lines with tabs or pipes are, all with the same separator. With one certain row among them all are rows of a
 * table; with none they are single cells, one a line, or prose with stray separators.
 */
export function resolveLines(run: readonly LooseLine[], taker: LineTaker): void {
  let isRow = false;
  let amongCells = false;
  for (const line of run) {
    if (line.lead === 1 && line.filled === 1) amongCells = true;
    isRow ||= isCertainRow(line);
  }
  if (isRow && !(run.length === 1 && isLoneProse(run[0]!))) takeRows(run, taker);
  else for (const line of run) takeCells(line, amongCells, taker);
}

/** At least two cells side by side. A list number and its text, with a tab between them, are none. */
function isCertainRow(line: LooseLine): boolean {
  if (line.rule) return true;
  if (line.filled >= 2) return !isProse(line);
  return line.separator === 'pipe' && line.filled > 0 && line.lead > 0 && line.parts.length > 3;
}

/** A single line with separators: a row only where it has figures or many parts, else a signature, crumbs, a link list. */
function isLoneProse(line: LooseLine): boolean {
  if (line.filled >= 5 || line.rule) return false;
  return !line.parts.some((part) => isFigure(part));
}

const longestCell = 150;

function isProse(line: LooseLine): boolean {
  if (line.rule) return false;
  const { parts, filled, lead } = line;
  if (filled === 1) {
    const text = parts[lead]!;
    return text.length > longestCell || (text.length > 80 && text.includes('。'));
  }
  if (filled !== 2 || lead > 0 || line.separator === 'pipe') return false;
  return isListNumber(parts[0]!) && !isFigure(parts[parts.length - 1]!);
}

/** `一、` `（一）` `1.` `1)`: with punctuation, which the serial numbers of a table lack. */
function isListNumber(text: string): boolean {
  return text.length <= 6 && /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]$/.test(text);
}

/** A number, or a sign put in place of one. */
function isFigure(text: string): boolean {
  return text.length > 0 && text.length <= 12 && /^[\d０-９.,+\-—/%]+$/.test(text);
}

function takeRows(run: readonly LooseLine[], taker: LineTaker): void {
  let rows: (readonly string[])[] = [];
  let sources: RowSource[] = [];
  const end = (): void => {
    if (rows.length > 0) taker.rows(rows, sources);
    rows = [];
    sources = [];
  };
  const border = run[0]!.separator === 'pipe' ? bordersOf(run) : { left: false, right: false };
  for (const line of run) {
    if (line.rule) continue;
    if (isProse(line)) {
      end();
      taker.prose(line.text, line);
    } else if (border.left || border.right) {
      const from = border.left && line.parts[0] === '' ? 1 : 0;
      const to = line.parts.length - (border.right && line.parts[line.parts.length - 1] === '' ? 1 : 0);
      rows.push(line.parts.slice(from, to));
      sources.push({ line, from });
    } else {
      rows.push(line.parts);
      sources.push({ line, from: 0 });
    }
  }
  end();
}

/**
 * A pipe at the start (end) of every row is the table's frame. Where some rows have none, the others begin (end) with a blank
 * cell.
 */
function bordersOf(run: readonly LooseLine[]): { left: boolean; right: boolean } {
  const rows = run.filter((line) => line.filled >= 2 && !line.rule);
  const isDrawn = run.some((line) => line.rule && line.parts[0] === '');
  return {
    left: isDrawn || rows.every(({ parts }) => parts[0] === ''),
    right: rows.every(({ parts }) => parts[parts.length - 1] === ''),
  };
}

/** One cell a line. Further separators stand for cells that a merged one covers. */
function takeCells(line: LooseLine, amongCells: boolean, taker: LineTaker): void {
  const { parts, filled, lead, separator } = line;
  const text = parts[lead] ?? '';
  if (filled === 0) takeBlank(taker, line, 1, parts.length - 1);
  else if (filled >= 2 || line.rule || isProse(line)) taker.prose(line.text, line);
  else if (separator === 'pipe') {
    // `0 |` is a cell and its border, `| 0 |` the same in a frame; each further pipe is one more cell.
    taker.cell(text, line, lead);
    takeBlank(taker, line, lead + 1, parts.length - lead - 2);
  } else if (lead === 0 || (lead > 1 && !amongCells)) taker.prose(text, line);
  else {
    takeBlank(taker, line, 1, lead - 1);
    taker.cell(text, line, lead);
  }
}

function takeBlank(taker: LineTaker, line: LooseLine, first: number, count: number): void {
  for (let index = 0; index < count; index++) taker.cell('', line, first + index);
}
