/** A number read at some place of a text. */
export interface NumberAt {
  readonly value: number;
  /** Offset after the number, 万 and 亿 included. */
  readonly end: number;
}

/** Longer runs of digits are codes, and beyond what a double holds exactly. */
const mostDigits = 15;
/** No Chinese number in a report is longer. */
const mostCharacters = 12;

/**
 * Reads the Arabic number that begins at `start`: `1,234`, `１２３４`, `3.5`, `1.2万`. Null where no digit stands.
 * `1,23` is read as `1`: the comma does not group thousands.
 */
export function readArabic(text: string, start: number): NumberAt | null {
  let index = start;
  let whole = '';
  for (let digit = digitAt(text, index); digit >= 0 && whole.length <= mostDigits; digit = digitAt(text, index)) {
    whole += digit;
    index++;
  }
  if (whole === '' || whole.length > mostDigits) return null;
  if (whole.length <= 3) {
    for (
      let group = thousands(text, index);
      group !== null && whole.length <= mostDigits;
      group = thousands(text, index)
    ) {
      whole += group;
      index += 4;
    }
  }
  let digits = whole;
  if ((text[index] === '.' || text[index] === '．') && digitAt(text, index + 1) >= 0) {
    digits += '.';
    index++;
    for (
      let digit = digitAt(text, index);
      digit >= 0 && digits.length <= 2 * mostDigits;
      digit = digitAt(text, index)
    ) {
      digits += digit;
      index++;
    }
  }
  return scaled(text, Number(digits), index);
}

/** 0–9 for an ASCII or full-width digit, else −1. */
export function digitAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10;
  return -1;
}

/** `,234` not followed by a fourth digit. */
function thousands(text: string, index: number): string | null {
  if (text[index] !== ',' && text[index] !== '，') return null;
  const digits = [1, 2, 3].map((offset) => digitAt(text, index + offset));
  if (digits.some((digit) => digit < 0) || digitAt(text, index + 4) >= 0) return null;
  return digits.join('');
}

function scaled(text: string, value: number, end: number): NumberAt {
  // 万元 is a unit of its own: the table's amounts are in 万元.
  if (text[end] === '万' && text[end + 1] !== '元') return { value: round(value * 10_000), end: end + 1 };
  if (text[end] === '亿' && text[end + 1] !== '元') return { value: round(value * 100_000_000), end: end + 1 };
  return { value, end };
}

/** 1.2 × 10000 without the dust of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const digits = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads the Chinese number that begins at `start`, up to 九千九百九十九万…: 十二, 两, 一百零五, 三万. Null where none stands. */
export function readChinese(text: string, start: number): NumberAt | null {
  let index = start;
  let sum = 0;
  let digit = -1;
  let seen = false;
  for (; index < text.length && index - start <= mostCharacters; index++) {
    const char = text.charAt(index);
    const value = char === '两' ? 2 : char === '〇' ? 0 : digits.indexOf(char);
    if (value >= 0) {
      // Two digits side by side are a year or a list (三四), no number of this kind.
      if (digit > 0) return null;
      digit = value;
    } else if (powers[char]) {
      sum += (digit < 0 ? 1 : digit) * powers[char];
      digit = -1;
    } else if (char === '万' && seen) {
      sum = (sum + Math.max(digit, 0)) * 10_000;
      digit = -1;
    } else break;
    seen = true;
  }
  if (!seen || index - start > mostCharacters) return null;
  return { value: sum + Math.max(digit, 0), end: index };
}
