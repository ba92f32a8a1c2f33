import { refuseDoc } from './refuseDoc.js';
import type { Stream } from './stream.js';

/** Single property modifiers by the names of [MS-DOC] 2.6; those that this reader looks at. */
export const sprm = {
  CFRMarkDel: 0x0800,
  CFRMarkIns: 0x0801,
  CFData: 0x0806,
  CFVanish: 0x083c,
  CIstd: 0x4a30,
  CPicLocation: 0x6a03,
  CSymbol: 0x6a09,
  PIlvl: 0x260a,
  PFInTable: 0x2416,
  PFTtp: 0x2417,
  PFInnerTableCell: 0x244b,
  PFInnerTtp: 0x244c,
  POutLvl: 0x2640,
  PIlfo: 0x460b,
  PItap: 0x6649,
  PDtap: 0x664a,
  PHugePapx: 0x6645,
  PHugePapx2: 0x6646,
  PChgTabs: 0xc615,
  TDelete: 0x5622,
  TMerge: 0x5624,
  TSplit: 0x5625,
  TInsert: 0x7621,
  TDxaCol: 0x7623,
  TDefTable: 0xd608,
  TVertMerge: 0xd62b,
} as const;

/** Operand lengths by the upper three bits; the sixth kind begins with its length. */
const lengths = [1, 1, 2, 4, 2, 2, -1, 3];

/** Modifiers of one document. A report has some ten thousand; each is looked at once. */
const maximumModifiers = 4_000_000;

/** What to do with a modifier: its code, and where its operand begins. */
export type Visit = (code: number, at: number, length: number) => void;

/** Walks lists of modifiers (grpprl); one for a whole document, so that what all lists take together is bounded. */
export class Modifiers {
  #left = maximumModifiers;

  /**
   * Visits the modifiers between two places; one that is cut off ends the walk.
   * @throws Refusal where the document has too many.
   */
  walk(stream: Stream, start: number, end: number, visit: Visit): void {
    const limit = Math.min(end, stream.length);
    for (let at = start; at + 3 <= limit; ) {
      if (--this.#left < 0) refuseDoc('large');
      const code = stream.u16(at);
      const operand = at + 2;
      const length = operandLength(stream, code, operand, limit);
      if (operand + length > limit) return;
      visit(code, operand, length);
      at = operand + length;
    }
  }
}

/** Bytes of the operand, the length in front of it included ([MS-DOC] 2.2.5.1). */
function operandLength(stream: Stream, code: number, at: number, limit: number): number {
  const fixed = lengths[code >>> 13]!;
  if (fixed > 0) return fixed;
  if (code === sprm.TDefTable) return at + 2 > limit ? 2 : stream.u16(at) + 1;
  const length = stream.u8(at);
  if (code !== sprm.PChgTabs || length !== 255) return length + 1;
  // Too many tabs for a byte: counted by what is deleted (4 bytes each) and added (3 bytes each).
  const deleted = at + 1 < limit ? stream.u8(at + 1) : 0;
  const added = at + 2 + deleted * 4 < limit ? stream.u8(at + 2 + deleted * 4) : 0;
  return 3 + deleted * 4 + added * 3;
}
