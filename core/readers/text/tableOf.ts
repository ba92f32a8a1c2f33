import type { Cell, Table } from '../../document/document.js';

/** Rows of separated text as a table. Rows may differ in length; every cell stands for itself alone. */
export function tableOf(id: string, rows: readonly (readonly string[])[]): Table {
  const cells: Cell[] = [];
  let columns = 0;
  for (let row = 0; row < rows.length; row++) {
    const texts = rows[row]!;
    if (texts.length > columns) columns = texts.length;
    for (let column = 0; column < texts.length; column++) {
      const cellId = `${id}.r${row}c${column}`;
      cells.push({ id: cellId, row, column, rowSpan: 1, columnSpan: 1, text: texts[column]! });
    }
  }
  return { kind: 'table', id, rows: rows.length, columns, cells, spans: false };
}
