import { notAfterCounter, notFigures, roughAfter, roughBefore, units, unitsOfChinese } from '../../wording/units.js';
import { readArabic, readChinese } from './readNumber.js';

/** A number with its unit in running text, as written. */
export interface Figure {
  /** Offsets of number and unit in the text. */
  readonly start: number;
  readonly end: number;
  /** Percentages as written: 3.5% is 3.5. */
  readonly value: number;
  /** `%` for percentages. */
  readonly unit: string;
  /** 100余条, 近百条: not to be held to the last digit. */
  readonly rough: boolean;
}

/** Characters with which a figure may begin. Looked up for every character of the text, so by code. */
const beginsFigure = new Uint8Array(0x10000);
for (const char of '0123456789０１２３４５６７８９') beginsFigure[char.charCodeAt(0)] = 1;
for (const char of '一二两三四五六七八九十百零') beginsFigure[char.charCodeAt(0)] = 2;

/** Wordings by their first character, each list in its own order: most characters begin none of them. */
function byFirst(wordings: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const index = new Map<number, string[]>();
  for (const words of wordings) {
    const first = words.charCodeAt(0);
    const known = index.get(first);
    if (known) known.push(words);
    else index.set(first, [words]);
  }
  return index;
}

const unitsByFirst = byFirst(units);
const unitsOfChineseByFirst = byFirst(unitsOfChinese);
const notFiguresByFirst = byFirst(notFigures);
const roughAfterByFirst = byFirst(roughAfter);
const notAfterCounterByFirst = byFirst(notAfterCounter);

/** The first of the wordings that stands at the index, or undefined. */
function wordsAt(index: ReadonlyMap<number, readonly string[]>, text: string, at: number): string | undefined {
  const wordings = index.get(text.charCodeAt(at));
  if (!wordings) return undefined;
  for (const words of wordings) if (text.startsWith(words, at)) return words;
  return undefined;
}

/** Characters in front of a number that make it part of something else. */
const beginsCode = new Uint8Array(0x10000);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-—/〔[第') beginsCode[char.charCodeAt(0)] = 1;

/** The figures of a text in order. Years, dates, document and telephone numbers, times and ordinals are none. */
export function scanFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (let index = 0; index < text.length; ) {
    const kind = beginsFigure[text.charCodeAt(index)];
    const found = kind === 0 ? null : kind === 1 ? arabicFigure(text, index) : chineseFigure(text, index);
    if (found?.figure) figures.push(found.figure);
    index = found ? found.end : index + 1;
  }
  return figures;
}

interface Step {
  readonly figure: Figure | null;
  readonly end: number;
}

function arabicFigure(text: string, start: number): Step | null {
  const number = readArabic(text, start);
  // A run of digits too long for a number is passed over as a whole.
  if (!number) return { figure: null, end: endOfDigits(text, start) };
  const none = { figure: null, end: number.end };
  // Part of a code, an address or a document number: A12, -12, 第3条, 〔2021〕30号.
  if (start > 0 && beginsCode[text.charCodeAt(start - 1)] === 1) return none;
  if (text[number.end] === '%' || text[number.end] === '％') {
    return { figure: figure(text, start, number.value, number.end, '%', false), end: number.end + 1 };
  }
  const after = skipRough(text, number.end);
  const unit = unitAt(text, skipSpaces(text, after.end));
  if (!unit) return none;
  return {
    figure: figure(text, start, number.value, unit.end - unit.unit.length, unit.unit, after.rough),
    end: unit.end,
  };
}

function endOfDigits(text: string, start: number): number {
  let end = start + 1;
  while (beginsFigure[text.charCodeAt(end)] === 1) end++;
  return end;
}

function chineseFigure(text: string, start: number): Step | null {
  if (text.startsWith('百分之', start)) return percentInWords(text, start);
  const number = readChinese(text, start);
  if (!number) return null;
  const none = { figure: null, end: number.end };
  if ('第十届每逐某数几同统惟唯各'.includes(text.charAt(start - 1)) && start > 0) return none;
  const idiom = wordsAt(notFiguresByFirst, text, start);
  if (idiom) return { figure: null, end: start + idiom.length };
  const after = skipRough(text, number.end);
  const unit = wordsAt(unitsOfChineseByFirst, text, after.end);
  if (!unit || isTime(text, after.end + unit.length)) return none;
  return { figure: figure(text, start, number.value, after.end, unit, after.rough), end: after.end + unit.length };
}

function percentInWords(text: string, start: number): Step {
  const from = start + 3;
  const number = readArabic(text, from) ?? readChinese(text, from);
  if (!number) return { figure: null, end: from };
  return { figure: { start, end: number.end, value: number.value, unit: '%', rough: false }, end: number.end };
}

function figure(text: string, start: number, value: number, unitStart: number, unit: string, rough: boolean): Figure {
  const isRough = rough || roughBefore.some((words) => text.endsWith(words, start));
  return { start, end: unitStart + unit.length, value, unit, rough: isRough };
}

function skipRough(text: string, index: number): { end: number; rough: boolean } {
  const words = wordsAt(roughAfterByFirst, text, index);
  return { end: index + (words?.length ?? 0), rough: words !== undefined };
}

function skipSpaces(text: string, index: number): number {
  let end = index;
  while (text[end] === ' ' && end < index + 2) end++;
  return end;
}

function unitAt(text: string, index: number): { unit: string; end: number } | null {
  const unit = wordsAt(unitsByFirst, text, index);
  return unit && !isTime(text, index + unit.length) ? { unit, end: index + unit.length } : null;
}

/** 3个月, 20个工作日, 5个百分点. */
function isTime(text: string, index: number): boolean {
  return wordsAt(notAfterCounterByFirst, text, index) !== undefined;
}
