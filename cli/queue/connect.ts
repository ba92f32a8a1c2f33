import type { Redis } from 'ioredis';
import { CommandError } from '../commandError.js';

/** Name of the queue in Redis, and what all its keys begin with. */
export const queueName = 'audit';
export const queuePrefix = 'gongkai';

/** The queue’s library, which not everybody installs. */
export type Queueing = typeof import('bullmq');

/** Milliseconds for the first connection; later interruptions are waited out. */
const patience = 5000;
const slowest = 2000;

/**
 * Loads the library and connects.
 * @throws CommandError where the library is not installed or Redis does not answer; the address, which may hold a password, is not told
 */
export async function connect(address: string): Promise<{ bullmq: Queueing; connection: Redis }> {
  const { bullmq, Redis } = await load();
  let hasBeenReady = false;
  const connection = new Redis(address, {
    lazyConnect: true,
    // A worker waits in one long command; BullMQ asks for it.
    maxRetriesPerRequest: null,
    connectTimeout: patience,
    retryStrategy: (times) => (hasBeenReady ? Math.min(times * 100, slowest) : null),
  });
  // Interruptions are told by whoever waits for a job, not by the connection.
  connection.on('error', () => {});
  try {
    await connection.connect();
    hasBeenReady = true;
    return { bullmq, connection };
  } catch {
    connection.disconnect();
    const host = URL.canParse(address) ? new URL(address).host : '';
    throw new CommandError({
      zh: `连不上 Redis（${host}），请核对地址，确认 redis-server 已经启动。`,
      en: `Redis (${host}) does not answer; check the address and that redis-server runs.`,
    });
  }
}

async function load(): Promise<{ bullmq: Queueing; Redis: typeof import('ioredis').Redis }> {
  try {
    return { bullmq: await import('bullmq'), Redis: (await import('ioredis')).Redis };
  } catch {
    throw new CommandError({
      zh: '用队列要先安装 bullmq 和 ioredis：npm install bullmq ioredis。不用队列时不需要它们。',
      en: 'The queue needs bullmq and ioredis: npm install bullmq ioredis. Nothing else needs them.',
    });
  }
}
