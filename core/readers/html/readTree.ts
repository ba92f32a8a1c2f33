import type { Block, Metadata } from '../../document/document.js';
import { emit, type OnBlock } from './emit.js';
import { layOut } from './layOut.js';
import type { HtmlTree } from './node.js';
import { select } from './select.js';
import { walk } from './walk.js';

export interface TreeOptions<N> {
  /** Hears of the element behind every paragraph, table and cell of the document, in order. */
  readonly onBlock?: OnBlock<N>;
}

/**
 * Reads a page, live or parsed, from the root of its tree: the article as blocks, what is useful around it as `furniture`, and the
 * page's metadata. What inline styles hide is left out, unless the report is there and nowhere else: some pages show it by script.
 */
export function readTree<N>(
  tree: HtmlTree<N>,
  root: N,
  options: TreeOptions<N> = {},
): { readonly blocks: Block[]; readonly metadata: Metadata } {
  const { pieces, metadata, hidden } = walk(tree, root);
  let selected = select(layOut(pieces));
  if (selected.marks === 0 && hidden > 0) {
    const whole = select(layOut(walk(tree, root, true).pieces));
    if (whole.marks !== 0) selected = whole;
  }
  return { blocks: emit(selected.kept, { paragraphs: 0, tables: 0 }, options.onBlock), metadata };
}
