import { describe, expect, it } from 'vitest';
import { layoutNamed } from './render/index.js';
import { draft } from './support/draft.js';
import { resultOf } from './support/findings.js';
import { lintLayout } from './support/lintLayout.js';
import { loadFixtures } from './support/loadFixture.js';
import { describeFinding, mismatches } from './support/mismatches.js';

describe('the draft that the rule tests and rule pages vary', () => {
  it.each(['2021', '2019'] as const)('has no finding on the form of %s', async (form) => {
    const { report, findings } = await resultOf(draft({}, form));
    expect(findings.map(describeFinding)).toEqual([]);
    expect(report?.form?.id).toBe(form);
    expect(report?.body?.name).toContain('芦汀镇人民政府');
  });
});

/** Each fixture in its home layout gives the findings, facts and values written beside it, and nothing else. */
describe('fixtures', () => {
  for (const fixture of loadFixtures()) {
    it(`${fixture.name}: ${fixture.expected.about}`, async () => {
      expect(mismatches(await lintLayout(fixture.source, layoutNamed(fixture.layout)), fixture)).toEqual([]);
    });
  }
});
