import { type Delta, keyOf, type Ledger } from './ledger.js';
import { partsOf } from './partsOf.js';

/** Broken equations that stand or fall together, and the sets of changes of which any one repairs them. */
export interface Group {
  readonly broken: readonly number[];
  readonly alternatives: readonly (readonly Delta[])[];
}

/**
 * Separates independent mistakes: equations belong together where some set repairs them by one part.
 * @param sets sets of changes of which each repairs everything.
 */
export function causesOf(ledger: Ledger, sets: readonly (readonly Delta[])[]): readonly Group[] {
  const broken = ledger.brokenInstances();
  const leader = new Map(broken.map((instance) => [instance, instance]));
  const find = (instance: number): number => {
    const next = leader.get(instance) ?? instance;
    return next === instance ? instance : find(next);
  };
  const parts = sets.map((set) => partsOf(ledger, set));
  for (const { repairs } of parts.flat()) {
    for (const instance of repairs) leader.set(find(instance), find(repairs[0]!));
  }
  return broken
    .filter((instance) => find(instance) === instance)
    .map((root) => {
      const alternatives = new Map<string, readonly Delta[]>();
      for (const set of parts) {
        const deltas = set
          .filter(({ repairs }) => repairs.length > 0 && find(repairs[0]!) === root)
          .flatMap((part) => part.deltas);
        alternatives.set(keyOf(deltas), deltas);
      }
      return { broken: broken.filter((instance) => find(instance) === root), alternatives: [...alternatives.values()] };
    });
}
