/** Where the characters of a block's text stand in the text nodes of the page. */
export interface Alignment<T> {
  readonly texts: ArrayLike<T>;
  /** For each UTF-16 unit of the block's text the index in `texts`, −1 where the page has no such character. */
  readonly node: Int32Array;
  /** Its offset in that node's data. */
  readonly offset: Int32Array;
  /** Index in `texts` of the node that holds the last character. */
  readonly last: number;
}

/**
 * Finds the characters of a block again. The reader only folds white space and drops invisible characters; all others must
 * follow each other in the page as they do in the text, else the result is null: the page is not what was read.
 * @param from index in `texts` of the node that the text begins in
 * @param offset where in its data
 */
export function alignText<T extends { readonly data: string }>(
  text: string,
  texts: ArrayLike<T>,
  from: number,
  offset: number,
): Alignment<T> | null {
  const node = new Int32Array(text.length).fill(-1);
  const offsets = new Int32Array(text.length);
  let index = from;
  let data = texts[index]?.data ?? '';
  let at = offset;
  let last = from;
  const isAtEnd = () => {
    while (at >= data.length && index + 1 < texts.length) {
      data = texts[++index]!.data;
      at = 0;
    }
    return at >= data.length;
  };
  for (let unit = 0; unit < text.length; unit++) {
    const wanted = text.charCodeAt(unit);
    const isSpace = isWhite(wanted);
    while (!isAtEnd()) {
      const found = data.charCodeAt(at);
      if (isInvisible(found) || (!isSpace && isWhite(found))) at++;
      else break;
    }
    const found = isAtEnd() ? Number.NaN : data.charCodeAt(at);
    if (isSpace ? !isWhite(found) : found !== wanted) {
      if (isSpace) continue;
      return null;
    }
    node[unit] = index;
    offsets[unit] = at++;
    last = index;
  }
  return { texts, node, offset: offsets, last };
}

function isWhite(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x1680
  );
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: the reader takes them out. */
function isInvisible(unit: number): boolean {
  return unit === 0xad || unit === 0x200b || unit === 0x2060 || unit === 0xfeff;
}
