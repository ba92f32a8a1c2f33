import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const rule = 'table/row-label';
const parts = cleanParts();

const relabelled = (from: string, to: string): string => {
  if (!parts.applications.includes(from)) throw new Error(`There is no “${from}”.`);
  return draft({ applications: parts.applications.replace(from, to) });
};

describe('table/row-label fires', () => {
  it.each([
    ['2.重复申请', '2.重复申清'],
    ['3.要求提供公开出版物', '3.要求提供公开出版社'],
    ['1.属于国家秘密', '1.涉及国家秘密'],
    ['四、结转下年度继续办理', '四、结转下年继续办理'],
  ])('on %s written %s, with the prescribed name as safe fix', async (right, wrong) => {
    expect(await findingsOf(relabelled(right, wrong), rule)).toMatchObject([
      {
        severity: 'error',
        location: { section: 3, text: wrong },
        evidence: { actual: wrong, expected: right },
        fixes: [{ safe: true, edits: [{ old: wrong, new: right }] }],
      },
    ]);
  });

  it('as a hint on 合计 for 总计', async () => {
    expect(await findingsOf(relabelled('（七）总计', '（七）合计'), rule)).toMatchObject([{ severity: 'info' }]);
  });

  it.each([
    ['（六）其他处理', '（六）其它处理'],
    ['3.其他', '3.其它'],
  ])('as a hint on %s written %s', async (right, written) => {
    expect(await findingsOf(relabelled(right, written), rule)).toMatchObject([{ severity: 'info' }]);
  });

  it('as a hint on a note in the corner that is worded otherwise', async () => {
    expect(await findingsOf(relabelled('（本列数据的勾稽关系为', '（本列数据的钩稽关系为'), rule)).toMatchObject([
      { severity: 'info' },
    ]);
  });

  it('on a row of section 二', async () => {
    const disclosure = parts.disclosure.replace('行政规范性文件', '行政规范文件');
    expect(await findingsOf(draft({ disclosure }), rule)).toMatchObject([{ location: { section: 2 } }]);
  });
});

describe('table/row-label stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    ['（三）不予公开', '(三) 不予公开'],
    ['3.危及“三安全一稳定”', '3. 危及"三安全一稳定"'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
    ['1.属于国家秘密', '１．属于国家秘密'],
    ['2.重复申请', '2、重复申请'],
    ['四、结转下年度继续办理', '四、 结转下年度继续办理'],
    ['（七）总计', '（七） 总 计'],
  ])('on %s written %s', async (right, written) => {
    expect(await findingsOf(relabelled(right, written), rule)).toEqual([]);
  });

  it('on a damaged table, whose words prove nothing', async () => {
    const applications = parts.applications.replace(/\d\.[^|]+/g, '').replace('结转下年度', '结转下年');
    expect(await findingsOf(draft({ applications }), rule)).toEqual([]);
  });
});
