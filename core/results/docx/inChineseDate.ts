/** `2026年1月20日` from `YYYY-MM-DD`; what is no such date stays as it is. */
export function inChineseDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : iso;
}
