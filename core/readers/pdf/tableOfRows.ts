import type { PlacedWord } from './findLabels.js';
import type { PdfTable } from './tableOf.js';

/** Text of a cell; blank where a group's label covers it. */
export type TextCell = string;

/** A table of rows of text whose columns are guessed: its source does not show which cells are merged. */
export function tableOfRows(rows: readonly (readonly TextCell[])[], words: readonly PlacedWord[]): PdfTable {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => ({ row: index, column, rowSpan: 1, columnSpan: 1, text, images: 0 })),
  );
  return {
    kind: 'table',
    top: words[0]?.y ?? 0,
    bottom: words.at(-1)?.y ?? 0,
    // Only their number and the outer edges mean something.
    xs: Array.from({ length: columns + 1 }, (_, index) => left + ((right - left) * index) / columns),
    rows: rows.length,
    cells,
    spans: false,
  };
}
