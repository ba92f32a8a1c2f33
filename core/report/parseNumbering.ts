import { parseChineseNumber } from './parseChineseNumber.js';
import type { Numbering } from './report.js';

const circled = 0x2460;

/**
 * The number in front of a line, by GB/T 9704: `一、`=1, `（一）`=2, `1.`=3, `（1）`=4, `①`=5. Null where the line has none;
 * `2021年` and `1.5万` are no numbers of this kind.
 */
export function parseNumbering(text: string): Numbering | null {
  const start = skipSpace(text, 0);
  const unit = text.charCodeAt(start);
  if (unit === 0xff08 || unit === 0x28) return parseBracketed(text, start);
  if (unit >= circled && unit < circled + 20) return numbering(5, unit - circled + 1, text, start, start + 1);
  if (unit >= 0x30 && unit <= 0x39) return parseArabic(text, start);
  return parseChinese(text, start);
}

function numbering(level: Numbering['level'], value: number, text: string, start: number, end: number): Numbering {
  return { level, value, text: text.slice(start, end), start, end };
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && isSpace(text.charCodeAt(index))) index++;
  return index;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0xa0 || unit === 0x09 || unit === 0x0a;
}

/** `（一）`, `( 12 )`; at most three numerals. */
function parseBracketed(text: string, start: number): Numbering | null {
  const close = indexOfClosing(text, start + 1);
  if (close < 0) return null;
  const inner = text.slice(start + 1, close).trim();
  if (/^[0-9０-９]{1,2}$/.test(inner)) return numbering(4, Number(inner.normalize('NFKC')), text, start, close + 1);
  const value = parseChineseNumber(inner);
  return value === null ? null : numbering(2, value, text, start, close + 1);
}

function indexOfClosing(text: string, from: number): number {
  const last = Math.min(text.length, from + 8);
  for (let index = from; index < last; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xff09 || unit === 0x29) return index;
  }
  return -1;
}

/** `1.`, `1、`, `1．` not followed by another digit; at most two digits. */
function parseArabic(text: string, start: number): Numbering | null {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  if (end - start > 2) return null;
  const mark = skipSpace(text, end);
  const unit = text.charCodeAt(mark);
  const isMark = unit === 0x3001 || unit === 0x2e || unit === 0xff0e;
  if (!isMark || isDigit(text.charCodeAt(mark + 1))) return null;
  return numbering(3, Number(text.slice(start, end)), text, start, mark + 1);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** `一、`, `十二．`; also `第一部分`. */
function parseChinese(text: string, start: number): Numbering | null {
  const ordinal = text.charAt(start) === '第';
  const from = ordinal ? start + 1 : start;
  let end = from;
  while (end < from + 3 && '一二三四五六七八九十'.includes(text.charAt(end)) && end < text.length) end++;
  const value = parseChineseNumber(text.slice(from, end));
  if (value === null) return null;
  if (ordinal) {
    return text.startsWith('部分', end) ? numbering(1, value, text, start, skipMark(text, end + 2)) : null;
  }
  const mark = skipSpace(text, end);
  const unit = text.charAt(mark);
  return unit !== '' && '、.．'.includes(unit) ? numbering(1, value, text, start, mark + 1) : null;
}

function skipMark(text: string, from: number): number {
  const index = skipSpace(text, from);
  return '、.．：:'.includes(text.charAt(index)) && index < text.length ? index + 1 : index;
}
