import type { LedgerSource } from '../core/results/ledger/entry.js';
import type { FileResult } from '../core/results/result.js';
import type { ReportDigest } from '../core/several/digest.js';

/** One audited file: a line of the audit’s ndjson (core/results/schemaAudit.ts has its schema). */
export interface AuditRecord {
  readonly schema: 'gongkai-lint-audit/1';
  readonly rulesVersion: string;
  readonly file: FileResult;
  readonly digest: ReportDigest | null;
  readonly source: LedgerSource;
  readonly unit?: string;
}
