import { parentPort, workerData } from 'node:worker_threads';
import { type AuditJob, type AuditSettings, auditInput } from './auditInput.js';
import type { Answer, Task } from './pool.js';

/** UTF-8 of the record as JSON. */
export type AuditOutcome = Uint8Array;

/** What a job may bring of its own: the queue’s workers serve runs with different settings. */
export type AuditTask = AuditJob & { readonly settings?: AuditSettings };

/** Audits the files it is sent, one after the other, and sends back each record as text. */
function main(): void {
  const settings: AuditSettings | null = workerData;
  const port = parentPort;
  if (!port) throw new Error('cli/auditWorker.ts runs only as a worker thread.');
  const encoder = new TextEncoder();
  let work: Promise<void> = Promise.resolve();
  const run = async (tasks: readonly Task<AuditTask>[]): Promise<void> => {
    for (const { index, job } of tasks) {
      const own = job.settings ?? settings;
      if (!own) throw new Error('An audit needs settings, from the thread or the job.');
      const outcome: AuditOutcome = encoder.encode(JSON.stringify(await auditInput(job, own)));
      port.postMessage({ index, outcome } satisfies Answer<AuditOutcome>, [outcome.buffer as ArrayBuffer]);
    }
  };
  port.on('message', (tasks: readonly Task<AuditTask>[]) => {
    work = work.then(() => run(tasks));
  });
  port.postMessage({ ready: true } satisfies Answer<AuditOutcome>);
}

main();
