const digits = '〇一二三四五六七八九';

/** 一 … 九十九 as a number; null for anything else, the empty string included. */
export function parseChineseNumber(text: string): number | null {
  if (text.length === 0 || text.length > 3) return null;
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? digitOf(text) : null;
  const tens = ten === 0 ? 1 : ten === 1 ? digitOf(text.charAt(0)) : null;
  const tail = text.slice(ten + 1);
  const units = tail === '' ? 0 : tail.length === 1 ? digitOf(tail) : null;
  return tens === null || units === null ? null : tens * 10 + units;
}

function digitOf(text: string): number | null {
  const index = digits.indexOf(text);
  return index < 1 ? null : index;
}
