import { examine } from '../../core/check.js';
import type { LintOptions } from '../../core/lint.js';
import { digestReport } from '../../core/several/digestReport.js';
import type { SeenReport } from '../../core/several/seen.js';

/** A draft under a file name as a host hands it to comparisons. */
export async function seenDraft(source: string, text: string, options: LintOptions = {}): Promise<SeenReport> {
  const { file, lint } = await examine(new TextEncoder().encode(text), { source, sha256: fakeHash(text), ...options });
  return { file, digest: lint?.report ? digestReport(lint.report, source) : null };
}

/** Tells contents apart as a SHA-256 would; 64 hex digits. */
function fakeHash(text: string): string {
  let hash = 7;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0;
  return hash.toString(16).padStart(64, '0');
}

/** The clean draft as that of another town, year or figure: every occurrence is replaced. */
export function retold(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((all, [from, to]) => all.replaceAll(from, to), text);
}
