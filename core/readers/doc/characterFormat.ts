import { type Modifiers, sprm } from './sprms.js';
import type { Stream } from './stream.js';

/** What characters' own properties say. */
export interface CharacterFormat {
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** Undefined: as their styles say; `opposite`: not as these say. */
  readonly hidden: boolean | 'opposite' | undefined;
  /** Index of a character style. */
  readonly style: number | undefined;
  /** A sign of a symbol font: number of the font, code in it. */
  readonly symbol: { readonly font: number; readonly code: number } | undefined;
  /** It has the place of a picture’s data. */
  readonly hasPicture: boolean;
  /** These are the data of a field instead. */
  readonly isData: boolean;
}

/** Characters of which nothing is said. */
export const plainFormat: CharacterFormat = {
  deleted: false,
  inserted: false,
  hidden: undefined,
  style: undefined,
  symbol: undefined,
  hasPicture: false,
  isData: false,
};

type Writable = { -readonly [Key in keyof CharacterFormat]: CharacterFormat[Key] };

/** What a list of modifiers adds to a format. */
export function readCharacterFormat(
  modifiers: Modifiers,
  stream: Stream,
  start: number,
  end: number,
  base: CharacterFormat = plainFormat,
): CharacterFormat {
  const format: Writable = { ...base };
  modifiers.walk(stream, start, end, (code, at) => {
    switch (code) {
      case sprm.CFRMarkDel:
        format.deleted = stream.u8(at) !== 0;
        break;
      case sprm.CFRMarkIns:
        format.inserted = stream.u8(at) !== 0;
        break;
      case sprm.CFVanish:
        format.hidden = toggled(stream.u8(at));
        break;
      case sprm.CIstd:
        format.style = stream.u16(at);
        break;
      case sprm.CSymbol:
        format.symbol = { font: stream.u16(at), code: stream.u16(at + 2) };
        break;
      case sprm.CPicLocation:
        format.hasPicture = true;
        break;
      case sprm.CFData:
        format.isData = stream.u8(at) !== 0;
        break;
    }
  });
  return format;
}

/** 0 and 1 mean themselves, 0x80 what the style says, 0x81 its opposite ([MS-DOC] 2.9.340 ToggleOperand). */
function toggled(operand: number): CharacterFormat['hidden'] {
  if (operand === 0x80) return undefined;
  return operand === 0x81 ? 'opposite' : operand !== 0;
}
