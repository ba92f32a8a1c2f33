import { fetchFile } from './fetchFile.js';
import { type FetchMessage, type FetchOrder, patience } from './messages.js';

/** The files that one panel waits for, on the side that fetches them. */
export class FetchJobs {
  readonly #send: (message: FetchMessage) => void;
  readonly #credentials: RequestCredentials;
  readonly #running = new Map<number, AbortController>();

  constructor(send: (message: FetchMessage) => void, credentials: RequestCredentials) {
    this.#send = send;
    this.#credentials = credentials;
  }

  /** @param mayFetch whether this side may ask for the address; asked anew for each file, may throw for no */
  receive(order: FetchOrder, mayFetch: (url: string) => boolean | Promise<boolean>): void {
    if (order.type === 'stop') this.#stop(order.job);
    else void this.#run(order.job, order.url, mayFetch);
  }

  /** Ends all; nobody waits any more. */
  end(): void {
    for (const job of [...this.#running.keys()]) this.#stop(job);
  }

  #stop(job: number): void {
    this.#running.get(job)?.abort();
    this.#running.delete(job);
  }

  async #run(job: number, url: string, mayFetch: (url: string) => boolean | Promise<boolean>): Promise<void> {
    const controller = new AbortController();
    this.#running.set(job, controller);
    const say = (message: FetchMessage): void => {
      if (this.#running.get(job) === controller) this.#send(message);
    };
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      controller.abort();
    }, patience);
    try {
      const outcome = (await mayFetch(url))
        ? await fetchFile(url, {
            credentials: this.#credentials,
            signal: controller.signal,
            piece: (data, received, total) => say({ type: 'piece', job, data, received, total }),
          })
        : ({ kind: 'failed' } as const);
      say({ type: 'fetched', job, outcome: isLate && outcome.kind !== 'whole' ? { kind: 'late' } : outcome });
    } catch {
      say({ type: 'fetched', job, outcome: { kind: 'failed' } });
    } finally {
      clearTimeout(timer);
      if (this.#running.get(job) === controller) this.#running.delete(job);
    }
  }
}
