import type { HtmlTree } from '../../core/readers/html/node.js';
import { openRootOf } from './openRootOf.js';

/** A document or shadow root that text was read from. */
export type TextRoot = Document | ShadowRoot;

/** Nodes and characters that a page is read up to; portal pages have about 20,000 and 60,000. What is behind is left unread. */
export const pageLimits = { nodes: 150_000, characters: 1_500_000 } as const;

/**
 * The live page as the core's walker sees it: frames of the same origin and shadow trees count as part of the element that
 * shows them, slots as what is put into them, and what this extension drew as nothing. For one reading only: it notes the text
 * it gave away. Changes nothing on the page.
 */
export class DomTree implements HtmlTree<Node> {
  /** Every text node given to the walker, in the order of the walk. */
  readonly texts: Text[] = [];
  /** Lengths of `texts` when a walk began: a page is walked a second time where only its hidden parts hold a report. */
  readonly walks: number[] = [];
  /** For tables and cells, the number of texts given before them. */
  readonly starts = new Map<Node, number>();
  /** In the order in which they were met; the page itself comes first. */
  roots: TextRoot[] = [];
  /** Frames of another origin. */
  closedFrames: Element[] = [];
  links: HTMLAnchorElement[] = [];
  /** True where the page is longer than the limits. */
  isCut = false;
  readonly #page: Document;
  readonly #ignored: Element | null;
  readonly #limits: { readonly nodes: number; readonly characters: number };
  #nodes = 0;
  #characters = 0;

  /** @param ignored the element that holds what this extension draws */
  constructor(page: Document, ignored: Element | null, limits: { nodes: number; characters: number } = pageLimits) {
    this.#page = page;
    this.#ignored = ignored;
    this.#limits = limits;
  }

  #begin(): void {
    this.walks.push(this.texts.length);
    this.roots = [];
    this.closedFrames = [];
    this.links = [];
    this.#nodes = 0;
    this.#characters = 0;
  }

  name(node: Node): string {
    if (++this.#nodes > this.#limits.nodes) return this.#cut();
    switch (node.nodeType) {
      case 3:
        return '#text';
      case 8:
        return '#comment';
      case 1:
        return this.#nameOf(node as Element);
      default:
        return '#document';
    }
  }

  #nameOf(element: Element): string {
    const name = lower(element.nodeName);
    if (name === 'a') this.links.push(element as HTMLAnchorElement);
    else if (name === 'iframe' || name === 'frame') {
      if (documentIn(element)) return 'div';
      this.closedFrames.push(element);
    } else if (name === 'frameset') return 'div';
    else if (element === this.#ignored) return 'template';
    return name;
  }

  #cut(): string {
    this.isCut = true;
    return 'template';
  }

  text(node: Node): string {
    const { data } = node as CharacterData;
    if (node.nodeType !== 3) return data;
    this.#characters += data.length;
    if (this.#characters > this.#limits.characters) {
      this.isCut = true;
      return '';
    }
    this.texts.push(node as Text);
    return data;
  }

  children(node: Node): ArrayLike<Node> {
    if (node === this.#page) this.#begin();
    if (node.nodeType === 9) this.roots.push(node as Document);
    if (node.nodeType !== 1) return node.childNodes;
    const element = node as Element;
    const name = lower(element.nodeName);
    if (name === 'td' || name === 'th' || name === 'table') this.starts.set(element, this.texts.length);
    if (name === 'iframe' || name === 'frame') return [documentIn(element)!];
    if (name === 'slot') return assignedTo(element as HTMLSlotElement);
    const root = openRootOf(element, name);
    if (!root) return element.childNodes;
    this.roots.push(root);
    return root.childNodes;
  }

  attribute(node: Node, name: string): string | null {
    return node.nodeType === 1 ? (node as Element).getAttribute(name) : null;
  }
}

const lowered = new Map<string, string>();

function lower(name: string): string {
  let known = lowered.get(name);
  if (known === undefined) lowered.set(name, (known = name.toLowerCase()));
  return known;
}

/** The document in a frame; null where it is of another origin. */
export function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

function assignedTo(slot: HTMLSlotElement): ArrayLike<Node> {
  const assigned = slot.assignedNodes();
  return assigned.length > 0 ? assigned : slot.childNodes;
}
