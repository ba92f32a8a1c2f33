/** Work done for the page's changes takes at most so much of a core: one part in so many. */
const share = 500;
/** Never oftener than this, in ms. */
const leastPause = 300;

/**
 * Runs a piece of work when asked to, but so seldom that all its runs together take no more than 0.2 % of a core: the pause
 * grows with what the last run cost. Requests during the pause become one run behind it.
 */
export class Governor {
  readonly #work: () => void;
  readonly #least: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #restUntil = 0;

  /** @param least the shortest pause between two runs, in ms */
  constructor(work: () => void, least = leastPause) {
    this.#work = work;
    this.#least = least;
  }

  /** Asks for a run. */
  request(): void {
    if (this.#timer !== null) return;
    const wait = Math.max(this.#least, this.#restUntil - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.run();
    }, wait);
  }

  /** Runs at once, whatever was asked for. */
  run(): void {
    this.stop();
    const start = performance.now();
    this.#work();
    const end = performance.now();
    this.#restUntil = end + (end - start) * share;
  }

  /** Keeps the next run back by so many ms more. */
  rest(milliseconds: number): void {
    this.#restUntil = Math.max(this.#restUntil, performance.now() + milliseconds);
  }

  /** Gives up what was asked for. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
