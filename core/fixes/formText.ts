import type { InsertedTable } from './insertBlocks.js';

/**
 * A form as lines of text: cells behind tabs, before pipes, or as a Markdown table. Places that a merged cell covers are
 * empty, so that every row has all columns.
 */
export function writeFormText(table: InsertedTable, style: 'tabs' | 'pipes' | 'markdown'): string[] {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
  for (const { row, column, text } of table.cells) rows[row]![column] = text;
  if (style === 'tabs') return rows.map((cells) => cells.join('\t'));
  if (style === 'pipes') return rows.map((cells) => cells.map((text) => `${text} |`).join(' '));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(head.map(() => '---')), ...body.map(line)];
}
