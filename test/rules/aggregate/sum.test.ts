import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../core/several/unit.js';
import { disclosureRows, draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { lastYearsDraft, recognised } from '../../support/lastYear.js';

const id = 'aggregate/sum';

const county = (values: Parameters<typeof disclosureRows>[0], changes = {}) =>
  draft({
    disclosure: disclosureRows(values),
    applications: '三、收到和处理政府信息公开申请情况\n见附件。',
    disputes: '四、政府信息公开行政复议、行政诉讼情况\n见附件。',
    ...changes,
  }).replaceAll('芦汀镇人民政府', '临澜县人民政府');
const town = (name: string, values: Parameters<typeof disclosureRows>[0]) =>
  draft({ disclosure: disclosureRows(values) }).replaceAll('芦汀镇', name);

async function outcome(text: string, members?: readonly string[], units?: readonly Unit[]) {
  const result = await resultOf(text, {
    ...(members && { members: await Promise.all(members.map(recognised)) }),
    ...(units && { units }),
  });
  const requirement = result.requirements.find((each) => each.id === id)!;
  return { ...requirement, found: result.findings.filter(({ ruleId }) => ruleId === id) };
}

const two = [
  town('芦汀镇', { permits: { decisions: 21 }, fees: { amount: 0.1 } }),
  town('蒲桥乡', { permits: { decisions: 8 }, fees: { amount: 0.2 } }),
];

describe(id, () => {
  it('fires on a cell that is not the sum', async () => {
    const { found } = await outcome(county({ permits: { decisions: 28 }, fees: { amount: 0.3 } }), two);
    expect(found).toMatchObject([
      { severity: 'warning', location: { row: 'permits' }, evidence: { actual: '28', expected: '21 + 8 = 29' } },
    ]);
  });

  it('fires once for a table with many differences', async () => {
    const many = county({
      regulations: [3, 3, 3],
      normativeDocuments: [3, 3, 3],
      permits: { decisions: 40 },
      fees: { amount: 9 },
    });
    const { found } = await outcome(many, two);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('有8格');
    expect(found[0]!.related).toHaveLength(7);
  });

  it.each([
    ['the right sum', county({ permits: { decisions: 29 }, fees: { amount: 0.3 } }), two],
    ['all zeros', county({}), [town('芦汀镇', {}), town('蒲桥乡', {})]],
    [
      'one member with the same figures',
      county({ penalties: { decisions: 4 } }),
      [town('芦汀镇', { penalties: { decisions: 4 } })],
    ],
    [
      'decimals',
      county({ fees: { amount: 0.3 } }),
      [town('芦汀镇', { fees: { amount: 0.1 } }), town('蒲桥乡', { fees: { amount: 0.2 } })],
    ],
    [
      'its own report among the members',
      county({ permits: { decisions: 29 }, fees: { amount: 0.3 } }),
      [...two, county({ permits: { decisions: 29 }, fees: { amount: 0.3 } })],
    ],
    [
      'a member’s report of another year among them',
      county({ permits: { decisions: 29 }, fees: { amount: 0.3 } }),
      [...two, lastYearsDraft()],
    ],
  ])('stays silent on %s', async (_, text, members) => {
    const requirement = await outcome(text, members);
    expect(requirement.found.map(({ message }) => message)).toEqual([]);
    expect(requirement.outcome).toBe('pass');
  });

  it('stays silent on a cell that one member exceeds: that is aggregate/part-exceeds', async () => {
    expect((await outcome(county({ permits: { decisions: 20 }, fees: { amount: 0.3 } }), two)).found).toEqual([]);
  });

  it.each([
    ['nothing is handed in', undefined, '没有提供下级机关的报告'],
    ['no member is of this year', [lastYearsDraft()], '没有本年度的'],
  ])('stays silent where %s, and says so', async (_, members, why) => {
    const requirement = await outcome(county({}), members);
    expect(requirement.outcome).toBe('not-applicable');
    expect(requirement.notes[0]?.message).toContain(why);
  });

  it('stays silent and asks for a person where reports are lacking or figures are not read', async () => {
    const lacking = await outcome(county({ permits: { decisions: 40 } }), two, [{ name: '苇塘镇人民政府' }]);
    expect(lacking).toMatchObject({ outcome: 'needs-review', found: [] });
    expect(lacking.notes[0]?.message).toContain('苇塘镇人民政府');
    const unread = await outcome(county({}), [town('芦汀镇', { permits: { decisions: '/' } })]);
    expect(unread).toMatchObject({ outcome: 'needs-review', found: [] });
  });
});
