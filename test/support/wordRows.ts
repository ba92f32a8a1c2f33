import type { SourceTable } from './source.js';

/**
 * The rows as Word's row model has them: a cell merged with those to its right counts once, a cell merged with the one
 * above stands as an empty cell. Converters print tables like this.
 */
export function wordRows(table: SourceTable): string[][] {
  // Columns still covered from above: column → how many rows more, and how wide the covering cell is.
  const covered = new Map<number, { left: number; width: number }>();
  return table.rows.map((row) => {
    const line: string[] = [];
    const origins = [...row];
    let column = 0;
    for (;;) {
      const above = covered.get(column);
      if (above && above.left > 0) {
        above.left--;
        line.push('');
        column += above.width;
        continue;
      }
      const cell = origins.shift();
      if (!cell) break;
      const width = cell.columnSpan ?? 1;
      covered.set(column, { left: (cell.rowSpan ?? 1) - 1, width });
      line.push(cell.text);
      column += width;
    }
    return line;
  });
}
