import { type CharacterFormat, plainFormat, readCharacterFormat } from './characterFormat.js';
import { type FormatRun, findRun } from './formatPages.js';
import { type ParagraphFormat, ParagraphFormatter } from './paragraphFormat.js';
import type { Piece, PieceTable } from './pieceTable.js';
import { Modifiers, sprm } from './sprms.js';
import { Stream } from './stream.js';

/** Characters that share a format; `end` excluded, places in characters of the document. */
export interface CharacterRun {
  readonly start: number;
  readonly end: number;
  readonly format: CharacterFormat;
}

/** What the formats of a document are read from. */
export interface FormatSource {
  readonly word: Stream;
  readonly data: Stream | null;
  readonly pieceTable: PieceTable;
  readonly paragraphRuns: readonly FormatRun[];
  readonly characterRuns: readonly FormatRun[];
}

/** Modifiers in two bytes of a piece: their codes by the seven bits that stand for them ([MS-DOC] 2.9.215 Prm0). */
const shortModifiers: ReadonlyMap<number, number> = new Map<number, number>([
  [0x0c, sprm.PIlvl],
  [0x18, sprm.PFInTable],
  [0x19, sprm.PFTtp],
  [0x41, sprm.CFRMarkDel],
  [0x42, sprm.CFRMarkIns],
  [0x47, sprm.CFData],
  [0x5c, sprm.CFVanish],
]);

/** Formats of paragraphs and characters by their places in the text: those of the pages, with the pieces’ own laid over them. */
export class Formats {
  readonly #source: FormatSource;
  readonly #modifiers = new Modifiers();
  readonly #paragraphs = new Map<string, ParagraphFormat>();
  readonly #characters = new Map<string, CharacterFormat>();

  constructor(source: FormatSource) {
    this.#source = source;
  }

  /** Format of the paragraph whose mark stands at that place. */
  paragraph(mark: number): ParagraphFormat {
    const { piece, run } = this.#at(mark);
    const properties = run?.properties ?? 0;
    const key = `${properties}/${piece?.modifier ?? 0}`;
    let format = this.#paragraphs.get(key);
    if (!format) this.#paragraphs.set(key, (format = this.#readParagraph(properties, piece?.modifier ?? 0)));
    return format;
  }

  /** Whether the pages end a paragraph behind that character. */
  endsParagraph(at: number): boolean {
    const { piece, run, offset } = this.#at(at);
    return run !== undefined && run.end === offset + (piece?.width ?? 0);
  }

  /** Runs that cover the text from one end to the other. */
  characters(): CharacterRun[] {
    const runs: CharacterRun[] = [];
    for (const piece of this.#source.pieceTable.pieces) this.#addRuns(piece, runs);
    return runs;
  }

  #at(character: number): { piece: Piece | undefined; offset: number; run: FormatRun | undefined } {
    const { paragraphRuns, pieceTable } = this.#source;
    const piece = pieceTable.pieces[pieceAt(pieceTable.pieces, character)];
    const offset = piece ? piece.offset + (character - piece.start) * piece.width : -1;
    const run = paragraphRuns[findRun(paragraphRuns, offset)];
    return { piece, offset, run: run && offset < run.end ? run : undefined };
  }

  #addRuns(piece: Piece, runs: CharacterRun[]): void {
    const { characterRuns } = this.#source;
    const bytesEnd = piece.offset + (piece.end - piece.start) * piece.width;
    let index = Math.max(findRun(characterRuns, piece.offset), 0);
    for (let start = piece.start; start < piece.end; ) {
      const offset = piece.offset + (start - piece.start) * piece.width;
      while (index < characterRuns.length && characterRuns[index]!.end <= offset) index++;
      const run = characterRuns[index];
      const isIn = run !== undefined && run.start <= offset;
      const bytes = Math.min(bytesEnd, run === undefined ? bytesEnd : isIn ? run.end : run.start);
      const end = Math.min(piece.end, start + Math.max(Math.ceil((bytes - offset) / piece.width), 1));
      append(runs, { start, end, format: this.#characterFormat(isIn ? run.properties : 0, piece.modifier) });
      start = end;
    }
  }

  #readParagraph(properties: number, modifier: number): ParagraphFormat {
    const { word, data } = this.#source;
    const formatter = new ParagraphFormatter(this.#modifiers, data);
    let style = 0;
    if (properties > 0) {
      // The length counts words: those after it, less a byte; or, after a zero, those that follow ([MS-DOC] 2.9.175).
      const half = word.u8(properties);
      const start = half === 0 ? properties + 2 : properties + 1;
      const end = half === 0 ? start + word.u8(properties + 1) * 2 : start + half * 2 - 1;
      style = word.u16(start);
      formatter.read(word, start + 2, end);
    }
    const list = this.#listOf(modifier);
    if (list) formatter.read(list, 0, list.length);
    return formatter.format(style);
  }

  #characterFormat(properties: number, modifier: number): CharacterFormat {
    const key = `${properties}/${modifier}`;
    let format = this.#characters.get(key);
    if (!format) this.#characters.set(key, (format = this.#readCharacters(properties, modifier)));
    return format;
  }

  #readCharacters(properties: number, modifier: number): CharacterFormat {
    const { word } = this.#source;
    let format = plainFormat;
    if (properties > 0) {
      const end = properties + 1 + word.u8(properties);
      format = readCharacterFormat(this.#modifiers, word, properties + 1, end);
    }
    const list = this.#listOf(modifier);
    if (list) format = readCharacterFormat(this.#modifiers, list, 0, list.length, format);
    return same(format, plainFormat) ? plainFormat : format;
  }

  /** The list that a piece's modifier stands for: an index, or one modifier of one byte in itself. */
  #listOf(modifier: number): Stream | null {
    if (modifier === 0) return null;
    if (modifier & 1) {
      const list = this.#source.pieceTable.lists[modifier >>> 1];
      return list ? new Stream(list) : null;
    }
    const code = shortModifiers.get((modifier >>> 1) & 0x7f);
    return code === undefined ? null : new Stream(new Uint8Array([code & 0xff, code >>> 8, modifier >>> 8]));
  }
}

function pieceAt(pieces: readonly Piece[], character: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pieces[middle]!.end <= character) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most runs differ in what does not matter here, as in their fonts. */
function append(runs: CharacterRun[], run: CharacterRun): void {
  const last = runs.at(-1);
  if (last?.format === run.format && last.end === run.start) runs[runs.length - 1] = { ...last, end: run.end };
  else runs.push(run);
}

function same(a: CharacterFormat, b: CharacterFormat): boolean {
  return (Object.keys(a) as (keyof CharacterFormat)[]).every((key) => a[key] === b[key]);
}
