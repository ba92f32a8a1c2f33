import { isFormLabel, tableOfLabels } from './formLabels.js';
import type { PdfCell, PdfTable } from './tableOf.js';

/** How far the outer edges of two parts of one table may differ, in points. */
const sameEdge = 6;
/** Lines between columns nearer than this are one; in points. */
const sameColumn = 4;

/** Whether a table at the end of a page goes on with the one at the beginning of the next: by its edges, or by the form's labels. */
export function goesOn(above: PdfTable, below: PdfTable): boolean {
  if (above.spans !== below.spans) return false;
  const [first, second] = [above, below].map(({ cells }) => tableOfLabels(cells.map(({ text }) => text)));
  if (first && second) return first === second;
  const isNear = (a: number | undefined, b: number | undefined) => Math.abs(a! - b!) <= sameEdge;
  return isNear(above.xs[0], below.xs[0]) && isNear(above.xs.at(-1), below.xs.at(-1));
}

/**
 * Two parts of one table as one. Rows of the head that stand again on the new page are left out; a row that the page break cuts
 * is put together; a cell that goes on over the break is one cell.
 */
export function stitchTables(above: PdfTable, below: PdfTable): PdfTable {
  const xs = unite(above.xs, below.xs);
  const upper = onColumns(above, xs);
  const { cells: lower, rows: lowerRows } = withoutHead(upper, onColumns(below, xs), below.rows);
  if (lowerRows === 0) return { ...above, xs, cells: upper, bottom: below.bottom };
  const pairs = pairsAt(upper, above.rows, lower);
  const cut = isCut(pairs, upper, above.rows, lower);
  const shift = cut ? above.rows - 1 : above.rows;
  const joined = new Map<PdfCell, PdfCell>();
  for (const [a, b] of pairs) if (cut || isOneCell(a, b)) joined.set(b, a);
  const cells = new Map(upper.map((cell) => [cell, cell]));
  const added: PdfCell[] = [];
  for (const cell of lower) {
    const a = joined.get(cell);
    if (!a) added.push({ ...cell, row: cell.row + shift });
    else {
      const rowSpan = a.rowSpan + cell.rowSpan - (cut ? 1 : 0);
      cells.set(a, { ...a, rowSpan, text: a.text + cell.text, images: a.images + cell.images });
    }
  }
  const all = [...cells.values(), ...added].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...above, xs, bottom: below.bottom, rows: shift + lowerRows, cells: all };
}

/** The places of both; the outer edges are those of the first. */
function unite(first: readonly number[], second: readonly number[]): number[] {
  const [left, right] = [first[0]!, first.at(-1)!];
  const united: number[] = [left];
  for (const x of [...first.slice(1, -1), ...second.slice(1, -1)].sort((a, b) => a - b)) {
    if (x - united.at(-1)! > sameColumn && right - x > sameColumn) united.push(x);
  }
  return [...united, right];
}

/** The cells on the columns of the whole table. */
function onColumns({ xs, cells }: PdfTable, united: readonly number[]): PdfCell[] {
  const indexes = xs.map((x) => {
    let best = 0;
    united.forEach((each, index) => {
      if (Math.abs(each - x) < Math.abs(united[best]! - x)) best = index;
    });
    return best;
  });
  // The outermost cells reach to the edges of the whole.
  indexes[0] = 0;
  indexes[indexes.length - 1] = united.length - 1;
  return cells.map((cell) => {
    const column = indexes[cell.column]!;
    const end = indexes[cell.column + cell.columnSpan]!;
    return { ...cell, column, columnSpan: Math.max(1, end - column) };
  });
}

/** Leaves out the first rows of the lower part that repeat those of the upper one; figures are never left out. */
function withoutHead(
  upper: readonly PdfCell[],
  lower: readonly PdfCell[],
  rows: number,
): { cells: PdfCell[]; rows: number } {
  let head = 0;
  for (let row = 0; row < rows; row++) {
    const [first, second] = [upper, lower].map((cells) => cells.filter((cell) => cell.row === row));
    const isSame =
      second!.length > 0 &&
      first!.length === second!.length &&
      second!.every((cell, index) => isRepeated(first![index]!, cell)) &&
      second!.some(({ text }) => text !== '');
    if (!isSame) break;
    head = row + 1;
  }
  const isClean = lower.every((cell) => cell.row >= head || cell.row + cell.rowSpan <= head);
  if (head === 0 || !isClean) return { cells: [...lower], rows };
  return {
    cells: lower.filter((cell) => cell.row >= head).map((cell) => ({ ...cell, row: cell.row - head })),
    rows: rows - head,
  };
}

function isRepeated(a: PdfCell, b: PdfCell): boolean {
  return (
    a.text === b.text &&
    a.column === b.column &&
    a.columnSpan === b.columnSpan &&
    a.rowSpan === b.rowSpan &&
    !isFigure(b)
  );
}

/** Cells that meet at the page break and have the same columns. */
function pairsAt(upper: readonly PdfCell[], rows: number, lower: readonly PdfCell[]): [PdfCell, PdfCell][] {
  const last = new Map(upper.filter(({ row, rowSpan }) => row + rowSpan === rows).map((cell) => [cell.column, cell]));
  const pairs: [PdfCell, PdfCell][] = [];
  for (const cell of lower) {
    const above = cell.row === 0 ? last.get(cell.column) : undefined;
    if (above && above.columnSpan === cell.columnSpan) pairs.push([above, cell]);
  }
  return pairs;
}

/** Whether the break goes through a row: all its cells meet, and none has text on both pages but a label that goes on. */
function isCut(
  pairs: readonly [PdfCell, PdfCell][],
  upper: readonly PdfCell[],
  rows: number,
  lower: readonly PdfCell[],
): boolean {
  const lastCount = upper.filter(({ row, rowSpan }) => row + rowSpan === rows).length;
  const firstCount = lower.filter(({ row }) => row === 0).length;
  if (pairs.length === 0 || pairs.length !== lastCount || pairs.length !== firstCount) return false;
  const figures = [pairs.some(([a]) => isFigure(a)), pairs.some(([, b]) => isFigure(b))];
  if (figures[0] && figures[1]) return false;
  let whole = 0;
  for (const [a, b] of pairs) {
    if (isBlank(a) || isBlank(b)) continue;
    if (isFigure(a) || isFigure(b)) return false;
    if (isFormLabel(a.text + b.text)) whole++;
    else if (isFormLabel(a.text) || isFormLabel(b.text)) return false;
  }
  const isBlankSide = pairs.every(([a]) => isBlank(a)) || pairs.every(([, b]) => isBlank(b));
  return whole > 0 || isBlankSide || figures[0] !== figures[1];
}

/** A group's label that covers rows on both pages. */
function isOneCell(a: PdfCell, b: PdfCell): boolean {
  if (isFigure(a) || isFigure(b)) return false;
  if (isBlank(b)) return !isBlank(a) && (a.rowSpan > 1 || b.rowSpan > 1);
  return !isBlank(a) && !isFormLabel(b.text) && isFormLabel(a.text + b.text);
}

function isBlank({ text }: PdfCell): boolean {
  return text.trim() === '';
}

/** What a value cell holds: anything without letters and ideographs. */
function isFigure({ text }: PdfCell): boolean {
  return text.trim() !== '' && !/[A-Za-z\u3400-\u9fff]/.test(text);
}
