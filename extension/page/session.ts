import type { BlockId } from '../../core/document/document.js';
import { FetchJobs } from '../fetching/fetchJobs.js';
import type { Mark, MarkPlace, NumberMark, PageReading, Shown, ToPage, ToPanel } from '../messages.js';
import { describePage } from './describePage.js';
import { Highlighter } from './highlighter.js';
import { type Layer, looks } from './layers.js';
import { isSameText, matchBlocks } from './matchBlocks.js';
import { type Badge, type Box, Overlay } from './overlay.js';
import { pickProblem, type Target } from './pickProblem.js';
import { type PageText, readPage } from './readPage.js';
import { originOf } from './rectsOf.js';
import { reveal } from './reveal.js';
import type { Segment } from './segmentsOf.js';
import { serialise } from './serialise.js';
import { hasSameTexts, isIntact, type Snapshot, takeSnapshot } from './snapshot.js';
import { type Spot, spotOf } from './spotOf.js';
import { PageWatch } from './watchPage.js';

/** How long a place that was shown stands out, in ms. */
const flashTime = 1600;

/**
 * One panel's work on one page: reads it, marks it, looks after its changes. `end` leaves the page as if nothing had been.
 * Everything that is asked for is looked up in what was read; nothing the panel says becomes markup or a selector.
 */
export class Session {
  readonly #page: Document;
  readonly #send: (message: ToPanel) => void;
  readonly #highlighter = new Highlighter();
  readonly #overlay: Overlay;
  readonly #watch: PageWatch;
  /** With the page's own cookies, as if the person had clicked the link. */
  readonly #fetches: FetchJobs;
  readonly #clicked = new Set<Window>();
  /** The page as it was read last, and the same for a quick look. */
  #text: PageText | null = null;
  #snapshot: Snapshot | null = null;
  /** What the panel knows of the page; its block ids are the panel's. */
  #sent: PageReading['document'] | null = null;
  /** For the panel's ids those of `#text`; null while they are the same. */
  #ids: ReadonlyMap<BlockId, BlockId> | null = null;
  #marks: readonly Mark[] = [];
  #numbers: readonly NumberMark[] = [];
  #shown: Shown = { problems: false, numbers: false };
  #targets: Target[] = [];
  #flashing: ReturnType<typeof setTimeout> | null = null;
  #badges: Badge[] = [];
  #boxes: Box[] = [];

  constructor(page: Document, send: (message: ToPanel) => void) {
    this.#page = page;
    this.#send = send;
    this.#overlay = new Overlay(page, (problem) => this.#send({ type: 'picked', problem }));
    this.#fetches = new FetchJobs(send, 'same-origin');
    this.#watch = new PageWatch(
      () => this.#look(),
      () => this.#text?.tree.roots ?? [],
    );
    page.addEventListener('load', this.#onLoad, true);
  }

  /** Does what the panel asks for; what it does not know it leaves alone. */
  receive(message: ToPage): void {
    switch (message.type) {
      case 'read':
        this.#read();
        break;
      case 'mark':
        this.#marks = message.marks;
        this.#numbers = message.numbers;
        this.#shown = message.shown;
        if (!this.#isFresh()) this.#watch.look();
        this.#paint();
        break;
      case 'shown':
        this.#shown = message.shown;
        this.#show();
        break;
      case 'reveal':
        void this.#reveal(message.at);
        break;
      case 'source':
        this.#send({
          type: 'source',
          html: serialise(this.#page, this.#text?.tree.roots ?? [], this.#overlay.host),
        });
        break;
      case 'fetch':
      case 'stop':
        this.#fetches.receive(message, (url) => new URL(url).origin === new URL(this.#page.URL).origin);
        break;
    }
  }

  /** Takes every mark, listener, observer and style sheet off the page. */
  end(): void {
    this.#watch.stop();
    this.#fetches.end();
    if (this.#flashing !== null) clearTimeout(this.#flashing);
    this.#flashing = null;
    this.#targets = [];
    this.#overlay.clear();
    this.#highlighter.clear();
    for (const view of this.#clicked) view.removeEventListener('click', this.#onClick, true);
    this.#clicked.clear();
    this.#page.removeEventListener('load', this.#onLoad, true);
    this.#text = null;
  }

  #read(): void {
    const text = readPage(this.#page, this.#overlay.host);
    const isSame = this.#sent !== null && isSameText(this.#sent.blocks, text.document.blocks);
    this.#take(text);
    this.#sent = text.document;
    this.#ids = null;
    if (isSame) this.#paint();
    else this.#unmark();
    this.#send({ type: 'page', page: describePage(this.#page, text) });
    this.#watch.start();
  }

  #take(text: PageText): void {
    this.#text = text;
    this.#snapshot = takeSnapshot(text);
  }

  #isFresh(): boolean {
    return this.#snapshot !== null && isIntact(this.#snapshot);
  }

  /** A look at the page after it changed: true where its text is no longer what the panel knows. */
  #look(): boolean {
    if (!this.#text || !this.#sent) return false;
    if (this.#isFresh()) {
      this.#overlay.request();
      return false;
    }
    const { blocks: before } = this.#text.document;
    const seen = this.#snapshot;
    const text = readPage(this.#page, this.#overlay.host);
    this.#take(text);
    const { blocks } = text.document;
    const isSame = isSameText(before, blocks);
    if (isSame && seen && hasSameTexts(seen, this.#snapshot!)) {
      // Something beside the words has changed: they are where they were.
      this.#overlay.request();
      return false;
    }
    this.#ids = isSameText(this.#sent.blocks, blocks) ? null : matchBlocks(this.#sent.blocks, blocks);
    const lost = this.#paint();
    if (isSame) return false;
    this.#send({ type: 'changed', lost });
    return true;
  }

  #spot(place: MarkPlace): Spot | null {
    const block = this.#ids ? this.#ids.get(place.block) : place.block;
    return this.#text && block !== undefined ? spotOf(this.#text, { ...place, block }) : null;
  }

  /** Finds all marks on the page as it is now and draws them. @returns the problems that lost a place */
  #paint(): number[] {
    const lost = new Set<number>();
    const segments = new Map<Layer, Segment[]>(looks.map(({ layer }) => [layer, []]));
    this.#targets = [];
    this.#badges = [];
    this.#boxes = [];
    const draw = (layer: Layer, spot: Spot): void => {
      if (this.#isColoured(spot)) segments.get(layer)!.push(...spot.segments);
      else this.#boxes.push({ layer, spot });
    };
    for (const { place, outcome } of this.#numbers) {
      const spot = this.#spot(place);
      if (spot) draw(outcome, spot);
    }
    for (const { problem, severity, label, places } of this.#marks) {
      places.forEach((place, index) => {
        const spot = this.#spot(place);
        if (!spot) {
          lost.add(problem);
          return;
        }
        draw(severity, spot);
        this.#targets.push({ problem, spot });
        if (index === 0) this.#badges.push({ problem, severity, label, spot });
      });
    }
    for (const [layer, each] of segments) if (layer !== 'flash') this.#highlighter.paint(layer, each);
    this.#overlay.draw(this.#badges, this.#boxes);
    this.#show();
    this.#listen();
    return [...lost];
  }

  #show(): void {
    const { problems, numbers } = this.#shown;
    const hidden = new Set<Layer>();
    for (const { layer } of looks) {
      if (layer === 'flash') continue;
      const isShown = layer === 'error' || layer === 'warning' || layer === 'info' ? problems : numbers;
      this.#highlighter.show(layer, isShown);
      if (!isShown) hidden.add(layer);
    }
    this.#overlay.hide(hidden);
  }

  #unmark(): void {
    this.#marks = [];
    this.#numbers = [];
    this.#stopFlash();
    if (this.#text) this.#paint();
  }

  async #reveal(at: MarkPlace): Promise<void> {
    if (!this.#isFresh()) this.#watch.look();
    const spot = this.#spot(at);
    const rect = spot && (await reveal(spot));
    // The panel may have been closed meanwhile.
    if (this.#text && spot) this.#flash(spot);
    const devicePixelRatio = this.#page.defaultView?.devicePixelRatio ?? 1;
    this.#send({ type: 'revealed', rect, devicePixelRatio });
  }

  /** Words that the browser can colour; empty cells and the words of old browsers are framed. */
  #isColoured({ segments }: Spot): boolean {
    return segments.length > 0 && this.#highlighter.reaches(segments);
  }

  #flash(spot: Spot): void {
    this.#stopFlash();
    if (this.#isColoured(spot)) {
      this.#highlighter.paint('flash', spot.segments);
      this.#highlighter.show('flash', true);
    } else this.#overlay.draw(this.#badges, [...this.#boxes, { layer: 'flash', spot }]);
    this.#flashing = setTimeout(() => this.#stopFlash(), flashTime);
  }

  #stopFlash(): void {
    if (this.#flashing === null) return;
    clearTimeout(this.#flashing);
    this.#flashing = null;
    this.#highlighter.show('flash', false);
    this.#highlighter.paint('flash', []);
    this.#overlay.draw(this.#badges, this.#boxes);
  }

  /** Hears clicks in every window that holds a mark. */
  #listen(): void {
    for (const { spot } of this.#targets) {
      const view = spot.element.ownerDocument.defaultView;
      if (!view || this.#clicked.has(view)) continue;
      this.#clicked.add(view);
      view.addEventListener('click', this.#onClick, { capture: true, passive: true });
    }
  }

  /** The page's own click goes on; selecting text is none. */
  readonly #onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || !this.#shown.problems) return;
    const { view } = event;
    const document = (event.target as Node | null)?.ownerDocument;
    if (!document || (view?.getSelection()?.isCollapsed ?? true) === false) return;
    const origin = originOf(document);
    const at = { x: event.clientX + origin.left, y: event.clientY + origin.top };
    const problem = pickProblem(this.#targets, at, event.composedPath());
    if (problem !== null) this.#send({ type: 'picked', problem });
  };

  /** A frame that loads changes nothing in the page around it. */
  readonly #onLoad = ({ target }: Event): void => {
    if (/^i?frame$/i.test((target as Node).nodeName)) {
      this.#snapshot = null;
      this.#watch.request();
    } else this.#overlay.request();
  };
}
