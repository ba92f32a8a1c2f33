import type { Equation } from '../formats/form.js';
import type { ReadTable } from '../report/report.js';

/**
 * The only value that the table's equations leave for an unread cell: what is missing to a sum where the cell is the one gap,
 * or 0 where nothing is missing. Null where they leave it open or contradict one another.
 */
export function forceValue(table: ReadTable, row: string, column: string): number | null {
  let forced: number | null = null;
  for (const equation of table.spec.equations) {
    const value = solve(table, equation, row, column);
    if (value === null) continue;
    if (value < 0 || (forced !== null && forced !== value)) return null;
    forced = value;
  }
  return forced;
}

/** What one equation leaves for the cell; negative where it cannot hold, null where it says nothing. */
function solve(table: ReadTable, equation: Equation, row: string, column: string): number | null {
  const isColumn = equation.along === 'column';
  const own = isColumn ? row : column;
  if (equation.only && !equation.only.includes(isColumn ? column : row)) return null;
  const left = isColumn ? present(table, equation.left) : equation.left;
  const right = isColumn ? present(table, equation.right) : equation.right;
  const [near, far] = left.includes(own) ? [left, right] : [right, left];
  if (!near.includes(own)) return null;
  const valueAt = (key: string) => (isColumn ? table.rows[key]?.[column] : table.rows[row]?.[key])?.value ?? null;
  let rest = 0;
  for (const key of far) {
    const value = valueAt(key);
    if (value === null) return null;
    rest += value;
  }
  let gaps = 0;
  for (const key of near) {
    const value = valueAt(key);
    if (value === null) gaps++;
    else rest -= value;
  }
  // Counts are not negative: where nothing is missing, every gap is 0.
  return rest <= 0 || gaps === 1 ? rest : null;
}

/** The rows of an equation as this table has them: a merged row in place of those that it stands for. */
function present(table: ReadTable, keys: readonly string[]): readonly string[] {
  const merged = table.spec.merged.find((each) => table.rows[each.key] !== undefined);
  if (!merged || !keys.some((key) => merged.standsFor.includes(key))) return keys;
  return [...keys.filter((key) => !merged.standsFor.includes(key)), merged.key];
}
