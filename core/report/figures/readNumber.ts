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
  let value = 0;
  let count = 0;
  for (let digit = digitAt(text, index); digit >= 0 && count <= mostDigits; digit = digitAt(text, index)) {
    value = value * 10 + digit;
    count++;
    index++;
  }
  if (count === 0 || count > mostDigits) return null;
  if (count <= 3) {
    for (let group = thousands(text, index); group >= 0 && count <= mostDigits; group = thousands(text, index)) {
      value = value * 1000 + group;
      count += 3;
      index += 4;
    }
  }
  if ((text[index] === '.' || text[index] === '．') && digitAt(text, index + 1) >= 0) {
    // The decimals go on as text: added up as numbers they would not give the number that is written.
    let digits = `${value}.`;
    index++;
    for (
      let digit = digitAt(text, index);
      digit >= 0 && digits.length <= 2 * mostDigits;
      digit = digitAt(text, index)
    ) {
      digits += digit;
      index++;
    }
    value = Number(digits);
  }
  return scaled(text, value, index);
}

/** 0–9 for an ASCII or full-width digit, else −1. */
export function digitAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10;
  return -1;
}

/** The 234 of `,234` not followed by a fourth digit, else −1. */
function thousands(text: string, index: number): number {
  if (text[index] !== ',' && text[index] !== '，') return -1;
  const hundreds = digitAt(text, index + 1);
  const tens = digitAt(text, index + 2);
  const ones = digitAt(text, index + 3);
  if (hundreds < 0 || tens < 0 || ones < 0 || digitAt(text, index + 4) >= 0) return -1;
  return hundreds * 100 + tens * 10 + ones;
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

/** Values of the Chinese digits and powers of ten by character code: they are looked up at every 一 and 两 of a text. */
const digits = new Map([...'零一二三四五六七八九'].map((char, value) => [char.charCodeAt(0), value]));
digits.set('〇'.charCodeAt(0), 0).set('两'.charCodeAt(0), 2);
const powers = new Map([...'十百千'].map((char, index) => [char.charCodeAt(0), 10 ** (index + 1)]));
const tenThousand = '万'.charCodeAt(0);

/** Reads the Chinese number that begins at `start`, up to 九千九百九十九万…: 十二, 两, 一百零五, 三万. Null where none stands. */
export function readChinese(text: string, start: number): NumberAt | null {
  let index = start;
  let sum = 0;
  let digit = -1;
  let seen = false;
  for (; index < text.length && index - start <= mostCharacters; index++) {
    const unit = text.charCodeAt(index);
    const value = digits.get(unit);
    const power = powers.get(unit);
    if (value !== undefined) {
      // Two digits side by side are a year or a list (三四), no number of this kind.
      if (digit > 0) return null;
      digit = value;
    } else if (power !== undefined) {
      sum += (digit < 0 ? 1 : digit) * power;
      digit = -1;
    } else if (unit === tenThousand && seen) {
      sum = (sum + Math.max(digit, 0)) * 10_000;
      digit = -1;
    } else break;
    seen = true;
  }
  if (!seen || index - start > mostCharacters) return null;
  return { value: sum + Math.max(digit, 0), end: index };
}
