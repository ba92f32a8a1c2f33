/**
 * The longest ascending run of distinct numbers that can be kept by leaving numbers out: of [1, 4, 2, 3] it is [1, 2, 3].
 * Of several, the one whose numbers come first. For a handful of numbers: the time grows with the square.
 */
export function longestAscending(numbers: readonly number[]): number[] {
  let best: number[] = [];
  const endingAt: number[][] = [];
  for (const number of numbers) {
    let run: number[] = [];
    for (const earlier of endingAt) {
      if (earlier[earlier.length - 1]! < number && earlier.length > run.length) run = earlier;
    }
    const extended = [...run, number];
    endingAt.push(extended);
    if (extended.length > best.length) best = extended;
  }
  return best;
}
