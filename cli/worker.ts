import { parentPort, workerData } from 'node:worker_threads';
import { checkInput } from './checkInput.js';
import type { Input } from './findInputs.js';
import type { Answer, Task } from './pool.js';
import { type Checked, renderResult, type WorkerSettings } from './renderResult.js';

/** Checks the inputs it is sent, one after the other, and sends back each result as text ready to be written. */
function main(): void {
  const settings: WorkerSettings = workerData;
  const port = parentPort;
  if (!port) throw new Error('cli/worker.ts runs only as a worker thread.');
  let work: Promise<void> = Promise.resolve();
  const run = async (tasks: readonly Task<Input>[]) => {
    for (const { index, job } of tasks) {
      const answer: Answer<Checked> = {
        index,
        outcome: renderResult(await checkInput(job, settings.check, settings), settings),
      };
      // The text is handed over, not copied: it is most of what passes between the threads.
      port.postMessage(answer, [answer.outcome.text.buffer as ArrayBuffer]);
    }
  };
  port.on('message', (tasks: readonly Task<Input>[]) => {
    work = work.then(() => run(tasks));
  });
  port.postMessage({ ready: true } satisfies Answer<Checked>);
}

main();
