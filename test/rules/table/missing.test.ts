import { describe, expect, it } from 'vitest';
import missing from '../../../core/rules/table/missing.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const rule = 'table/missing';
const headings = {
  disclosure: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};

describe('table/missing fires', () => {
  it.each([
    ['disclosure', 2],
    ['applications', 3],
    ['disputes', 4],
  ] as const)('where part %s holds only words', async (part, section) => {
    const text = draft({ [part]: `${headings[part]}\n本年度没有有关事项。` });
    expect(await findingsOf(text, rule)).toMatchObject([
      { severity: 'error', location: { section, text: headings[part].slice(2) } },
    ]);
  });

  it('once for each of two tables', async () => {
    const text = draft({ applications: `${headings.applications}\n0件。`, disputes: `${headings.disputes}\n无。` });
    expect(await findingsOf(text, rule)).toHaveLength(2);
  });

  it('in a report of 2020 too, on the basis of its own form', async () => {
    const text = draft({ disputes: `${headings.disputes}\n无。` }, '2019');
    expect((await findingsOf(text, rule))[0]?.basis[0]?.ref).toContain('〔2019〕60号');
  });
});

describe('table/missing stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it('where the section itself is missing', async () => {
    expect(await findingsOf(draft({ disputes: '' }), rule)).toEqual([]);
  });

  it('where words stand above or below the table', async () => {
    const { applications } = cleanParts();
    const text = applications.replace('情况\n', '情况\n全年新收申请3件，具体见下表。\n');
    expect(await findingsOf(draft({ applications: `${text}\n注：以上数据含网上申请。` }), rule)).toEqual([]);
  });

  it('where the cells of the table stand one a line', async () => {
    const disputes = cleanParts()
      .disputes.replace(/\| ?/g, '\n')
      .replace(/\n{2,}/g, '\n');
    expect(await findingsOf(draft({ disputes }), rule)).toEqual([]);
  });

  it('where the table stands under the next heading', async () => {
    const { applications, disputes } = cleanParts();
    const [heading, ...rows] = applications.split('\n');
    const both = { applications: heading!, disputes: `${disputes}\n${rows.join('\n')}` };
    expect(await findingsOf(draft(both), rule)).toEqual([]);
  });

  it('up to 2018, when there was no form', async () => {
    const title = '芦汀镇人民政府2018年政府信息公开工作年度报告';
    const preamble = '本报告数据的统计期限自2018年1月1日起至2018年12月31日止。';
    expect(await findingsOf(draft({ title, preamble, disputes: `${headings.disputes}\n无。` }), rule)).toEqual([]);
  });

  it.each([
    ['points to an annex', '具体数据详见附件1。'],
    [
      'is glued together',
      '本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件104\n行政许可21行政处罚2行政强制0',
    ],
  ])('and asks for a person where the section %s', async (_, words) => {
    const text = draft({ disclosure: `${headings.disclosure}\n${words}` });
    expect(await findingsOf(text, rule)).toEqual([]);
    const { requirements } = await resultOf(text);
    expect(requirements.filter(({ outcome }) => outcome === 'needs-review').map(({ id }) => id)).toContainEqual(
      expect.stringMatching(/^table\/(?:missing|unreadable)$/),
    );
  });

  it('and asks for a person where an unknown table stands in the section', async () => {
    const rows = '| 项目 | 上半年 | 下半年 |\n| 复议 | 1 | 0 |\n| 诉讼 | 0 | 0 |';
    const text = draft({ disputes: `${headings.disputes}\n${rows}` });
    const { findings, requirements } = await resultOf(text, { rules: [missing] });
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'needs-review' }]);
  });
});
