/** The numbers of the bits that are set, from 0, lowest first: most paragraphs set one of thirty, and none need be tried in vain. */
export function bitsOf(flags: number): number[] {
  const bits: number[] = [];
  for (let rest = flags; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}
