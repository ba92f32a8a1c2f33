import { describe, expect, it } from 'vitest';
import { applicationsRows, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const rule = 'sum/applicant-total';
const figures = {
  newlyReceived: [12, 3, 0, 0, 0, 0, 15],
  granted: [11, 3, 0, 0, 0, 0, 14],
  resultsTotal: [11, 3, 0, 0, 0, 0, 14],
  carriedForward: [1, 0, 0, 0, 0, 0, 1],
};
const report = (changes: Record<string, number[]>, form: '2019' | '2021' = '2021'): string =>
  draft({ applications: applicationsRows({ ...figures, ...changes }, form) }, form);

describe('sum/applicant-total fires', () => {
  it('on the total of the row that does not add up', async () => {
    const found = await findingsOf(report({ granted: [11, 3, 0, 0, 0, 0, 11] }), rule);
    expect(found).toMatchObject([
      {
        severity: 'error',
        location: { section: 3, table: 'applications', row: 'granted', column: 'total', text: '11' },
        evidence: { actual: '11', expected: '11 + 3 + 0 + 0 + 0 + 0' },
        suspects: [{ row: 'granted', column: 'total', current: 11, proposed: 14 }],
        fixes: [{ safe: false, edits: [{ old: '11', new: '14' }] }],
      },
    ]);
    expect(found[0]?.message).toContain('“（一）予以公开”行：“总计”填 11，自然人与法人或其他组织各列之和为 14');
  });

  it('with one cause on all rows of a shifted column', async () => {
    const found = await findingsOf(
      report({
        newlyReceived: [12, 0, 0, 0, 0, 0, 15],
        carriedOver: [0, 3, 0, 0, 0, 0, 0],
        granted: [11, 0, 0, 0, 0, 0, 14],
        partlyGranted: [0, 3, 0, 0, 0, 0, 0],
        resultsTotal: [11, 0, 0, 0, 0, 0, 14],
        carriedForward: [1, 3, 0, 0, 0, 0, 1],
      }),
      rule,
    );
    expect(found).toHaveLength(6);
    expect(new Set(found.map(({ cause }) => cause)).size).toBe(1);
    expect(found[0]?.message).toContain('错开了一格，整体移回（↑）后相符');
  });

  it('with the totals first where a whole column of totals was left at 0', async () => {
    const changes = Object.fromEntries(
      Object.entries(figures).map(([row, values]) => [row, [...values.slice(0, 6), 0]]),
    );
    const found = await findingsOf(report(changes), rule);
    expect(found).toHaveLength(4);
    expect(found[0]?.fixes[0]?.edits.map(({ location, new: text }) => `${location.column} ${text}`)).toEqual([
      'total 15',
      'total 14',
      'total 14',
      'total 1',
    ]);
  });

  it('on a decimal as it was read, with an integer in its place', async () => {
    const found = await findingsOf(report({ granted: [11.5, 3, 0, 0, 0, 0, 14] }), rule);
    expect(found).toMatchObject([{ suspects: [{ current: 11.5, proposed: 11 }] }]);
  });
});

describe('sum/applicant-total stays silent', () => {
  it.each(['2019', '2021'] as const)('on a faultless report on the form of %s', async (form) => {
    expect(await findingsOf(draft({}, form), rule)).toEqual([]);
    expect(await findingsOf(report({}, form), rule)).toEqual([]);
  });

  // Rows of published reports that add up (spec/report-format.md, section 7), and others of their kinds.
  it.each([
    ['a large office', { newlyReceived: [58, 7, 0, 0, 1, 0, 66], granted: [16, 1, 0, 0, 0, 0, 17] }],
    ['firms alone', { newlyReceived: [0, 9, 0, 0, 0, 0, 9], granted: [0, 9, 0, 0, 0, 0, 9] }],
    ['every kind of applicant', { newlyReceived: [342, 48, 5, 4, 15, 3, 417] }],
    ['rows of zeros beside it', { partlyGranted: [0, 0, 0, 0, 0, 0, 0], otherRest: [2, 0, 0, 0, 0, 1, 3] }],
  ])('on the row of %s', async (_, changes) => {
    expect(await findingsOf(report(changes), rule)).toEqual([]);
  });

  it('on columns that do not balance, which is another rule', async () => {
    expect(await findingsOf(report({ carriedForward: [0, 0, 0, 0, 0, 0, 0] }), rule)).toEqual([]);
  });

  it('where only the totals are filled in, and asks a person to look once', async () => {
    const text = report({}).replace(
      /(一、本年新收政府信息公开申请数量) \| 12 \| 3 \| 0 \| 0 \| 0 \| 0 \| 15/,
      '$1 | / | / | / | / | / | / | 15',
    );
    const { findings, requirements } = await resultOf(text);
    expect(findings.filter(({ ruleId }) => ruleId === rule)).toEqual([]);
    const requirement = requirements.find(({ id }) => id === rule);
    expect(requirement?.outcome).toBe('needs-review');
    expect(requirement?.notes).toHaveLength(1);
    expect(requirement?.notes[0]?.message).toContain('有 6 处没有读出数字');
  });
});
