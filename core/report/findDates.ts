import type { Paragraph } from '../document/document.js';
import type { DateRef, Period } from './report.js';

const day = String.raw`(20\d{2})\s{0,3}年\s{0,3}(\d{1,2})\s{0,3}月\s{0,3}(\d{1,2})\s{0,3}日`;
const laterDay = String.raw`(?:(20\d{2})\s{0,3}年\s{0,3})?(\d{1,2})\s{0,3}月\s{0,3}(\d{1,2})\s{0,3}日`;
const span = new RegExp(String.raw`${day}\s{0,3}起?[，,]?\s{0,3}(?:至|到|—{1,2}|－|-|–|~|～)\s{0,3}${laterDay}`, 'g');
const oneDay = new RegExp(day, 'g');

/** Words of a sentence that says which time the figures cover. 整改期限 and 据统计 are not of this kind. */
const periodWords =
  /统计(?:的)?(?:期限|时限|时间|时段|周期|区间|范围|口径|数据)|(?:数据|报告)[^，。]{0,10}(?:期限|时限|起止|统计|时间)|所列数据|报告期|^[^，。整改]{0,8}(?:期限|时限)/;

function date(
  paragraph: Paragraph,
  start: number,
  end: number,
  year: number,
  month: number,
  dayOfMonth: number,
): DateRef {
  return { year, month, day: dayOfMonth, place: { block: paragraph.id, start, end } };
}

/** Spans of days in a paragraph: `2022年1月1日至2022年12月31日`; the second year may be left out. */
export function findPeriods(paragraph: Paragraph): Period[] {
  const { text } = paragraph;
  const periods: Period[] = [];
  if (!text.includes('月') || text.search(span) < 0) return periods;
  for (const match of text.matchAll(span)) {
    const [whole, y1, m1, d1, y2, m2, d2] = match;
    const start = match.index;
    const end = start + whole.length;
    periods.push({
      start: date(paragraph, start, end, Number(y1), Number(m1), Number(d1)),
      end: date(paragraph, start, end, Number(y2 ?? y1), Number(m2), Number(d2)),
      place: { block: paragraph.id, start, end },
      declared: periodWords.test(sentenceAround(text, start, end)),
    });
  }
  return periods;
}

/** The sentence that holds [start, end), at most 80 characters to each side. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start), start - 80, 0);
  const stop = text.indexOf('。', end);
  return text.slice(from, Math.min(stop < 0 ? text.length : stop, end + 80));
}

/** Days in a paragraph: `2022年1月20日`. */
export function findDays(paragraph: Paragraph): DateRef[] {
  if (!paragraph.text.includes('日') || paragraph.text.search(oneDay) < 0) return [];
  return [...paragraph.text.matchAll(oneDay)].map((match) =>
    date(paragraph, match.index, match.index + match[0].length, Number(match[1]), Number(match[2]), Number(match[3])),
  );
}

/** `自201911日起`, `20241月1日`: a date whose 年 and 月 were lost on the way. */
const lostDigits = /20\d{2}(?:\d{1,4}日|\d{1,2}月\d{1,2}日)|20\d{2}\s{2,4}\d{1,2}\s{1,4}\d{1,2}\s{0,2}日/;

/** Offset of a date damaged by a converter, −1 where there is none. */
export function findLostDigits(text: string): number {
  return text.includes('日') ? text.search(lostDigits) : -1;
}

const dashed = /(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})/;

/** The first day in a metadata value such as `2022-01-20 09:30`. */
export function parseMetadataDate(text: string): DateRef | null {
  const match = dashed.exec(text);
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), place: null };
}

const chineseYear =
  /[二２][〇○Ｏ零0０][〇○零一二三四五六七八九]{2}\s?年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** A day written in Chinese numerals, `二〇二二年一月二十日`, as signatures have it. */
export function findChineseDay(paragraph: Paragraph, parse: (text: string) => number | null): DateRef | null {
  const match = chineseYear.exec(paragraph.text);
  if (!match) return null;
  const digits = [...match[0].slice(0, 4)].map((each) => ('〇○Ｏ零0０'.includes(each) ? 0 : parse(each)));
  const month = parse(match[1]!);
  const dayOfMonth = parse(match[2]!);
  if (digits.includes(null) || month === null || dayOfMonth === null) return null;
  const year = digits.reduce<number>((sum, digit) => sum * 10 + digit!, 0);
  return date(paragraph, match.index, match.index + match[0].length, year, month, dayOfMonth);
}
