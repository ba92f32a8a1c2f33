import { refuseDoc } from './refuseDoc.js';
import type { Stream } from './stream.js';

/** Numbers of the pairs of offset and length in the FIB that this reader follows ([MS-DOC] 2.5.6). */
export const places = {
  styles: 1,
  noteRefs: 2,
  noteTexts: 3,
  commentRefs: 4,
  commentTexts: 5,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  bookmarkNames: 21,
  bookmarkStarts: 22,
  pieces: 33,
  shapes: 40,
  headerShapes: 41,
  endnoteTexts: 47,
  drawings: 50,
  boxTexts: 56,
  headerBoxTexts: 58,
  lists: 73,
  listOverrides: 74,
} as const;

/** The texts of a document in the order in which they stand one behind the other. */
export const stories = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const;

export type StoryName = (typeof stories)[number];

/** A part of the table stream, in bytes. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** A stretch of the document's characters; `end` excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the head of the WordDocument stream tells (FIB, [MS-DOC] 2.5.1). */
export interface FileInformation {
  readonly tableName: '0Table' | '1Table';
  readonly stories: Readonly<Record<StoryName, Stretch>>;
  place(name: keyof typeof places): Place;
}

/** First words of the files of Word 97 and later, and of Word 6 and 95 in their Western and East Asian editions. */
const WORD_97 = 0xa5ec;
const OLD_WORDS: readonly number[] = [0xa5db, 0xa5dc, 0xa697, 0xa699];
/** `nFib` of Word 97. */
const FIRST_VERSION = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** @throws Refusal where the file is encrypted, of an older Word, or no Word document. */
export function readFileInformation(word: Stream): FileInformation {
  const kind = word.u16(0);
  if (OLD_WORDS.includes(kind)) refuseDoc('oldWord');
  if (kind !== WORD_97) refuseDoc('damaged');
  const flags = word.u16(10);
  if (flags & ENCRYPTED) refuseDoc('encrypted');
  if (word.u16(2) < FIRST_VERSION) refuseDoc('oldWord');
  // Each of the head's three parts begins with the number of its values: words, double words, pairs of these.
  const longs = 32 + 2 + word.u16(32) * 2;
  const pairs = longs + 2 + word.u16(longs) * 4;
  const count = word.u16(pairs);
  return {
    tableName: flags & SECOND_TABLE ? '1Table' : '0Table',
    stories: readStories(word, longs + 2 + 12),
    place(name) {
      const at = pairs + 2 + places[name] * 8;
      return places[name] < count ? { offset: word.u32(at), length: word.u32(at + 4) } : { offset: 0, length: 0 };
    },
  };
}

function readStories(word: Stream, at: number): Record<StoryName, Stretch> {
  let end = 0;
  const stretches = stories.map((name, index) => {
    const start = end;
    const length = word.i32(at + index * 4);
    if (length < 0) refuseDoc('damaged');
    end += length;
    return [name, { start, end }] as const;
  });
  return Object.fromEntries(stretches) as Record<StoryName, Stretch>;
}
