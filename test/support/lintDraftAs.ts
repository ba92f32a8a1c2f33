import type { Document } from '../../core/document/document.js';
import { type LintOptions, type LintResult, lint } from '../../core/lint.js';
import { read } from '../../core/readers/read.js';

/** A draft with what its file or page says of itself: facts, metadata, media type. @throws where it cannot be read: a test's own text always can. */
export async function lintDraftAs(
  text: string,
  changes: Partial<Document>,
  options: LintOptions = {},
): Promise<LintResult> {
  const result = await read(new TextEncoder().encode(text), { name: 'draft.txt' });
  if (result.status === 'unreadable') throw new Error(`The draft cannot be read: ${result.problem.message}`);
  return lint({ ...result.document, ...changes }, options);
}
