import { basename } from 'node:path';
import { examine } from '../core/check.js';
import type { Config } from '../core/config/config.js';
import type { LedgerSource } from '../core/results/ledger/entry.js';
import { rules, rulesVersion } from '../core/rules/index.js';
import type { ReportDigest } from '../core/several/digest.js';
import { digestReport } from '../core/several/digestReport.js';
import { reviveReport } from '../core/several/reviveReport.js';
import type { Unit } from '../core/several/unit.js';
import type { CheckSettings } from './arguments.js';
import type { AuditRecord } from './auditRecord.js';
import { unreadable } from './checkInput.js';
import type { Input } from './findInputs.js';
import { problemOf } from './problemOf.js';
import { readInput } from './readInput.js';

/** One file to audit, as it goes to a worker: plain data. */
export interface AuditJob {
  readonly input: Input;
  /** What the list says of the file. */
  readonly source: LedgerSource;
  readonly unit?: string;
  /** On the second round: what the report is held against. */
  readonly previous?: ReportDigest;
  readonly members?: readonly ReportDigest[];
  readonly units?: readonly Unit[];
}

/** What all jobs of a run share. */
export interface AuditSettings {
  readonly check: CheckSettings;
  readonly config: Config | null;
}

/** Reads and checks one file and keeps what comparisons need of it. Never throws: what fails is a record with a problem. */
export async function auditInput(job: AuditJob, { check, config }: AuditSettings): Promise<AuditRecord> {
  const { input, source, unit, previous, members, units } = job;
  const base = { schema: 'gongkai-lint-audit/1', rulesVersion, ...(unit !== undefined && { unit }) } as const;
  const read = readInput(input, check.language);
  if ('problem' in read) return { ...base, file: unreadable(input.source, read.problem), digest: null, source };
  const known: LedgerSource = { ...source, bytes: read.bytes.length, sha256: read.sha256 };
  const published = source.publishedOn ?? check.published;
  const url = source.finalUrl ?? source.url;
  try {
    const { file, lint } = await examine(read.bytes, {
      source: input.source,
      sha256: read.sha256,
      language: check.language,
      hints: { name: basename(input.source), ...(url !== undefined && { url }) },
      ...(published && { published }),
      ...(check.bodyKind && { bodyKind: check.bodyKind }),
      ...(config && { config }),
      ...(check.rules && { rules: rules.filter(({ id }) => check.rules?.includes(id)) }),
      ...(previous && { previous: reviveReport(previous) }),
      ...(members && { members: members.map(reviveReport) }),
      ...(units && { units }),
    });
    return { ...base, file, digest: lint?.report ? digestReport(lint.report, input.source) : null, source: known };
  } catch {
    const file = { ...unreadable(input.source, problemOf('failed', check.language)), sha256: read.sha256 };
    return { ...base, file, digest: null, source: known };
  }
}
