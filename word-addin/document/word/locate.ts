import { alignParagraphs, type Print } from '../alignParagraphs.js';
import type { Anchor } from '../anchor.js';
import { hashText } from '../hashText.js';
import type { Refusal } from '../host.js';
import type { Outline } from '../outline.js';
import { longestSearch, readText, searchText } from './searchText.js';

/** Where an anchor was found: a range of exactly its words, or only its paragraph, or nothing. */
export interface Located {
  readonly anchor: Anchor;
  /** Index among the body's paragraphs as they are now. */
  readonly index: number;
  readonly paragraph: Word.Paragraph | null;
  /** Null for a place without words: then the paragraph itself is meant. */
  readonly range: Word.Range | null;
  readonly why: Refusal | null;
}

/** All paragraphs of the body as they are now. */
export interface Paragraphs {
  readonly items: readonly Word.Paragraph[];
  readonly texts: readonly string[];
}

/** Two ends of words too long for one search. */
const endLength = 100;

/** The prints of an outline, in its order. */
export function printsOf(outline: Outline): Print[] {
  return outline.map(({ text, marked, covered }) => {
    const plain = hashText(text);
    return { plain, marked: marked === text ? plain : hashText(marked), optional: covered };
  });
}

/** Reads the texts of all paragraphs: one sync. */
export async function loadParagraphs(context: Word.RequestContext): Promise<Paragraphs> {
  const { paragraphs } = context.document.body;
  paragraphs.load('items/text');
  await context.sync();
  return { items: paragraphs.items, texts: paragraphs.items.map(({ text }) => text) };
}

/**
 * Finds anchors in the document as it is: two syncs, however many there are. A range is given only where the paragraph says
 * what it said, and holds the words as often as it did.
 * @param canExpand whether ranges can be joined (WordApi 1.3)
 */
export async function locate(
  context: Word.RequestContext,
  prints: readonly Print[],
  anchors: readonly Anchor[],
  canExpand: boolean,
): Promise<{ readonly located: Located[]; readonly paragraphs: Paragraphs }> {
  const paragraphs = await loadParagraphs(context);
  const hashes = paragraphs.texts.map(hashText);
  const aligned = alignParagraphs(prints, hashes);
  const searches = anchors.map((anchor) => {
    const index = aligned[anchor.ordinal] ?? null;
    if (index === null) return { index, hits: null };
    return { index, hits: startSearch(paragraphs.items[index]!, anchor.words, canExpand) };
  });
  if (searches.some(({ hits }) => hits !== null)) await context.sync();
  const located = anchors.map((anchor, order): Located => {
    const { index, hits } = searches[order]!;
    if (index === null) {
      const why = hashes.includes(anchor.hash) ? 'ambiguous' : 'changed';
      return { anchor, index: -1, paragraph: null, range: null, why };
    }
    const paragraph = paragraphs.items[index]!;
    if (anchor.words === '') return { anchor, index, paragraph, range: null, why: null };
    const range = hits && pick(hits, anchor);
    if (range) return { anchor, index, paragraph, range, why: null };
    const { plain, marked } = prints[anchor.ordinal]!;
    return { anchor, index, paragraph, range: null, why: plain === marked ? 'ambiguous' : 'tracked' };
  });
  return { located, paragraphs };
}

interface Hits {
  readonly heads: Word.RangeCollection;
  /** The other ends, where the words are too long. */
  readonly tails: Word.RangeCollection | null;
  readonly head: string;
  readonly tail: string;
}

function startSearch(paragraph: Word.Paragraph, words: string, canExpand: boolean): Hits | null {
  if (words === '') return null;
  const isLong = searchText(words).length > longestSearch;
  if (isLong && !canExpand) return null;
  const search = (text: string): Word.RangeCollection => {
    const found = paragraph.search(searchText(text), { matchCase: true });
    found.load('items/text');
    return found;
  };
  const head = isLong ? words.slice(0, endLength) : words;
  const tail = isLong ? words.slice(-endLength) : '';
  return { head, tail, heads: search(head), tails: isLong ? search(tail) : null };
}

/** The occurrence meant, if there are as many as there were. Word also finds full-width forms of half-width letters. */
function pick({ heads, tails, head, tail }: Hits, { occurrence, occurrences }: Anchor): Word.Range | null {
  const exact = heads.items.filter(({ text }) => readText(text) === head);
  if (!tails) return exact.length === occurrences ? (exact[occurrence] ?? null) : null;
  const ends = tails.items.filter(({ text }) => readText(text) === tail);
  return exact.length === 1 && ends.length === 1 ? exact[0]!.expandTo(ends[0]!) : null;
}
