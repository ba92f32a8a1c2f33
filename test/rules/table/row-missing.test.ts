import { describe, expect, it } from 'vitest';
import { applicationsRows, cleanParts, disclosureRows, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';
import { withoutRows } from '../../support/withoutRows.js';

const rule = 'table/row-missing';
const parts = cleanParts();

describe('table/row-missing fires', () => {
  it('on one absent row, at its place in the table', async () => {
    const found = await findingsOf(draft({ applications: withoutRows(parts.applications, '2.重复申请') }), rule);
    expect(found).toMatchObject([
      { severity: 'error', location: { section: 3, table: 'applications', row: 'rejectedDuplicate' } },
    ]);
    expect(found[0]?.message).toContain('“（五）2.重复申请”');
  });

  it('once for rows that follow one another, once for each run', async () => {
    const gone = ['5.属于三类', '6.属于四类', '7.属于行政执法', '8.属于行政查询', '2.重复申请'];
    const found = await findingsOf(draft({ applications: withoutRows(parts.applications, ...gone) }), rule);
    expect(found).toMatchObject([
      { location: { row: 'deniedInternalAffairs' } },
      { location: { row: 'rejectedDuplicate' } },
    ]);
    expect(found[0]?.message).toContain('“（三）5.属于三类内部事务信息”至“（三）8.属于行政查询事项”共4行');
  });

  it('on the end of a table that was cut off', async () => {
    const lines = parts.applications.split('\n');
    const cut = lines
      .slice(
        0,
        lines.findIndex((line) => line.includes('8.属于行政查询事项')),
      )
      .join('\n');
    const found = await findingsOf(draft({ applications: cut }), rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('四、结转下年度继续办理');
  });

  it('on a single row （六）, naming the three that should stand there', async () => {
    const one = withoutRows(parts.applications, '2.申请人逾期未按', '3.其他').replace(
      '| （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 |',
      '| （六）其他处理 |',
    );
    const found = await findingsOf(draft({ applications: one }), rule);
    expect(found).toMatchObject([{ location: { table: 'applications', row: 'otherOverdueCorrection' } }]);
    expect(found[0]?.message).toMatch(/“（六）其他处理”只有一行.*3行.*逾期不补正.*逾期未按收费通知.*3\.其他/);
  });

  it('on a row of section 二', async () => {
    expect(await findingsOf(draft({ disclosure: withoutRows(parts.disclosure, '| 行政强制') }), rule)).toMatchObject([
      { location: { section: 2, table: 'disclosure', row: 'coercion' } },
    ]);
  });
});

describe('table/row-missing stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it('on a label misspelt but recognisable', async () => {
    const applications = parts.applications.replace('2.重复申请', '2.重复申清').replace('自然人', '自然 人');
    expect(await findingsOf(draft({ applications }), rule)).toEqual([]);
  });

  it.each([
    ['| 行政规范性文件 |', '| 行政规范性文件（指有正式文号的文件） |', 'disclosure'],
    ['| 规章 |', '| 规章（本机关没有制定规章的权限） |', 'disclosure'],
    ['3.危及“三安全一稳定”', '3.危及“三安全一稳定”（国家安全、公共安全、经济安全和社会稳定）', 'applications'],
  ] as const)('on %s with a remark behind it', async (label, written, part) => {
    const text = draft({ [part]: parts[part].replace(label, written) });
    expect((await findingsOf(text)).map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['table/row-label', 'info'],
    ]);
  });

  it('on labels without their numbers, or with others', async () => {
    const bare = parts.applications.replace(/\d\.(?=属于|其他法律|危及|保护)/g, '');
    expect(await findingsOf(draft({ applications: bare }), rule)).toEqual([]);
    const commas = parts.applications.replace(/(\d)\./g, '$1、');
    expect(await findingsOf(draft({ applications: commas }), rule)).toEqual([]);
  });

  it('on the form of another year, which is one fault of its own', async () => {
    const wrongForm = { disclosure: disclosureRows({}, '2019'), applications: applicationsRows({}, '2019') };
    expect(await findingsOf(draft(wrongForm), rule)).toEqual([]);
  });

  it('on a header repeated after a page break', async () => {
    const lines = parts.applications.split('\n');
    const at = lines.findIndex((line) => line.includes('1.信访举报投诉类申请'));
    const applications = [...lines.slice(0, at), ...lines.slice(1, 4), ...lines.slice(at)].join('\n');
    expect(await findingsOf(draft({ applications }), rule)).toEqual([]);
  });

  it('on a damaged table, whose missing labels prove nothing', async () => {
    const applications = parts.applications.replace(/\d\.[^|]+/g, '');
    expect(await findingsOf(draft({ applications }), rule)).toEqual([]);
  });

  it('where the whole table is missing, which is another fault', async () => {
    expect(await findingsOf(draft({ applications: '三、收到和处理政府信息公开申请情况\n无。' }), rule)).toEqual([]);
  });
});
