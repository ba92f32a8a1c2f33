import { sprm } from './sprms.js';
import { Stream } from './stream.js';

/** How a cell goes on from its neighbours, as its flags say it ([MS-DOC] 2.9.327 TCGRF). */
export interface CellDefinition {
  /** 0: stands alone. Of the others, the first in a set marks its beginning: versions of the format differ in the numbers. */
  readonly horizontal: number;
  /** 0: stands alone; 1: goes on from above; 3: begins. */
  readonly vertical: number;
}

/** A row's cells and the n + 1 edges between and around them, in twentieths of a point. */
export interface RowDefinition {
  readonly edges: readonly number[];
  readonly cells: readonly CellDefinition[];
}

const plain: CellDefinition = { horizontal: 0, vertical: 0 };
/** Cells of a row that Word allows ([MS-DOC] 2.9.322). */
const maximumCells = 63;
const CELL_LENGTH = 20;

/** The operand of sprmTDefTable; null where it has fewer edges than it says. */
export function readRowDefinition(operand: Uint8Array): RowDefinition | null {
  const stream = new Stream(operand);
  const count = operand.length < 3 ? 0 : stream.u8(2);
  const cellsAt = 3 + (count + 1) * 2;
  if (count === 0 || count > maximumCells || cellsAt > stream.length) return null;
  const edges = Array.from({ length: count + 1 }, (_, index) => stream.i16(3 + index * 2));
  const cells = edges.slice(1).map((_, index) => {
    const at = cellsAt + index * CELL_LENGTH;
    // Cells at the end may be left out where they have nothing special.
    if (at + 2 > stream.length) return plain;
    const flags = stream.u16(at);
    return { horizontal: flags & 3, vertical: (flags >>> 5) & 3 };
  });
  return { edges, cells };
}

/** The row after a change to its definition; the same where the modifier changes no cell ([MS-DOC] 2.6.3). */
export function changeRow(row: RowDefinition, code: number, stream: Stream, at: number): RowDefinition {
  if (code === sprm.TVertMerge) {
    const vertical = stream.u8(at + 2) & 3;
    return withCells(row, stream.u8(at + 1), stream.u8(at + 1) + 1, () => ({ vertical }));
  }
  const first = stream.u8(at);
  const limit = Math.min(stream.u8(at + 1), row.cells.length);
  switch (code) {
    case sprm.TMerge:
      return withCells(row, first, limit, (index) => ({ horizontal: index === first ? 2 : 1 }));
    case sprm.TSplit:
      return withCells(row, first, limit, () => ({ horizontal: 0 }));
    case sprm.TDxaCol:
      return resized(row, first, limit, () => stream.i16(at + 2));
    case sprm.TDelete:
      return spliced(row, first, Math.max(limit - first, 0), 0, 0);
    case sprm.TInsert:
      return spliced(row, first, 0, stream.u8(at + 1), stream.i16(at + 2));
    default:
      return row;
  }
}

function withCells(
  { edges, cells }: RowDefinition,
  first: number,
  limit: number,
  change: (index: number) => Partial<CellDefinition>,
): RowDefinition {
  return {
    edges,
    cells: cells.map((cell, index) => (index >= first && index < limit ? { ...cell, ...change(index) } : cell)),
  };
}

/** Cells with other widths; what stands behind them moves along. */
function resized(
  { edges, cells }: RowDefinition,
  first: number,
  limit: number,
  width: (index: number) => number,
): RowDefinition {
  let end = edges[0]!;
  const moved = cells.map((_, index) => {
    end += index >= first && index < limit ? width(index) : edges[index + 1]! - edges[index]!;
    return end;
  });
  return { edges: [edges[0]!, ...moved], cells };
}

function spliced(row: RowDefinition, at: number, removed: number, added: number, width: number): RowDefinition {
  if (at > row.cells.length || row.cells.length - removed + added > maximumCells) return row;
  const widths = row.cells.map((_, index) => row.edges[index + 1]! - row.edges[index]!);
  widths.splice(at, removed, ...new Array<number>(added).fill(width));
  const cells = [...row.cells];
  cells.splice(at, removed, ...new Array<CellDefinition>(added).fill(plain));
  const edges = [row.edges[0]!];
  for (const each of widths) edges.push(edges.at(-1)! + each);
  return { edges, cells };
}
