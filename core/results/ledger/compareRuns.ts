/** Problems of an earlier run and of this one, counted. */
export interface RunDifference {
  readonly before: number;
  /** Of the earlier ones, those that are gone and those that stand. */
  readonly fixed: number;
  readonly remaining: number;
  readonly added: number;
}

/** Compares the keys of the problems of two runs over one report; a problem whose words or values changed is a new one. */
export function compareRuns(earlier: readonly string[], now: readonly string[]): RunDifference {
  const [before, after] = [new Set(earlier), new Set(now)];
  const remaining = [...before].filter((key) => after.has(key)).length;
  return { before: before.size, fixed: before.size - remaining, remaining, added: after.size - remaining };
}
