import { buildGrid, type SourceCell } from './buildGrid.js';
import type { Piece } from './piece.js';

/** A cell while its contents are gathered. */
export interface OpenCell<N> {
  readonly node: N;
  readonly pieces: Piece<N>[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Characters and paragraphs of its own, without those of tables in it. */
  length: number;
  paragraphs: number;
  tables: number;
}

export interface OpenRow<N> {
  readonly group: number;
  readonly cells: OpenCell<N>[];
}

/** A table while its contents are gathered. */
export interface OpenTable<N> {
  readonly node: N;
  readonly aside: boolean;
  /** Says of itself that it is no table of data. */
  readonly presentation: boolean;
  /** Caption, and what stands in the table outside its cells. */
  readonly loose: Piece<N>[];
  readonly rows: OpenRow<N>[];
  group: number;
}

/**
 * Turns a table into a grid, or, where it only lays out the page, into its contents in order. A grid in which a cell holds
 * another table or long text leaves that behind itself, so that nothing is lost.
 */
export function finishTable<N>(table: OpenTable<N>): Piece<N>[] {
  const pieces: Piece<N>[] = table.loose;
  if (isLayout(table)) {
    const parts = table.rows.flatMap((row) => row.cells.map((cell) => cell.pieces));
    if (parts.length > 0) pieces.push({ kind: 'group', parts });
    return pieces;
  }
  const spilt: Piece<N>[][] = [];
  const rows = table.rows.map(({ group, cells }) => ({ group, cells: cells.map((cell) => sourceCell(cell, spilt)) }));
  const { columns, cells } = buildGrid(rows);
  pieces.push({ kind: 'grid', rows: rows.length, columns, cells, aside: table.aside, node: table.node });
  if (spilt.length > 0) pieces.push({ kind: 'group', parts: spilt });
  return pieces;
}

/** The longest label of the forms has 45 characters, with a note about 120. */
const longText = 300;
/** A grid that holds other tables or long texts is one only with many cells of its own. */
const fewestCells = 8;
const cellsPerFat = 4;

function isFat<N>(cell: OpenCell<N>): boolean {
  return cell.tables > 0 || cell.length > longText || (cell.paragraphs >= 6 && cell.length > longText / 2);
}

function isLayout<N>(table: OpenTable<N>): boolean {
  let cells = 0;
  let filled = 0;
  let fat = 0;
  for (const row of table.rows) {
    for (const cell of row.cells) {
      cells++;
      if (isFat(cell)) fat++;
      else if (cell.length > 0) filled++;
    }
  }
  if (cells <= 1) return true;
  if (fat === 0) return table.presentation;
  return filled < fewestCells || filled < fat * cellsPerFat;
}

/** Leaves a short first paragraph to the cell and moves the rest to `spilt`. */
function spill<N>(cell: OpenCell<N>, spilt: Piece<N>[][]): Piece<N>[] {
  const first = cell.pieces.findIndex(
    (piece) => piece.kind === 'text' || piece.kind === 'grid' || piece.kind === 'group',
  );
  const piece = cell.pieces[first];
  const keeps = piece?.kind === 'text' && piece.text.length <= 60 && piece.images === 0;
  spilt.push(keeps ? cell.pieces.filter((_, index) => index !== first) : cell.pieces);
  return keeps ? [piece] : [];
}

function sourceCell<N>(cell: OpenCell<N>, spilt: Piece<N>[][]): SourceCell<N> {
  const { node, rowSpan, columnSpan } = cell;
  let text = '';
  let images = 0;
  for (const piece of isFat(cell) ? spill(cell, spilt) : cell.pieces) {
    if (piece.kind !== 'text') continue;
    images += piece.images;
    if (piece.text !== '') text = text === '' ? piece.text : `${text}\n${piece.text}`;
  }
  return { node, text, images, rowSpan, columnSpan };
}
