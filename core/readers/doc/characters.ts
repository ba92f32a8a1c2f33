/** Characters with a meaning of their own in the text of a document ([MS-DOC] 2.4.1, 2.4.3). */
export const character = {
  picture: 0x01,
  note: 0x02,
  comment: 0x05,
  /** Ends a cell or a row. */
  cellEnd: 0x07,
  drawing: 0x08,
  tab: 0x09,
  lineFeed: 0x0a,
  lineBreak: 0x0b,
  /** Breaks the page, or ends a section and with it a paragraph. */
  pageBreak: 0x0c,
  paragraphEnd: 0x0d,
  columnBreak: 0x0e,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  noBreakHyphen: 0x1e,
  optionalHyphen: 0x1f,
  symbol: 0x28,
} as const;
