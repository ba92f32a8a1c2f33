import { describe, expect, it } from 'vitest';
import { runPool } from '../../cli/pool.js';

/** A worker that echoes its jobs, and hangs, dies, runs out of memory or dawdles where the job says so. */
const code = `
import { parentPort, workerData } from 'node:worker_threads';
const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
if (workerData === 'broken') throw new Error('no start');
parentPort.on('message', (tasks) => {
  for (const { index, job } of tasks) {
    if (job === 'hang') for (;;);
    if (job === 'exit') process.exit(3);
    if (job === 'throw') throw new Error('a bug');
    if (job === 'memory') { const kept = []; for (;;) kept.push(Array.from({ length: 1000 }, () => ({}))); }
    if (job === 'slow') wait(300);
    parentPort.postMessage({ index, outcome: 'done ' + job });
  }
});
parentPort.postMessage({ ready: true });
`;

const run = (jobs: readonly string[], changes: { size?: number; workerData?: string } = {}) =>
  runPool<string, string>(jobs, {
    url: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    workerData: null,
    size: 2,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
    patience: 2,
    onDeath: (job, death) => `${job}: ${death}`,
    ...changes,
  });

async function all(outcomes: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const outcome of outcomes) list.push(outcome);
  return list;
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

describe('runPool', { timeout: 30_000 }, () => {
  it('keeps the order of the jobs whichever worker is quicker', async () => {
    const jobs = ['slow', ...numbered(500), 'slow', ...numbered(200)];
    expect(await all(run(jobs))).toEqual(jobs.map((job) => `done ${job}`));
  });

  it.each([0, 1, 2, 17])('runs %i jobs', async (count) => {
    expect(await all(run(numbered(count)))).toHaveLength(count);
  });

  it.each(['exit', 'throw', 'memory', 'hang'])('loses only the job on which a worker ends (%s)', async (bad) => {
    const jobs = [...numbered(20), bad, ...numbered(60), bad, ...numbered(5)];
    const outcomes = await all(run(jobs));
    const death = bad === 'memory' ? 'memory' : bad === 'hang' ? 'time' : 'failed';
    expect(outcomes).toEqual(jobs.map((job) => (job === bad ? `${bad}: ${death}` : `done ${job}`)));
  });

  it('survives when every job ends its worker', async () => {
    expect(await all(run(['exit', 'exit', 'exit'], { size: 1 }))).toEqual(Array(3).fill('exit: failed'));
  });

  it('fails instead of restarting for ever when the workers cannot start', async () => {
    await expect(all(run(numbered(3), { workerData: 'broken' }))).rejects.toThrow('no start');
  });

  it('runs only a bounded way ahead of a consumer that does not take', async () => {
    let handedOut = 0;
    const jobs = new Proxy(numbered(5000), {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) handedOut++;
        return Reflect.get(target, key, receiver);
      },
    });
    const outcomes = run(jobs);
    await outcomes.next();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(handedOut).toBeLessThan(200);
    await outcomes.return(undefined);
  });
});
