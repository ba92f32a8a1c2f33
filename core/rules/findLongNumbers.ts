import type { Report } from '../report/report.js';

/** A number of eleven digits or more, with the words around it. */
export interface LongNumber {
  readonly block: string;
  /** Offsets in the block's text; `X` at the end of an identity number belongs to it. */
  readonly start: number;
  readonly end: number;
  /** Without the spaces and hyphens that group it. */
  readonly digits: string;
  /** Up to 24 characters in front and 12 behind. */
  readonly before: string;
  readonly after: string;
}

const shortest = 11;
const reachBefore = 24;
const reachAfter = 12;

/** Digit groups as numbers are written out for reading: a mobile number, an identity number, a bank card. */
const groupings = /^(?:2 )?3 4 4$|^6 8 4$|^4 4 4 [4567]$|^4 4 4 4 [123]$/;

/**
 * Numbers in the author's text and tables which are as long as a mobile, identity or card number. What a portal puts around
 * the article is left out: its registration numbers are not the report's.
 */
export function findLongNumbers({ document }: Report): LongNumber[] {
  const found: LongNumber[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'table') for (const { id, text } of block.cells) searchAll(id, text, found);
    else if (block.area !== 'furniture') searchAll(block.id, block.text, found);
  }
  return found;
}

function searchAll(block: string, text: string, found: LongNumber[]): void {
  if (text.length >= shortest) search(block, text, found);
}

interface Group {
  readonly start: number;
  readonly end: number;
}

/** Every group of a number in question has three digits or more, so that a look at every third character meets it. */
function search(block: string, text: string, found: LongNumber[]): void {
  for (let index = 2; index < text.length; index += 3) {
    if (!isDigit(text.charCodeAt(index))) continue;
    const end = endOfNumber(text, index);
    if (end - startOfNumber(text, index) < shortest) {
      index = Math.max(index, end);
      continue;
    }
    const groups = groupsAround(text, index);
    for (const { start, end } of numbersIn(text, groups)) {
      const digits = text
        .slice(start, end)
        .normalize('NFKC')
        .replace(/[^0-9Xx]/g, '');
      const before = text.slice(Math.max(0, start - reachBefore), start);
      found.push({ block, start, end, digits, before, after: text.slice(end, end + reachAfter) });
    }
    index = Math.max(index, groups[groups.length - 1]!.end);
  }
}

/** Where the groups of digits around a digit begin and end, joined by single spaces or hyphens. */
function startOfNumber(text: string, index: number): number {
  let start = index;
  for (;;) {
    while (isDigit(text.charCodeAt(start - 1))) start--;
    if (!isJoint(text.charCodeAt(start - 1)) || !isDigit(text.charCodeAt(start - 2))) return start;
    start -= 2;
  }
}

function endOfNumber(text: string, index: number): number {
  let end = index;
  for (;;) {
    while (isDigit(text.charCodeAt(end))) end++;
    if (!isJoint(text.charCodeAt(end)) || !isDigit(text.charCodeAt(end + 1))) return end;
    end += 2;
  }
}

/** The groups of digits joined by single spaces or hyphens, to the left and right of a digit. */
function groupsAround(text: string, index: number): Group[] {
  let start = startOfNumber(text, index);
  const groups: Group[] = [];
  for (;;) {
    let end = start;
    while (isDigit(text.charCodeAt(end))) end++;
    groups.push({ start, end });
    if (!isJoint(text.charCodeAt(end)) || !isDigit(text.charCodeAt(end + 1))) return groups;
    start = end + 1;
  }
}

/** Long groups, or the whole where its grouping is one that such numbers have. Letters beside it make it part of an address or code. */
function numbersIn(text: string, groups: readonly Group[]): Group[] {
  const long = groups.filter(({ start, end }) => end - start >= shortest);
  const first = groups[0]!;
  const last = groups[groups.length - 1]!;
  const whole = groupings.test(groups.map(({ start, end }) => end - start).join(' '));
  const numbers = long.length > 0 ? long : whole ? [{ start: first.start, end: last.end }] : [];
  return numbers
    .map(({ start, end }) => ({ start, end: hasCheckLetter(text, end) ? end + 1 : end }))
    .filter(({ start, end }) => !isCode(text.charCodeAt(start - 1)) && !isCode(text.charCodeAt(end)));
}

function hasCheckLetter(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  return unit === 0x58 || unit === 0x78 || unit === 0xff38;
}

/** ASCII or full-width; NaN outside of the text is none. */
function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

function isJoint(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d || unit === 0xa0;
}

/** Letters and the signs of web addresses and codes: _ / = . @ * # %. */
function isCode(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x5f ||
    unit === 0x2f ||
    unit === 0x3d ||
    unit === 0x40 ||
    unit === 0x2a ||
    unit === 0x25
  );
}
