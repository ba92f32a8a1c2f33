import { describe, expect, it } from 'vitest';
import { disputesRows, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const rule = 'sum/review-total';
const report = (values: Record<string, number[]>): string => draft({ disputes: disputesRows(values) });

describe('sum/review-total fires', () => {
  it('on the total, and lists every way to repair it, the total first', async () => {
    const found = await findingsOf(report({ review: [1, 0, 0, 1, 1] }), rule);
    expect(found).toMatchObject([
      {
        severity: 'error',
        location: { section: 4, table: 'disputes', row: 'review', column: 'total', text: '1' },
        evidence: {
          expression: '总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
          actual: '1',
          expected: '1 + 0 + 0 + 1',
        },
        cause: 'c1',
        suspects: [
          { table: 'disputes', row: 'review', column: 'total', current: 1, proposed: 2 },
          { column: 'upheld', current: 1, proposed: 0 },
          { column: 'pending', current: 1, proposed: 0 },
        ],
      },
    ]);
    expect(found[0]?.fixes).toHaveLength(3);
    expect(found[0]?.message).toContain('有 3 种改法');
    expect(found[0]?.message).toContain('① “行政复议”的“总计” 1→2');
  });

  it('with a number split over two cells first', async () => {
    const found = await findingsOf(report({ review: [1, 2, 0, 0, 12] }), rule);
    expect(found[0]?.fixes[0]?.edits.map((edit) => edit.new)).toEqual(['12', '0']);
    expect(found[0]?.fixes).toHaveLength(6);
  });
});

describe('sum/review-total stays silent', () => {
  it('on a faultless report', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
    expect(await findingsOf(report({ review: [3, 1, 0, 2, 6] }), rule)).toEqual([]);
  });

  // Figures of published tables that add up (spec/report-format.md, 3.5), and others of their kinds.
  it.each([
    ['a large city', [376, 97, 196, 121, 790]],
    ['a smaller city', [119, 25, 91, 24, 259]],
    ['cases that are all pending', [0, 0, 0, 2, 2]],
    ['one case put right', [0, 1, 0, 0, 1]],
  ])('on %s', async (_, review) => {
    expect(await findingsOf(report({ review }), rule)).toEqual([]);
  });

  it('on litigation that does not add up', async () => {
    expect(await findingsOf(report({ litigationDirect: [1, 0, 0, 0, 2] }), rule)).toEqual([]);
  });

  it('where an outcome is no number, and asks a person to look', async () => {
    const disputes = disputesRows({ review: [3, 1, 0, 2, 6] }).replace('| 3 | 1 |', '| 3 | 无 |');
    const { findings, requirements } = await resultOf(draft({ disputes }));
    expect(findings.filter(({ ruleId }) => ruleId.startsWith('sum/'))).toEqual([]);
    const requirement = requirements.find(({ id }) => id === rule);
    expect(requirement?.notes.map(({ message }) => message)).toEqual([
      expect.stringContaining('“行政复议”的“结果纠正”'),
    ]);
    expect(requirements.find(({ id }) => id === 'sum/litigation-total')?.outcome).toBe('pass');
  });
});
