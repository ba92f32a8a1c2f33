import { describe, expect, it } from 'vitest';
import { applicationsRows, disputesRows, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const rule = 'sum/litigation-total';
const report = (values: Record<string, number[]>): string => draft({ disputes: disputesRows(values) });

describe('sum/litigation-total fires', () => {
  it('on each of the two kinds, as problems of their own', async () => {
    const found = await findingsOf(
      report({ litigationDirect: [2, 0, 0, 0, 0], litigationAfterReview: [0, 0, 5, 0, 8] }),
      rule,
    );
    expect(found).toMatchObject([
      { location: { section: 4, row: 'litigationDirect', column: 'total' }, cause: 'c1' },
      { location: { section: 4, row: 'litigationAfterReview', column: 'total' }, cause: 'c2' },
    ]);
    expect(found[1]?.message).toContain(
      '行政诉讼“复议后起诉”：“总计”填 8，结果维持、结果纠正、其他结果、尚未审结之和为 5',
    );
  });

  it('with one cause where the whole line of figures is shifted', async () => {
    const shifted = {
      review: [0, 2, 0, 1, 0],
      litigationDirect: [3, 1, 0, 0, 0],
      litigationAfterReview: [1, 0, 0, 0, 0],
    };
    const found = await findingsOf(report(shifted));
    expect(found.map(({ ruleId, cause }) => [ruleId, cause])).toEqual([
      ['sum/review-total', 'c1'],
      [rule, 'c1'],
      [rule, 'c1'],
    ]);
  });

  it('with a cause of another number than those of section 三', async () => {
    const applications = applicationsRows({ newlyReceived: [1, 0, 0, 0, 0, 0, 0] });
    const disputes = disputesRows({ litigationDirect: [1, 0, 0, 0, 0] });
    const found = await findingsOf(draft({ applications, disputes }));
    const sums = found.filter(({ ruleId }) => ruleId.startsWith('sum/'));
    expect(new Set(sums.filter(({ location }) => location.section === 3).map(({ cause }) => cause))).toEqual(
      new Set(['c1']),
    );
    expect(sums.filter(({ location }) => location.section === 4).map(({ cause }) => cause)).toEqual(['c2']);
  });
});

describe('sum/litigation-total stays silent', () => {
  it('on a faultless report', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
    expect(
      await findingsOf(report({ litigationDirect: [2, 1, 0, 0, 3], litigationAfterReview: [0, 0, 0, 1, 1] }), rule),
    ).toEqual([]);
  });

  // Figures of published tables that add up (spec/report-format.md, 3.5), and others of their kinds.
  it.each([
    ['a large city', { litigationDirect: [16, 1, 12, 27, 56], litigationAfterReview: [74, 1, 30, 51, 156] }],
    ['a smaller city', { litigationDirect: [7, 0, 15, 6, 28], litigationAfterReview: [21, 1, 7, 9, 38] }],
    ['cases that are all pending', { litigationDirect: [0, 0, 0, 4, 4] }],
    ['cases that all ended otherwise', { litigationAfterReview: [0, 0, 3, 0, 3] }],
  ])('on %s', async (_, values) => {
    expect(await findingsOf(report(values), rule)).toEqual([]);
  });

  it('where a figure is no number, though the others do not make the total', async () => {
    const disputes = disputesRows({ litigationDirect: [2, 1, 0, 0, 3], litigationAfterReview: [1, 0, 0, 0, 1] });
    expect(disputes).toContain('| 2 | 1 |');
    const text = draft({ disputes: disputes.replace('| 2 | 1 |', '| 2 | — |') });
    expect(await findingsOf(text, rule)).toEqual([]);
  });

  it('on a review that does not add up', async () => {
    expect(await findingsOf(report({ review: [1, 0, 0, 0, 2] }), rule)).toEqual([]);
  });
});
