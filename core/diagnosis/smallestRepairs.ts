import { type Delta, keyOf, type Ledger } from './ledger.js';

/** How many steps the search may still take. One object serves all searches of a table, so that the worst case is bounded. */
export interface Budget {
  steps: number;
}

/** All smallest sets of cells found whose change repairs every broken equation and breaks none. */
export interface Repairs {
  readonly size: number;
  readonly sets: readonly (readonly Delta[])[];
  /** False: the budget or the cap ended the search, there may be more sets. */
  readonly complete: boolean;
}

/** More sets than this are not collected: their number alone says that the figures cannot decide. */
const maxSets = 200;

/**
 * Iterative deepening over the number of cells. For sets of up to three cells of a wholly read table nothing is missed:
 * in any broken equation one of the cells to change is off by the residual of one of its equations, because two or three
 * cells cannot all share both their row and their column with another of them.
 * @param most the largest number of cells to try.
 * @returns null where no set was found within the size and the budget.
 */
export function smallestRepairs(ledger: Ledger, most: number, budget: Budget): Repairs | null {
  if (ledger.broken === 0) return { size: 0, sets: [[]], complete: true };
  for (let size = ledger.atLeast; size <= most && budget.steps > 0; size++) {
    const sets = new Map<string, readonly Delta[]>();
    deepen(ledger, size, [], sets, budget);
    if (sets.size > 0) return { size, sets: [...sets.values()], complete: budget.steps > 0 && sets.size < maxSets };
  }
  return null;
}

function deepen(
  ledger: Ledger,
  left: number,
  chosen: Delta[],
  sets: Map<string, readonly Delta[]>,
  budget: Budget,
): void {
  for (const cell of shortestBroken(ledger)) {
    if (chosen.some((each) => each.cell === cell)) continue;
    for (const delta of deltasOf(ledger, cell)) {
      if (budget.steps-- <= 0 || sets.size >= maxSets) return;
      if (!ledger.allows(cell, delta) || (left === 1 && !repairsAll(ledger, cell, delta))) continue;
      chosen.push({ cell, delta });
      if (left === 1) sets.set(keyOf(chosen), [...chosen]);
      else {
        ledger.change(cell, delta);
        if (ledger.broken > 0 && ledger.atLeast < left) deepen(ledger, left - 1, chosen, sets, budget);
        ledger.change(cell, -delta);
      }
      chosen.pop();
    }
  }
}

/** Cells of the broken equation with the fewest of them. */
function shortestBroken({ residuals, grid }: Ledger): readonly number[] {
  let shortest: readonly number[] | null = null;
  for (let index = 0; index < residuals.length; index++) {
    if (residuals[index] === 0) continue;
    const { cells } = grid.instances[index]!;
    if (!shortest || cells.length < shortest.length) shortest = cells;
  }
  return shortest ?? [];
}

/** Changes of the cell that would repair one of its broken equations, each once. */
function deltasOf({ touching, residuals }: Ledger, cell: number): readonly number[] {
  const deltas: number[] = [];
  for (const { instance, sign } of touching[cell]!) {
    const delta = -sign * residuals[instance]!;
    if (delta !== 0 && !deltas.includes(delta)) deltas.push(delta);
  }
  return deltas;
}

function repairsAll({ touching, residuals, broken }: Ledger, cell: number, delta: number): boolean {
  const touches = touching[cell]!;
  return touches.length === broken && touches.every(({ instance, sign }) => residuals[instance]! + sign * delta === 0);
}
