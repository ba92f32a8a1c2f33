import type { NumberedLine, Run } from './runsOfNumbers.js';

/**
 * A run together with the lines of other levels that complete it: strays which fill its gaps or follow its end, and a 1
 * before its 2. Of （一）（二）(3)（四） the run （一）（二）（四） with (3) in its place.
 */
export function fillGaps(run: Run, all: readonly NumberedLine[]): Run {
  const filled: NumberedLine[] = [...loneFirst(run, all)];
  for (const [index, item] of run.entries()) {
    const before = run[index - 1];
    if (before) filled.push(...fitting(all, before, item.order, item.numbering.value));
    filled.push(item);
  }
  const last = run[run.length - 1]!;
  if (run.length < 2) return filled;
  let end = last.order + 1;
  while (end < all.length && all[end]!.numbering.level !== last.numbering.level) end++;
  const tail = fitting(all, last, end, last.numbering.value + 2);
  return [...filled, ...tail.filter(({ line }) => line.role === 'subheading')];
}

/** Strays of other levels after `from` and before place `to` whose numbers go on from it, up to `high` (excluded). */
function fitting(all: readonly NumberedLine[], from: NumberedLine, to: number, high: number): NumberedLine[] {
  const found: NumberedLine[] = [];
  let wanted = from.numbering.value + 1;
  for (let order = from.order + 1; order < to && wanted < high; order++) {
    const item = all[order]!;
    if (!item.stray || item.numbering.level === from.numbering.level || item.numbering.value !== wanted) continue;
    found.push(item);
    wanted++;
  }
  return found;
}

/** The section's first number where it is a 1 of another level that has no 2, and the run starts with 2. */
function loneFirst(run: Run, all: readonly NumberedLine[]): NumberedLine[] {
  const [start, first] = [run[0]!, all[0]!];
  if (start.numbering.value !== 2 || run.length < 2 || start.line.role !== 'subheading') return [];
  const { level, value } = first.numbering;
  if (value !== 1 || level === start.numbering.level || first.line.role !== 'subheading') return [];
  const next = all.find(({ numbering, order }) => order > 0 && numbering.level === level);
  return next?.numbering.value === 2 ? [] : [first];
}
