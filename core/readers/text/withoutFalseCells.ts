import type { Block } from '../../document/document.js';

/** The smallest statutory table has more; fewer lines behind tabs are a signature or an indented paragraph. */
const fewestCells = 4;
/** Lines without a tab that may stand between two cells: the rest of a label that was broken. */
const longestGap = 3;
/** Such a rest is no longer than this. */
const longestRest = 80;

/**
 * Lines behind a tab that are no cells lose their mark, and blank ones among them go: all of them where `all` is set, else those
 * that stand too few together to be a table.
 */
export function withoutFalseCells(blocks: readonly Block[], all: boolean): Block[] {
  const kept: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const end = isCell(blocks[index]!) ? endOfGroup(blocks, index) : index + 1;
    let cells = 0;
    for (let each = index; each < end; each++) if (isCell(blocks[each]!)) cells++;
    const keep = !all && cells >= fewestCells;
    for (; index < end; index++) {
      const block = keep ? blocks[index]! : asParagraph(blocks[index]!);
      if (block) kept.push(block);
    }
  }
  return kept;
}

function isCell(block: Block): boolean {
  return block.kind === 'paragraph' && block.cell === true;
}

/** Index behind the last cell of the group that begins at `start`. */
function endOfGroup(blocks: readonly Block[], start: number): number {
  let end = start + 1;
  for (let index = end; index < blocks.length && index - end <= longestGap; index++) {
    const block = blocks[index]!;
    if (isCell(block)) end = index + 1;
    else if (block.kind === 'table' || block.text.length > longestRest) break;
  }
  return end;
}

function asParagraph(block: Block): Block | null {
  if (block.kind !== 'paragraph' || !block.cell) return block;
  return block.text === '' ? null : { kind: 'paragraph', id: block.id, text: block.text };
}
