import type { Equation, TableId } from '../formats/form.js';
import type { ReadTable } from '../report/report.js';
import { type Explained, explain, type Reason } from './explain.js';
import { type Grid, gridOf, type Instance } from './grid.js';
import { Ledger, residualOf, settle } from './ledger.js';

/** A cell that holds `current` and would have to hold `proposed`, an integer ≥ 0. */
export interface Change {
  readonly row: string;
  readonly column: string;
  readonly current: number;
  readonly proposed: number;
}

export interface Operand {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** An equation whose sides differ. */
export interface BrokenEquation {
  readonly equation: Equation;
  /** Key of the row or column it holds in. */
  readonly line: string;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** Sums of the two sides. */
  readonly leftSum: number;
  readonly rightSum: number;
}

/** An equation that cannot be judged, with the places that hold no number. */
export interface UnreadEquation {
  readonly equation: Equation;
  readonly line: string;
  readonly unread: readonly { readonly row: string; readonly column: string }[];
}

/** One way to put right what a cause broke. */
export interface Explanation {
  /** `shift` a run of figures stands one place off; `swap` figures stand in one another's place; `split` one number stands in two cells. */
  readonly kind: Reason['kind'];
  readonly changes: readonly Change[];
  /** `shift`: the way the figures must go back. */
  readonly back?: 'left' | 'right' | 'up' | 'down';
  /** `split`: the number that was torn apart. */
  readonly number?: number;
}

/** One mistake and all equations that it broke. */
export interface Cause {
  /** `c1`, `c2` …, unique in the report. */
  readonly id: string;
  readonly broken: readonly BrokenEquation[];
  /** Likeliest first, at most eight. One: the figures leave no other explanation of this size. None: they name no cell. */
  readonly explanations: readonly Explanation[];
  /** True: there are more explanations than those listed. */
  readonly more: boolean;
}

export interface TableDiagnosis {
  readonly table: ReadTable;
  readonly causes: readonly Cause[];
  readonly unread: readonly UnreadEquation[];
}

export interface Diagnosis {
  readonly applications: TableDiagnosis | null;
  readonly disputes: TableDiagnosis | null;
}

const mostExplanations = 8;

/** Checks every equation of a report's tables and traces the broken ones to the fewest mistakes. Null where a table was not read. */
export function diagnose(tables: Readonly<Record<TableId, ReadTable | null>>): Diagnosis {
  const { applications, disputes } = tables;
  const first = applications && diagnoseTable(applications, 1);
  return { applications: first, disputes: disputes && diagnoseTable(disputes, 1 + (first?.causes.length ?? 0)) };
}

/**
 * Checks every equation of one table. An equation with a missing row or a cell without a number is not judged.
 * @param firstCause the number of its first cause.
 */
export function diagnoseTable(table: ReadTable, firstCause = 1): TableDiagnosis {
  const grid = gridOf(table.spec, mergedRows(table));
  const values = valuesOf(table, grid);
  const unread: UnreadEquation[] = [];
  let broken = false;
  for (const { cells, leftCount, equation, line } of grid.instances) {
    const residual = residualOf(cells, leftCount, values);
    if (Number.isNaN(residual)) {
      const missing = cells.filter((cell) => Number.isNaN(values[cell]));
      unread.push({ equation, line, unread: missing.map((cell) => addressOf(grid, cell)) });
    } else if (residual !== 0) broken = true;
  }
  const explained = broken ? [...explain(new Ledger(grid, values))] : [];
  explained.sort((a, b) => a.broken[0]! - b.broken[0]!);
  return {
    table,
    unread,
    causes: explained.map((each, index) => causeOf(grid, values, each, `c${firstCause + index}`)),
  };
}

/** Merged rows that stand in the document in place of all the rows they stand for. */
function mergedRows({ spec, rows }: ReadTable): readonly string[] {
  const merged = spec.merged.filter(({ key, standsFor }) => rows[key] && !standsFor.some((each) => rows[each]));
  return merged.map(({ key }) => key);
}

function valuesOf(table: ReadTable, grid: Grid): readonly number[] {
  const values: number[] = [];
  for (const row of grid.rows) {
    const cells = table.rows[row];
    for (const column of grid.columns) values.push(cells?.[column]?.value ?? Number.NaN);
  }
  return values;
}

function addressOf({ rows, columns }: Grid, cell: number): { row: string; column: string } {
  return { row: rows[Math.floor(cell / columns.length)]!, column: columns[cell % columns.length]! };
}

function causeOf(grid: Grid, values: readonly number[], { broken, reasons, complete }: Explained, id: string): Cause {
  const changeOf = ({ cell, delta }: Reason['deltas'][number]): Change => ({
    ...addressOf(grid, cell),
    current: values[cell]!,
    proposed: settle(values[cell]! + delta),
  });
  return {
    id,
    broken: broken.map((instance) => brokenOf(grid, values, grid.instances[instance]!)),
    explanations: reasons.slice(0, mostExplanations).map(({ deltas, ...rest }) => {
      const changes = [...deltas].sort((a, b) => a.cell - b.cell).map(changeOf);
      return {
        kind: rest.kind,
        changes,
        ...(rest.back && { back: rest.back }),
        ...(rest.number !== undefined && { number: rest.number }),
      };
    }),
    more: !complete || reasons.length > mostExplanations,
  };
}

function brokenOf(
  grid: Grid,
  values: readonly number[],
  { equation, line, cells, leftCount }: Instance,
): BrokenEquation {
  const operands = cells.map((cell): Operand => ({ ...addressOf(grid, cell), value: values[cell]! }));
  const left = operands.slice(0, leftCount);
  const right = operands.slice(leftCount);
  const sum = (side: readonly Operand[]) => settle(side.reduce((total, { value }) => total + value, 0));
  return { equation, line, left, right, leftSum: sum(left), rightSum: sum(right) };
}
