import type { CheckResult, Panel } from '../../core/index.js';
import type { Review, Reviews } from '../../ui/audit.js';
import type { Audit } from '../panel/state.js';
import type { Provenance } from './provenance.js';

/** One audit as JSON: where it comes from, what was said of it, and the result as the command line gives it. */
export interface AuditJson {
  readonly schema: 'gongkai-lint/audit/1';
  readonly source: Provenance;
  /** By fingerprint of the finding. */
  readonly reviews: Readonly<Record<string, Review>>;
  readonly result: CheckResult;
}

/** The text of the JSON file. */
export function exportJson({ file, panel }: Audit, provenance: Provenance, reviews: Pick<Reviews, 'get'>): string {
  const result: CheckResult = {
    schema: 'gongkai-lint/1',
    rulesVersion: provenance.rulesVersion,
    files: [{ ...file, sha256: provenance.attachment ? provenance.attachment.sha256 : provenance.pageHash }],
  };
  const audit: AuditJson = {
    schema: 'gongkai-lint/audit/1',
    source: provenance,
    reviews: reviewsOf(
      panel,
      file.findings.map(({ fingerprint }) => fingerprint),
      reviews,
    ),
    result,
  };
  return `${JSON.stringify(audit, null, 2)}\n`;
}

/** What was said of the problems, by the fingerprints of their findings. */
export function reviewsOf(
  panel: Panel,
  fingerprints: readonly string[],
  reviews: Pick<Reviews, 'get'>,
): Record<string, Review> {
  const said: Record<string, Review> = {};
  for (const problem of panel.sections.flatMap(({ problems }) => problems)) {
    const review = reviews.get(problem);
    if (review.verdict === null && review.note === '') continue;
    for (const index of problem.findings) said[fingerprints[index]!] = review;
  }
  return said;
}
