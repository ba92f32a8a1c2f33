/**
 * Days of a month.
 * @param year null: not known, February has 29.
 * @param month 1–12.
 */
export function lastDayOf(year: number | null, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (year === null) return 29;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
