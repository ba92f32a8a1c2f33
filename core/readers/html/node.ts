/**
 * The least that a tree of HTML must offer to be read. A page parsed from a string and a live page each come with an
 * adapter, so that both take the same path. Text is data: nothing is ever written, no selector is built from it.
 */
export interface HtmlTree<N> {
  /** Tag name in lower case; `#text`, `#comment`, and anything else with a `#` for documents. */
  name(node: N): string;
  /** Characters of a text node or comment. */
  text(node: N): string;
  /** Empty where the node can have none. */
  children(node: N): ArrayLike<N>;
  /** Null where the element lacks it; the name is given in lower case. */
  attribute(node: N, name: string): string | null;
}
