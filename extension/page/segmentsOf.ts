import type { Alignment } from './alignText.js';

/** A run of characters in one text node; offsets count UTF-16 units, `to` excluded. */
export interface Segment<T = Text> {
  readonly node: T;
  readonly from: number;
  to: number;
}

/** The page's characters behind a part of a block's text. White space that the reader folded is in it, pictures are not. */
export function segmentsOf<T>({ texts, node, offset }: Alignment<T>, start: number, end: number): Segment<T>[] {
  const segments: Segment<T>[] = [];
  for (let unit = Math.max(0, start); unit < Math.min(end, node.length); unit++) {
    if (node[unit]! < 0) continue;
    const holder = texts[node[unit]!]!;
    const last = segments[segments.length - 1];
    if (last?.node === holder) last.to = offset[unit]! + 1;
    else segments.push({ node: holder, from: offset[unit]!, to: offset[unit]! + 1 });
  }
  return segments;
}
