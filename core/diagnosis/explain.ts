import { causesOf } from './causesOf.js';
import { certainCells } from './certainCells.js';
import { type Delta, keyOf, type Ledger } from './ledger.js';
import { lineRepairs } from './lineRepairs.js';
import { isSwap, plausibility } from './plausibility.js';
import { convincing, type Slip, slipsOf } from './slips.js';
import { type Budget, type Repairs, smallestRepairs } from './smallestRepairs.js';

/** One way to put a group of broken equations right. */
export interface Reason {
  readonly kind: 'cells' | Slip['kind'];
  readonly deltas: readonly Delta[];
  readonly back?: Slip['back'];
  readonly number?: Slip['number'];
}

/** Broken equations with one cause. */
export interface Explained {
  /** Indexes of instances, ascending. */
  readonly broken: readonly number[];
  /** Likeliest first; one: the figures leave no other way of this size; none: not to be found out from the figures. */
  readonly reasons: readonly Reason[];
  /** False: there may be further ways of the same size. */
  readonly complete: boolean;
}

/** Larger sets of wrong cells are not searched for: the figures would no longer say which they are. */
const mostCells = 6;
/** Up to so many cells with one cause the search is known to miss nothing (smallestRepairs). */
const mostTangled = 3;
const mostSteps = 6000;
const mostStepsAside = 300;
const mostSlipGroups = 12;
/** What stays unexplained must be less than this part of what is broken, or nothing is named. */
const mostUnexplained = 3;
/** Two figures that differ by less trade places by chance too often. */
const tellingDifference = 10;

/**
 * Explains the broken equations of a table by the fewest causes: cells with a wrong figure, or one slip that upset several
 * cells where more than one cell would have to be wrong otherwise. The ledger is left changed.
 */
export function explain(ledger: Ledger): readonly Explained[] {
  const all = ledger.brokenInstances();
  const budget: Budget = { steps: mostSteps };
  const explained: Explained[] = [];
  let repairs = smallestRepairs(ledger, mostCells, budget);
  for (;;) {
    const slips = repairs && repairs.size < 2 ? [] : likeliestSlips(ledger, repairs?.size ?? null);
    const [first] = slips;
    if (!first) break;
    explained.push({ broken: first.repairs, reasons: ranked(ledger, slips), complete: true });
    ledger.keep(first.deltas);
    repairs = smallestRepairs(ledger, mostCells, budget);
  }
  if (!repairs) {
    const broken = ledger.brokenInstances();
    const lines = lineRepairs(ledger, broken);
    if (lines.length > 0)
      return [...explained, { broken, reasons: ranked(ledger, lines.map(byHand)), complete: false }];
    explained.push(
      ...certainCells(ledger).map(({ broken, delta }) => ({ broken, reasons: [byHand([delta])], complete: true })),
    );
    repairs = smallestRepairs(ledger, mostCells, budget);
  }
  explained.push(
    ...(repairs ? byCells(ledger, repairs) : [{ broken: ledger.brokenInstances(), reasons: [], complete: true }]),
  );
  // A few fits among much that fits nowhere may be chance: then nothing is named.
  const unexplained = explained.flatMap(({ broken, reasons }) => (reasons.length === 0 ? broken : []));
  return unexplained.length * mostUnexplained > all.length ? [{ broken: all, reasons: [], complete: true }] : explained;
}

const byHand = (deltas: readonly Delta[]): Reason => ({ kind: 'cells', deltas });

/**
 * The slips that save most: each counts as one cause in place of two wrong cells or more. Several only where they repair
 * the same equations; where slips compete for some of the equations none is preferred.
 * @param size how many cells would have to be wrong without a slip; null: too many to tell.
 */
function likeliestSlips(ledger: Ledger, size: number | null): readonly Slip[] {
  let least = size === null ? mostCells : size - 2;
  let best: Slip[][] = [];
  const groups = byRepairs(slipsOf(ledger).filter(isTelling));
  for (const group of groups) {
    const rest = sizeAfter(ledger, group[0]!, least);
    if (rest === null) continue;
    if (rest < least) best = [];
    best.push(group);
    least = rest;
  }
  if (best.length === 0 && size === null)
    best = groups.filter(([slip]) => slip!.exact && slip!.repairs.length >= convincing);
  return compete(best) ? [] : (best[0] ?? []);
}

function isTelling({ kind, deltas }: Slip): boolean {
  return kind !== 'swap' || deltas.some(({ delta }) => Math.abs(delta) >= tellingDifference);
}

/** Slips by what they do to the equations, those first that leave nothing over. */
function byRepairs(slips: readonly Slip[]): Slip[][] {
  const groups = new Map<string, Slip[]>();
  for (const slip of [...slips.filter(({ exact }) => exact), ...slips.filter(({ exact }) => !exact)]) {
    const key = slip.exact ? slip.repairs.join() : keyOf(slip.deltas);
    const group = groups.get(key);
    if (group) group.push(slip);
    else if (groups.size < mostSlipGroups) groups.set(key, [slip]);
  }
  return [...groups.values()];
}

/** How many cells are still wrong after the slip is taken back; null: more than `most`. */
function sizeAfter(ledger: Ledger, slip: Slip, most: number): number | null {
  apply(ledger, slip.deltas);
  const rest = smallestRepairs(ledger, most, { steps: mostStepsAside });
  undo(ledger, slip.deltas);
  return rest?.size ?? null;
}

/** True where two groups of slips repair the same equation, but not the same equations. */
function compete(groups: readonly (readonly Slip[])[]): boolean {
  const seen = new Set<number>();
  for (const [slip] of groups) {
    for (const instance of slip!.repairs) {
      if (seen.has(instance)) return true;
      seen.add(instance);
    }
  }
  return false;
}

function byCells(ledger: Ledger, repairs: Repairs): readonly Explained[] {
  const groups = causesOf(ledger, repairs.sets);
  return groups.map(({ broken, alternatives }) => {
    const [first = []] = alternatives;
    if (first.length > mostTangled) {
      const lines = lineRepairs(ledger, broken);
      const complete = repairs.complete && alternatives.length <= lines.length;
      return { broken, reasons: ranked(ledger, lines.map(byHand)), complete };
    }
    if (repairs.complete) return { broken, reasons: reasonsFor(ledger, broken, alternatives), complete: true };
    // The search was cut short for the table as a whole; for this part alone it may well be finished.
    const others = groups.filter((group) => group.broken !== broken).flatMap((group) => group.alternatives[0] ?? []);
    apply(ledger, others);
    const own = smallestRepairs(ledger, first.length, { steps: mostStepsAside });
    undo(ledger, others);
    return { broken, reasons: reasonsFor(ledger, broken, own?.sets ?? alternatives), complete: own?.complete ?? false };
  });
}

/** Where one cell would do but several might be it, a number split over two cells is one more way. */
function reasonsFor(
  ledger: Ledger,
  broken: readonly number[],
  alternatives: readonly (readonly Delta[])[],
): readonly Reason[] {
  const reasons: Reason[] = alternatives.map((deltas) => ({ kind: isSwap(ledger, deltas) ? 'swap' : 'cells', deltas }));
  const ambiguous = reasons.length > 1 && alternatives[0]!.length === 1;
  return [...(ambiguous ? plainSplits(ledger, broken) : []), ...ranked(ledger, reasons)];
}

/** Numbers split over two cells of which nothing else is upset. */
function plainSplits(ledger: Ledger, broken: readonly number[]): readonly Slip[] {
  return slipsOf(ledger).filter(({ kind, deltas: [head, tail, more], exact, repairs }) => {
    const plain = kind === 'split' && exact && more === undefined && tail?.cell === head!.cell + 1;
    return plain && repairs.join() === broken.join();
  });
}

function ranked<R extends Reason>(ledger: Ledger, reasons: readonly R[]): readonly R[] {
  if (reasons.length < 2) return reasons;
  const scores = new Map(reasons.map((reason) => [reason, plausibility(ledger, reason.deltas)]));
  return [...reasons].sort((a, b) => scores.get(b)! - scores.get(a)!);
}

function apply(ledger: Ledger, deltas: readonly Delta[]): void {
  for (const { cell, delta } of deltas) ledger.change(cell, delta);
}

function undo(ledger: Ledger, deltas: readonly Delta[]): void {
  for (const { cell, delta } of deltas) ledger.change(cell, -delta);
}
