import type { SourceDocument } from '../support/source.js';
import { encode } from './encode.js';
import { gridOf } from './grid.js';

/** Portal text with a pipe behind every cell: `规章 | 0 | 0 | 0 |`; covered places are empty. */
export function pipes(source: SourceDocument): Uint8Array {
  const lines = source.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : gridOf(block).map((row) => row.map((place) => `${place?.text ?? ''} |`).join(' ')),
  );
  return encode(lines.join('\n'));
}
