import type { TextRoot } from './domTree.js';
import type { PageText } from './readPage.js';
import { isShown } from './spotOf.js';

/** The words of the article as they were read, for a quick look whether they are still there. */
export interface Snapshot {
  readonly texts: readonly Text[];
  readonly data: readonly string[];
  /** The elements around the words, one a document or shadow tree, with the length of their text. */
  readonly containers: readonly { readonly node: Node; readonly length: number }[];
}

/** Notes what the article of a page holds now. */
export function takeSnapshot(page: PageText): Snapshot {
  const texts = page.articleTexts();
  const byRoot = new Map<TextRoot, Text[]>();
  for (const text of texts) {
    const root = text.getRootNode() as TextRoot;
    const known = byRoot.get(root);
    if (known) known.push(text);
    else byRoot.set(root, [text]);
  }
  const containers = [...byRoot.values()].map((each) => {
    const node = commonAncestor(each[0]!, each[each.length - 1]!);
    return { node, length: lengthOf(node) };
  });
  return { texts, data: texts.map(({ data }) => data), containers };
}

/** True where every text node is where it was with the text it had, and nothing was added between them. */
export function isIntact({ texts, data, containers }: Snapshot): boolean {
  return (
    texts.length > 0 &&
    texts.every((text, index) => text.data === data[index] && isShown(text)) &&
    containers.every(({ node, length }) => lengthOf(node) === length)
  );
}

/** True where both hold the same text nodes with the same words; what stands around them may differ. */
export function hasSameTexts(a: Snapshot, b: Snapshot): boolean {
  return (
    a.texts.length === b.texts.length &&
    a.texts.every((text, index) => text === b.texts[index] && a.data[index] === text.data)
  );
}

/** The innermost node that holds both; they stand in the same tree. */
export function commonAncestor(first: Node, last: Node): Node {
  let node: Node = first;
  while (node.parentNode && !node.contains(last)) node = node.parentNode;
  return node;
}

function lengthOf(node: Node): number {
  return node.textContent?.length ?? 0;
}
