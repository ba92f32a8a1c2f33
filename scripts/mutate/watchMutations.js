import { Worker } from 'node:worker_threads';

/** Milliseconds that one file may take. */
const patience = 2000;
const tooSlow = 'It took more than two seconds, twice.';

/**
 * Reads mutated files on a worker thread and watches it: one that hangs is ended, and the next one goes on behind the file. A file
 * that took too long is read once more: another program may have held the processor.
 * @param {{ root: string, aside: string, source: string, files: { name: string, bytes: Uint8Array }[], count: number, seed: number }} job
 *   `source` is the text of a TypeScript module that exports `examine(bytes, sound)`: a word for what became of the file and, where that
 *   must not be, a fault. `aside` is a folder for bundles.
 * @returns {Promise<{ outcomes: Record<string, number>, faults: string[], slowest: number }>}
 */
export async function watchMutations(job) {
  const outcomes = {};
  const faults = [];
  let slowest = 0;
  let next = 0;
  let slow = -1;
  while (next < job.count) {
    const ended = await new Promise((resolve) => {
      const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { ...job, from: next } });
      let since = Number.POSITIVE_INFINITY;
      const clock = setInterval(() => {
        if (Date.now() - since > patience) finish(tooSlow);
      }, 100);
      const finish = (fault) => {
        clearInterval(clock);
        void worker.terminate();
        resolve(fault);
      };
      worker.on('message', ({ ready, outcome, fault, took }) => {
        since = Date.now();
        if (ready) return;
        if (took > patience) return finish(tooSlow);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        if (fault) faults.push(`mutation ${next}: ${fault}`);
        slowest = Math.max(slowest, took);
        next++;
        if (next === job.count) finish(null);
      });
      worker.on('error', (error) => finish(String(error)));
    });
    if (ended === tooSlow && slow !== next) slow = next;
    else if (ended !== null) {
      faults.push(`mutation ${next}: ${ended}`);
      next++;
    }
  }
  return { outcomes, faults, slowest };
}
