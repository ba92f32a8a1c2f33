import type { TextRoot } from './domTree.js';
import { Governor } from './governor.js';

/** Longest extra pause of a page whose text changes again and again, in ms. */
const longestRest = 30_000;

/**
 * Looks after the changes of a page. One observer for all its documents and shadow trees; it hears of the first change, is
 * disconnected until there is time for a look, and starts again after it: a page that changes without end costs no more than
 * one that changes now and then.
 */
export class PageWatch {
  readonly #observer: MutationObserver;
  readonly #governor: Governor;
  readonly #roots: () => readonly TextRoot[];
  #rest = 0;
  #isLive = false;

  /**
   * @param look compares the page with what was read; true where the text had changed
   * @param roots to be observed, asked for anew before each start
   */
  constructor(look: () => boolean, roots: () => readonly TextRoot[]) {
    this.#roots = roots;
    this.#governor = new Governor(() => {
      if (!this.#isLive) return;
      // Text that changes at every look is looked at ever more seldom.
      this.#rest = look() ? Math.min(longestRest, Math.max(1000, this.#rest * 2)) : 0;
      this.#observe();
    });
    this.#observer = new MutationObserver(() => this.request());
  }

  /** Begins to watch, or watches what is there now. */
  start(): void {
    this.#isLive = true;
    this.#observe();
  }

  /** Asks for a look, as after a change. */
  request(): void {
    if (!this.#isLive) return;
    this.#observer.disconnect();
    this.#governor.rest(this.#rest);
    this.#governor.request();
  }

  /** Looks at once. */
  look(): void {
    if (this.#isLive) this.#governor.run();
  }

  stop(): void {
    this.#isLive = false;
    this.#observer.disconnect();
    this.#governor.stop();
  }

  #observe(): void {
    this.#observer.disconnect();
    for (const root of this.#roots()) {
      this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
  }
}
