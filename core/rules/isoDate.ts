import type { DateRef } from '../report/report.js';
import { lastDayOf } from './lastDayOf.js';

/** `YYYY-MM-DD`, or null where there is no date or no such day: 2月30日. */
export function isoDate(date: Pick<DateRef, 'year' | 'month' | 'day'> | null): string | null {
  if (!date || date.month < 1 || date.month > 12 || date.day < 1) return null;
  const { year, month, day } = date;
  if (day > lastDayOf(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
