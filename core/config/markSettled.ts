import type { Finding } from '../results/result.js';
import type { Config } from './config.js';

/** Notes on the findings which of them the configuration ignores or explains. An error is never ignored. */
export function markSettled(findings: readonly Finding[], { ignores = [], explanations = [] }: Config): void {
  if (ignores.length + explanations.length === 0) return;
  const ignored = new Map(ignores.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const explained = new Map(explanations.map(({ fingerprint, reason }) => [fingerprint, reason]));
  for (const finding of findings) {
    const why = finding.severity === 'error' ? undefined : ignored.get(finding.fingerprint);
    const explanation = explained.get(finding.fingerprint);
    if (why !== undefined) finding.ignored = { reason: why };
    else if (explanation !== undefined) finding.explained = { reason: explanation };
  }
}

/** What a run met of the ignores and explanations, by fingerprint. */
export interface Met {
  readonly met: readonly string[];
  /** Those ignores that stand against an error and therefore do not hold. */
  readonly refused: readonly string[];
}

/** What of the ignores and explanations occurs in findings; what occurs in no report of a run is stale. */
export function settlementsMet(findings: readonly Finding[], { ignores = [], explanations = [] }: Config): Met {
  const ignored = new Set(ignores.map(({ fingerprint }) => fingerprint));
  const listed = new Set([...ignored, ...explanations.map(({ fingerprint }) => fingerprint)]);
  const met = findings.filter(({ fingerprint }) => listed.has(fingerprint));
  const refused = met.filter(({ fingerprint, severity }) => severity === 'error' && ignored.has(fingerprint));
  const fingerprints = (list: readonly Finding[]) => list.map(({ fingerprint }) => fingerprint);
  return { met: fingerprints(met), refused: fingerprints(refused) };
}
