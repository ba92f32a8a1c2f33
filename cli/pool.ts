import { type ResourceLimits, Worker } from 'node:worker_threads';

/** Why a worker did not deliver: it ran out of memory, it was stopped after `patience` seconds, or it broke. */
export type Death = 'memory' | 'time' | 'failed';

export interface PoolOptions<Job, Outcome> {
  /** Module of the workers. It posts `{ ready: true }` once, takes `Task[]` messages and answers each task in order. */
  readonly url: URL;
  readonly workerData: unknown;
  /** Number of workers, ≥ 1. */
  readonly size: number;
  readonly resourceLimits: ResourceLimits;
  /** Whole seconds that one job may take. */
  readonly patience: number;
  /** What stands in for the job on which a worker died. */
  readonly onDeath: (job: Job, death: Death) => Outcome;
}

export interface Task<Job> {
  readonly index: number;
  readonly job: Job;
}

export type Answer<Outcome> = { readonly ready: true } | { readonly index: number; readonly outcome: Outcome };

/** Most jobs in one message, and how far (per worker) the workers may run ahead of what has been taken. */
const batchSize = 16;
const ahead = 64;

/**
 * Runs jobs on worker threads and yields their outcomes in the order of the jobs. Only a bounded number of outcomes
 * waits: when the consumer is slow, the workers wait. A worker that dies costs the job it was on; another one takes over.
 * @throws Error when a worker cannot even start.
 */
export async function* runPool<Job, Outcome>(
  jobs: readonly Job[],
  options: PoolOptions<Job, Outcome>,
): AsyncGenerator<Outcome> {
  const pool = new Pool(jobs, options);
  try {
    for (let index = 0; index < jobs.length; index++) yield await pool.take(index);
  } finally {
    await pool.close();
  }
}

interface Slot {
  worker: Worker;
  ready: boolean;
  /** Indexes of the jobs it has, the one it is on first. */
  readonly queue: number[];
  /** Whole seconds without an answer, counted by ticks: time during which this thread itself was blocked does not count. */
  idle: number;
  death: Death;
}

class Pool<Job, Outcome> {
  readonly #jobs: readonly Job[];
  readonly #options: PoolOptions<Job, Outcome>;
  readonly #slots: Slot[] = [];
  readonly #outcomes = new Map<number, Outcome>();
  /** Jobs given back by a worker that died, in order; they come before those not yet handed out. */
  readonly #returned: number[] = [];
  readonly #clock: NodeJS.Timeout;
  #next = 0;
  #taken = 0;
  #closed = false;
  #failure: Error | null = null;
  #wake: () => void = () => {};

  constructor(jobs: readonly Job[], options: PoolOptions<Job, Outcome>) {
    this.#jobs = jobs;
    this.#options = options;
    this.#clock = setInterval(() => this.#tick(), 1000);
    const size = Math.min(options.size, jobs.length);
    for (let count = 0; count < size; count++) {
      const slot: Slot = { worker: this.#start(() => slot), ready: false, queue: [], idle: 0, death: 'failed' };
      this.#slots.push(slot);
    }
    this.#feed();
  }

  /** Outcome of a job; to be called with 0, 1, 2 … */
  async take(index: number): Promise<Outcome> {
    this.#taken = index;
    this.#feed();
    while (!this.#outcomes.has(index)) {
      if (this.#failure) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const outcome = this.#outcomes.get(index) as Outcome;
    this.#outcomes.delete(index);
    return outcome;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#clock);
    await Promise.all(this.#slots.map(({ worker }) => worker.terminate()));
  }

  #start(slot: () => Slot): Worker {
    const { url, workerData, resourceLimits } = this.#options;
    const worker = new Worker(url, { workerData, resourceLimits });
    worker.on('message', (answer: Answer<Outcome>) => this.#receive(slot(), answer));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') slot().death = 'memory';
      if (!slot().ready) this.#failure = error;
    });
    worker.on('exit', () => this.#bury(slot()));
    return worker;
  }

  #receive(slot: Slot, answer: Answer<Outcome>): void {
    slot.idle = 0;
    if ('ready' in answer) {
      slot.ready = true;
      return;
    }
    slot.queue.shift();
    this.#outcomes.set(answer.index, answer.outcome);
    this.#feed();
    if (answer.index === this.#taken) this.#wake();
  }

  /** After a worker's end: its first job is lost, the others go back, a new worker takes its place. */
  #bury(slot: Slot): void {
    if (this.#closed) return;
    if (!slot.ready) {
      this.#failure ??= new Error('A worker ended before it was ready.');
      this.#wake();
      return;
    }
    const [lost, ...others] = slot.queue.splice(0);
    if (lost !== undefined) this.#outcomes.set(lost, this.#options.onDeath(this.#jobs[lost] as Job, slot.death));
    this.#returned.push(...others);
    this.#returned.sort((a, b) => a - b);
    Object.assign(slot, { worker: this.#start(() => slot), ready: false, idle: 0, death: 'failed' });
    this.#feed();
    this.#wake();
  }

  /** Keeps every worker supplied with a batch to follow the one it is on. */
  #feed(): void {
    if (this.#closed) return;
    for (const slot of this.#slots) {
      if (slot.queue.length > batchSize / 2) continue;
      const batch = this.#batch();
      if (batch.length === 0) return;
      slot.queue.push(...batch.map(({ index }) => index));
      slot.worker.postMessage(batch);
    }
  }

  #batch(): Task<Job>[] {
    const waiting = this.#returned.length + this.#jobs.length - this.#next;
    // Near the end small batches, so that one worker does not hold what another could do.
    const size = Math.min(batchSize, Math.ceil(waiting / (2 * this.#slots.length)));
    const limit = this.#taken + ahead * this.#options.size;
    const batch: Task<Job>[] = [];
    while (batch.length < size) {
      const index = this.#returned.shift() ?? (this.#next < Math.min(this.#jobs.length, limit) ? this.#next++ : null);
      if (index === null) break;
      batch.push({ index, job: this.#jobs[index] as Job });
    }
    return batch;
  }

  #tick(): void {
    for (const slot of this.#slots) {
      // A worker that is still starting is not on a job: on a busy machine that may take seconds.
      if (!slot.ready || slot.queue.length === 0 || ++slot.idle < this.#options.patience) continue;
      slot.idle = 0;
      slot.death = 'time';
      void slot.worker.terminate();
    }
  }
}
