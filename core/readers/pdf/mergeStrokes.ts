import type { Stroke } from './marks.js';

/** Lines nearer than this are one line, or a double one; in points. */
const sameLine = 2.5;
/** A gap of a line that is no gap, as between dashes, dots and the borders of neighbouring cells; in points. */
const smallGap = 3;

/** Joins the pieces of which lines are drawn: those on one axis that touch or overlap become one. Sorted by `at`, then `from`. */
export function mergeStrokes(strokes: readonly Stroke[]): Stroke[] {
  const byPlace = [...strokes].sort((a, b) => a.at - b.at);
  const merged: Stroke[] = [];
  for (let start = 0; start < byPlace.length; ) {
    let end = start + 1;
    // A chain of near lines must not creep on: it ends where it has become as wide as a double line.
    while (end < byPlace.length && byPlace[end]!.at - byPlace[start]!.at <= sameLine) end++;
    const same = byPlace.slice(start, end);
    const at = same.reduce((sum, each) => sum + each.at, 0) / same.length;
    same.sort((a, b) => a.from - b.from);
    let { from, to } = same[0]!;
    for (const each of same) {
      if (each.from > to + smallGap) {
        merged.push({ at, from, to });
        from = each.from;
        to = each.to;
      } else if (each.to > to) to = each.to;
    }
    merged.push({ at, from, to });
    start = end;
  }
  return merged;
}
