import type { Block, Document } from '../../core/document/document.js';

/**
 * A document in lines: paragraphs as their text behind `area:`, `h1:` … and `cell:`, with ` +n` for pictures; tables as one line a
 * row, cells between bars with `(rows×columns)` behind merged ones.
 */
export function outline({ blocks }: Pick<Document, 'blocks'>): string[] {
  return blocks.flatMap(lines);
}

function lines(block: Block): string[] {
  if (block.kind === 'paragraph') {
    const marks = [block.area, block.level && `h${block.level}`, block.cell && 'cell'].filter(Boolean);
    const images = block.images ? ` +${block.images}` : '';
    return [`${marks.map((mark) => `${mark}:`).join('')}${block.text}${images}`];
  }
  const rows: string[][] = Array.from({ length: block.rows }, () => []);
  for (const { row, rowSpan, columnSpan, text, images } of block.cells) {
    const spans = rowSpan > 1 || columnSpan > 1 ? `(${rowSpan}×${columnSpan})` : '';
    rows[row]!.push(`${text.replaceAll('\n', '/')}${spans}${images ? ` +${images}` : ''}`);
  }
  return rows.map((row) => `|${row.join('|')}|`);
}
