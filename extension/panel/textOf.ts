import type { Document } from '../../core/index.js';

/**
 * The words of what was read, a line a block or cell, furniture left out: two readings are the same version of a report if
 * these are the same. Visitor counters and related links of the portal are furniture.
 */
export function textOf({ blocks }: Document): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'table') return block.cells.map(({ text }) => text);
      return block.area === 'furniture' ? [] : [block.text];
    })
    .join('\n');
}
