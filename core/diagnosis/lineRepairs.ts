import { type Delta, keyOf, type Ledger } from './ledger.js';

/**
 * Repairs within one row or one column, however many of its cells they change: every broken equation across it takes its
 * difference there. A column of totals that nobody added up is the common case.
 * @param broken the equations to repair; a repair that does not settle exactly these is left out.
 */
export function lineRepairs(ledger: Ledger, broken: readonly number[]): readonly (readonly Delta[])[] {
  const wanted = broken.join();
  const found = new Map<string, readonly Delta[]>();
  for (const { units, cross } of ledger.grid.lines) {
    if (cross === null) continue;
    const deltas: Delta[] = [];
    for (const [cell] of units) {
      const touch = ledger.touching[cell!]!.find(
        ({ instance }) => broken.includes(instance) && ledger.grid.instances[instance]!.equation.along === cross,
      );
      if (touch) deltas.push({ cell: cell!, delta: -touch.sign * ledger.residuals[touch.instance]! });
    }
    if (deltas.length === 0 || !deltas.every(({ cell, delta }) => ledger.allows(cell, delta))) continue;
    const { exact, repairs } = ledger.effectOf(deltas);
    if (exact && repairs.join() === wanted) found.set(keyOf(deltas), deltas);
  }
  return [...found.values()];
}
