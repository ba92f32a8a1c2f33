import { compareRuns, type RunDifference } from '../../core/results/ledger/compareRuns.js';
import type { Item } from '../model.js';
import { reportKey } from './reportKey.js';

/** What changed since an earlier run, by item id; only reports of a known body and year that both runs checked. */
export function compareItems(items: readonly Item[], earlier: readonly Item[]): ReadonlyMap<number, RunDifference> {
  const before = new Map<string, Item | null>();
  for (const item of earlier) {
    if (!isComparable(item)) continue;
    const key = reportKey(item);
    // Of two reports of one body and year nobody knows which one to compare with.
    before.set(key, before.has(key) ? null : item);
  }
  const differences = new Map<number, RunDifference>();
  for (const item of items) {
    const other = isComparable(item) ? before.get(reportKey(item)) : undefined;
    if (other) differences.set(item.id, compareRuns(other.row!.keys, item.row!.keys));
  }
  return differences;
}

function isComparable({ row }: Item): boolean {
  return row?.status === 'checked' && row.body !== null && row.year !== null;
}
