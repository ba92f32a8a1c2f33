import type { BlockId, Document } from '../document/document.js';

/** The text of each paragraph and cell by its id. */
export function blockTexts(document: Document): ReadonlyMap<BlockId, string> {
  const texts = new Map<BlockId, string>();
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') texts.set(block.id, block.text);
    else for (const { id, text } of block.cells) texts.set(id, text);
  }
  return texts;
}
