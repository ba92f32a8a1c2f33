import { describe, expect, it } from 'vitest';
import { isSameBody } from '../../../core/several/isSameBody.js';
import type { Unit } from '../../../core/several/unit.js';
import { draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { lastYearsDraft, recognised } from '../../support/lastYear.js';

const id = 'aggregate/missing-unit';

const county = draft().replaceAll('芦汀镇人民政府', '临澜县人民政府');
const town = (name: string) => draft().replaceAll('芦汀镇', name);

async function outcome(units: readonly Unit[] | undefined, members: readonly string[] | undefined) {
  const result = await resultOf(county, {
    ...(members && { members: await Promise.all(members.map(recognised)) }),
    ...(units && { units }),
  });
  const requirement = result.requirements.find((each) => each.id === id)!;
  return { ...requirement, found: result.findings.filter(({ ruleId }) => ruleId === id) };
}

const two = [{ name: '芦汀镇人民政府' }, { name: '蒲桥乡人民政府' }];

describe(id, () => {
  it('fires on each unit without a report', async () => {
    const { found } = await outcome([...two, { name: '苇塘镇人民政府' }], [town('芦汀镇')]);
    expect(found.map(({ severity, message }) => [severity, message.slice(0, 12)])).toEqual([
      ['error', '没有蒲桥乡人民政府202'],
      ['error', '没有苇塘镇人民政府202'],
    ]);
  });

  it('fires on a unit whose report is of another year', async () => {
    expect((await outcome([{ name: '芦汀镇人民政府' }], [lastYearsDraft()])).found).toHaveLength(1);
  });

  it('fires on all units where no report came in at all', async () => {
    expect((await outcome(two, [])).found).toHaveLength(2);
  });

  it.each([
    ['all there', two, [town('芦汀镇'), town('蒲桥乡')]],
    ['more reports than units', [two[0]!], [town('芦汀镇'), town('蒲桥乡')]],
    ['a short name on the list', [{ name: '芦汀镇' }], [town('芦汀镇')]],
    ['the county in front of the name', [{ name: '临澜县芦汀镇人民政府' }], [town('芦汀镇')]],
    ['a name before a reform as alias', [{ name: '芦汀街道办事处', aliases: ['芦汀镇人民政府'] }], [town('芦汀镇')]],
    ['the county itself on its list', [{ name: '临澜县人民政府' }], []],
    ['a unit of another parent', [{ name: '柏垣县民政局', parent: '柏垣县人民政府' }], []],
    ['an empty list', [], []],
  ])('stays silent on %s', async (_, units, members) => {
    const requirement = await outcome(units, members);
    expect(requirement.found.map(({ message }) => message)).toEqual([]);
    expect(requirement.outcome).toBe('pass');
  });

  it('stays silent where no list or no reports are handed in', async () => {
    expect((await outcome(undefined, [town('芦汀镇')])).outcome).toBe('not-applicable');
    expect((await outcome(two, undefined)).outcome).toBe('not-applicable');
  });

  it('stays silent and asks for a person where a report has no readable body', async () => {
    const nameless = draft({ title: '2023年政府信息公开工作年度报告', preamble: '', signature: '' }).replaceAll(
      '芦汀镇',
      '本镇',
    );
    const { found, outcome: result } = await outcome(two, [town('芦汀镇'), nameless]);
    expect({ found, result }).toEqual({ found: [], result: 'needs-review' });
  });
});

describe('isSameBody', () => {
  it.each([
    ['芦汀镇', '临澜县芦汀镇人民政府', true],
    ['观潮街道', '霁川区观潮街道办事处', true],
    ['霁川区农业农村局', '农业农村局', true],
    ['河镇人民政府', '石梁河镇人民政府', false],
    ['柏垣县人民政府', '柏垣县人民政府办公室', false],
    ['芦汀镇人民政府', '芦汀乡人民政府', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameBody(a, b)).toBe(same);
    expect(isSameBody(b, a)).toBe(same);
  });
});
