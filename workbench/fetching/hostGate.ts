/** Requests that may run at a time to one host. */
const mostAtOnce = 2;
/**
 * Milliseconds between the starts of two to one host. A little more than the second that is promised: what leaves a second apart may
 * arrive closer together, and the portal counts what arrives.
 */
const leastGap = 1150;
/** Milliseconds after which one that waits looks again, whether the user has stopped. */
const longestNap = 100;

interface Lane {
  running: number;
  /** When the next request may start, in the clock's milliseconds. */
  next: number;
}

/** Keeps requests to each host apart: at most two at a time, at least a second between their starts. */
export class HostGate {
  readonly #lanes = new Map<string, Lane>();
  readonly #now: () => number;

  /** @param now milliseconds that only grow */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds until a request to this host may start; null: not before another one has ended. */
  wait(host: string): number | null {
    const lane = this.#lanes.get(host);
    if (!lane) return 0;
    return lane.running >= mostAtOnce ? null : Math.max(0, lane.next - this.#now());
  }

  /** Notes the start of a request; `wait` must have said 0. */
  start(host: string): void {
    const lane = this.#lanes.get(host) ?? { running: 0, next: 0 };
    this.#lanes.set(host, { running: lane.running + 1, next: this.#now() + leastGap });
  }

  end(host: string): void {
    const lane = this.#lanes.get(host);
    if (!lane) throw new Error(`No request to ${host} was started.`);
    lane.running--;
  }

  /** Resolves when a request to this host has started, after waiting for its turn. @throws where the signal aborts */
  async enter(host: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      if (signal.aborted) throw new DOMException('Stopped.', 'AbortError');
      const wait = this.wait(host);
      if (wait === 0) return this.start(host);
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait ?? longestNap, longestNap)));
    }
  }
}
