import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { DateRef, Report } from '../../report/report.js';
import { lastDayOf } from '../lastDayOf.js';
import { defineRule } from '../rule.js';

/** A month with what makes it a date: a year before it, a day or a part of the month behind it. */
const written =
  /(?<![\d.])(?:(\d{4}) ?年(?:度)? ?)?(\d{1,2}) ?月(?!龄)(?: ?(\d{1,2}) ?日(?![均报])|(份|[底初末中上下]))?/g;

/** The old calendar has a thirtieth of the second month. */
const oldCalendar = /(?:农历|阴历|旧历|夏历)\s?$/;

const spanBetween = /^起?(?:至|到|[—~～-]{1,2})$/;

interface Written {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly place: Place;
  readonly words: string;
}

/** A date that no calendar has. */
export default defineRule({
  id: 'date/impossible',
  title: { zh: '日期真实存在', en: 'Every date exists' },
  severity: 'error',
  basis: [laws.practice('公文中的日期应当准确', 'Dates in official documents are exact')],
  needs: ['report'],
  messages: {
    month: {
      zh: '“{words}”有误：一年只有1月至12月，请核对日期。',
      en: '“{words}” cannot be: there are months 1 to 12. Check the date.',
    },
    day: {
      zh: '“{words}”有误：{month}月只有{last}天，请核对日期。',
      en: '“{words}” cannot be: month {month} has {last} days. Check the date.',
    },
    damaged: {
      zh: '文件丢失了部分数字，“{words}”等日期请人工核对。',
      en: 'Digits were lost; check dates such as “{words}” by hand.',
    },
  },
  *check({ report }) {
    const isDamaged = report.notes.some((note) => note.code === 'digits-lost');
    for (const date of datesOf(report)) {
      const { year, month, day, place: at, words } = date;
      const last = month >= 1 && month <= 12 ? lastDayOf(year, month) : 0;
      if (last > 0 && (day === null || (day >= 1 && day <= last))) continue;
      if (isDamaged) {
        yield { messageId: 'damaged', at, data: { words }, review: true };
        return;
      }
      yield last === 0
        ? { messageId: 'month', at, data: { words } }
        : { messageId: 'day', at, data: { words, month, last } };
    }
  },
});

function* datesOf(report: Report): Iterable<Written> {
  const seen = new Set<string>();
  for (const line of report.prose) {
    if (!line.paragraph.text.includes('月')) continue;
    for (const date of datesIn(line.paragraph.id, line.paragraph.text)) {
      seen.add(date.place.block);
      yield date;
    }
  }
  // Dates that recognition read in another writing, 2022.2.30 or 二〇二二年二月三十日.
  for (const date of [report.signature?.date, report.period?.start, report.period?.end]) {
    if (date?.place && !seen.has(date.place.block)) yield asWritten(date, date.place);
  }
}

function asWritten({ year, month, day }: DateRef, place: Place): Written {
  return { year, month, day, place, words: `${year}年${month}月${day}日` };
}

function* datesIn(block: string, text: string): Iterable<Written> {
  let previousYear: number | null = null;
  let previousEnd = 0;
  for (const { index, 0: words, 1: ownYear, 2: month, 3: day, 4: part } of text.matchAll(written)) {
    // 2023年1月1日至2月29日: only a span hands its year on; elsewhere a date without year may be of any year.
    const isSpanEnd: boolean = previousYear !== null && spanBetween.test(text.slice(previousEnd, index));
    const year: number | null = ownYear !== undefined ? Number(ownYear) : isSpanEnd ? previousYear : null;
    previousYear = year;
    previousEnd = index + words.length;
    const isDate = ownYear !== undefined || day !== undefined || part !== undefined;
    if (!isDate || oldCalendar.test(text.slice(Math.max(0, index - 4), index))) continue;
    const place = { block, start: index, end: previousEnd };
    yield { year, month: Number(month), day: day === undefined ? null : Number(day), place, words };
  }
}
