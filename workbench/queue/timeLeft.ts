/** Items that must be done before a forecast is made. */
const least = 3;

/**
 * Seconds that the rest will take at the pace so far; null while that cannot be told.
 * @param elapsed milliseconds of work so far, without pauses
 */
export function timeLeft(done: number, left: number, elapsed: number): number | null {
  if (left === 0) return 0;
  return done < least ? null : Math.ceil(((elapsed / done) * left) / 1000);
}
