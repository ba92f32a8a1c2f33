import type { Report } from '../../core/index.js';
import type { ValueCell } from './cellsOf.js';

/** A total and the cells that make it up. */
export interface Sum {
  readonly total: ValueCell;
  readonly parts: readonly ValueCell[];
}

/**
 * The sums that the form prescribes and whose cells all stand in the document. The balance of a table (items 1 and 2 make 3 and
 * 4) has no cell of its own and gives none.
 */
export function sumsOf(report: Report, cells: readonly ValueCell[]): Sum[] {
  const at = new Map(cells.map((cell) => [`${cell.table} ${cell.row} ${cell.column}`, cell]));
  return Object.values(report.tables).flatMap((table) => {
    if (!table) return [];
    const rows = Object.keys(table.rows);
    return table.spec.equations.flatMap(({ along, only, left, right }): Sum[] => {
      if (left.length !== 1) return [];
      const columns = [...new Set(rows.flatMap((row) => Object.keys(table.rows[row] ?? {})))];
      const lines = (only ?? (along === 'row' ? rows : columns)).map((line) => {
        const cell = (key: string) =>
          at.get(along === 'row' ? `${table.id} ${line} ${key}` : `${table.id} ${key} ${line}`);
        // The rows of the other form's split are not in every table: a whole row stands for them.
        const keys = along === 'row' ? right : presentRows(right, rows, table.spec.merged);
        return { total: cell(left[0]!), parts: keys.map(cell) };
      });
      return lines.flatMap(({ total, parts }) =>
        total && parts.every((part) => part !== undefined) ? [{ total, parts: parts as ValueCell[] }] : [],
      );
    });
  });
}

function presentRows(
  keys: readonly string[],
  rows: readonly string[],
  merged: readonly { readonly key: string; readonly standsFor: readonly string[] }[],
): string[] {
  const whole = merged.filter(({ key }) => rows.includes(key));
  const replaced = new Set(whole.flatMap(({ standsFor }) => standsFor));
  return [
    ...keys.filter((key) => !replaced.has(key)),
    ...whole.filter(({ standsFor }) => standsFor.some((key) => keys.includes(key))).map(({ key }) => key),
  ];
}
