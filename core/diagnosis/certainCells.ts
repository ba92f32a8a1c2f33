import type { Delta, Ledger } from './ledger.js';

/** A cell that is taken as wrong, and the broken equations that its change repairs. */
export interface CertainCell {
  readonly broken: readonly number[];
  readonly delta: Delta;
}

/**
 * Cells of which every equation is broken by the same amount, where no other cell of these equations is like that: taken
 * as wrong, one after another, where too many cells are wrong to find the smallest set. Their changes are kept in the ledger.
 */
export function certainCells(ledger: Ledger): readonly CertainCell[] {
  const taken: CertainCell[] = [];
  for (;;) {
    const fitting = fittingCells(ledger);
    const claims = new Map<number, number>();
    for (const instance of fitting.flatMap(({ broken }) => broken))
      claims.set(instance, (claims.get(instance) ?? 0) + 1);
    const certain = fitting.filter(({ broken }) => broken.every((instance) => claims.get(instance) === 1));
    if (certain.length === 0) return taken;
    ledger.keep(certain.map(({ delta }) => delta));
    taken.push(...certain);
  }
}

/** Cells in two equations or more that one change would repair all. */
function fittingCells(ledger: Ledger): readonly CertainCell[] {
  return ledger.touching.flatMap((touches, cell): CertainCell[] => {
    const [touch] = touches;
    if (!touch || touches.length < 2) return [];
    const delta = { cell, delta: -touch.sign * ledger.residuals[touch.instance]! };
    if (delta.delta === 0 || !ledger.allows(cell, delta.delta)) return [];
    const { exact, repairs } = ledger.effectOf([delta]);
    return exact ? [{ broken: repairs, delta }] : [];
  });
}
