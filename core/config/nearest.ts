import { editDistance } from '../report/editDistance.js';

/** The name most like what was typed, or null where none is alike (more than a third of it differs). */
export function nearest(typed: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let limit = Math.max(1, Math.floor(typed.length / 3));
  for (const name of names) {
    // A rule typed without its group is meant all the same: title for structure/title.
    const distance = name.endsWith(`/${typed}`) ? 0 : editDistance(typed, name, limit);
    if (distance > limit) continue;
    best = name;
    limit = distance - 1;
  }
  return best;
}
