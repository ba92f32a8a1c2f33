import { fullWidth } from '../../wording/punctuation.js';

/** Punctuation that is wrong as it stands. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** `number`: the half-width brackets of a heading's number, (一). */
  readonly kind: 'half' | 'number' | 'doubled' | 'closing';
  /** What belongs there; null: that cannot be told. */
  readonly text: string | null;
}

const none: readonly Mark[] = [];

/** Finds half-width marks in Chinese, doubled marks and commas before a closing bracket, in the order of the text. */
export function findMarks(text: string): readonly Mark[] {
  if (!mayHoldMarks(text)) return none;
  const runs = [...closingRuns(text), ...doubledRuns(text)];
  const taken = new Set<number>();
  const marks: Mark[] = [];
  for (const mark of runs) {
    if (taken.has(mark.start)) continue;
    for (let index = mark.start; index < mark.end; index++) taken.add(index);
    marks.push(mark);
  }
  for (const mark of [...halfMarks(text), ...halfBrackets(text)]) if (!taken.has(mark.start)) marks.push(mark);
  return marks.sort((a, b) => a.start - b.start);
}

const halfWidth = 1;
const pause = 2;
const closing = 3;

/** What kind of mark a character is. Looked up for every character of the text, so by code. */
const kinds = new Uint8Array(0x10000);
for (const character of Object.keys(fullWidth)) {
  if (character.charCodeAt(0) < 0x80) kinds[character.charCodeAt(0)] = halfWidth;
}
for (const character of '，、；。：') kinds[character.charCodeAt(0)] = pause;
for (const character of '）】〕》') kinds[character.charCodeAt(0)] = closing;

/** One pass that most paragraphs do not survive: no half-width mark, no two marks side by side. */
function mayHoldMarks(text: string): boolean {
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const kind = kinds[text.charCodeAt(index)]!;
    if (kind === halfWidth || (before === pause && kind >= pause)) return true;
    before = kind;
  }
  return false;
}

/** A comma before a closing bracket parts nothing. */
function* closingRuns(text: string): Iterable<Mark> {
  for (const { index, 0: run } of text.matchAll(/(?<![，、；,;])[，、；,;]{1,4}(?=[）)】〕》])/g)) {
    if (!isChinese(text, index - 1) && !/[，、；]/.test(run)) continue;
    yield { start: index, end: index + run.length, kind: 'closing', text: '' };
  }
}

/** 。。 and ，。: the same mark once is meant, or the full stop after a comma. Three and more may be meant as an ellipsis. */
function* doubledRuns(text: string): Iterable<Mark> {
  for (const { index, 0: run } of text.matchAll(/[，、；。：,;:]{2,}/g)) {
    if (!/[，、；。：]/.test(run)) continue;
    const end = index + run.length;
    yield { start: index, end, kind: 'doubled', text: meant(run) };
  }
}

function meant(run: string): string | null {
  if (run.length !== 2) return null;
  const [first, second] = [...run].map((character) => fullWidth[character] ?? character);
  if (first === second) return first!;
  return second === '。' && first !== '：' ? '。' : null;
}

/** `,` `;` `:` `?` `!` with Chinese on one side and Chinese, a number or nothing on the other. */
function* halfMarks(text: string): Iterable<Mark> {
  for (const { index, 0: found } of text.matchAll(/[,;:?!](?: {1,2}(?=[\u4e00-\u9fff]))?/g)) {
    const end = index + found.length;
    if (!standsInChinese(text, index, end)) continue;
    yield { start: index, end, kind: 'half', text: fullWidth[found.charAt(0)]! };
  }
}

function standsInChinese(text: string, start: number, end: number): boolean {
  if (isChinese(text, start - 1)) {
    // 一,总体情况 is a number of a heading with the wrong mark behind it.
    if (start <= 2 && /^[一二三四五六七八九十]{1,2}$/.test(text.slice(0, start))) return false;
    return end === text.length || isChinese(text, end) || /[0-9]/.test(text.charAt(end));
  }
  if (!isChinese(text, end)) return false;
  // 100%,其中 and 12,其中; not 1,总体情况, an address or another code.
  const number = /[!-~]{1,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  return /^\d[\d.%-]*$/.test(number) && start > number.length && isChinese(text, start - number.length - 1);
}

/** Half-width brackets around words that are not Latin throughout. */
function* halfBrackets(text: string): Iterable<Mark> {
  const open: number[] = [];
  let lastIdeograph = -1;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (isIdeograph(text.charCodeAt(index))) lastIdeograph = index;
    else if (character === '(' || character === '（') open.push(index);
    else if (character === ')' || character === '）') {
      const start = open.pop();
      if (start === undefined || lastIdeograph < start) continue;
      const kind = isNumber(text, start, index) ? 'number' : 'half';
      if (text.charAt(start) === '(') yield { start, end: start + 1, kind, text: '（' };
      if (character === ')') yield { start: index, end: index + 1, kind, text: '）' };
    }
  }
}

/** (一) at the beginning of a paragraph. */
function isNumber(text: string, start: number, end: number): boolean {
  return (
    end - start <= 5 &&
    text.slice(0, start).trim() === '' &&
    /^.?\s?[一二三四五六七八九十]{1,3}\s?$/.test(text.slice(start, end))
  );
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** An ideograph or a mark of Chinese punctuation. */
function isChinese(text: string, index: number): boolean {
  const unit = index < 0 ? 0 : text.charCodeAt(index);
  return (
    isIdeograph(unit) ||
    (unit >= 0x3001 && unit <= 0x3015) ||
    unit === 0x201c ||
    unit === 0x201d ||
    unit === 0xff08 ||
    unit === 0xff09
  );
}
