import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../core/results/result.js';
import { applicationsRows, disputesRows, draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { lastYearsDraft, recognised } from '../../support/lastYear.js';

const id = 'history/carry-over';

async function outcome(text: string, previous?: string): Promise<Requirement & { found: unknown[] }> {
  const result = await resultOf(text, previous === undefined ? {} : { previous: await recognised(previous) });
  const requirement = result.requirements.find((each) => each.id === id)!;
  const found = result.findings.filter(({ ruleId }) => ruleId === id);
  return { ...requirement, found };
}

const carried = (values: Record<string, number | string>) =>
  draft({ applications: applicationsRows({ carriedOver: values }) });
const forward = (values: Record<string, number | string>) =>
  lastYearsDraft({ applications: applicationsRows({ carriedForward: values }) });

describe(id, () => {
  it('fires on each column that differs from last year', async () => {
    const { found } = await outcome(carried({ naturalPerson: 2, total: 2 }), lastYearsDraft());
    expect(found).toMatchObject([
      {
        location: { section: 3, row: 'carriedOver', column: 'naturalPerson' },
        evidence: { actual: '2', expected: '0' },
      },
      { location: { column: 'commercial' }, evidence: { actual: '0', expected: '1' } },
      { location: { column: 'total' }, evidence: { actual: '2', expected: '1' }, severity: 'error', suspects: [] },
    ]);
  });

  it('fires on a column whose total agrees', async () => {
    const { found } = await outcome(carried({ naturalPerson: 1, total: 1 }), lastYearsDraft());
    expect(found).toHaveLength(2);
  });

  it.each([
    ['the clean draft after last year’s', draft(), lastYearsDraft()],
    // 廿三里街道 2022: 7+1=3+4+1, 2023: 16+1=16+1.
    [
      'a pair of published years',
      draft({
        applications: applicationsRows({
          newlyReceived: { naturalPerson: 16, total: 16 },
          carriedOver: { naturalPerson: 1, total: 1 },
          resultsTotal: { naturalPerson: 16, total: 16 },
          carriedForward: { naturalPerson: 1, total: 1 },
        }),
      }),
      lastYearsDraft({
        applications: applicationsRows({
          newlyReceived: { naturalPerson: 7, total: 7 },
          carriedOver: { naturalPerson: 1, total: 1 },
          granted: { naturalPerson: 3, total: 3 },
          unavailableNotHeld: { naturalPerson: 4, total: 4 },
          resultsTotal: { naturalPerson: 7, total: 7 },
          carriedForward: { naturalPerson: 1, total: 1 },
        }),
      }),
    ],
    ['nothing carried over and nothing forward', carried({}), forward({})],
    [
      'other tables that differ',
      draft({ disputes: disputesRows({ review: { upheld: 1, total: 1 } }) }),
      lastYearsDraft(),
    ],
    [
      'figures of several columns',
      carried({ research: 2, legalService: 3, total: 5 }),
      forward({ research: 2, legalService: 3, total: 5 }),
    ],
    ['a cell in full-width digits', carried({ commercial: '１', total: 1 }), lastYearsDraft()],
    ['a name with the county in front', draft(), lastYearsDraft().replaceAll('芦汀镇人民政府', '临澜县芦汀镇人民政府')],
  ])('stays silent on %s', async (_, text, previous) => {
    const requirement = await outcome(text, previous);
    expect(requirement.found).toEqual([]);
    expect(requirement.outcome).toBe('pass');
  });

  it.each([
    ['no previous report', undefined, '没有提供上年度的报告'],
    ['the report of another town', lastYearsDraft().replaceAll('芦汀镇', '蒲桥镇'), '属于“蒲桥镇人民政府”'],
    [
      'a report of two years before',
      lastYearsDraft().replaceAll(/202[23](?=年)/g, '2021'),
      '不是上一年（2022年）的报告',
    ],
    ['this year’s own report', draft(), '提供的是2023年的报告'],
  ])('stays silent, and says why, with %s', async (_, previous, why) => {
    const requirement = await outcome(carried({}), previous);
    expect(requirement.outcome).toBe('not-applicable');
    expect(requirement.notes[0]?.message).toContain(why);
  });

  it.each([
    ['this year', carried({ commercial: '/', total: 1 }), lastYearsDraft()],
    ['last year', draft(), forward({ commercial: '', total: 1 })],
    [
      'the table of last year',
      draft(),
      lastYearsDraft({ applications: '三、收到和处理政府信息公开申请情况\n见附件。' }),
    ],
    [
      'the table of this year',
      draft({ applications: '三、收到和处理政府信息公开申请情况\n见附件。' }),
      lastYearsDraft(),
    ],
  ])('stays silent and asks for a person where a cell is not read: %s', async (_, text, previous) => {
    const requirement = await outcome(text, previous);
    expect(requirement.found).toEqual([]);
    expect(requirement.outcome).toBe('needs-review');
  });
});
