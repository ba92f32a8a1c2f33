import type { LooseLine } from './readLine.js';

/** What a run of lines with separators turned out to be, in order. */
export type Resolved =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[]; readonly sources: readonly RowSource[] }
  | { readonly kind: 'cell'; readonly text: string; readonly line: LooseLine; readonly part: number }
  | { readonly kind: 'prose'; readonly text: string; readonly line: LooseLine };

/** The line that a row was read from, and which of its parts is the first cell. */
export interface RowSource {
  readonly line: LooseLine;
  readonly from: number;
}

/**
 * Decides what lines with tabs or pipes are, all with the same separator. With one certain row among them all are rows of a
 * table; with none they are single cells, one a line, or prose with stray separators.
 */
export function resolveLines(run: readonly LooseLine[]): Resolved[] {
  let isRow = false;
  let amongCells = false;
  for (const line of run) {
    if (line.lead === 1 && line.filled === 1) amongCells = true;
    isRow ||= isCertainRow(line);
  }
  if (isRow && !(run.length === 1 && isLoneProse(run[0]!))) return asRows(run);
  const items: Resolved[] = [];
  for (const line of run) addCells(items, line, amongCells);
  return items;
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

function asRows(run: readonly LooseLine[]): Resolved[] {
  const items: Resolved[] = [];
  let rows: (readonly string[])[] = [];
  let sources: RowSource[] = [];
  const end = (): void => {
    if (rows.length > 0) items.push({ kind: 'rows', rows, sources });
    rows = [];
    sources = [];
  };
  const border = run[0]!.separator === 'pipe' ? bordersOf(run) : { left: false, right: false };
  for (const line of run) {
    if (line.rule) continue;
    if (isProse(line)) {
      end();
      items.push({ kind: 'prose', text: line.text, line });
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
  return items;
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
function addCells(items: Resolved[], line: LooseLine, amongCells: boolean): void {
  const { parts, filled, lead, separator } = line;
  const text = parts[lead] ?? '';
  if (filled === 0) addBlank(items, line, 1, parts.length - 1);
  else if (filled >= 2 || line.rule || isProse(line)) items.push({ kind: 'prose', text: line.text, line });
  else if (separator === 'pipe') {
    // `0 |` is a cell and its border, `| 0 |` the same in a frame; each further pipe is one more cell.
    items.push({ kind: 'cell', text, line, part: lead });
    addBlank(items, line, lead + 1, parts.length - lead - 2);
  } else if (lead === 0 || (lead > 1 && !amongCells)) items.push({ kind: 'prose', text, line });
  else {
    addBlank(items, line, 1, lead - 1);
    items.push({ kind: 'cell', text, line, part: lead });
  }
}

function addBlank(items: Resolved[], line: LooseLine, first: number, count: number): void {
  for (let index = 0; index < count; index++) items.push({ kind: 'cell', text: '', line, part: first + index });
}
