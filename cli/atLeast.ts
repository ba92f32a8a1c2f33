import { summarise } from '../core/lint.js';
import type { FileResult, Severity } from '../core/results/result.js';

const severities: readonly Severity[] = ['info', 'warning', 'error'];

/** Leaves out findings below a severity. The outcomes of the requirements stay: what fails does so, shown or not. */
export function atLeast(result: FileResult, least: Severity): FileResult {
  if (least === 'info') return result;
  const isShown = ({ severity }: { severity: Severity }) => severities.indexOf(severity) >= severities.indexOf(least);
  const findings = result.findings.filter(isShown);
  const requirements = result.requirements.map((requirement) => ({
    ...requirement,
    findings: requirement.findings.flatMap((index) => {
      const at = findings.indexOf(result.findings[index]!);
      return at < 0 ? [] : [at];
    }),
  }));
  return { ...result, findings, requirements, summary: summarise(findings) };
}
