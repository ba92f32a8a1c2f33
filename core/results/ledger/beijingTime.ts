/** `2026-01-20 17:30:05` in the time of Beijing (UTC+8, no summer time) from an ISO time with its zone; '' for what is no time. */
export function beijingTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
