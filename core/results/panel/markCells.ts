import type { TableId } from '../../formats/form.js';
import type { FoundProblem } from '../problems.js';
import type { Finding, Location } from '../result.js';

/** What the findings say of one cell. */
export interface CellMark {
  /** It takes part in something that does not agree, or is written wrong. */
  failing: boolean;
  readonly proposed: number[];
  /** Ids of problems, from 1. */
  readonly problems: number[];
}

/** Marks of one table's cells by row and column. */
export class CellMarks {
  readonly #marks = new Map<string, CellMark>();

  at(row: string, column: string): CellMark | undefined {
    return this.#marks.get(`${row} ${column}`);
  }

  /** The mark of a cell, made where there is none. */
  mark(row: string, column: string): CellMark {
    const key = `${row} ${column}`;
    const known = this.#marks.get(key);
    if (known) return known;
    const made: CellMark = { failing: false, proposed: [], problems: [] };
    this.#marks.set(key, made);
    return made;
  }
}

/**
 * Marks the cells of a table that problems name. A cell that a finding of the running text merely refers to is linked
 * with it, but does not fail: the text may be what is wrong. An ignored finding marks nothing.
 */
export function markCells(problems: readonly FoundProblem[], table: TableId): CellMarks {
  const marks = new CellMarks();
  problems.forEach(({ findings }, index) => {
    for (const finding of findings) enter(marks, finding, table, index + 1);
  });
  return marks;
}

function enter(marks: CellMarks, finding: Finding, table: TableId, problem: number): void {
  const { location, related, suspects, severity, ignored } = finding;
  if (ignored) return;
  const fails = location.table === table && severity !== 'info';
  const touch = (cell: Pick<Location, 'table' | 'row' | 'column'>): CellMark | null => {
    if (cell.table !== table || cell.row === undefined || cell.column === undefined) return null;
    const mark = marks.mark(cell.row, cell.column);
    if (!mark.problems.includes(problem)) mark.problems.push(problem);
    if (fails) mark.failing = true;
    return mark;
  };
  touch(location);
  for (const each of related) touch(each);
  for (const suspect of suspects) {
    const mark = touch(suspect);
    if (mark && !mark.proposed.includes(suspect.proposed)) mark.proposed.push(suspect.proposed);
  }
}
