/** A document number of the State Council's office. */
export interface DocumentNumber {
  /** 国办公开办函, 国办发 … */
  readonly code: string;
  readonly year: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
  /** The title directly in front, without its marks; null where none stands there. */
  readonly title: string | null;
}

const pattern = /国办([\u4e00-\u9fff]{0,8}) ?[〔﹝［[【（(] ?(20\d\d) ?[〕﹝﹞］\]】）)] ?第?(\d{1,3}) ?号/g;

/** Longest title that is looked for in front of a number. */
const longestTitle = 120;

/** Document numbers that begin with 国办, whatever the shape of their brackets. */
export function findNumbers(text: string): DocumentNumber[] {
  if (!text.includes('国办')) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: words, 1: rest, 2: year, 3: number }) => ({
    code: `国办${rest}`,
    year: year!,
    number: number!,
    start: index,
    end: index + words.length,
    title: titleBefore(text, index),
  }));
}

/** 《…》（国办…: the outermost title marks that close in front of the number. */
function titleBefore(text: string, index: number): string | null {
  const front = text.slice(Math.max(0, index - longestTitle), index);
  const closing = /》 ?[（(]?(?:文号[：:])? ?$/.exec(front);
  if (!closing) return null;
  let depth = 0;
  for (let at = closing.index; at >= 0; at--) {
    const character = front.charAt(at);
    if (character === '》') depth++;
    else if (character === '《' && --depth === 0) return front.slice(at + 1, closing.index);
  }
  return null;
}
