import type { GridCell } from './piece.js';

/** A cell as the source has it. */
export interface SourceCell<N> {
  readonly node: N;
  readonly text: string;
  readonly images: number;
  /** As written; 0 for a `rowspan` means down to the end of the row group. */
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface SourceRow<N> {
  /** Number of its `thead`, `tbody` or `tfoot`; spans end with it. */
  readonly group: number;
  readonly cells: readonly SourceCell<N>[];
}

/** https://html.spec.whatwg.org/#attr-tdth-colspan; spans reach no further, whatever comes before them. */
const maximumColumns = 1000;

/**
 * Places cells on a grid by their spans (https://html.spec.whatwg.org/#forming-a-table). Spans that overshoot the table or run
 * into a cell that comes down from above are cut; columns in which no cell begins do not count.
 */
export function buildGrid<N>(rows: readonly SourceRow<N>[]): { columns: number; cells: GridCell<N>[] } {
  const cells: GridCell<N>[] = [];
  /** For each column, the first row that no cell from above covers. */
  const free: number[] = [];
  const groupEnds = endsOfGroups(rows);
  let columns = 0;
  rows.forEach((row, index) => {
    let cursor = 0;
    for (const { node, text, images, rowSpan, columnSpan } of row.cells) {
      while (cursor < maximumColumns && (free[cursor] ?? 0) > index) cursor++;
      if (cursor >= columns) columns = cursor + 1;
      const bottom = rowSpan === 0 ? groupEnds[index]! : Math.min(index + rowSpan, groupEnds[index]!);
      const wanted = cursor + columnSpan <= maximumColumns ? columnSpan : 1;
      let width = 1;
      while (width < wanted && (free[cursor + width] ?? 0) <= index) width++;
      for (let column = cursor; column < cursor + width; column++) free[column] = bottom;
      cells.push({ row: index, column: cursor, rowSpan: bottom - index, columnSpan: width, text, images, node });
      cursor += wanted;
    }
  });
  const isCut = cells.some((cell) => cell.column + cell.columnSpan > columns);
  return { columns, cells: isCut ? cells.map((cell) => cutTo(columns, cell)) : cells };
}

function cutTo<N>(columns: number, cell: GridCell<N>): GridCell<N> {
  return { ...cell, columnSpan: Math.min(cell.columnSpan, columns - cell.column) };
}

function endsOfGroups<N>(rows: readonly SourceRow<N>[]): number[] {
  const ends: number[] = new Array(rows.length);
  let end = rows.length;
  for (let index = rows.length - 1; index >= 0; index--) {
    if (index + 1 < rows.length && rows[index]!.group !== rows[index + 1]!.group) end = index + 1;
    ends[index] = end;
  }
  return ends;
}
