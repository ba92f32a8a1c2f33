/** Pairs of neighbouring characters, each counted once. */
export function bigramsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let index = 1; index < text.length; index++) {
    pairs.add(text.charCodeAt(index - 1) * 0x10000 + text.charCodeAt(index));
  }
  return pairs;
}

/** How alike two texts are by their pairs of characters (Sørensen–Dice): 0 nothing in common, 1 the same pairs. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const pair of small) if (large.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
}
