import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type TreeAdapter,
} from 'parse5';
import { maximumDepth, maximumElements, maximumPage } from '../limits.js';
import { Refusal } from '../refusal.js';
import type { HtmlTree } from './node.js';
import { PageTokenizer } from './pageTokenizer.js';

export type PageNode = DefaultTreeAdapterTypes.Node;

// Counted over one parse, which never yields to another. One adapter for all parses: the parser's calls stay fast.
let elements = 0;
let depth = 0;

const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  createElement(name, namespace, attributes) {
    if (++elements > maximumElements) throw new Refusal('too-large', messages.elements);
    return defaultTreeAdapter.createElement(name, namespace, attributes);
  },
  onItemPush() {
    if (++depth > maximumDepth) throw new Refusal('damaged', messages.depth);
  },
  onItemPop() {
    depth--;
  },
};

const messages = {
  length: '网页过大，不像一份年度报告；请确认网页是否选对。',
  elements: '网页的元素过多，不像一份年度报告；请确认网页是否选对。',
  depth: '网页的标签嵌套层数过多，无法读取；请在浏览器中打开后复制正文再试。',
} as const;

/**
 * Parses a page as browsers do. Throws a `Refusal` for pages that would take a browser's time and memory many times over:
 * parsing alone is quadratic in the depth of nesting.
 */
export function parsePage(text: string): PageNode {
  if (text.length > maximumPage) throw new Refusal('too-large', messages.length);
  elements = 0;
  depth = 0;
  const parser = new Parser({ treeAdapter });
  parser.tokenizer = new PageTokenizer(parser.options, parser);
  parser.tokenizer.write(text, true);
  return parser.document;
}

const none: readonly PageNode[] = [];

/** The properties of all kinds of nodes; the parser leaves out those that a kind lacks. */
interface AnyNode {
  readonly value?: string;
  readonly data?: string;
  readonly childNodes?: readonly PageNode[];
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
}

/** How the walker sees a parsed page. */
export const pageTree: HtmlTree<PageNode> = {
  name: (node) => node.nodeName,
  text: (node) => (node as AnyNode).value ?? (node as AnyNode).data ?? '',
  children: (node) => (node as AnyNode).childNodes ?? none,
  attribute(node, name) {
    const { attrs } = node as AnyNode;
    if (attrs === undefined) return null;
    for (let index = 0; index < attrs.length; index++) if (attrs[index]!.name === name) return attrs[index]!.value;
    return null;
  },
};
