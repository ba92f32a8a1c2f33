import type { CellKind } from '../../formats/form.js';
import type { CellFault } from '../report.js';

export interface ParsedCell {
  readonly value: number | null;
  readonly fault: CellFault | null;
}

const zero: ParsedCell = { value: 0, fault: null };
const blank: ParsedCell = { value: null, fault: 'blank' };

/** `1,234` and `1，234` as officials group thousands. */
const grouped = /^\d{1,3}(?:[,，]\d{3})+$/;
const decimal = /^(\d{1,12})\.(\d{1,6})$/;
const signed = /^([+＋-]|[−－﹣–]|增加?|减少?)?(\d{1,12})$/;
const withUnit = /^(\d{1,12}(?:\.\d{1,6})?)(?:件|项|条|份|个|宗|万元|元)$/;

/**
 * The number in a table cell. A value is given only where the cell leaves no doubt; `/`, `—`, 无, `? 0` are null, never 0.
 * `fault` says what is wrong with the writing, also where the value is clear (full-width digits, a unit).
 */
export function parseCell(text: string, kind: CellKind): ParsedCell {
  if (text === '0') return zero;
  const trimmed = text.trim();
  if (trimmed === '') return blank;
  if (isAsciiDigits(trimmed)) return { value: Number(trimmed), fault: null };
  const folded = trimmed.normalize('NFKC');
  if (isAsciiDigits(folded)) return { value: Number(folded), fault: 'full-width' };
  if (grouped.test(folded)) return { value: Number(folded.replace(/[,，]/g, '')), fault: null };
  const fraction = decimal.exec(folded);
  if (fraction) return { value: Number(folded), fault: kind === 'amount' ? null : 'decimal' };
  const change = signed.exec(trimmed);
  if (change) return parseSigned(change[1] ?? '', Number(change[2]), kind);
  const unit = withUnit.exec(folded);
  if (unit) return { value: Number(unit[1]), fault: 'unit' };
  return { value: null, fault: /\d/.test(folded) ? 'stray' : 'not-a-number' };
}

/** Signs belong to 本年增/减 only. */
function parseSigned(sign: string, size: number, kind: CellKind): ParsedCell {
  const isPlus = sign === '+' || sign === '＋' || sign.startsWith('增');
  const value = isPlus || size === 0 ? size : -size;
  if (kind === 'change') return { value, fault: null };
  return isPlus ? { value, fault: 'stray' } : { value, fault: 'negative' };
}

function isAsciiDigits(text: string): boolean {
  if (text.length === 0 || text.length > 12) return false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return true;
}
