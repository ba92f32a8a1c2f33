import type { TableId } from '../formats/form.js';
import type { ReadCell, ReadTable, Report } from '../report/report.js';

/** A cell of a report beside the same cell of its members. */
export interface ComparedCell {
  readonly row: string;
  readonly column: string;
  readonly cell: ReadCell & { readonly value: number };
  /** Values of the members, in their order; null where one has no number there. */
  readonly values: readonly (number | null)[];
  /** Their sum, rounded to the sixth decimal; null where a value is. */
  readonly sum: number | null;
  /** The greatest value of a member. */
  readonly greatest: number;
}

export interface ComparedTable {
  readonly table: ReadTable;
  readonly cells: readonly ComparedCell[];
  /** Cells whose sum is not known because the report itself or a member has no number there. */
  readonly unread: number;
  /** False: a table was not read completely, so that a difference may be a misreading. */
  readonly legible: boolean;
}

/**
 * Numbers of items on a list, which bodies may share: a county's list is not the sum of its townships' lists. Only the form of
 * 2019 has them.
 */
const ofLists: readonly string[] = ['previousItems', 'change'];

/** The three tables cell by cell; a table that the report lacks is left out. */
export function compareWithMembers(report: Report, members: readonly Report[]): ComparedTable[] {
  return (['disclosure', 'applications', 'disputes'] as const).flatMap((id) => {
    const table = report.tables[id];
    return table ? [compareTable(id, table, members)] : [];
  });
}

function compareTable(id: TableId, table: ReadTable, members: readonly Report[]): ComparedTable {
  const tables = members.map((member) => member.tables[id]);
  const cells: ComparedCell[] = [];
  let unread = 0;
  for (const [row, columns] of Object.entries(table.rows)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (ofLists.includes(column)) continue;
      const values = tables.map((each) =>
        each?.form.id === table.form.id ? (each.rows[row]?.[column]?.value ?? null) : null,
      );
      const sum = sumOf(values);
      if (!isNumber(cell) || sum === null) unread++;
      if (!isNumber(cell)) continue;
      cells.push({ row, column, cell, values, sum, greatest: Math.max(...values.map((value) => value ?? 0)) });
    }
  }
  return { table, cells, unread, legible: table.legible && tables.every((each) => each?.legible === true) };
}

function isNumber(cell: ReadCell | null): cell is ReadCell & { readonly value: number } {
  return cell !== null && cell.value !== null;
}

function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return Number(sum.toFixed(6));
}
