import type { SourceDocument } from '../support/source.js';
import { wordRows } from '../support/wordRows.js';
import { encode } from './encode.js';

/** Text copied from a page: one cell a line with an empty line between, no sign that it was a table. */
export function textLines(source: SourceDocument): Uint8Array {
  return encode(cellLines(source, (text) => [text, '']).join('\n'));
}

/** The same with a pipe behind every cell, and lines with nothing else where a merged cell went on. */
export function pipeCells(source: SourceDocument): Uint8Array {
  return encode(cellLines(source, (text) => [`${text}|`]).join('\n'));
}

function cellLines(source: SourceDocument, cell: (text: string) => string[]): string[] {
  return source.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text, ''] : wordRows(block).flat().flatMap(cell),
  );
}
