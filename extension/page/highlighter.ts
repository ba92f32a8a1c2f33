import type { TextRoot } from './domTree.js';
import { highlightCss, highlightName, type Layer, looks } from './layers.js';
import type { Segment } from './segmentsOf.js';

type View = Window & typeof globalThis;

/** True where the browser colours text without a change of the page (Chromium 105, Firefox 140). */
function canHighlight(view: View | null): view is View {
  return (
    typeof view?.Highlight === 'function' &&
    typeof view.StaticRange === 'function' &&
    view.CSS?.highlights !== undefined &&
    'adoptedStyleSheets' in view.document
  );
}

/**
 * Colours text by the CSS Custom Highlight API: each document has its own registry, each document and shadow root its own
 * style sheet. What it brings, it takes away.
 */
export class Highlighter {
  readonly #sheets = new Map<TextRoot, CSSStyleSheet>();
  readonly #painted = new Map<Layer, Map<View, Highlight>>();
  readonly #shown = new Set<Layer>();

  /** True where all of these characters can be coloured; where not, they are to be framed. */
  reaches(segments: readonly Segment[]): boolean {
    return segments.every(({ node }) => {
      const view = node.ownerDocument.defaultView as View | null;
      return canHighlight(view) && this.#style(node.getRootNode() as TextRoot, view);
    });
  }

  /** Replaces what a layer covers; it is seen once it is shown. What cannot be reached is left out. */
  paint(layer: Layer, segments: Iterable<Segment>): void {
    this.#unregister(layer);
    const byView = new Map<View, Highlight>();
    for (const { node, from, to } of segments) {
      const view = node.ownerDocument.defaultView as View | null;
      if (!canHighlight(view)) continue;
      let highlight = byView.get(view);
      if (!highlight) {
        byView.set(view, (highlight = new view.Highlight()));
        highlight.priority = looks.findIndex((look) => look.layer === layer);
      }
      highlight.add(
        new view.StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
      );
    }
    this.#painted.set(layer, byView);
    if (this.#shown.has(layer)) this.#register(layer);
  }

  /** Shows or hides a layer at once. */
  show(layer: Layer, isShown: boolean): void {
    if (isShown) {
      this.#shown.add(layer);
      this.#register(layer);
    } else {
      this.#shown.delete(layer);
      this.#unregister(layer);
    }
  }

  /** Takes everything off the page. */
  clear(): void {
    for (const layer of this.#painted.keys()) this.#unregister(layer);
    this.#painted.clear();
    this.#shown.clear();
    for (const [root, sheet] of this.#sheets) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((each) => each !== sheet);
    }
    this.#sheets.clear();
  }

  #register(layer: Layer): void {
    for (const [view, highlight] of this.#painted.get(layer) ?? []) {
      view.CSS.highlights.set(highlightName(layer), highlight);
    }
  }

  #unregister(layer: Layer): void {
    // The window of a frame that was taken away has lost its registry.
    for (const view of this.#painted.get(layer)?.keys() ?? []) view.CSS?.highlights?.delete(highlightName(layer));
  }

  /** Gives a document or shadow root the style sheet; false where it takes none. */
  #style(root: TextRoot, view: View): boolean {
    const known = this.#sheets.get(root);
    try {
      // Pages that assign their own list drop ours.
      if (known && [...root.adoptedStyleSheets].includes(known)) return true;
      const sheet = known ?? new view.CSSStyleSheet();
      if (!known) sheet.replaceSync(highlightCss);
      // Assigned, not pushed: before Chromium 99 the list was frozen.
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#sheets.set(root, sheet);
      return true;
    } catch {
      // Some browsers keep the style sheets of a page from its extensions.
      return false;
    }
  }
}
