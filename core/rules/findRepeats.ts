/** A word that stands twice or more running, white space between the copies or not. */
export interface Repeat {
  /** Start of the first copy, end of the first copy, end of the last. */
  readonly start: number;
  readonly second: number;
  readonly end: number;
  readonly word: string;
  /** Characters of the word; 0: only its first character returns soon, `start` is where it stood. */
  readonly period: number;
}

/** Longer repeats are passages, not words. */
const longest = 8;
const restart = 0x40000000;

// Where each character stood last, counted over all texts, so that the table need not be cleared between them. Positions of
// earlier texts are too far back to matter, so the answer depends on the text alone.
const lastSeen = new Int32Array(0x10000).fill(-2 * longest);
let position = 0;

const none: readonly Repeat[] = [];

/**
 * Finds repeated words of 1 to 8 ideographs in one pass, by the distance at which each character returns. Words that hold
 * one character twice are not found. Digits, letters and punctuation end a word.
 * @param openers first characters of words that may return in another shape, 可通过可以通过: where one returns soon, it is
 *   reported with period 0.
 */
export function findRepeats(text: string, openers: ReadonlySet<number>): readonly Repeat[] {
  let repeats: Repeat[] | null = null;
  if (position > restart) {
    lastSeen.fill(-2 * longest);
    position = 0;
  }
  // A local copy: the loop is the costliest of all rules.
  let at = position + 2 * longest;
  let period = 0;
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x4e00 || unit > 0x9fff) {
      // Anything but white space keeps what stands before it out of reach.
      if (!isSpace(unit)) at += 2 * longest;
      continue;
    }
    const distance = at - lastSeen[unit]!;
    lastSeen[unit] = at++;
    if (distance > longest) {
      period = 0;
      continue;
    }
    run = distance === period ? run + 1 : 1;
    period = distance;
    if (distance > 1 && openers.has(unit)) {
      repeats ??= [];
      repeats.push({
        start: back(text, index, distance),
        second: index,
        end: index + 1,
        word: text.charAt(index),
        period: 0,
      });
    }
    if (run < period) continue;
    const repeat = measure(text, index, period);
    repeats ??= [];
    repeats.push(repeat);
    if (repeat.end > index + 1) index = repeat.end - 1;
    at += 2 * longest;
    period = 0;
  }
  position = at;
  return repeats ?? none;
}

/** The repeat whose second copy ends at `last`, with any further copies. */
function measure(text: string, last: number, period: number): Repeat {
  const second = back(text, last, period - 1);
  const start = back(text, second, period);
  const firstEnd = forward(text, start, period);
  const word = text.slice(start, firstEnd).replace(/\s+/g, '');
  let end = last + 1;
  while (text.startsWith(word, end)) end += word.length;
  return { start, second: firstEnd, end, word, period };
}

/** Index of the ideograph `steps` ideographs before `index`. */
function back(text: string, index: number, steps: number): number {
  let at = index;
  for (let left = steps; left > 0; ) if (!isSpace(text.charCodeAt(--at))) left--;
  return at;
}

/** Index behind the `count`-th ideograph from `index`. */
function forward(text: string, index: number, count: number): number {
  let at = index;
  for (let left = count; left > 0; at++) if (!isSpace(text.charCodeAt(at))) left--;
  return at;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0xa0 || unit === 0x0a || unit === 0x09 || unit === 0x0d;
}
