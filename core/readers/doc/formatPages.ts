import type { Place } from './fileInformation.js';
import { refuseDoc } from './refuseDoc.js';
import type { Stream } from './stream.js';

const PAGE = 512;

/** Properties of a stretch of the WordDocument stream. */
export interface FormatRun {
  /** In bytes of the stream; `end` excluded. */
  readonly start: number;
  readonly end: number;
  /** Where its properties stand in the stream; 0: it has none of its own. */
  readonly properties: number;
}

/** Bytes in front of each entry's properties: characters have their offset only, paragraphs their height besides. */
export type EntryLength = 1 | 13;

/**
 * The stretches that the pages of a bin table tell of ([MS-DOC] 2.8.6, 2.9.33 ChpxFkp, 2.9.174 PapxFkp), in the order of the
 * stream and without overlaps.
 * @throws Refusal where a page is outside of the stream.
 */
export function readFormatRuns(word: Stream, table: Stream, place: Place, entryLength: EntryLength): FormatRun[] {
  const count = Math.max(Math.floor((place.length - 4) / 8), 0);
  const pages = new Set<number>();
  for (let index = 0; index < count; index++) {
    pages.add(table.u32(place.offset + (count + 1) * 4 + index * 4) & 0x3fffff);
    if (pages.size * PAGE > word.length) refuseDoc('damaged');
  }
  const runs = [...pages].flatMap((page) => runsOf(word, page * PAGE, entryLength));
  runs.sort((a, b) => a.start - b.start);
  let reached = 0;
  return runs.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

function runsOf(word: Stream, page: number, entryLength: EntryLength): FormatRun[] {
  const count = word.u8(page + PAGE - 1);
  if (4 + count * (4 + entryLength) >= PAGE) refuseDoc('damaged');
  const runs: FormatRun[] = [];
  for (let index = 0; index < count; index++) {
    const start = word.u32(page + index * 4);
    const end = word.u32(page + (index + 1) * 4);
    const half = word.u8(page + (count + 1) * 4 + index * entryLength);
    if (start < end) runs.push({ start, end, properties: half === 0 ? 0 : page + half * 2 });
  }
  return runs;
}

/** Index of the last run that begins at or before an offset; −1 where there is none. */
export function findRun(runs: readonly FormatRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (runs[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
