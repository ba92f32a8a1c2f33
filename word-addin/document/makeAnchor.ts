import type { Anchor } from './anchor.js';
import { hashText } from './hashText.js';

/** Characters that a place without words of its own takes along from its surroundings. */
const context = 8;

/**
 * The anchor of a stretch of a paragraph. Searching counts occurrences that do not overlap, so the words grow until the
 * count meets the stretch; an empty stretch takes the words before it, or behind it.
 * @param text of the paragraph; offsets count UTF-16 units
 */
export function makeAnchor(text: string, ordinal: number, start: number, end: number): Anchor {
  const hash = hashText(text);
  let left = start;
  let right = end;
  if (start === end) {
    left = Math.max(lineStart(text, start), start - context);
    if (left === start) right = Math.min(lineEnd(text, end), end + context);
  }
  for (;;) {
    const words = text.slice(left, right);
    const starts = occurrencesOf(text, words);
    const occurrence = starts.indexOf(left);
    if (text === '' || occurrence >= 0) {
      return { ordinal, hash, words, occurrence, occurrences: starts.length, from: start - left, to: end - left };
    }
    if (left > 0) left--;
    else right++;
  }
}

/** Where the words stand, as a search finds them: from left to right, none overlapping. */
export function occurrencesOf(text: string, words: string): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) starts.push(at);
  return starts;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\t', at - 1)) + 1;
}

function lineEnd(text: string, at: number): number {
  const ends = ['\n', '\t'].map((mark) => text.indexOf(mark, at)).filter((index) => index >= 0);
  return Math.min(text.length, ...ends);
}
