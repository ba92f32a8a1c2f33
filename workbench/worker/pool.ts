import type { Answer, Call, Checker, Hello, Language } from './protocol.js';

/** Milliseconds that one call of a kind may take; what takes longer is stopped with its worker. */
const patience: Readonly<Partial<Record<keyof Checker, number>>> = { check: 60_000, view: 60_000 };

type Given<Name extends keyof Checker> = Parameters<Checker[Name]>[0];
type Result<Name extends keyof Checker> = Awaited<ReturnType<Checker[Name]>>;

interface Waiting {
  readonly name: keyof Checker;
  readonly argument: unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

interface Lane {
  readonly worker: Worker;
  readonly ready: Promise<Hello>;
  busy: boolean;
}

/** Checkers in workers; a call goes to the first that is free. One that does not answer is stopped, and another takes its place. */
export class Pool {
  readonly size: number;
  readonly #start: () => Worker;
  readonly #given: { readonly storage: string; readonly language: Language };
  readonly #lanes: Lane[] = [];
  readonly #queue: Waiting[] = [];
  #last = 0;

  /** @param size workers at most; they are started when they are needed */
  constructor(start: () => Worker, size: number, given: { readonly storage: string; readonly language: Language }) {
    this.#start = start;
    this.#given = given;
    this.size = size;
  }

  hello(): Promise<Hello> {
    return (this.#lanes[0] ?? this.#open()).ready;
  }

  /** @throws what the checker threw, or that it did not answer */
  call<Name extends keyof Checker>(name: Name, argument: Given<Name>): Promise<Result<Name>> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ name, argument, resolve: resolve as (value: never) => void, reject });
      this.#pump();
    });
  }

  close(): void {
    for (const { worker } of this.#lanes) worker.terminate();
    this.#lanes.length = 0;
  }

  #open(): Lane {
    const worker = this.#start();
    const lane: Lane = { worker, busy: false, ready: this.#ask(worker, 'open', this.#given) as Promise<Hello> };
    this.#lanes.push(lane);
    return lane;
  }

  #pump(): void {
    while (this.#queue.length > 0) {
      const free = this.#lanes.find(({ busy }) => !busy) ?? (this.#lanes.length < this.size ? this.#open() : null);
      if (!free) return;
      void this.#run(free, this.#queue.shift()!);
    }
  }

  async #run(lane: Lane, { name, argument, resolve, reject }: Waiting): Promise<void> {
    lane.busy = true;
    try {
      await lane.ready;
      resolve((await this.#ask(lane.worker, name, argument)) as never);
      lane.busy = false;
    } catch (error) {
      if (!(error instanceof CheckerError)) this.#drop(lane);
      lane.busy = false;
      reject(error as Error);
    }
    this.#pump();
  }

  #drop(lane: Lane): void {
    lane.worker.terminate();
    this.#lanes.splice(this.#lanes.indexOf(lane), 1);
  }

  #ask(worker: Worker, name: keyof Checker, argument: unknown): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const limit = patience[name];
      const timer =
        limit === undefined ? undefined : setTimeout(() => end(() => reject(new Error('No answer.'))), limit);
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        worker.removeEventListener('message', onMessage);
        worker.removeEventListener('error', onError);
        settle();
      };
      const onMessage = ({ data }: MessageEvent<Answer>): void => {
        if (data.id !== id) return;
        end(() => ('error' in data ? reject(new CheckerError(data.error)) : resolve(data.value)));
      };
      const onError = ({ message }: ErrorEvent): void =>
        end(() => reject(new Error(message || 'The checker stopped.')));
      worker.addEventListener('message', onMessage);
      worker.addEventListener('error', onError);
      worker.postMessage({ id, name, argument } satisfies Call);
    });
  }
}

/** What a checker itself reported; the worker lives on. */
class CheckerError extends Error {}
