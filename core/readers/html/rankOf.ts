import { containers } from './containers.js';
import type { HtmlTree } from './node.js';

/** Place of an element in the list of known containers, by its tag, id or classes; −1 where it is none. */
export function rankOf<N>(tree: HtmlTree<N>, node: N, name: string): number {
  const id = tree.attribute(node, 'id');
  const classes = tree.attribute(node, 'class');
  let rank = ranks.tag.get(name) ?? -1;
  if (id !== null) rank = better(rank, ranks.id.get(id.trim().toLowerCase()));
  if (classes !== null) {
    for (const each of classes.toLowerCase().split(/\s+/)) rank = better(rank, ranks.class.get(each));
  }
  return rank;
}

const ranks = {
  id: new Map<string, number>(),
  class: new Map<string, number>(),
  tag: new Map<string, number>(),
};
for (const [rank, { by, name }] of containers.entries()) ranks[by].set(name, rank);

/** The smaller of two ranks, −1 counting as none. */
function better(rank: number, other: number | undefined): number {
  return other === undefined || (rank >= 0 && rank <= other) ? rank : other;
}
