import type { Place } from '../../document/document.js';
import type { TableId } from '../../formats/form.js';
import type { Figure } from '../figures/scanFigures.js';
import type { ReadTable } from '../report.js';

export interface CellRef {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

/** Cells whose sum a statement may mean. */
export interface Reading {
  readonly cells: readonly CellRef[];
  /** Null: one of the cells was not read. */
  readonly value: number | null;
}

/** A statement of the text about cells of a table. */
export interface Claim {
  readonly about: TableId;
  /** The figure with its unit, or the clause that says there was none. */
  readonly place: Place;
  /** The words at that place. */
  readonly words: string;
  /** Null where the statement is 没有, 未收到 … */
  readonly figure: Figure | null;
  readonly said: number;
  /** What it speaks of, in the table's words. */
  readonly subject: string;
  /** The plainest reading first; one that fits settles it. */
  readonly readings: readonly Reading[];
  /** False: the words leave room; the figure may be verified but not held against the table. */
  readonly certain: boolean;
  /** The figure may be one office's while the table counts all. */
  readonly partial: boolean;
}

export type ClaimOutcome = 'verified' | 'contradicted' | 'unverifiable';

/** Judges a claim: a reading that fits verifies it; only a certain one can be contradicted. */
export function judge(claim: Claim): ClaimOutcome {
  if (claim.readings.some((reading) => reading.value === claim.said)) return 'verified';
  if (!claim.certain || claim.figure?.rough || claim.readings.length === 0) return 'unverifiable';
  return claim.readings.every((reading) => reading.value !== null) ? 'contradicted' : 'unverifiable';
}

/** The sum of cells of one table; rows that the table's form does not have are left out. */
export function readingOf(table: ReadTable, addresses: readonly (readonly [row: string, column: string])[]): Reading {
  const cells: CellRef[] = [];
  let value: number | null = 0;
  for (const [row, column] of addresses) {
    const cellsOfRow = table.rows[row];
    if (!cellsOfRow || !(column in cellsOfRow)) continue;
    const cell = cellsOfRow[column] ?? null;
    cells.push({ table: table.id, row, column });
    value = value === null || cell?.value == null ? null : value + cell.value;
  }
  return { cells, value: cells.length === 0 ? null : value };
}
