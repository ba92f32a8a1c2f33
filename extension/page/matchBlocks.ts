import type { Block, BlockId } from '../../core/document/document.js';

/** A document's paragraphs and cells with their texts, in order. */
function texts(blocks: readonly Block[]): { id: BlockId; text: string }[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [{ id: block.id, text: '' }, ...block.cells] : [block]));
}

/** True where both readings of a page have the same blocks with the same texts: nothing that was checked has changed. */
export function isSameText(before: readonly Block[], after: readonly Block[]): boolean {
  const a = texts(before);
  const b = texts(after);
  return a.length === b.length && a.every(({ id, text }, index) => id === b[index]!.id && text === b[index]!.text);
}

/**
 * For the blocks of an earlier reading those of a later one: the same id with the same text, else the block with the same text
 * that is as far from the one before it. Blocks whose text is no longer there have no entry.
 */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): Map<BlockId, BlockId> {
  const old = texts(before);
  const now = texts(after);
  const places = new Map<string, number[]>();
  now.forEach(({ text }, index) => {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  });
  const ids = new Map(now.map(({ id, text }) => [id, text]));
  const matches = new Map<BlockId, BlockId>();
  let shift = 0;
  old.forEach(({ id, text }, index) => {
    // Short texts, figures above all, are too many alike to be told by anything but their place.
    if (text.length < 8) {
      if (now[index + shift]?.text === text && kindOf(now[index + shift]!.id) === kindOf(id))
        matches.set(id, now[index + shift]!.id);
      else if (ids.get(id) === text) matches.set(id, id);
      return;
    }
    const candidates = places.get(text) ?? [];
    let best: number | undefined;
    for (const each of candidates) {
      if (best === undefined || Math.abs(each - index - shift) < Math.abs(best - index - shift)) best = each;
    }
    if (best === undefined) return;
    matches.set(id, now[best]!.id);
    shift = best - index;
  });
  return matches;
}

/** Paragraph, table, or the place of a cell in its table. */
function kindOf(id: BlockId): string {
  const dot = id.indexOf('.');
  return dot < 0 ? id.charAt(0) : id.slice(dot);
}
