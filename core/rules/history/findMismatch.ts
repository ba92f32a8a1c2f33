import type { Report } from '../../report/report.js';
import { isSameBody } from '../../several/isSameBody.js';
import type { Exemption } from '../rule.js';

/** Why a report that was handed in is not last year's report of the same body. */
export const mismatchMessages = {
  otherBody: {
    zh: '提供的上年报告属于“{other}”，不是“{body}”的报告，没有比较。',
    en: 'The previous report is that of “{other}”, not of “{body}”; not compared.',
  },
  otherYear: {
    zh: '提供的是{other}年的报告，不是上一年（{wanted}年）的报告，没有比较。',
    en: 'The report given is that of {other}, not of the year before ({wanted}); not compared.',
  },
  yearUnread: {
    zh: '没有识别出所提供的上年报告的年度，没有比较。',
    en: 'The year of the previous report could not be read; not compared.',
  },
} as const;

/** Null where `previous` is the report of the year before and nothing says that it is another body's. */
export function findMismatch(report: Report, previous: Report): Exemption<keyof typeof mismatchMessages> | null {
  if (report.body && previous.body && !isSameBody(report.body.name, previous.body.name)) {
    return { messageId: 'otherBody', data: { other: previous.body.name, body: report.body.name } };
  }
  if (!previous.year) return { messageId: 'yearUnread' };
  const wanted = (report.year?.value ?? 0) - 1;
  if (previous.year.value === wanted) return null;
  return { messageId: 'otherYear', data: { other: previous.year.value, wanted } };
}
