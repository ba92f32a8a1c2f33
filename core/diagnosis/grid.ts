import type { Equation, FormTable } from '../formats/form.js';

/** One equation in one row or column, as indexes of cells. */
export interface Instance {
  readonly equation: Equation;
  /** Key of the row (along row) or column (along column) it holds in, and its index in the grid. */
  readonly line: string;
  readonly lineIndex: number;
  /** Cells of the left side, then those of the right side. */
  readonly cells: readonly number[];
  readonly leftCount: number;
}

/** Units that stand side by side or below one another: single cells, or whole rows. */
export interface Line {
  readonly kind: 'row' | 'column' | 'rows';
  readonly units: readonly (readonly number[])[];
  /** Equations along this direction hold at most one of the line's cells; null: no such direction. */
  readonly cross: Equation['along'] | null;
  /** Whole rows with the same number stand in the same equations: trading their figures changes no balance. */
  readonly roles: readonly number[] | null;
}

/** A form's table as cells numbered row by row, with all its equations. */
export interface Grid {
  readonly spec: FormTable;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly instances: readonly Instance[];
  readonly lines: readonly Line[];
  /** By cell, the equations that it takes part in. */
  readonly touching: readonly (readonly Touch[])[];
}

/** An equation a cell takes part in: its index in the grid, and +1 on the left side, −1 on the right. */
export interface Touch {
  readonly instance: number;
  readonly sign: 1 | -1;
}

const grids = new WeakMap<FormTable, Map<string, Grid>>();

/**
 * The grid of a form's table, built once for each set of merged rows.
 * @param spec the form's table; all its blocks must have the same columns, as every table with equations has.
 * @param merged keys of the merged rows (FormTable.merged) which take the place of the rows they stand for.
 */
export function gridOf(spec: FormTable, merged: readonly string[]): Grid {
  const key = merged.join();
  let known = grids.get(spec);
  if (!known) grids.set(spec, (known = new Map()));
  let grid = known.get(key);
  if (!grid) known.set(key, (grid = build(spec, merged)));
  return grid;
}

function build(spec: FormTable, merged: readonly string[]): Grid {
  const formRows = spec.blocks.flatMap((block) => block.rows.map((row) => row.key));
  const replace = (keys: readonly string[]) => replaceMerged(spec, keys, merged);
  const rows = replace(formRows);
  const columns = spec.blocks[0]?.columns.map((column) => column.key) ?? [];
  const width = columns.length;
  const instances = spec.equations.flatMap((equation): Instance[] => {
    const alongRow = equation.along === 'row';
    const lines = alongRow ? rows : columns;
    const across = alongRow ? columns : rows;
    const operands = (keys: readonly string[]) => (alongRow ? keys : replace(keys)).map((each) => across.indexOf(each));
    const left = operands(equation.left);
    const right = operands(equation.right);
    return (equation.only ?? lines).map((line) => {
      const lineIndex = lines.indexOf(line);
      const cells = [...left, ...right].map((index) =>
        alongRow ? lineIndex * width + index : index * width + lineIndex,
      );
      return { equation, line, lineIndex, cells, leftCount: left.length };
    });
  });
  const touching = touchingOf(rows.length * width, instances);
  return { spec, rows, columns, instances, lines: linesOf(spec, rows.length, width, instances), touching };
}

function touchingOf(size: number, instances: readonly Instance[]): readonly (readonly Touch[])[] {
  const touching: Touch[][] = Array.from({ length: size }, () => []);
  instances.forEach(({ cells, leftCount }, instance) => {
    cells.forEach((cell, index) => {
      touching[cell]!.push({ instance, sign: index < leftCount ? 1 : -1 });
    });
  });
  return touching;
}

/** The keys, with a merged row at the place of the first row it stands for. */
function replaceMerged(spec: FormTable, keys: readonly string[], merged: readonly string[]): readonly string[] {
  let result = keys;
  for (const { key, standsFor } of spec.merged) {
    if (!merged.includes(key)) continue;
    result = result.flatMap((each) => (each === standsFor[0] ? [key] : standsFor.includes(each) ? [] : [each]));
  }
  return result;
}

/** The directions in which figures may slip: along each row, along each column, whole rows up or down. */
function linesOf(
  { layout }: FormTable,
  height: number,
  width: number,
  instances: readonly Instance[],
): readonly Line[] {
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  const single = (cells: readonly number[]) => cells.map((cell) => [cell]);
  if (layout === 'single') return [{ kind: 'row', units: single(range(height * width)), cross: null, roles: null }];
  const rows = range(height).map((row) => range(width).map((column) => row * width + column));
  const columns = range(width).map((column) => rows.map((cells) => cells[column]!));
  return [
    ...rows.map((cells): Line => ({ kind: 'row', units: single(cells), cross: 'column', roles: null })),
    ...columns.map((cells): Line => ({ kind: 'column', units: single(cells), cross: 'row', roles: null })),
    { kind: 'rows', units: rows, cross: null, roles: rolesOf(rows, instances) },
  ];
}

/** Numbers the rows by the equations along columns in which their first cell stands, and the side. */
function rolesOf(rows: readonly (readonly number[])[], instances: readonly Instance[]): readonly number[] {
  const equations = instances.filter(({ equation }) => equation.along === 'column');
  const signatures = rows.map(([cell]) =>
    equations
      .map(({ cells, leftCount }) => (cells.includes(cell!) ? (cells.indexOf(cell!) < leftCount ? '+' : '-') : ''))
      .join(),
  );
  return signatures.map((signature) => signatures.indexOf(signature));
}
