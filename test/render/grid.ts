import type { SourceCell, SourceTable } from '../support/source.js';

/** A place of the grid: the cell whose origin it is, or null where a merged cell covers it. */
export type GridPlace = SourceCell | null;

/** The table as a full grid, each row as wide as the widest. */
export function gridOf(table: SourceTable): GridPlace[][] {
  const grid: GridPlace[][] = table.rows.map(() => []);
  table.rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row) {
      while (grid[top]![column] !== undefined) column++;
      const { rowSpan = 1, columnSpan = 1 } = cell;
      for (let y = top; y < Math.min(top + rowSpan, grid.length); y++) {
        for (let x = column; x < column + columnSpan; x++) grid[y]![x] = null;
      }
      grid[top]![column] = cell;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
