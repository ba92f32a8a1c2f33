import type { Finding, Severity } from './result.js';

/** One problem as a reader sees it: a finding, or all findings with one cause. */
export interface FoundProblem {
  readonly severity: Severity;
  /** At least one, in the order of the report. */
  readonly findings: readonly [Finding, ...Finding[]];
}

const weights: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Joins findings with one cause; each problem stands where its first finding stood and weighs as its gravest. */
export function problemsOf(findings: readonly Finding[]): FoundProblem[] {
  const groups = new Map<string | Finding, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = finding.cause ?? finding;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((group) => ({ severity: gravest(group), findings: group }));
}

function gravest(findings: readonly Finding[]): Severity {
  return findings.reduce<Severity>(
    (worst, { severity }) => (weights[severity] > weights[worst] ? severity : worst),
    'info',
  );
}
