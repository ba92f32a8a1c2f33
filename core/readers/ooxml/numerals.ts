/**
 * A list number as Word shows it (ST_NumberFormat, ECMA-376-1, 17.18.59). A format unknown here, or a number beyond
 * its range, is shown in decimal digits, as Word does for the ranges.
 * @param value a whole number from 0.
 */
export function formatNumber(value: number, format: string): string {
  return formats.get(format)?.(value) ?? String(value);
}

type Format = (value: number) => string | undefined;

const simpleDigits = '零一二三四五六七八九';
const simplePlaces = ['', '十', '百', '千', '万'];
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const legalPlaces = ['', '拾', '佰', '仟', '萬'];

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['none', () => ''],
  ['decimal', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', from('①', 20)],
  ['decimalEnclosedCircleChinese', from('①', 20)],
  ['decimalEnclosedParen', from('⑴', 20)],
  ['decimalEnclosedFullstop', from('⒈', 20)],
  ['ideographEnclosedCircle', from('㊀', 10)],
  ['ideographTraditional', listed('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', listed('子丑寅卯辰巳午未申酉戌亥')],
  ['ideographDigital', (value) => digits(value, '〇')],
  ['japaneseDigitalTenThousand', (value) => digits(value, '〇')],
  ['chineseCounting', counting],
  ['taiwaneseCounting', counting],
  ['chineseCountingThousand', thousand],
  ['taiwaneseCountingThousand', thousand],
  ['japaneseCounting', japanese],
  ['koreanDigital2', (value) => digits(value, '〇')],
  ['chineseLegalSimplified', (value) => positional(value, legalDigits, legalPlaces)],
  ['ideographLegalTraditional', (value) => positional(value, '零壹貳參肆伍陸柒捌玖', legalPlaces)],
  ['lowerLetter', (value) => letters(value, 0x61)],
  ['upperLetter', (value) => letters(value, 0x41)],
  ['lowerRoman', (value) => roman(value)?.toLowerCase()],
  ['upperRoman', roman],
]);

function from(first: string, count: number): Format {
  const code = first.charCodeAt(0) - 1;
  return (value) => (value >= 1 && value <= count ? String.fromCharCode(code + value) : undefined);
}

function listed(characters: string): Format {
  return (value) => characters[value - 1];
}

function digits(value: number, zero: string): string {
  return String(value).replace(/\d/g, (digit) => (digit === '0' ? zero : simpleDigits[Number(digit)]!));
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** 一…九十九, above that digit by digit. */
function counting(value: number): string {
  return value > 99 ? digits(value, '○') : thousand(value);
}

/** 十一, not 一十一, from 10 to 19; 一百一十一 above. */
function thousand(value: number): string {
  const text = positional(value, simpleDigits, simplePlaces);
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

/** No 一 before 十, 百, 千, and no 零 for a gap. */
function japanese(value: number): string {
  const text = positional(value, simpleDigits, simplePlaces);
  return value === 0 ? text : text.replaceAll('零', '').replace(/一(?=[十百千])/g, '');
}

/** Chinese place notation up to 99,999, with one 零 for a gap. */
function positional(value: number, numerals: string, places: readonly string[]): string {
  if (value === 0) return numerals[0]!;
  const written = String(value);
  if (written.length > places.length) return written;
  let text = '';
  let gap = false;
  for (let index = 0; index < written.length; index++) {
    const digit = Number(written[index]);
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap && text !== '') text += numerals[0];
    text += numerals[digit]! + places[written.length - 1 - index]!;
    gap = false;
  }
  return text;
}

/** a … z, then aa, bb …: the letter is repeated. */
function letters(value: number, first: number): string | undefined {
  if (value < 1 || value > 780) return undefined;
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romanSteps: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let text = '';
  for (const [step, sign] of romanSteps) {
    for (; value >= step; value -= step) text += sign;
  }
  return text;
}
