import type { TableId } from '../../core/formats/form.js';
import type { BlockId, Report } from '../../core/index.js';

/** A value cell of a statutory table. */
export interface ValueCell {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly block: BlockId;
  readonly text: string;
  readonly value: number | null;
  readonly isBlank: boolean;
}

/** All value cells that were found, of all tables. */
export function cellsOf(report: Report): ValueCell[] {
  const cells: ValueCell[] = [];
  for (const table of Object.values(report.tables)) {
    if (!table) continue;
    for (const [row, columns] of Object.entries(table.rows)) {
      for (const [column, cell] of Object.entries(columns)) {
        if (!cell) continue;
        const { place, text, value, fault } = cell;
        cells.push({ table: table.id, row, column, block: place.block, text, value, isBlank: fault === 'blank' });
      }
    }
  }
  return cells;
}
