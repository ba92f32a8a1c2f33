import { laws } from '../../formats/laws.js';
import { lastDayOf } from '../lastDayOf.js';
import { defineRule } from '../rule.js';

/** A report for the year before is signed in the months in which a new year's number is easily mistaken. */
const monthsOfConfusion = 3;

/** The report is signed before the period it reports on has ended. */
export default defineRule({
  id: 'date/signed-early',
  title: { zh: '落款日期在统计期限结束之后', en: 'Signed after the period has ended' },
  severity: 'error',
  basis: [laws.regulation.article(50)],
  needs: ['report', 'signedOn', 'year'],
  messages: {
    early: {
      zh: '落款日期{signed}早于统计期限截止日{end}，签署时全年尚未结束，请核对落款日期，并确认数据统计到年底。',
      en: 'Signed on “{signed}”, before the period ended on “{end}”; check the date and that the figures cover the whole year.',
    },
    lastYear: {
      zh: '落款日期{signed}早于统计期限截止日{end}，年份可能误写，应为{next}年，请核对。',
      en: 'Signed on “{signed}”, before the period ended on “{end}”; the year may be a slip for {next}.',
    },
  },
  *check({ report, signedOn, year }) {
    const { year: signedYear, month, day, place } = signedOn;
    const isPossible = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(signedYear, month);
    // An impossible date is date/impossible's business; on 31 December itself the period is over.
    if (!isPossible || signedYear > year.value || (signedYear === year.value && month === 12 && day === 31)) return;
    // Where title and period name different years, date/period says so; the signature may well fit the period.
    if (report.period?.declared && report.period.end.year < year.value && signedYear > report.period.end.year) return;
    const signed = `${signedYear}年${month}月${day}日`;
    const next = year.value + 1;
    const end = `${year.value}年12月31日`;
    yield {
      messageId: month <= monthsOfConfusion ? 'lastYear' : 'early',
      at: place ?? { section: 7 },
      data: { signed, end, next },
      // A year that only the sentences suggest is no ground for an accusation.
      review: report.year?.source === 'prose',
      evidence: {
        expression: { zh: '落款日期不早于统计期限截止日', en: 'signed after the period ended' },
        actual: signed,
        expected: end,
      },
    };
  },
});
