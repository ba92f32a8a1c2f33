import type { LintOptions, LintResult } from '../../core/lint.js';
import { lint } from '../../core/lint.js';
import { read } from '../../core/readers/read.js';
import type { Finding } from '../../core/results/result.js';

/** Reads a draft as a text file and checks it. @throws where it cannot be read: a test's own text always can. */
export async function resultOf(text: string, options: LintOptions = {}): Promise<LintResult> {
  const result = await read(new TextEncoder().encode(text), { name: 'draft.txt' });
  if (result.status === 'unreadable') throw new Error(`The draft cannot be read: ${result.problem.message}`);
  return lint(result.document, options);
}

/** All findings of a draft, or those of one rule. */
export async function findingsOf(text: string, ruleId?: string, options: LintOptions = {}): Promise<Finding[]> {
  const { findings } = await resultOf(text, options);
  return ruleId === undefined ? findings : findings.filter((finding) => finding.ruleId === ruleId);
}
