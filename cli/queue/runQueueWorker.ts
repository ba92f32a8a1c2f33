import { availableParallelism } from 'node:os';
import type { Language } from '../commandError.js';
import { CheckThread } from './checkOnThread.js';
import { connect, queueName, queuePrefix } from './connect.js';
import type { QueueJob } from './queueJob.js';

/** Milliseconds: a job whose worker has not said for so long that it lives goes to another one; how often that is looked for. */
const lockDuration = 10_000;
const stalledInterval = 5000;
/** Workers that may die over one job before it is given up: a file that kills whoever reads it must not kill all. */
const maxStalledCount = 3;

/** Serves the queue on all cores until it is told to stop (SIGINT, SIGTERM); what it is on then is finished first. Returns the exit status. */
export async function runQueueWorker(address: string, language: Language): Promise<number> {
  const { bullmq, connection } = await connect(address);
  const threads = Array.from({ length: availableParallelism() }, () => new CheckThread());
  const idle = [...threads];
  const worker = new bullmq.Worker<QueueJob, string>(
    queueName,
    async ({ data: { name, bytes, job, settings } }) => {
      const thread = idle.pop();
      if (!thread) throw new Error('More jobs than threads were given.');
      try {
        const input = { source: name, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) };
        return new TextDecoder().decode(await thread.check({ ...job, input, settings }));
      } finally {
        idle.push(thread);
      }
    },
    { connection, prefix: queuePrefix, concurrency: threads.length, lockDuration, stalledInterval, maxStalledCount },
  );
  worker.on('error', () => {});
  await worker.waitUntilReady();
  process.stderr.write(
    language === 'zh'
      ? 'gongkai-lint: 已接上队列，按 Ctrl+C 结束。\n'
      : 'gongkai-lint: serving the queue; Ctrl+C ends it.\n',
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await worker.close();
  await Promise.all(threads.map((thread) => thread.close()));
  connection.disconnect();
  return 0;
}
