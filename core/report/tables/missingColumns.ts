import type { Column } from '../../formats/form.js';
import type { LabelBook } from './labels.js';
import type { Hit } from './matchLabels.js';
import type { Strip } from './readRows.js';
import type { Token } from './tokens.js';

/** A column of one block; two blocks may share their columns. */
export interface MissingColumn {
  readonly column: Column;
  readonly block: number;
}

/**
 * Columns of the form that the table does not have. Said only where nothing else can be meant: every word of the header is
 * understood, and every row has just as many numbers as the header has columns.
 */
export function missingColumns(
  tokens: readonly Token[],
  hits: readonly Hit[],
  strips: readonly Strip[],
  book: LabelBook,
): readonly MissingColumn[] {
  return book.spec.blocks.flatMap((block, index) => {
    if (block.columns.length === countColumns(hits, index)) return [];
    const found = new Set(hits.filter((hit) => isColumnOf(hit, index)).map((hit) => hit.label.key));
    const missing = block.columns.filter((column) => !found.has(column.key));
    if (missing.length === 0 || found.size === 0 || missing.length > 2) return [];
    const own = strips.filter((strip) => strip.hit.label.block === index && strip.values.length > 0);
    const width = block.columns.length - missing.length;
    if (own.length === 0 || !own.every((strip) => strip.values.length === width)) return [];
    return hasStrangeWords(tokens, hits, index) ? [] : missing.map((column) => ({ column, block: index }));
  });
}

/** Each label is given to one place only, so that as many hits as columns are all of them. */
function countColumns(hits: readonly Hit[], block: number): number {
  let count = 0;
  for (const hit of hits) if (isColumnOf(hit, block)) count++;
  return count;
}

function isColumnOf(hit: Hit, block: number): boolean {
  return hit.label.kind === 'column' && hit.label.block === block;
}

/** Words in the block's header, between its first head label and its first row, which are no label of the form. */
function hasStrangeWords(tokens: readonly Token[], hits: readonly Hit[], block: number): boolean {
  const own = hits.filter((hit) => hit.label.block === block);
  const head = own.find((hit) => hit.label.kind !== 'row');
  const row = own.find((hit) => hit.label.kind === 'row' || hit.label.kind === 'group');
  if (!head || !row) return true;
  const known = new Set<number>();
  for (const hit of hits) for (let index = hit.index; index < hit.index + hit.count; index++) known.add(index);
  for (let index = head.index; index < row.index; index++) {
    const token = tokens[index]!;
    if (!token.isBlank && !known.has(index)) return true;
  }
  return false;
}
