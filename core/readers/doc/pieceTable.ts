import { maximumText } from '../limits.js';
import type { Place } from './fileInformation.js';
import { refuseDoc } from './refuseDoc.js';
import { Stream } from './stream.js';

/** A stretch of the text that stands in one place of the WordDocument stream. */
export interface Piece {
  /** In characters of the document; `end` excluded. */
  readonly start: number;
  readonly end: number;
  /** Offset of its first character in the stream. */
  readonly offset: number;
  /** Bytes of a character, 1 or 2. */
  readonly width: number;
  /** Properties laid over those of the pages, as fast saving leaves them; 0: none ([MS-DOC] 2.9.214 Prm). */
  readonly modifier: number;
}

export interface PieceTable {
  readonly pieces: readonly Piece[];
  /** Lists of properties that modifiers point to. */
  readonly lists: readonly Uint8Array[];
  /** The whole text of all stories, one UTF-16 unit a character of the document. */
  readonly text: string;
}

const LIST = 1;
const TABLE = 2;
const NARROW = 0x40000000;

/** Reads the piece table ([MS-DOC] 2.9.38 Clx). @throws Refusal where it or the text that it names is not all there. */
export function readPieceTable(word: Stream, table: Stream, { offset, length }: Place): PieceTable {
  const clx = new Stream(table.part(offset, length));
  const lists: Uint8Array[] = [];
  let at = 0;
  while (clx.u8(at) === LIST) {
    const size = clx.u16(at + 1);
    lists.push(clx.part(at + 3, size));
    at += 3 + size;
  }
  if (clx.u8(at) !== TABLE) refuseDoc('damaged');
  const pieces = readPieces(new Stream(clx.part(at + 5, clx.u32(at + 1))));
  return { pieces, lists, text: pieces.map((piece) => textOf(piece, word)).join('') };
}

function readPieces(table: Stream): Piece[] {
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  let start = table.u32(0);
  if (start !== 0) refuseDoc('damaged');
  for (let index = 0; index < count; index++) {
    const end = table.u32((index + 1) * 4);
    if (end < start) refuseDoc('damaged');
    if (end > maximumText) refuseDoc('large');
    const at = (count + 1) * 4 + index * 8;
    const position = table.u32(at + 2);
    const narrow = (position & NARROW) !== 0;
    const offset = position & 0x3fffffff;
    const modifier = table.u16(at + 6);
    pieces.push({ start, end, offset: narrow ? offset / 2 : offset, width: narrow ? 1 : 2, modifier });
    start = end;
  }
  return pieces;
}

function textOf({ start, end, offset, width }: Piece, word: Stream): string {
  const length = end - start;
  const text = width === 2 ? word.text(offset, length) : narrowText(word.part(Math.floor(offset), length));
  return text.length === length ? text : refuseDoc('damaged');
}

/** What the bytes 80 to 9F stand for in Windows’ Western set; a space where they stand for nothing. */
const western = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Characters of one byte are those of Windows’ Western set ([MS-DOC] 2.9.73 FcCompressed). Node 20 decodes that set as if it
 * were ISO 8859-1: quotation marks and dashes would be lost.
 */
function narrowText(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (character) => western[character.charCodeAt(0) - 0x80]!);
}
