import { createHash } from 'node:crypto';
import { rulesVersion } from '../../core/rules/index.js';
import type { AuditJob, AuditSettings } from '../auditInput.js';

/** A job as it stands in Redis: the bytes travel with it, so that a worker needs no access to the files. */
export interface QueueJob {
  readonly name: string;
  /** Base64. */
  readonly bytes: string;
  readonly job: Omit<AuditJob, 'input'>;
  readonly settings: AuditSettings;
}

/**
 * The id of a job: the content and all that its result depends on. The same file with the same rules and settings is audited once,
 * however often and by whomever it is handed in.
 * @param sha256 hex, of the bytes
 */
export function jobId(sha256: string, { job, settings }: Pick<QueueJob, 'job' | 'settings'>): string {
  const rest = createHash('sha256')
    .update(JSON.stringify([rulesVersion, job, settings]))
    .digest('hex');
  return `${sha256}-${rest.slice(0, 32)}`;
}
