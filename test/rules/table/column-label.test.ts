import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const rule = 'table/column-label';
const parts = cleanParts();

describe('table/column-label fires', () => {
  it.each([
    ['本年制发件数', '本年制订件数'],
    ['本年废止件数', '本年发止件数'],
    ['本年收费金额（单位：万元）', '本年收费总金额（单位：万元）'],
  ])('on %s written %s, with the prescribed name as safe fix', async (right, wrong) => {
    const found = await findingsOf(draft({ disclosure: parts.disclosure.replace(right, wrong) }), rule);
    expect(found).toMatchObject([
      {
        severity: 'error',
        location: { section: 2, text: wrong },
        evidence: { actual: wrong, expected: right },
        fixes: [{ safe: true, edits: [{ old: wrong, new: right }] }],
      },
    ]);
  });

  it('on a column of section 三', async () => {
    const applications = parts.applications.replace('法律服务机构', '法律援助机构');
    expect(await findingsOf(draft({ applications }), rule)).toMatchObject([{ location: { section: 3 } }]);
  });

  it('as a hint on another remark in brackets', async () => {
    const disclosure = parts.disclosure.replace('（单位：万元）', '（万元）');
    expect(await findingsOf(draft({ disclosure }), rule)).toMatchObject([{ severity: 'info' }]);
  });

  it('as a hint on 合计 for 总计', async () => {
    const applications = parts.applications.replace('| 总计 |', '| 合计 |');
    expect(await findingsOf(draft({ applications }), rule)).toMatchObject([{ severity: 'info' }]);
  });
});

describe('table/column-label stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    ['商业企业', '商业 企业'],
    ['社会公益组织', '社会 公益 组织'],
    ['法律服务机构', '法 律 服 务 机 构'],
    ['总计', '总 计'],
    ['申请人情况', '申请人 情况'],
  ])('on %s written %s', async (right, written) => {
    const applications = parts.applications.replace(right, written);
    expect(await findingsOf(draft({ applications }), rule)).toEqual([]);
  });

  it('on 本年收费金额 with other brackets', async () => {
    const disclosure = parts.disclosure.replace('（单位：万元）', '(单位:万元)');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it('on a header repeated after a page break', async () => {
    const lines = parts.applications.split('\n');
    const at = lines.findIndex((line) => line.includes('1.信访举报投诉类申请'));
    const applications = [...lines.slice(0, at), ...lines.slice(1, 4), ...lines.slice(at)].join('\n');
    expect(await findingsOf(draft({ applications }), rule)).toEqual([]);
  });
});
