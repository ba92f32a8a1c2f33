/**
 * Unicode for the signs of Word's symbol fonts that occur in documents, by font and position in it (w:sym, ECMA-376-1,
 * 17.3.3.30). Source: the Unicode Consortium's mapping of Wingdings and Wingdings 2 (L2/11-052) and Adobe's of Symbol.
 */
const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    'wingdings',
    new Map([
      [0x6c, '●'],
      [0x6e, '■'],
      [0x6f, '□'],
      [0x71, '❑'],
      [0x72, '❒'],
      [0x75, '◆'],
      [0x76, '❖'],
      [0xa7, '▪'],
      [0xa8, '◻'],
      [0xd8, '➢'],
      [0xfb, '✗'],
      [0xfc, '✓'],
      [0xfd, '☒'],
      [0xfe, '☑'],
    ]),
  ],
  [
    'wingdings 2',
    new Map([
      [0x4f, '✗'],
      [0x50, '✓'],
      [0x51, '☒'],
      [0x52, '☑'],
      [0x53, '☒'],
      [0xa3, '□'],
    ]),
  ],
  [
    'symbol',
    new Map([
      [0x2d, '−'],
      [0xb1, '±'],
      [0xb4, '×'],
      [0xb7, '•'],
      [0xda, '∨'],
      [0xd9, '∧'],
      [0xb8, '÷'],
      [0xa3, '≤'],
      [0xb3, '≥'],
    ]),
  ],
  ['wingdings 3', new Map()],
  ['webdings', new Map()],
]);

/**
 * The character that a w:sym shows.
 * @param hex its w:char: a code in the font, often shifted into the private use area (F000).
 * @returns a private use character where the sign is unknown, '' where `hex` is no character.
 */
export function symbolText(font: string | undefined, hex: string | undefined): string {
  if (hex === undefined || !/^[0-9a-f]{1,4}$/i.test(hex)) return '';
  const code = Number.parseInt(hex, 16);
  const signs = fonts.get(font?.toLowerCase() ?? '');
  const position = code >= PRIVATE && code < PRIVATE + 256 ? code - PRIVATE : code;
  if (!signs || position > 0xff) return String.fromCharCode(code);
  return signs.get(position) ?? String.fromCharCode(PRIVATE + position);
}

/** Where symbol fonts have their 256 places. */
const PRIVATE = 0xf000;
