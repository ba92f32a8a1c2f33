import type { SourceCell, SourceDocument, SourceTable } from '../support/source.js';

/** Rows of a table that fit on the first page. */
const rowsOnPage = 14;

/**
 * The report as it comes off pages: a long table goes on in a second one below the page number, with its header rows
 * once more, and with empty cells for the group labels that reach over the break.
 */
export function breakPages(source: SourceDocument): SourceDocument {
  return {
    ...source,
    blocks: source.blocks.flatMap((block) =>
      block.kind === 'table' && block.rows.length > rowsOnPage
        ? [firstPage(block), { kind: 'paragraph' as const, text: '- 3 -' }, secondPage(block)]
        : [block],
    ),
  };
}

function firstPage(table: SourceTable): SourceTable {
  const rows = table.rows
    .slice(0, rowsOnPage)
    .map((row, index) => row.map((cell) => withRowSpan(cell, Math.min(cell.rowSpan ?? 1, rowsOnPage - index))));
  return { kind: 'table', rows };
}

function secondPage(table: SourceTable): SourceTable {
  const [corner] = table.rows[0] ?? [];
  const header = table.rows.slice(0, corner?.rowSpan ?? 1);
  // Group labels stand in front of their row, so that those still open come first, outermost first.
  const open = table.rows
    .slice(0, rowsOnPage)
    .flatMap((row, index) =>
      row
        .filter((cell) => index + (cell.rowSpan ?? 1) > rowsOnPage)
        .map((cell) => withRowSpan({ ...cell, text: '' }, index + (cell.rowSpan ?? 1) - rowsOnPage)),
    );
  const [first = [], ...rest] = table.rows.slice(rowsOnPage);
  return { kind: 'table', rows: [...header, [...open, ...first], ...rest] };
}

function withRowSpan({ rowSpan: _, ...cell }: SourceCell, rowSpan: number): SourceCell {
  return rowSpan > 1 ? { ...cell, rowSpan } : cell;
}
