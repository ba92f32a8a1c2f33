/** Ten random digits, to be recorded with the sample. */
export function newSeed(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return String((high % 100_000) * 100_000 + (low % 100_000)).padStart(10, '0');
}
