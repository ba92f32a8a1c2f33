import { describe, expect, it } from 'vitest';
import { fix } from '../../core/fixes/fix.js';
import { lint } from '../../core/lint.js';
import { read } from '../../core/readers/read.js';
import type { Finding } from '../../core/results/result.js';
import { layoutNamed } from '../render/index.js';
import { loadFixtures } from '../support/loadFixture.js';

/** Every proposal that a rule makes and does not call safe: chosen, it is applied, and its finding is gone. */

/** Findings of one cause propose the same. */
function distinct(findings: readonly Finding[]): Finding[] {
  const causes = new Set<string>();
  return findings.filter(({ cause }) => cause === undefined || (!causes.has(cause) && causes.add(cause)));
}

const faulty = loadFixtures().filter(({ expected }) => expected.findings.length > 0);

describe.each(['docxEdited', 'pipes'])('%s', (name) => {
  const layout = layoutNamed(name);
  const hints = { name: layout.fileName };
  it.each(faulty.map((fixture) => [fixture.name, fixture.source] as const))('%s', async (_, source) => {
    const bytes = layout.render(source);
    const result = await read(bytes, hints);
    if (result.status !== 'read') throw new Error(result.problem.message);
    for (const { ruleId, fingerprint, fixes } of distinct(lint(result.document).findings)) {
      for (const index of fixes.keys()) {
        const { applied, refused, remaining } = await fix(bytes, { hints, chosen: [{ fingerprint, fix: index }] });
        expect(refused).toEqual([]);
        expect(applied.map(({ finding }) => finding.fingerprint)).toContain(fingerprint);
        expect([ruleId, remaining.some((each) => each.fingerprint === fingerprint)]).toEqual([ruleId, false]);
      }
    }
  });
});
