import type { Block, Cell, Paragraph } from '../../document/document.js';
import { refuse } from './refuse.js';

/** Where the body shows no text there is nothing to check: it is a scan put into a Word file, or empty. */
export function refuseTextless(blocks: readonly Block[]): void {
  const pieces = blocks.flatMap((block): readonly (Paragraph | Cell)[] =>
    block.kind === 'table' ? block.cells : [block],
  );
  if (pieces.some(({ text }) => text.trim() !== '')) return;
  refuse(pieces.some(({ images }) => images) ? 'scanned' : 'empty');
}
