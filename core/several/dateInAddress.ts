import { lastDayOf } from '../rules/lastDayOf.js';

/** /202402/t20240218_3005325.htm, /art/2023/1/6/, /2024-01-20/: how portals put the day of publication into an address. */
const shapes = [
  /\/(20\d{2})(\d{2})\/t\1\2(\d{2})_/,
  /\/t(20\d{2})(\d{2})(\d{2})_/,
  /\/(20\d{2})\/(\d{1,2})\/(\d{1,2})\//,
  /\/(20\d{2})-(\d{2})-(\d{2})[/_.]/,
];

/** The day that stands in an address, as `YYYY-MM-DD`; null where there is none, or no such day. */
export function dateInAddress(url: string): string | null {
  for (const shape of shapes) {
    const match = shape.exec(url);
    if (!match) continue;
    const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
    if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return null;
}
