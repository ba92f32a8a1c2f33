import type { Document } from '../../document/document.js';
import { readTextBlocks, TextBlocks } from '../text.js';
import { emit } from './emit.js';
import { layOut } from './layOut.js';
import { pageTree, parsePage } from './parsePage.js';
import { walk } from './walk.js';

/**
 * Text or Markdown with HTML tables in it, as converters of PDF write: each part is read by its own reader, in order.
 * @param blocks takes in the blocks; its origins, where it keeps any, are those of the text parts.
 */
export function readMixed(text: string, mediaType: string, blocks = new TextBlocks()): Document {
  let start = 0;
  for (const { from, to } of tablesIn(text)) {
    readTextBlocks(text.slice(start, from), blocks, start);
    const { contents } = layOut(walk(pageTree, parsePage(text.slice(from, to))).pieces);
    const kept = contents.map((content) => ({ kind: 'body', content }) as const);
    for (const block of emit(kept, blocks)) blocks.blocks.push(block);
    start = to;
  }
  readTextBlocks(text.slice(start), blocks, start);
  return { mediaType, blocks: blocks.finish(), metadata: {}, facts: [] };
}

/** Where the outermost tables begin and end; one that is never closed goes on to the end. */
function* tablesIn(text: string): Generator<{ from: number; to: number }> {
  let depth = 0;
  let from = 0;
  for (const { 0: tag, index } of text.matchAll(/<(?:table[\s>]|\/table\s{0,9}>)/gi)) {
    if (tag.charAt(1) !== '/') {
      if (depth++ === 0) from = index;
    } else if (depth > 0 && --depth === 0) yield { from, to: index + tag.length };
  }
  if (depth > 0) yield { from, to: text.length };
}
