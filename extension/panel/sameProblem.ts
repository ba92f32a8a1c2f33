import type { Audit } from './state.js';

/** Number of the problem in the new result that was selected in the old one; null where it is gone. */
export function sameProblem(
  { panel, file }: Audit,
  selected: number | null,
  next: Pick<Audit, 'panel' | 'file'>,
): number | null {
  const problem = panel.sections.flatMap(({ problems }) => problems).find(({ id }) => id === selected);
  const fingerprints = new Set(problem?.findings.map((index) => file.findings[index]!.fingerprint));
  const same = next.panel.sections
    .flatMap(({ problems }) => problems)
    .find(({ findings }) => findings.some((index) => fingerprints.has(next.file.findings[index]!.fingerprint)));
  return same?.id ?? null;
}
