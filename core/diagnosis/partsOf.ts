import type { Delta, Ledger } from './ledger.js';

/** Changes that belong together, and the broken equations that they repair. */
export interface Part {
  readonly deltas: readonly Delta[];
  readonly repairs: readonly number[];
}

/**
 * Splits a set of changes into the smallest parts of which each alone repairs some equations and leaves the others as they
 * are: independent mistakes.
 * @param deltas a set that repairs every broken equation and breaks none.
 */
export function partsOf(ledger: Ledger, deltas: readonly Delta[]): readonly Part[] {
  const parts: Part[] = [];
  for (let rest = [...deltas]; rest.length > 0; ) {
    const mask = smallestPart(ledger, rest);
    const part = rest.filter((_, index) => mask & (1 << index));
    parts.push({ deltas: part, repairs: ledger.effectOf(part).repairs });
    rest = rest.filter((_, index) => !(mask & (1 << index)));
  }
  return parts;
}

/** The smallest subset with the first change that stands alone, as a bit mask. */
function smallestPart(ledger: Ledger, deltas: readonly Delta[]): number {
  const all = (1 << deltas.length) - 1;
  let best = all;
  for (let mask = 1; mask < all; mask += 2) {
    if (bits(mask) >= bits(best)) continue;
    if (ledger.effectOf(deltas.filter((_, index) => mask & (1 << index))).exact) best = mask;
  }
  return best;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}
