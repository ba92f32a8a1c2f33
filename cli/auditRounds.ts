import { availableParallelism } from 'node:os';
import { rulesVersion } from '../core/rules/index.js';
import { planComparisons } from '../core/several/planComparisons.js';
import type { SeenReport } from '../core/several/seen.js';
import type { Unit } from '../core/several/unit.js';
import type { AuditJob, AuditSettings } from './auditInput.js';
import type { AuditRecord } from './auditRecord.js';
import type { AuditStore } from './auditStore.js';
import type { AuditOutcome, AuditTask } from './auditWorker.js';
import { unreadable } from './checkInput.js';
import { type Death, runPool } from './pool.js';
import { problemOf } from './problemOf.js';

/** Runs jobs somewhere and yields their outcomes in the order of the jobs. */
export type Runner = (jobs: readonly AuditJob[]) => AsyncIterable<AuditOutcome>;

/** Files for each worker below which one more does not pay for its start. */
const filesPerWorker = 8;
const mostWorkers = 4;
/** Seconds that one file may take; the readers' own limits stop far earlier, this is for what they miss. */
const patience = 20;
export const threadLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** Runs jobs on the threads of this machine. */
export function onThreads(settings: AuditSettings): Runner {
  return (jobs) =>
    runPool<AuditTask, AuditOutcome>(jobs, {
      url: new URL('./auditWorker.js', import.meta.url),
      workerData: settings,
      size: Math.max(1, Math.min(availableParallelism(), mostWorkers, Math.ceil(jobs.length / filesPerWorker))),
      resourceLimits: threadLimits,
      patience,
      onDeath: (job, death: Death) => lostRecord(job, death, settings),
    });
}

/** The record of a file on which a worker died. */
export function lostRecord(job: AuditJob, death: Death, { check }: AuditSettings): AuditOutcome {
  return encodeRecord({ ...emptyRecord(job), file: unreadable(job.input.source, problemOf(death, check.language)) });
}

/** What a record says of a file of which nothing is known. */
export function emptyRecord({ source, unit }: AuditJob): Omit<AuditRecord, 'file'> {
  return { schema: 'gongkai-lint-audit/1', rulesVersion, digest: null, source, ...(unit !== undefined && { unit }) };
}

/** A record as it is kept and sent: JSON in UTF-8. */
export function encodeRecord(record: AuditRecord): AuditOutcome {
  return new TextEncoder().encode(JSON.stringify(record));
}

/** What comparisons need of a record; the rest of it stays in the store. */
export function seenOf({ file, digest, source, unit }: AuditRecord, units: readonly Unit[]): SeenReport {
  const { source: name, mediaType, sha256, status, problem, findings, requirements } = file;
  const own = unit === undefined ? undefined : units.find((each) => each.name === unit);
  return {
    file: {
      source: name,
      mediaType,
      sha256,
      status,
      problem,
      findings: findings.map(({ ruleId, severity }) => ({ ruleId, severity })),
      requirements: requirements
        .filter(({ id }) => id === 'date/published-late')
        .map(({ id, outcome }) => ({ id, outcome })),
    },
    digest,
    ...(own && { unit: own }),
    ...(source.publishedOn !== undefined && { listedOn: source.publishedOn }),
  };
}

export interface Rounds {
  readonly run: Runner;
  readonly store: AuditStore;
  readonly units: readonly Unit[];
  /** Called after each file of either round. */
  readonly onProgress: (done: number) => void;
}

/**
 * Audits the jobs into the store, in their order, then once more those that last year’s report or the members’ can be held
 * against. Only files that are at hand have a second round: of records from elsewhere nothing can be checked again.
 * @param given records of files that were checked elsewhere; they follow the jobs
 */
export async function runRounds(
  jobs: readonly AuditJob[],
  given: readonly AuditRecord[],
  { run, store, units, onProgress }: Rounds,
): Promise<SeenReport[]> {
  const seen: SeenReport[] = [];
  let done = 0;
  const take = (index: number, bytes: AuditOutcome): void => {
    store.put(index, bytes);
    seen[index] = seenOf(JSON.parse(new TextDecoder().decode(bytes)), units);
    onProgress(++done);
  };
  if (jobs.length > 0) for await (const bytes of run(jobs)) take(done, bytes);
  for (const record of given) take(done, encodeRecord(record));
  const plans = planComparisons(seen, units).filter(({ report }) => report < jobs.length);
  const again = plans.map(({ report, previous, members, units: own }): AuditJob => {
    const before = previous === null ? null : seen[previous]!.digest;
    const parts = members?.flatMap((member) => seen[member]!.digest ?? []);
    return { ...jobs[report]!, ...(before && { previous: before }), ...(parts && { members: parts, units: own }) };
  });
  if (again.length === 0) return seen;
  let next = 0;
  for await (const bytes of run(again)) take(plans[next++]!.report, bytes);
  return seen;
}
