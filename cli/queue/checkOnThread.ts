import { Worker } from 'node:worker_threads';
import type { AuditSettings } from '../auditInput.js';
import { lostRecord, threadLimits } from '../auditRounds.js';
import type { AuditOutcome, AuditTask } from '../auditWorker.js';
import type { Answer, Death } from '../pool.js';

/** Milliseconds that one file may take. */
const patience = 20_000;

type Settle = (outcome: AuditOutcome | Death) => void;

/**
 * One thread that audits one file after another, for a process that must stay awake meanwhile. A file that hangs or eats all memory
 * costs the thread, not the process.
 */
export class CheckThread {
  #worker: Worker | null = null;
  #death: Death = 'failed';
  /** Called with what becomes of the file that the thread is on. */
  #settle: Settle = () => {};

  /** Audits one file; to be called again when the last call has come to its end. Never rejects. */
  async check(job: AuditTask & { readonly settings: AuditSettings }): Promise<AuditOutcome> {
    const worker = (this.#worker ??= this.#start());
    this.#death = 'failed';
    const clock = setTimeout(() => {
      this.#death = 'time';
      void worker.terminate();
    }, patience);
    const outcome = await new Promise<AuditOutcome | Death>((resolve) => {
      this.#settle = resolve;
      worker.postMessage([{ index: 0, job }]);
    });
    clearTimeout(clock);
    return typeof outcome === 'string' ? lostRecord(job, outcome, job.settings) : outcome;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./auditWorker.js', import.meta.url), {
      workerData: null,
      resourceLimits: threadLimits,
    });
    worker.on('message', (answer: Answer<AuditOutcome>) => {
      if ('outcome' in answer) this.#settle(answer.outcome);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#death = 'memory';
    });
    worker.on('exit', () => {
      this.#worker = null;
      this.#settle(this.#death);
    });
    return worker;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}
