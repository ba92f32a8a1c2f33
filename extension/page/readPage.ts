import type { Block, BlockId, Document as ReadDocument } from '../../core/document/document.js';
import type { TextStart } from '../../core/readers/html/piece.js';
import { readTree } from '../../core/readers/html/readTree.js';
import { Refusal } from '../../core/readers/refusal.js';
import { type Alignment, alignText } from './alignText.js';
import { DomTree, type pageLimits } from './domTree.js';

/** What a block came from. */
interface Origin {
  readonly node: Node;
  readonly start: TextStart<Node> | null;
}

/**
 * A page as it was read at one moment, and the way back from its blocks to the page's text nodes. What is found again is
 * compared with what was read: a place whose text differs is none.
 */
export class PageText {
  readonly document: ReadDocument;
  readonly tree: DomTree;
  /** True where the page is longer than a report can be. */
  readonly isCut: boolean;
  readonly #origins: ReadonlyMap<BlockId, Origin>;
  readonly #texts = new Map<BlockId, string>();
  readonly #alignments = new Map<BlockId, Alignment<Text> | null>();
  #indexes: Map<Node, number>[] | null = null;

  constructor(document: ReadDocument, tree: DomTree, isCut: boolean, origins: ReadonlyMap<BlockId, Origin>) {
    this.document = document;
    this.tree = tree;
    this.isCut = isCut;
    this.#origins = origins;
    for (const block of document.blocks) {
      for (const { id, text } of block.kind === 'table' ? block.cells : [block]) this.#texts.set(id, text);
    }
  }

  /** Text of a paragraph or cell; null for tables and unknown ids. */
  textOf(id: BlockId): string | null {
    return this.#texts.get(id) ?? null;
  }

  /** The element behind a block; null where the id is unknown. */
  elementOf(id: BlockId): Element | null {
    const node = this.#origins.get(id)?.node;
    return node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
  }

  /** Where the text of a paragraph or cell stands on the page now; null where it does not, or no longer as it was read. */
  align(id: BlockId): Alignment<Text> | null {
    let alignment = this.#alignments.get(id);
    if (alignment === undefined) this.#alignments.set(id, (alignment = this.#align(id)));
    return alignment;
  }

  #align(id: BlockId): Alignment<Text> | null {
    const text = this.#texts.get(id);
    const origin = this.#origins.get(id);
    if (text === undefined || !origin) return null;
    const { texts, starts } = this.tree;
    if (!origin.start?.first) {
      const from = starts.get(origin.node);
      return from === undefined ? null : alignText(text, texts, from, 0);
    }
    for (const index of this.#indexesOfWalks()) {
      const from = index.get(origin.start.first);
      const alignment = from === undefined ? null : alignText(text, texts, from, origin.start.offset);
      if (alignment) return alignment;
    }
    return null;
  }

  /** The places of the text nodes in `texts`, the last walk first: it is the one that is kept where there were two. */
  #indexesOfWalks(): Map<Node, number>[] {
    if (this.#indexes) return this.#indexes;
    const { texts, walks } = this.tree;
    return (this.#indexes = walks
      .map((begin, walk) => {
        const index = new Map<Node, number>();
        for (let each = begin; each < (walks[walk + 1] ?? texts.length); each++) index.set(texts[each]!, each);
        return index;
      })
      .reverse());
  }

  /** The text nodes from the first word of the article to its last, with what stands between them; empty where it has none. */
  articleTexts(): Text[] {
    const ids = this.document.blocks.filter(isBody).map(({ id }) => id);
    const from = this.#firstText(ids);
    const to = this.#firstText([...ids].reverse(), true);
    return from < 0 || to < from ? [] : this.tree.texts.slice(from, to + 1);
  }

  #firstText(ids: readonly BlockId[], last = false): number {
    for (const id of ids.slice(0, 20)) {
      const cells = this.document.blocks.find((block) => block.id === id);
      const parts = cells?.kind === 'table' ? cells.cells.map((cell) => cell.id) : [id];
      for (const part of last ? parts.reverse() : parts) {
        const alignment = this.#texts.get(part) === '' ? null : this.align(part);
        const index = last ? alignment?.last : alignment?.node.find((each) => each >= 0);
        if (index !== undefined) return index;
      }
    }
    return -1;
  }
}

/** True for what belongs to the article, not to the portal around it. */
export function isBody(block: Block): boolean {
  return block.kind === 'table' || (block.area ?? 'body') === 'body';
}

/**
 * Reads a live page by the same path as a saved one, so that both give the same findings. Nothing is fetched and nothing changes.
 * @param ignored the element that holds what this extension draws
 */
export function readPage(page: Document, ignored: Element | null, limits?: typeof pageLimits): PageText {
  const tree = new DomTree(page, ignored, limits);
  const origins = new Map<BlockId, Origin>();
  let blocks: readonly Block[] = [];
  let metadata: ReadDocument['metadata'] = {};
  let isCut = false;
  try {
    const read = readTree<Node>(tree, page, { onBlock: (id, node, start) => origins.set(id, { node, start }) });
    blocks = read.blocks;
    metadata = read.metadata;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    isCut = true;
  }
  const document: ReadDocument = {
    mediaType: 'text/html',
    blocks,
    metadata: { ...metadata, url: page.URL },
    facts: [],
  };
  return new PageText(document, tree, isCut || tree.isCut, origins);
}
