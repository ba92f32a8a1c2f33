import type { Severity } from '../../core/results/result.js';
import type { Rect } from '../messages.js';
import { clip, clippersOf } from './clippersOf.js';
import { Governor } from './governor.js';
import type { Layer } from './layers.js';
import { overlayCss } from './overlayCss.js';
import { rectsOf } from './rectsOf.js';
import type { Spot } from './spotOf.js';

/** The number of a problem, shown where its first place begins. */
export interface Badge {
  readonly problem: number;
  readonly severity: Severity;
  readonly label: string;
  readonly spot: Spot;
}

/** A place that is framed instead of coloured. */
export interface Box {
  readonly layer: Layer;
  readonly spot: Spot;
}

/** An element of the overlay and the place it follows. */
interface Drawn {
  readonly spot: Spot;
  readonly layer: Layer;
  readonly badge: HTMLElement | null;
  readonly boxes: HTMLElement[];
  clippers: readonly Element[] | null;
}

const html = 'http://www.w3.org/1999/xhtml';
/** Badges nearer to each other than this (CSS pixels) are put side by side. */
const badgeSize = 18;
/** How far left of and above its place a number begins: a single figure in a cell must stay legible. */
const badgeOffset = { left: 15, top: 11 } as const;
const widestBadge = 34;

/**
 * Numbers and frames over the page, in one element behind its body with a closed shadow tree. It takes no room, no focus and no
 * clicks but those on numbers; it is placed in the page's own coordinates, so that scrolling the page moves it along.
 */
export class Overlay {
  readonly #page: Document;
  readonly #onPick: (problem: number) => void;
  readonly #governor: Governor;
  readonly #resizes: ResizeObserver;
  readonly #seen = new Set<Document>();
  #host: HTMLElement | null = null;
  #surface: HTMLElement | null = null;
  #drawn: Drawn[] = [];
  #hidden: ReadonlySet<Layer> = new Set();
  #frame = 0;

  /** @param onPick hears of a click on a number */
  constructor(page: Document, onPick: (problem: number) => void) {
    this.#page = page;
    this.#onPick = onPick;
    this.#governor = new Governor(() => this.place(), 100);
    this.#resizes = new ResizeObserver(() => this.#governor.request());
  }

  /** The element behind the body; null while nothing is drawn. It is no part of the page. */
  get host(): HTMLElement | null {
    return this.#host;
  }

  /** Replaces all that is drawn. */
  draw(badges: readonly Badge[], boxes: readonly Box[]): void {
    if (badges.length + boxes.length === 0) {
      this.clear();
      return;
    }
    const surface = this.#open();
    surface.textContent = '';
    this.#drawn = [
      ...boxes.map(({ layer, spot }) => ({ spot, layer, badge: null, boxes: [], clippers: null })),
      ...badges.map((badge) => this.#badge(badge)),
    ];
    for (const { badge } of this.#drawn) if (badge) surface.append(badge);
    this.#follow();
    this.place();
  }

  /** Hides the layers named; all others are seen. Numbers are hidden with their severity. */
  hide(layers: ReadonlySet<Layer>): void {
    this.#hidden = layers;
    if (this.#host) this.place();
  }

  /** Puts everything where its place is now: first all is measured, then all is moved. */
  place(): void {
    if (!this.#host || !this.#surface) return;
    if (!this.#host.isConnected) this.#page.documentElement.append(this.#host);
    const origin = this.#host.getBoundingClientRect();
    const places = this.#drawn.map((each) => (this.#hidden.has(each.layer) ? [] : this.#visible(each)));
    const taken: { x: number; y: number }[] = [];
    const width = this.#page.documentElement.clientWidth;
    this.#drawn.forEach((each, index) => {
      const rects = places[index]!;
      if (each.badge) moveBadge(each.badge, rects[0], origin, width, taken);
      else this.#moveBoxes(each, rects, origin);
    });
  }

  /** Asks for `place` when there is time for it. */
  request(): void {
    for (const each of this.#drawn) each.clippers = null;
    if (this.#host) this.#governor.request();
  }

  /** Takes everything off the page. */
  clear(): void {
    this.#governor.stop();
    this.#resizes.disconnect();
    for (const document of this.#seen) {
      document.defaultView?.removeEventListener('scroll', this.#onScroll, true);
      document.defaultView?.removeEventListener('resize', this.#onResize);
    }
    this.#seen.clear();
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#drawn = [];
    this.#host?.remove();
    this.#host = null;
    this.#surface = null;
  }

  #open(): HTMLElement {
    if (this.#surface) return this.#surface;
    const host = this.#page.createElementNS(html, 'gongkai-lint-marks') as HTMLElement;
    host.style.cssText =
      'all:initial!important;position:absolute!important;left:0!important;top:0!important;width:0!important;' +
      'height:0!important;z-index:2147483647!important;pointer-events:none!important';
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new (this.#page.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(overlayCss);
    root.adoptedStyleSheets = [sheet];
    const surface = this.#page.createElementNS(html, 'div') as HTMLElement;
    surface.className = 'marks';
    root.append(surface);
    this.#page.documentElement.append(host);
    this.#host = host;
    return (this.#surface = surface);
  }

  #badge({ problem, severity, label, spot }: Badge): Drawn {
    const badge = this.#page.createElementNS(html, 'button') as HTMLButtonElement;
    badge.type = 'button';
    // The panel has the path for the keyboard; the page keeps its own order of focus.
    badge.tabIndex = -1;
    badge.className = `badge ${severity}`;
    badge.textContent = String(problem);
    badge.title = label;
    badge.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#onPick(problem);
    });
    return { spot, layer: severity, badge, boxes: [], clippers: null };
  }

  #visible(each: Drawn): Rect[] {
    each.clippers ??= clippersOf(each.spot.segments[0]?.node.parentElement ?? each.spot.element);
    const rects: Rect[] = [];
    for (const rect of rectsOf(each.spot)) {
      const visible = clip(rect, each.clippers);
      if (visible) rects.push(visible);
      if (visible && each.badge) break;
    }
    return rects;
  }

  #moveBoxes({ layer, boxes }: Drawn, rects: readonly Rect[], origin: DOMRect): void {
    while (boxes.length < rects.length) {
      const box = this.#page.createElementNS(html, 'div') as HTMLElement;
      box.className = `box ${layer}`;
      // Below the numbers.
      this.#surface!.prepend(box);
      boxes.push(box);
    }
    boxes.forEach((box, index) => {
      const rect = rects[index];
      box.classList.toggle('off', !rect);
      if (!rect) return;
      set(box, 'transform', translation(rect.left - origin.left, rect.top - origin.top));
      set(box, 'width', `${tenth(rect.width)}px`);
      set(box, 'height', `${tenth(rect.height)}px`);
    });
  }

  /** Watches what can move the places: scrolling within the page, its size, the sizes of its frames. */
  #follow(): void {
    const documents = new Set<Document>([this.#page]);
    for (const { spot } of this.#drawn) documents.add(spot.element.ownerDocument);
    for (const document of documents) {
      if (this.#seen.has(document)) continue;
      this.#seen.add(document);
      document.defaultView?.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
      document.defaultView?.addEventListener('resize', this.#onResize);
      for (const element of [document.documentElement, document.body]) if (element) this.#resizes.observe(element);
    }
  }

  readonly #onResize = (): void => this.request();

  /** Only what scrolls around a place moves it: tickers and slide shows scroll all the time. */
  readonly #onScroll = ({ target }: Event): void => {
    const isAround =
      (target as Node).nodeType === 9
        ? this.#seen.has(target as Document)
        : this.#drawn.some(({ clippers }) => clippers?.includes(target as Element));
    if (!isAround || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.place();
    });
  };
}

/** Puts a number on the corner of its place, beside those that are there already, and never wider than the page. */
function moveBadge(
  badge: HTMLElement,
  at: Rect | undefined,
  origin: DOMRect,
  width: number,
  taken: { x: number; y: number }[],
): void {
  badge.classList.toggle('off', !at);
  if (!at) return;
  const most = Math.max(width, at.left + at.width) - origin.left - widestBadge;
  let x = Math.max(0, Math.min(most, at.left - origin.left - badgeOffset.left));
  const y = Math.max(0, at.top - origin.top - badgeOffset.top);
  while (taken.some((other) => Math.abs(other.x - x) < badgeSize && Math.abs(other.y - y) < badgeSize / 2)) {
    x += x < most - badgeSize ? badgeSize + 2 : badgeSize * 100;
  }
  if (x > most) x = most;
  taken.push({ x, y });
  set(badge, 'transform', translation(x, y));
}

function translation(x: number, y: number): string {
  return `translate(${tenth(x)}px, ${tenth(y)}px)`;
}

/** Browsers write back what they are given only where it is short. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Writes a style only where it changes. */
function set(element: HTMLElement, property: 'transform' | 'width' | 'height', value: string): void {
  if (element.style[property] !== value) element.style[property] = value;
}
