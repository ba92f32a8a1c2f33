/**
 * Names a paragraph by its text: 53 bits of FNV-1a in two halves. White space and the characters by which Word stands for
 * pictures, notes and fields do not count: Word and the file write them differently.
 */
export function hashText(text: string): number {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isNothing(unit)) continue;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + 0x9e37), 0x01000193);
  }
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
}

/** Control characters, spaces of all kinds, and the place holder of objects. */
function isNothing(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfffc || (unit >= 0x2000 && unit <= 0x200f);
}
