import { describe, expect, it } from 'vitest';
import { applicationsRows, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withoutRows } from '../../support/withoutRows.js';

const rule = 'sum/results-total';
const figures = {
  newlyReceived: [12, 3, 4, 5, 6, 7, 37],
  granted: [11, 3, 1, 4, 5, 4, 28],
  partlyGranted: [1, 0, 3, 1, 0, 2, 7],
  resultsTotal: [12, 3, 4, 5, 5, 6, 35],
  carriedForward: [0, 0, 0, 0, 1, 1, 2],
};
const report = (changes: Record<string, number[]>, form: '2019' | '2021' = '2021'): string =>
  draft({ applications: applicationsRows({ ...figures, ...changes }, form) }, form);

describe('sum/results-total fires', () => {
  it('on the total of the column, with the results that are not 0', async () => {
    const found = await findingsOf(report({ partlyGranted: [7, 0, 3, 1, 0, 2, 7] }), rule);
    expect(found).toMatchObject([
      {
        severity: 'error',
        location: { section: 3, table: 'applications', row: 'resultsTotal', column: 'naturalPerson', text: '12' },
        evidence: { expression: '三（七）总计 = （一）至（六）各项之和', actual: '12', expected: '11 + 7' },
        suspects: [{ row: 'partlyGranted', column: 'naturalPerson', current: 7, proposed: 1 }],
      },
    ]);
    expect(found[0]?.message).toContain('“（七）总计”填 12，（一）至（六）各项之和为 18');
  });

  it('with one cause on all columns of a shifted row, which one fix puts back', async () => {
    const found = await findingsOf(report({ granted: [0, 11, 3, 1, 4, 5, 4] }), rule);
    expect(found).toHaveLength(7);
    expect(new Set(found.map(({ cause }) => cause))).toEqual(new Set(['c1']));
    expect(found[0]?.message).toContain('错开了一格，整体移回（←）后相符');
    expect(found[0]?.fixes).toHaveLength(1);
    expect(found[0]?.fixes[0]?.edits.map((edit) => edit.new)).toEqual(['11', '3', '1', '4', '5', '4', '28']);
  });

  it('with the swap of two cells', async () => {
    const found = await findingsOf(report({ granted: [3, 11, 1, 4, 5, 4, 28] }), rule);
    expect(found.map(({ location }) => location.column)).toEqual(['naturalPerson', 'commercial']);
    expect(found[0]?.message).toContain('对调后相符');
  });

  it('with two causes where two mistakes lie apart', async () => {
    const found = await findingsOf(
      report({ granted: [11, 30, 1, 4, 5, 4, 28], partlyGranted: [1, 0, 3, 1, 0, 20, 7] }),
      rule,
    );
    expect(found.map(({ cause, suspects }) => [cause, suspects.map(({ proposed }) => proposed)])).toEqual([
      ['c1', [3]],
      ['c2', [2]],
    ]);
  });

  it('says so where more rows than can be listed may be the one', async () => {
    const found = await findingsOf(report({ granted: [10, 3, 1, 4, 5, 4, 27] }), rule);
    expect(found.map(({ location }) => location.column)).toEqual(['naturalPerson', 'total']);
    expect(found[0]?.message).toContain('改法不止 8 种');
    expect(found[0]?.fixes).toHaveLength(8);
  });

  it('names no cell where too much is wrong', async () => {
    const columns = [3, 1, 4, 1, 5, 9, 2];
    const changes = Object.fromEntries(
      ['granted', 'partlyGranted', 'deniedByLaw', 'rejectedPetition', 'resultsTotal'].map((row, index) => [
        row,
        columns.map((value, at) => ((value + 3) * (index + 2) * (at + 5)) % 97),
      ]),
    );
    const found = await findingsOf(report(changes), rule);
    expect(found.length).toBeGreaterThan(3);
    expect(found[0]).toMatchObject({ suspects: [], fixes: [] });
    expect(found[0]?.message).toContain('推断不出错在哪几格');
  });
});

describe('sum/results-total stays silent', () => {
  it.each(['2019', '2021'] as const)('on a faultless report on the form of %s', async (form) => {
    expect(await findingsOf(draft({}, form), rule)).toEqual([]);
    expect(await findingsOf(report({}, form), rule)).toEqual([]);
  });

  // 98 = 42 + 1 + 49 + 6 in one column of a published report (spec/report-format.md, section 7).
  it.each([
    [
      'results of four kinds',
      {
        newlyReceived: [98, 0, 0, 0, 0, 0, 98],
        granted: [42, 0, 0, 0, 0, 0, 42],
        partlyGranted: [1, 0, 0, 0, 0, 0, 1],
        unavailableNotHeld: [49, 0, 0, 0, 0, 0, 49],
        otherRest: [6, 0, 0, 0, 0, 0, 6],
        resultsTotal: [98, 0, 0, 0, 0, 0, 98],
        carriedForward: [0, 0, 0, 0, 0, 0, 0],
      },
    ],
    ['more received than answered', { newlyReceived: [20, 3, 4, 5, 6, 7, 45] }],
  ])('on %s', async (_, changes) => {
    expect(await findingsOf(report(changes), rule)).toEqual([]);
  });

  it('on the single row of 2019 for （六）', async () => {
    const changes = { partlyGranted: [0, 0, 3, 1, 0, 2, 6], otherResults: [1, 0, 0, 0, 0, 0, 1] };
    expect(await findingsOf(report(changes, '2019'), rule)).toEqual([]);
  });

  it('where a row is missing, and asks a person to look', async () => {
    const applications = withoutRows(applicationsRows(figures), '2.重复申请');
    const { findings, requirements } = await resultOf(draft({ applications }));
    expect(findings.filter(({ ruleId }) => ruleId.startsWith('sum/'))).toEqual([]);
    const requirement = requirements.find(({ id }) => id === rule);
    expect(requirement?.outcome).toBe('needs-review');
    expect(requirement?.notes.map(({ message }) => message)).toEqual([expect.stringContaining('“（五）2.重复申请”行')]);
  });
});
