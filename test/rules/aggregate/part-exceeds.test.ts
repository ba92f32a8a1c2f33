import { describe, expect, it } from 'vitest';
import { applicationsRows, disclosureRows, disputesRows, draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { lastYearsDraft, recognised } from '../../support/lastYear.js';

const id = 'aggregate/part-exceeds';

const county = (changes = {}) => draft(changes).replaceAll('芦汀镇人民政府', '临澜县人民政府');
const town = (name: string, changes = {}) => draft(changes).replaceAll('芦汀镇', name);

async function outcome(text: string, members?: readonly string[]) {
  const result = await resultOf(text, members ? { members: await Promise.all(members.map(recognised)) } : {});
  const requirement = result.requirements.find((each) => each.id === id)!;
  return { ...requirement, found: result.findings.filter(({ ruleId }) => ruleId === id) };
}

const permits = (decisions: number | string) => ({ disclosure: disclosureRows({ permits: { decisions } }) });

describe(id, () => {
  it('fires on a cell below that of a member, and names the member', async () => {
    const { found } = await outcome(county(permits(20)), [town('蒲桥乡', permits(21)), town('芦汀镇', permits(3))]);
    expect(found).toMatchObject([{ severity: 'warning', location: { row: 'permits', column: 'decisions' } }]);
    expect(found[0]!.message).toContain('蒲桥乡人民政府 21');
    expect(found[0]!.message).not.toContain('芦汀镇');
  });

  it('fires though another member could not be read', async () => {
    const { found } = await outcome(county(permits(20)), [town('蒲桥乡', permits(21)), town('芦汀镇', permits('/'))]);
    expect(found).toHaveLength(1);
  });

  it.each([
    ['a member with as many', county(permits(21)), [town('蒲桥乡', permits(21))]],
    ['members that add up', county(permits(21)), [town('蒲桥乡', permits(20)), town('芦汀镇', permits(1))]],
    ['members that add up to more', county(permits(21)), [town('蒲桥乡', permits(20)), town('芦汀镇', permits(20))]],
    [
      'members without anything',
      county(),
      [town('蒲桥乡', { disclosure: disclosureRows({}), applications: applicationsRows({}) })],
    ],
    ['a greater figure of last year', county(permits(1)), [lastYearsDraft(permits(90)), town('蒲桥乡', permits(1))]],
    ['a member’s cell that is not read', county(permits(1)), [town('蒲桥乡', permits('/'))]],
    ['its own report', county(permits(1)), [town('蒲桥乡', permits(1)), county(permits(90))]],
    [
      'a table that the report lacks',
      county({ disputes: '四、政府信息公开行政复议、行政诉讼情况\n见附件。' }),
      [town('蒲桥乡', { disputes: disputesRows({ review: { upheld: 1, total: 1 } }) })],
    ],
  ])('stays silent on %s', async (_, text, members) => {
    const requirement = await outcome(text, members);
    expect(requirement.found.map(({ message }) => message)).toEqual([]);
    expect(requirement.outcome).toBe('pass');
  });

  it('stays silent where nothing is handed in', async () => {
    expect((await outcome(county())).outcome).toBe('not-applicable');
  });
});
