import { describe, expect, it } from 'vitest';
import { diagnoseTable } from '../../../core/diagnosis/diagnose.js';
import { reportBroken } from '../../../core/rules/reportBroken.js';
import { filled, tableOf } from '../../diagnosis/tableOf.js';
import { applicationsRows, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const rule = 'sum/applications-balance';
const figures = {
  newlyReceived: [12, 0, 0, 0, 0, 0, 12],
  granted: [11, 0, 0, 0, 0, 0, 11],
  resultsTotal: [11, 0, 0, 0, 0, 0, 11],
  carriedForward: [1, 0, 0, 0, 0, 0, 1],
};
const report = (changes: Record<string, number[]>, form: '2019' | '2021' = '2021'): string =>
  draft({ applications: applicationsRows({ ...figures, ...changes }, form) }, form);

describe('sum/applications-balance fires', () => {
  it('on the column that does not balance, with both sides, the suspect and its value', async () => {
    const found = await findingsOf(report({ carriedForward: [0, 0, 0, 0, 0, 0, 1] }), rule);
    expect(found).toMatchObject([
      {
        severity: 'error',
        location: { section: 3, table: 'applications', row: 'newlyReceived', column: 'naturalPerson', text: '12' },
        evidence: { expression: '一 + 二 = 三（七） + 四', actual: '12 + 0', expected: '11 + 0' },
        cause: 'c1',
        suspects: [{ table: 'applications', row: 'carriedForward', column: 'naturalPerson', current: 0, proposed: 1 }],
        fixes: [
          {
            safe: false,
            edits: [{ location: { row: 'carriedForward', column: 'naturalPerson' }, old: '0', new: '1' }],
          },
        ],
      },
    ]);
    expect(found[0]?.related.map(({ row, column }) => `${row}.${column}`)).toEqual([
      'resultsTotal.naturalPerson',
      'carriedForward.naturalPerson',
    ]);
    expect(found[0]?.message).toBe(
      '“自然人”列：第一项加第二项为 12，第三项“（七）总计”加第四项为 11，两边不相等。' +
        '多半是“四、结转下年度继续办理”行“自然人”列的 0 应为 1，请对照原始数据核对。',
    );
  });

  it('on several columns with one cause where a slip upset them all', async () => {
    const found = await findingsOf(report({ newlyReceived: [1, 2, 0, 0, 0, 0, 12] }), rule);
    expect(found.map(({ location, cause }) => [location.column, cause])).toEqual([
      ['naturalPerson', 'c1'],
      ['commercial', 'c1'],
    ]);
    expect(found[0]?.message).toContain('把 12 拆开填进了相邻两格');
    expect(found[0]?.fixes).toEqual(found[1]?.fixes);
    expect(found[0]?.fixes[0]?.edits.map((edit) => edit.new)).toEqual(['12', '0']);
  });

  it('with every way to repair it where there are several', async () => {
    const found = await findingsOf(report({ carriedForward: [0, 0, 0, 0, 0, 0, 0] }), rule);
    expect(found.map(({ location }) => location.column)).toEqual(['naturalPerson', 'total']);
    // The row of what was carried over holds 0 and cannot be one less.
    expect(found[0]?.message).toContain('有 2 种改法');
    expect(
      found[0]?.fixes.map(({ edits }) => edits.map(({ location, new: text }) => `${location.row} ${text}`)),
    ).toEqual([
      ['newlyReceived 11', 'newlyReceived 11'],
      ['carriedForward 1', 'carriedForward 1'],
    ]);
    expect(found[0]?.suspects).toHaveLength(4);
  });

  it('on the form of 2019, on its own basis', async () => {
    const found = await findingsOf(report({ newlyReceived: [13, 0, 0, 0, 0, 0, 12] }, '2019'), rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.basis[0]?.ref).toContain('〔2019〕60号');
  });

  it('in English too', async () => {
    const found = await findingsOf(report({ carriedForward: [0, 0, 0, 0, 0, 0, 1] }), rule, { language: 'en' });
    expect(found[0]?.message).toContain('“一” and “二” make 12, “三（七）” and “四” make 11');
  });
});

describe('sum/applications-balance stays silent', () => {
  it.each(['2019', '2021'] as const)('on a faultless report on the form of %s', async (form) => {
    expect(await findingsOf(draft({}, form), rule)).toEqual([]);
    expect(await findingsOf(report({}, form), rule)).toEqual([]);
  });

  it('where an operand is no number, and asks a person to look', async () => {
    const text = report({}).replace(/(二、上年结转政府信息公开申请数量 \| )0/, '$1/');
    const { findings, requirements } = await resultOf(text);
    expect(findings.filter(({ ruleId }) => ruleId === rule)).toEqual([]);
    const requirement = requirements.find(({ id }) => id === rule);
    expect(requirement?.outcome).toBe('needs-review');
    expect(requirement?.notes).toHaveLength(1);
    expect(requirement?.notes[0]?.message).toContain('“二、上年结转政府信息公开申请数量”行“自然人”列');
  });

  it('where another equation of the column is broken', async () => {
    expect(await findingsOf(report({ granted: [10, 0, 0, 0, 0, 0, 11] }), rule)).toEqual([]);
  });

  it('in a table that was not read completely, and asks a person to look', () => {
    const wrong = filled('applications', { ...figures, carriedForward: [0, 0, 0, 0, 0, 0, 1] });
    const table = { ...tableOf('applications', wrong), legible: false };
    const reported = [...reportBroken(diagnoseTable(table), rule)];
    expect(reported).toMatchObject([{ messageId: 'unsure', review: true, data: { lines: '“自然人” 12 ≠ 11' } }]);
  });

  it('without the table: it is not checked, not passed', async () => {
    const { requirements } = await resultOf(
      draft({ applications: '三、收到和处理政府信息公开申请情况\n本年度没有收到申请。' }),
    );
    expect(requirements.find(({ id }) => id === rule)).toMatchObject({ outcome: 'not-checked', findings: [] });
  });
});
