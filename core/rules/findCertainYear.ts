import type { Report } from '../report/report.js';

/** In these months a report of the year before is signed, and may be mistaken for one of its own year. */
const monthsOfConfusion = 3;

/**
 * The report year where title, period and signature leave no doubt about it; null where only the sentences suggest it, where
 * the period is another, or where the signature makes it likely that the title bears the year of its making.
 */
export function findCertainYear({ year, period, signature }: Report): number | null {
  if (year?.source !== 'title' && year?.source !== 'period') return null;
  const { value } = year;
  if (period?.declared && (period.start.year !== value || period.end.year !== value)) return null;
  const signed = signature?.date;
  return signed && signed.year <= value && signed.month <= monthsOfConfusion ? null : value;
}
