import type { Line, Touch } from './grid.js';
import { type Delta, keyOf, type Ledger, settle } from './ledger.js';

/** A slip of the hand that upsets several cells at once. */
export interface Slip {
  readonly kind: 'swap' | 'split' | 'shift';
  readonly deltas: readonly Delta[];
  /** Broken equations that taking it back repairs, ascending. */
  readonly repairs: readonly number[];
  /** False: it leaves one equation less broken than before, in which something else is wrong besides. */
  readonly exact: boolean;
  /** `shift`: the way the figures must go back. */
  readonly back?: 'left' | 'right' | 'up' | 'down';
  /** `split`: the number that was torn apart. */
  readonly number?: number;
}

type Proposal = Omit<Slip, 'repairs' | 'exact'>;

/** Changes along a line, and how many equations across it they leave broken. */
interface Draft {
  readonly deltas: Delta[];
  misfits: number;
}

/** A slip that leaves something over must repair this many equations, or chance would find many. */
export const convincing = 4;

/**
 * Slips which, taken back, repair the equations whose balance they change: two cells or rows swapped, a number split over
 * two neighbouring cells, a run of figures shifted by one place (figures that fell off the end are worked out anew). A
 * shift or a split may leave one equation across its line to another mistake.
 * Slips that come to the same figures are given once, under the first of these names.
 */
export function slipsOf(ledger: Ledger): readonly Slip[] {
  const found = new Map<string, Slip>();
  const take = (proposal: Proposal, mayLeaveOne: boolean): void => {
    if (proposal.deltas.length < 2) return;
    const { repairs, exact, harmless } = ledger.effectOf(proposal.deltas);
    if (!exact && !(mayLeaveOne && harmless && repairs.length >= convincing)) return;
    const key = keyOf(proposal.deltas);
    if (!found.has(key)) found.set(key, { ...proposal, repairs, exact });
  };
  for (const line of ledger.grid.lines) {
    const upset = line.units.map((unit) => isUpset(ledger, line, unit));
    if (upset.filter(Boolean).length < 2) continue;
    for (const proposals of [swaps(ledger, line, upset), splits(ledger, line, upset), shifts(ledger, line)]) {
      for (const proposal of proposals) take(proposal, line.cross !== null);
    }
  }
  return [...found.values()];
}

/** True where an equation that crosses the line at this unit is broken; without crossing equations always. */
function isUpset({ touching, residuals, grid }: Ledger, line: Line, unit: readonly number[]): boolean {
  if (line.cross === null) return true;
  return touching[unit[0]!]!.some(
    ({ instance }) => residuals[instance] !== 0 && grid.instances[instance]!.equation.along === line.cross,
  );
}

/**
 * Notes that the unit takes the values given.
 * @returns false where a cell cannot hold its value, or more than `most` equations across the line stay broken.
 */
function place(
  ledger: Ledger,
  line: Line,
  draft: Draft,
  unit: readonly number[],
  values: readonly number[],
  most: number,
): boolean {
  const { touching, residuals, grid } = ledger;
  for (let index = 0; index < unit.length; index++) {
    const cell = unit[index]!;
    const delta = settle(values[index]! - ledger.values[cell]!);
    if (delta === 0) continue;
    if (!ledger.allows(cell, delta)) return false;
    for (const { instance, sign } of line.cross === null ? [] : touching[cell]!) {
      if (grid.instances[instance]!.equation.along !== line.cross) continue;
      if (settle(residuals[instance]! + sign * delta) !== 0 && ++draft.misfits > most) return false;
    }
    draft.deltas.push({ cell, delta });
  }
  return true;
}

const copyOf = ({ deltas, misfits }: Draft): Draft => ({ deltas: [...deltas], misfits });
const valuesOf = ({ values }: Ledger, unit: readonly number[]): number[] => unit.map((cell) => values[cell]!);
const zeros = (unit: readonly number[]): number[] => unit.map(() => 0);

function* swaps(ledger: Ledger, line: Line, upset: readonly boolean[]): Iterable<Proposal> {
  const { units } = line;
  for (let first = 0; first < units.length; first++) {
    if (!upset[first]) continue;
    for (let second = first + 1; second < units.length; second++) {
      if (!upset[second] || (line.roles && line.roles[first] === line.roles[second])) continue;
      const draft: Draft = { deltas: [], misfits: 0 };
      const [a, b] = [units[first]!, units[second]!];
      if (!place(ledger, line, draft, a, valuesOf(ledger, b), 0)) continue;
      if (place(ledger, line, draft, b, valuesOf(ledger, a), 0)) yield { kind: 'swap', deltas: draft.deltas };
    }
  }
}

/** `1` and `2` side by side for 12: what follows stays, with 0 in the second cell, or comes back by one place. */
function* splits(ledger: Ledger, line: Line, upset: readonly boolean[]): Iterable<Proposal> {
  if (line.kind !== 'row') return;
  for (let index = 0; index + 1 < line.units.length; index++) {
    if (!upset[index]) continue;
    const [head, tail] = [line.units[index]!, line.units[index + 1]!];
    const [front, back] = [valuesOf(ledger, head)[0]!, valuesOf(ledger, tail)[0]!];
    if (!(front >= 1 && back >= 0)) continue;
    const numbers = [Number(`${front}${back}`)];
    // A zero at the head of the second cell is not kept: 1 | 05 for 105 reads 1 | 5.
    if (back > 0) numbers.push(Number(`${front}0${back}`));
    for (const number of numbers) {
      const draft: Draft = { deltas: [], misfits: 0 };
      if (!place(ledger, line, draft, head, [number], 1)) continue;
      for (const deltas of pull(ledger, line, index + 1, 1, draft)) yield { kind: 'split', deltas, number };
    }
  }
}

function* shifts(ledger: Ledger, line: Line): Iterable<Proposal> {
  const isRow = line.kind === 'row';
  for (const step of [1, -1] as const) {
    const back = step === 1 ? (isRow ? 'left' : 'up') : isRow ? 'right' : 'down';
    for (let start = 0; start < line.units.length; start++) {
      if (!isGap(ledger, line, start, step)) continue;
      for (const deltas of pull(ledger, line, start, step, { deltas: [], misfits: 0 }))
        yield { kind: 'shift', deltas, back };
    }
  }
}

/**
 * A shift leaves a gap behind: zeros, or the figures of the place before once more. Of several places that would come to
 * the same only the last counts.
 */
function isGap(ledger: Ledger, { units }: Line, index: number, step: 1 | -1): boolean {
  const unit = units[index]!;
  const next = units[index + step];
  if (!next || isSame(ledger, unit, next)) return false;
  const before = units[index - step];
  return isZero(ledger, unit) || (before !== undefined && isSame(ledger, unit, before));
}

const isZero = ({ values }: Ledger, unit: readonly number[]): boolean => unit.every((cell) => values[cell] === 0);
const isSame = ({ values }: Ledger, unit: readonly number[], other: readonly number[]): boolean =>
  unit.every((cell, index) => values[cell] === values[other[index]!]);

/**
 * Lets the figures behind `start` come back by one place, up to each further place in turn, where the gap is then filled
 * with 0; at the line's end also with the figure that an equation forces, because the one that stood there fell off.
 */
function* pull(ledger: Ledger, line: Line, start: number, step: 1 | -1, before: Draft): Iterable<readonly Delta[]> {
  const draft = copyOf(before);
  const { roles } = line;
  let matters = roles === null;
  for (let index = start; index >= 0 && index < line.units.length; index += step) {
    const unit = line.units[index]!;
    if (index !== start && !place(ledger, line, draft, line.units[index - step]!, valuesOf(ledger, unit), 1)) return;
    if (roles && roles[index] !== roles[start]) matters = true;
    const filled = copyOf(draft);
    if (matters && !isZero(ledger, unit) && place(ledger, line, filled, unit, zeros(unit), 1)) yield filled.deltas;
    if (line.units[index + step]) continue;
    for (const values of forcedValues(ledger, draft.deltas, unit, line.kind)) {
      const forced = copyOf(draft);
      if (place(ledger, line, forced, unit, values, 1)) yield forced.deltas;
    }
  }
}

/**
 * The values that equations force on the unit after the other changes: for a single cell by each of its equations in turn,
 * for a row by the first equation of each cell that runs down its column.
 */
function forcedValues(
  ledger: Ledger,
  deltas: readonly Delta[],
  unit: readonly number[],
  kind: Line['kind'],
): readonly number[][] {
  const { touching, grid } = ledger;
  const [cell] = unit;
  if (kind !== 'rows') return touching[cell!]!.map((touch) => [forcedBy(ledger, deltas, cell!, touch)]);
  const downward = (each: number) =>
    touching[each]!.find(({ instance }) => grid.instances[instance]!.equation.along === 'column');
  return [unit.map((each) => forcedBy(ledger, deltas, each, downward(each)))];
}

/** The value with which the equation holds after the other changes; NaN without an equation. */
function forcedBy(
  { touching, residuals, values }: Ledger,
  deltas: readonly Delta[],
  cell: number,
  touch: Touch | undefined,
): number {
  if (!touch) return Number.NaN;
  let residual = residuals[touch.instance]!;
  for (const delta of deltas) {
    const other = touching[delta.cell]!.find(({ instance }) => instance === touch.instance);
    if (other) residual += other.sign * delta.delta;
  }
  return values[cell]! - touch.sign * residual;
}
