import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measure } from '../scripts/recall/measure.js';
import { notPlantable, planters } from '../scripts/recall/planters/index.js';
import { readTree, ruleIds } from './architecture/tree.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `npm run recall` measures all fixtures and layouts; here its planters are shown to plant what they say. */
describe('the planters of npm run recall', () => {
  it('cover every rule', () => {
    const covered = new Set([...planters.map(({ rule }) => rule), ...Object.keys(notPlantable)]);
    const ids = ruleIds(readTree(root));
    const without = ids.filter((id) => !covered.has(id));
    const orphans = [...covered].filter((id) => !ids.includes(id));
    expect([
      ...without.map((id) => `Rule ${id} has no planter: write one in scripts/recall/planters, or say there why not.`),
      ...orphans.map((id) => `A planter plants the fault of ${id}, which is no rule.`),
    ]).toEqual([]);
  });

  it('plant faults that are found, and nothing else', async () => {
    const trials = await measure(planters, { fixtures: ['clean-market-regulator'], layouts: ['htmlPage', 'textTabs'] });
    expect(trials.length).toBeGreaterThan(150);
    expect(
      trials.filter(({ found }) => !found).map(({ rule, fault, layout, instead }) => [rule, fault, layout, instead]),
    ).toEqual([]);
    expect(trials.flatMap(({ falseAlarms }) => falseAlarms)).toEqual([]);
  }, 60_000);

  it('are missed where their rule does not run', async () => {
    const [planter] = planters.filter(({ rule }) => rule === 'text/markup');
    const silenced = { ...planter!, rule: 'text/duplicate-words' };
    const choice = { fixtures: ['clean-market-regulator'], layouts: ['htmlPage'] };
    const [trial] = await measure([silenced], choice);
    expect(trial).toMatchObject({ found: false, falseAlarms: [expect.stringContaining('text/markup')] });
  });
});
