import { describe, expect, it } from 'vitest';
import type { Document } from '../../../core/document/document.js';
import { lint } from '../../../core/lint.js';
import { read } from '../../../core/readers/read.js';
import markup from '../../../core/rules/text/markup.js';
import { draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'text/markup';

/** The paragraph after the fix of its only finding. */
async function fixed(sentence: string): Promise<string> {
  const [finding] = await findingsOf(withSentence(sentence), rule);
  const edits = [...(finding?.fixes[0]?.edits ?? [])].sort((a, b) => b.location.start! - a.location.start!);
  let text = sentence;
  for (const { location, new: written } of edits)
    text = text.slice(0, location.start) + written + text.slice(location.end);
  return text;
}

describe('text/markup fires', () => {
  it('once a paragraph, and strips every mark of it safely', async () => {
    const found = await findingsOf(withSentence('1.**强化管理。**专人负责，**层层把关。**'), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { section: 1, text: '**强化管理。**' } }]);
    expect(found[0]?.message).toContain('共2处');
    expect(found[0]?.fixes).toMatchObject([{ safe: true }]);
  });

  it.each([
    ['1、**强化组织管理。**专人负责。', '1、强化组织管理。专人负责。'],
    ['**完善制度**：全年修订2项。', '完善制度：全年修订2项。'],
    ['## 平台建设', '平台建设'],
    ['&nbsp;&nbsp;全年公开信息12条。', '全年公开信息12条。'],
    ['落实&ldquo;五公开&rdquo;要求。', '落实“五公开”要求。'],
    ['全年公开信息12条。<br/>', '全年公开信息12条。'],
    ['<span style="color:red">全年</span>公开信息12条。', '全年公开信息12条。'],
    ['**公开&nbsp;信息**<br>12条。', '公开信息12条。'],
    ['全年公开信息12条。\\n完善制度。', '全年公开信息12条。完善制度。'],
  ])('on %s', async (sentence, clean) => {
    expect(await fixed(sentence)).toBe(clean);
    expect(await findingsOf(withSentence(clean), rule)).toEqual([]);
  });
});

describe('text/markup stays silent', () => {
  it('on a faultless report of either form, pipe tables included', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '张**、李**和王**等申请人的申请均已答复。',
    '申请人张**，联系电话138****0000。',
    '全年公开信息12条**（其中财政信息3条）。',
    '#政务公开日#话题阅读量2300次，C#课程培训1次。',
    '网址http://www.example.cn/list?id=1&page=2。',
    '满意度<90%的事项限期整改，办理时限>20日的予以通报。',
    '材料存放于D:\\notice\\n文件夹。',
    '首页 | 政务公开 | 年度报告',
    '开展“3*24小时”值守，7*24小时受理。',
    '*注：数据来自县政府网站。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });

  it('in a Markdown file, whose own format the marks are', async () => {
    const reading = await read(new TextEncoder().encode(withSentence('**强化管理。**')), { name: 'draft.txt' });
    if (reading.status !== 'read') throw new Error('The draft cannot be read.');
    const document: Document = { ...reading.document, mediaType: 'text/markdown' };
    const { requirements } = lint(document, { rules: [markup] });
    expect(requirements).toMatchObject([{ id: rule, outcome: 'not-applicable' }]);
  });
});

describe('text/markup on hostile text', () => {
  const hostile = ['**', '**a', '<a ', '<span ', '&nbsp', '|', '| |', '\\n', '#', '*。**', '| x'];
  it.each(hostile)('ends on 100,000 characters of “%s”', async (unit) => {
    const text = withSentence(unit.repeat(Math.ceil(100_000 / unit.length)));
    const { requirements } = await resultOf(text, { rules: [markup] });
    expect(requirements.map(({ id }) => id)).toEqual([rule]);
  });
});
