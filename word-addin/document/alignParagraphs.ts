/** What is known of a paragraph that is looked for. */
export interface Print {
  readonly plain: number;
  /** With tracked deletions; the same as `plain` where there are none. */
  readonly marked: number;
  /** Word may or may not count it: it is the blank paragraph of a cell that a merge covers. */
  readonly optional: boolean;
}

/** Places of two sequences that a gap may have for an exact comparison; beyond, its paragraphs count as not found. */
const mostPlaces = 4_000_000;

/**
 * Finds paragraphs again in a document that may have changed since they were noted down.
 * @param wanted in the order of the document as it was
 * @param actual hashes of all its paragraphs as it is
 * @returns for each wanted paragraph its index in `actual`; null where it is gone, was changed, or could be one of several.
 */
export function alignParagraphs(wanted: readonly Print[], actual: readonly number[]): (number | null)[] {
  const result: (number | null)[] = wanted.map(() => null);
  const counted = wanted.filter(({ optional }) => !optional).length;
  // Versions of Word differ in whether covered cells have paragraphs: the count tells.
  const leftOut = Math.abs(wanted.length - actual.length) > Math.abs(counted - actual.length);
  const rows = wanted.flatMap((_, index) => (leftOut && wanted[index]!.optional ? [] : [index]));
  const found = alignAll(
    rows.map((row) => wanted[row]!),
    actual,
  );
  rows.forEach((row, index) => {
    result[row] = found[index] ?? null;
  });
  return result;
}

function isSame(print: Print, hash: number): boolean {
  return print.plain === hash || print.marked === hash;
}

function alignAll(wanted: readonly Print[], actual: readonly number[]): (number | null)[] {
  const result: (number | null)[] = wanted.map(() => null);
  if (wanted.length === actual.length && wanted.every((print, index) => isSame(print, actual[index]!))) {
    return wanted.map((_, index) => index);
  }
  const unique = uniquePairs(wanted, actual);
  for (const [row, column] of unique) result[row] = column;
  let from: readonly [number, number] = [-1, -1];
  for (const to of [...ascending(unique), [wanted.length, actual.length] as const]) {
    alignGap(wanted, actual, from, to, result);
    from = to;
  }
  return result;
}

/** Paragraphs whose text occurs once on both sides: the same ones wherever they moved. */
function uniquePairs(wanted: readonly Print[], actual: readonly number[]): [number, number][] {
  const rows = new Map<number, number | null>();
  wanted.forEach(({ plain, marked }, index) => {
    for (const hash of new Set([plain, marked])) rows.set(hash, rows.has(hash) ? null : index);
  });
  const columns = new Map<number, number | null>();
  actual.forEach((hash, index) => {
    columns.set(hash, columns.has(hash) ? null : index);
  });
  return [...columns].flatMap(([hash, column]): [number, number][] => {
    const row = rows.get(hash) ?? null;
    return row === null || column === null ? [] : [[row, column]];
  });
}

/** The longest run of pairs that ascend on both sides (patience sorting). */
function ascending(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  const tops: number[] = [];
  const before: number[] = [];
  sorted.forEach(([, column], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[tops[middle]!]![1] < column) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tops[low - 1]! : -1;
    tops[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) run.unshift(sorted[index]!);
  return run;
}

/** Aligns what stands between two certain pairs; only pairs that are the same from both ends are certain themselves. */
function alignGap(
  wanted: readonly Print[],
  actual: readonly number[],
  from: readonly [number, number],
  to: readonly [number, number],
  result: (number | null)[],
): void {
  const rows = wanted.slice(from[0] + 1, to[0]);
  const columns = actual.slice(from[1] + 1, to[1]);
  if (rows.length === 0 || columns.length === 0 || rows.length * columns.length > mostPlaces) return;
  const first = leftmost(rows, columns);
  const last = leftmost([...rows].reverse(), [...columns].reverse());
  rows.forEach((_, index) => {
    const left = first[index]!;
    const mirrored = last[rows.length - 1 - index]!;
    const right = mirrored < 0 ? -1 : columns.length - 1 - mirrored;
    if (left >= 0 && left === right) result[from[0] + 1 + index] = from[1] + 1 + left;
  });
}

/** A longest common subsequence, each element as early as it can be; −1: not in it. */
function leftmost(rows: readonly Print[], columns: readonly number[]): number[] {
  const width = columns.length + 1;
  const lengths = new Uint16Array((rows.length + 1) * width);
  for (let row = rows.length - 1; row >= 0; row--) {
    for (let column = columns.length - 1; column >= 0; column--) {
      lengths[row * width + column] = isSame(rows[row]!, columns[column]!)
        ? lengths[(row + 1) * width + column + 1]! + 1
        : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!);
    }
  }
  const pairs = rows.map(() => -1);
  let column = 0;
  for (let row = 0; row < rows.length && column < columns.length; ) {
    if (isSame(rows[row]!, columns[column]!)) pairs[row++] = column++;
    else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row++;
    else column++;
  }
  return pairs;
}
