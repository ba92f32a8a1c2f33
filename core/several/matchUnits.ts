import { bodyNames, foldName } from './bodyNames.js';
import { isSameBody } from './isSameBody.js';
import type { Unit } from './unit.js';

/** Whose report it is. `none`: no unit has the name. `several`: more than one has it; then it is left open. */
export type UnitMatch =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'none'; readonly similar: readonly Unit[] }
  | { readonly kind: 'several'; readonly units: readonly Unit[] };

/** Assigns names of bodies to the units of a list; made once for a list. */
export class UnitIndex {
  /** By the last two characters: similar names end alike. */
  readonly #byEnd = new Map<string, Set<Unit>>();
  readonly #byName = new Map<string, Unit[]>();

  constructor(units: readonly Unit[]) {
    for (const unit of units) {
      for (const name of bodyNames(unit)) {
        this.#byEnd.set(endOf(name), (this.#byEnd.get(endOf(name)) ?? new Set()).add(unit));
        const known = this.#byName.get(name);
        if (known) known.push(unit);
        else this.#byName.set(name, [unit]);
      }
    }
  }

  /**
   * The unit that a name means, exact after folding. A name that only looks like one of the list is not assigned; the
   * units it may mean are given as `similar`, for a person to decide and to write into the list as an alias.
   */
  match(name: string): UnitMatch {
    const units = this.#byName.get(foldName(name)) ?? [];
    if (units.length === 1) return { kind: 'unit', unit: units[0]! };
    if (units.length > 1) return { kind: 'several', units };
    const near = [...(this.#byEnd.get(endOf(foldName(name))) ?? [])];
    return { kind: 'none', similar: near.filter((unit) => this.#isSimilar(unit, name)) };
  }

  #isSimilar({ name: own, aliases = [] }: Unit, name: string): boolean {
    return [own, ...aliases].some((each) => isSameBody(each, name));
  }
}

function endOf(folded: string): string {
  return folded.slice(-2);
}
