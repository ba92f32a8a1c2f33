import type { LedgerEntry } from '../../core/results/ledger/entry.js';
import { problemKey } from '../../core/results/ledger/problemKey.js';
import { standingProblems } from '../../core/results/ledger/problemRows.js';
import type { Panel } from '../../core/results/panel/model.js';
import type { FileResult } from '../../core/results/result.js';
import type { Row } from '../model.js';

/** What the list of results shows of one result. */
export function rowOf(file: FileResult, panel: Panel): Row {
  const entry: LedgerEntry = { file, panel, source: {} };
  const rules: Record<string, number | '?'> = {};
  const errors = new Set<string>();
  const counts = { error: 0, warning: 0, info: 0 };
  const keys: string[] = [];
  for (const problem of standingProblems(entry)) {
    counts[problem.severity]++;
    keys.push(problemKey(problem, file));
    for (const { id } of problem.rules) {
      const before = rules[id];
      rules[id] = typeof before === 'number' ? before + 1 : 1;
      if (problem.severity === 'error') errors.add(id);
    }
  }
  let review = 0;
  for (const { id, outcome } of file.requirements) {
    if (outcome !== 'needs-review') continue;
    review++;
    rules[id] ??= '?';
  }
  const { report } = file;
  return {
    status: file.status,
    body: report?.body ?? null,
    bodyKind: report?.bodyKind ?? null,
    year: report?.year ?? null,
    title: report?.title ?? null,
    publishedOn: report?.publishedOn ?? null,
    counts,
    review,
    rules,
    errors: [...errors],
    keys,
  };
}
