import { type LintResult, lint } from '../../core/lint.js';
import { read } from '../../core/readers/read.js';
import type { Layout } from '../render/index.js';
import type { SourceDocument } from './source.js';

/** Renders a report in a layout, reads it as the command line would, and checks it. @throws where it cannot be read. */
export async function lintLayout(source: SourceDocument, layout: Layout): Promise<LintResult> {
  const result = await read(layout.render(source), { name: layout.fileName });
  if (result.status === 'unreadable') throw new Error(`${layout.name} cannot be read: ${result.problem.message}`);
  return lint(result.document);
}
