import type { CellFault, ReadCell, ReadTable } from '../report/report.js';

/** A cell with something wrong about its writing, and where it stands. */
export interface FaultyCell {
  readonly row: string;
  readonly column: string;
  readonly cell: ReadCell;
  readonly fault: CellFault;
}

/** Cells of a table that are blank or written wrong, in the form's order. None of a table so damaged that they prove nothing. */
export function findFaultyCells({ legible, rows }: ReadTable): FaultyCell[] {
  const found: FaultyCell[] = [];
  if (!legible) return found;
  for (const row in rows) {
    const cells = rows[row]!;
    for (const column in cells) {
      const cell = cells[column];
      if (cell && cell.fault !== null) found.push({ row, column, cell, fault: cell.fault });
    }
  }
  return found;
}
