import { describe, expect, it } from 'vitest';
import placeholder from '../../../core/rules/text/placeholder.js';
import { applicationsRows, cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'text/placeholder';
const title = cleanParts().title;

describe('text/placeholder fires', () => {
  it('on a bookmark that a converter printed, and deletes it safely', async () => {
    const [finding, ...more] = await findingsOf(withSentence('[bookmark: _GoBack]全年没有重大失误。'), rule);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', location: { section: 1, text: '[bookmark: _GoBack]' } });
    expect(finding?.fixes).toMatchObject([{ safe: true, edits: [{ old: '[bookmark: _GoBack]', new: '' }] }]);
  });

  it('on the same mark before a heading, inside a sentence and in a cell', async () => {
    const heading = draft({ other: `[bookmark: OLE_LINK1]${cleanParts().other}` });
    expect(await findingsOf(heading, rule)).toMatchObject([{ location: { section: 6, start: 0, end: 21 } }]);
    expect(await findingsOf(withSentence('公开[bookmark: _Toc1234]信息12条。'), rule)).toHaveLength(1);
    const cell = draft({ applications: applicationsRows({}).replace('2.重复申请', '2.重复申请[bookmark: _GoBack]') });
    expect(await findingsOf(cell, rule)).toMatchObject([{ location: { section: 3, text: '[bookmark: _GoBack]' } }]);
  });

  it('once for all marks of a kind in a paragraph, with one fix for them', async () => {
    const found = await findingsOf(withSentence('[bookmark: A]公开[bookmark: B]信息。'), rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.related).toHaveLength(1);
    expect(found[0]?.fixes[0]?.edits.map((edit) => edit.old)).toEqual(['[bookmark: A]', '[bookmark: B]']);
  });

  it.each([
    ['全年主动公开政府信息XX条。', 'XX条'],
    ['全年主动公开政府信息 ×× 条。', '×× 条'],
    ['202X年共召开会议3次。', '202X年'],
    ['培训会于X月X日召开。', 'X月X日'],
    ['本报告由××镇人民政府编制。', '××'],
    ['经某某局审核后公开。', '某某'],
    ['由○○乡负责解释。', '○○'],
    ['联系电话：0399-XXXXXXX。', '电话：0399-XXXXXXX'],
    ['收到申请____件。', '____'],
    ['【单位名称】高度重视政府信息公开。', '【单位名称】'],
    ['{{机关名称}}高度重视政府信息公开。', '{{机关名称}}'],
    ['（请填写本单位开展培训的情况）', '（请填写本单位开展培训的情况）'],
    ['单击此处输入文字。', '单击此处输入文字。'],
    ['此处插入统计图。', '此处插入'],
    ['全年培训3次（待核实）。', '（待核实）'],
    ['TODO 补充平台数据。', 'TODO'],
    ['具体见错误！未找到引用源。', '错误！未找到引用源。'],
    ['公开信息#REF!条。', '#REF!'],
  ])('on %s', async (sentence, text) => {
    expect(await findingsOf(withSentence(sentence), rule)).toMatchObject([{ severity: 'error', location: { text } }]);
  });

  it('on a draft mark behind the title or on a line of its own', async () => {
    expect(await findingsOf(draft({ title: `${title}（征求意见稿）` }), rule)).toMatchObject([
      { location: { section: 0, text: '（征求意见稿）' }, fixes: [{ safe: false }] },
    ]);
    expect(await findingsOf(draft({ title: `（第二稿）\n${title}` }), rule)).toHaveLength(1);
  });
});

describe('text/placeholder stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '通过“331”监管平台发布公告636条，答复“12345”热线反馈问题108件。',
    '征求意见稿公开征求意见3次，其中《芦汀镇集市管理办法（征求意见稿）》收到意见12条。',
    '对不再适用的文件已作说明，此处不再赘述。',
    '申请人李某某要求公开征地批复，已按期答复；王某、张某的申请并案处理。',
    '原告刘某诉××镇人民政府政府信息公开一案，法院判决驳回。',
    '申请公开××项目征地批复的，告知其向县自然资源局申请。',
    '网址http://www.example.cn/xxgk/xxgkml/，邮箱xxgk@example.cn，投诉电话139××××0000。',
    '实行“7×24小时”自助查询，制作20×30厘米标牌，推行“1+X”制度和“N+1”培训。',
    '自二〇〇九年起设立查阅点，二○○八年印发首份指南。',
    '申请人请填写《政府信息公开申请表》，可在此处填写意见。',
    '【图解】一图读懂惠农补贴政策，设【惠农】【民生】两个栏目。',
    '制度有待完善，数据待核实后公开。',
    '及时纠正错误！公开质量明显提高。',
    '国办公开办函[2021]30号印发后，及时修订指南。',
    '开展#政务公开日#话题活动，依托“XXL”展板宣传。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });

  it('on a list of papers below a heading that names drafts', async () => {
    expect(await findingsOf(withSentence('1.征求意见稿'), rule)).toEqual([]);
  });
});

describe('text/placeholder on hostile text', () => {
  const hostile = [
    '[bookmark: ',
    'X',
    '×件',
    '（请填写',
    '【 ',
    '_',
    '此处',
    '错误！',
    '{{',
    '20X',
    '某某',
    '电话：0 -',
    'HYPERLINK "',
  ];
  it.each(hostile)('ends on 100,000 characters of “%s”', async (unit) => {
    const text = withSentence(unit.repeat(Math.ceil(100_000 / unit.length)));
    const { requirements } = await resultOf(text, { rules: [placeholder] });
    expect(requirements.map(({ id }) => id)).toEqual([rule]);
  });
});
