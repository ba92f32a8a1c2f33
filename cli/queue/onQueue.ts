import type { Job } from 'bullmq';
import type { AuditJob, AuditSettings } from '../auditInput.js';
import type { AuditRecord } from '../auditRecord.js';
import { emptyRecord, encodeRecord, lostRecord, type Runner } from '../auditRounds.js';
import type { AuditOutcome } from '../auditWorker.js';
import { unreadable } from '../checkInput.js';
import { readInput } from '../readInput.js';
import { connect, queueName, queuePrefix } from './connect.js';
import { jobId, type QueueJob } from './queueJob.js';

/** Jobs that wait in Redis at one time: their bytes are in its memory. */
const window = 64;
/** Results are kept for a day, so that a run that was broken off goes on where it stood. */
const kept = { age: 24 * 3600, count: 20_000 };

/**
 * Runs jobs on whatever workers serve the queue (`audit --worker ADDRESS`, on any machine). A worker that dies loses nothing: its job
 * goes to another one. Outcomes come in the order of the jobs.
 * @throws CommandError where the queue cannot be used
 */
export async function onQueue(
  address: string,
  settings: AuditSettings,
): Promise<{ run: Runner; close(): Promise<void> }> {
  const { bullmq, connection } = await connect(address);
  const options = { connection, prefix: queuePrefix };
  const queue = new bullmq.Queue<QueueJob, string>(queueName, options);
  const events = new bullmq.QueueEvents(queueName, { ...options, connection: connection.duplicate() });
  // Each job that is waited for listens to both.
  queue.setMaxListeners(window + 16);
  events.setMaxListeners(2 * window + 16);
  await events.waitUntilReady();

  async function audit(own: AuditJob): Promise<AuditOutcome> {
    const read = readInput(own.input, settings.check.language);
    if ('problem' in read)
      return encodeRecord({ ...emptyRecord(own), file: unreadable(own.input.source, read.problem) });
    const { input, ...job } = own;
    const data: QueueJob = { name: input.source, bytes: Buffer.from(read.bytes).toString('base64'), job, settings };
    const id = jobId(read.sha256, data);
    // A job that failed before stays failed under its id: it has to go before it can be tried again.
    const before = await queue.getJob(id);
    if (before && (await before.isFailed())) await before.remove();
    const added: Job<QueueJob, string> = await queue.add('audit', data, {
      jobId: id,
      attempts: 3,
      backoff: { type: 'fixed', delay: 500 },
      removeOnComplete: kept,
      removeOnFail: kept,
    });
    try {
      return encodeRecord(renamed(JSON.parse(await added.waitUntilFinished(events)), own));
    } catch (error) {
      // Only what the worker says of the job is its outcome; a broken queue is not.
      if (!(await added.isFailed())) throw error;
      return lostRecord(own, 'failed', settings);
    }
  }

  async function* run(jobs: readonly AuditJob[]): AsyncGenerator<AuditOutcome> {
    const running: Promise<AuditOutcome>[] = [];
    for (let next = 0; next < jobs.length || running.length > 0; ) {
      while (next < jobs.length && running.length < window) {
        const outcome = audit(jobs[next++]!);
        // It is awaited later; until then a failure is not unhandled.
        outcome.catch(() => {});
        running.push(outcome);
      }
      yield await running.shift()!;
    }
  }

  return {
    run,
    close: async () => {
      await events.close();
      await queue.close();
      connection.disconnect();
    },
  };
}

/** The same content may have been handed in before under another name. */
function renamed(record: AuditRecord, { input: { source } }: AuditJob): AuditRecord {
  const { file, digest } = record;
  return { ...record, file: { ...file, source }, digest: digest && { ...digest, source } };
}
