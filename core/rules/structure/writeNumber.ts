import { inChinese } from '../../formats/laws.js';
import type { Numbering } from '../../report/report.js';

/** A number in the numerals of a level: 三 for `一、` and `（一）`, 3 for `1.` and `（1）`, ③ for `①`; 1–99, circled 1–20. */
export function writeNumber(level: Numbering['level'], value: number): string {
  if (level <= 2) return inChinese(value);
  return level === 5 ? String.fromCharCode(0x2460 + value - 1) : String(value);
}
