import type { BlockId } from '../../core/document/document.js';
import type { MarkPlace } from '../messages.js';
import type { PageText } from './readPage.js';
import { type Segment, segmentsOf } from './segmentsOf.js';

/** A place on the page: characters, or, where it has none (an empty cell), an element. */
export interface Spot {
  readonly segments: readonly Segment[];
  readonly element: Element;
}

/**
 * The place on the page as it stands now; null where it is gone or its text is no longer what was read.
 * @param place names a block of the page's document; what the panel sends may name anything
 */
export function spotOf(page: PageText, { block, start, end }: MarkPlace): Spot | null {
  const element = page.elementOf(block);
  if (!element || !isShown(element)) return null;
  const text = page.textOf(block);
  if (text === null) return spotOfTable(page, block, element);
  if (text === '') return { segments: [], element };
  const isPart = start !== null && end !== null && start < end;
  const alignment = page.align(block);
  if (!alignment) return null;
  const segments = segmentsOf(alignment, isPart ? start : 0, isPart ? end : text.length);
  return segments.length > 0 && segments.every(isCurrent) && isStill(page, block) ? { segments, element } : null;
}

/** A table as a whole: all its words. */
function spotOfTable(page: PageText, id: BlockId, element: Element): Spot | null {
  const table = page.document.blocks.find((block) => block.id === id);
  if (table?.kind !== 'table') return null;
  const segments: Segment[] = [];
  for (const cell of table.cells) {
    const alignment = cell.text === '' ? null : page.align(cell.id);
    if (alignment) segments.push(...segmentsOf(alignment, 0, cell.text.length).filter(isCurrent));
  }
  return { segments, element };
}

/** The characters that were found for a block are the block's still. */
function isStill(page: PageText, block: BlockId): boolean {
  const { node, offset, texts } = page.align(block)!;
  const text = page.textOf(block)!;
  for (let unit = 0; unit < text.length; unit++) {
    if (node[unit]! < 0) continue;
    const found = texts[node[unit]!]!.data.charAt(offset[unit]!);
    if (found !== text.charAt(unit) && (found.trim() !== '' || text.charAt(unit).trim() !== '')) return false;
  }
  return true;
}

function isCurrent({ node, to }: Segment): boolean {
  return to <= node.data.length && isShown(node);
}

/** Part of a document that stands in a window: one of a frame that was taken away does not. */
export function isShown(node: Node): boolean {
  return node.isConnected && (node.ownerDocument?.defaultView ?? null) !== null;
}
