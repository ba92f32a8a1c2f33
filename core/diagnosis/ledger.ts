import type { Grid, Touch } from './grid.js';

/** A cell and by how much it changes. */
export interface Delta {
  readonly cell: number;
  readonly delta: number;
}

/** What a set of changes does to the equations. */
export interface Effect {
  /** The broken equations that it repairs, ascending. */
  readonly repairs: readonly number[];
  /** It repairs some, and every equation whose balance it changes. */
  readonly exact: boolean;
  /** It breaks none that was whole. */
  readonly harmless: boolean;
}

/** Names a set of changes, whatever their order. */
export const keyOf = (deltas: readonly Delta[]): string =>
  [...deltas]
    .sort((a, b) => a.cell - b.cell)
    .map(({ cell, delta }) => `${cell}:${delta}`)
    .join();

/** Figures of a table with what is left over in each of its equations; changes can be tried and taken back. */
export class Ledger {
  readonly grid: Grid;
  /** By cell; NaN: not read. */
  readonly values: number[];
  /** Left side less right side, by instance; 0 for an equation that cannot be judged. */
  readonly residuals: number[];
  /** Judged equations of each cell. */
  readonly touching: readonly (readonly Touch[])[];
  /** Number of broken equations. */
  broken = 0;
  #brokenRows = 0;
  #brokenColumns = 0;
  readonly #inRow: number[];
  readonly #inColumn: number[];
  /** In how many equations one cell stands at most. */
  readonly #reach: number;
  readonly #kept = new Set<number>();
  /** Scratch space of `effectOf`, all 0 between calls. */
  readonly #net: number[];

  /** @param values by cell, NaN where nothing was read: its equations are not judged. */
  constructor(grid: Grid, values: readonly number[]) {
    this.grid = grid;
    this.values = [...values];
    this.residuals = grid.instances.map(() => 0);
    this.#net = grid.instances.map(() => 0);
    this.#inRow = grid.rows.map(() => 0);
    this.#inColumn = grid.columns.map(() => 0);
    const unjudged = new Set<number>();
    grid.instances.forEach(({ cells, leftCount }, instance) => {
      const residual = residualOf(cells, leftCount, values);
      if (Number.isNaN(residual)) unjudged.add(instance);
      else this.#set(instance, residual);
    });
    // Nearly every table is read as a whole: then all have the one of the grid.
    this.touching =
      unjudged.size === 0
        ? grid.touching
        : grid.touching.map((touches) => touches.filter(({ instance }) => !unjudged.has(instance)));
    this.#reach = 1;
    for (const { length } of this.touching) this.#reach = Math.max(this.#reach, length);
  }

  /** Adds to a cell and carries it into its equations; `change(cell, -delta)` takes it back. */
  change(cell: number, delta: number): void {
    this.values[cell] = settle(this.values[cell]! + delta);
    for (const { instance, sign } of this.touching[cell]!)
      this.#set(instance, settle(this.residuals[instance]! + sign * delta));
  }

  /** Carries out changes for good: their cells cannot be changed again. */
  keep(deltas: readonly Delta[]): void {
    for (const { cell, delta } of deltas) {
      this.change(cell, delta);
      this.#kept.add(cell);
    }
  }

  /** True where the cell was read, is free to change, and would hold an integer ≥ 0 after the change. */
  allows(cell: number, delta: number): boolean {
    if (this.#kept.has(cell)) return false;
    const value = settle(this.values[cell]! + delta);
    return value >= 0 && Number.isInteger(value);
  }

  /** No fewer cells than this can repair what is broken: a cell stands in one row and one column. */
  get atLeast(): number {
    return Math.max(this.#brokenRows, this.#brokenColumns, Math.ceil(this.broken / this.#reach));
  }

  /** What a set of changes would do to the equations; nothing is changed by asking. */
  effectOf(deltas: readonly Delta[]): Effect {
    const net = this.#net;
    const touched: number[] = [];
    for (const { cell, delta } of deltas) {
      for (const { instance, sign } of this.touching[cell]!) {
        net[instance]! += sign * delta;
        touched.push(instance);
      }
    }
    const repairs: number[] = [];
    let exact = true;
    let harmless = true;
    for (const instance of touched) {
      const change = net[instance]!;
      net[instance] = 0;
      if (change === 0) continue;
      const residual = this.residuals[instance]!;
      if (residual === 0) harmless = false;
      if (settle(change + residual) === 0) repairs.push(instance);
      else exact = false;
    }
    return { repairs: repairs.sort((x, y) => x - y), exact: exact && repairs.length > 0, harmless };
  }

  /** Indexes of the broken equations. */
  brokenInstances(): number[] {
    const indexes: number[] = [];
    this.residuals.forEach((residual, index) => {
      if (residual !== 0) indexes.push(index);
    });
    return indexes;
  }

  #set(instance: number, residual: number): void {
    const old = this.residuals[instance]!;
    this.residuals[instance] = residual;
    if ((old !== 0) === (residual !== 0)) return;
    const step = residual !== 0 ? 1 : -1;
    this.broken += step;
    const { equation, lineIndex } = this.grid.instances[instance]!;
    const alongRow = equation.along === 'row';
    const counts = alongRow ? this.#inRow : this.#inColumn;
    const before = counts[lineIndex]!;
    counts[lineIndex] = before + step;
    if (before !== 0 && before + step !== 0) return;
    if (alongRow) this.#brokenRows += step;
    else this.#brokenColumns += step;
  }
}

/** Left side less right side. NaN where an operand is NaN. */
export function residualOf(cells: readonly number[], leftCount: number, values: readonly number[]): number {
  let residual = 0;
  for (let index = 0; index < cells.length; index++) {
    const value = values[cells[index]!]!;
    residual += index < leftCount ? value : -value;
  }
  return settle(residual);
}

/** Takes the dust of binary fractions off a sum of decimals; integers stay as they are. */
export function settle(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}
