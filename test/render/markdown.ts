import type { SourceDocument } from '../support/source.js';
import { encode } from './encode.js';
import { gridOf } from './grid.js';

/** A Markdown file: headings by their level, tables with a rule below the first row, covered places empty. */
export function markdown(source: SourceDocument): Uint8Array {
  const parts = source.blocks.map((block) => {
    if (block.kind === 'paragraph') return block.level ? `${'#'.repeat(block.level)} ${block.text}` : block.text;
    const rows = gridOf(block).map((row) => row.map((place) => place?.text ?? ''));
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const [header = [], ...body] = rows;
    return [line(header), line(header.map(() => '---')), ...body.map(line)].join('\n');
  });
  return encode(`${parts.join('\n\n')}\n`);
}
