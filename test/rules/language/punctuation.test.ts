import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../core/results/result.js';
import punctuation from '../../../core/rules/language/punctuation.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'language/punctuation';

/** The paragraph after all fixes of its findings. */
function fixed(sentence: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  let text = sentence;
  for (const { location, new: written } of edits.sort((a, b) => b.location.start! - a.location.start!))
    text = text.slice(0, location.start) + written + text.slice(location.end);
  return text;
}

describe('language/punctuation fires', () => {
  it('once a paragraph and kind, with all marks in one safe fix', async () => {
    const sentence = '深化公开内容,拓宽公开范围,健全工作机制;效果明显。';
    const found = await findingsOf(withSentence(sentence), rule);
    expect(found).toMatchObject([
      { severity: 'info', location: { section: 1, text: '容,拓' }, fixes: [{ safe: true }] },
    ]);
    expect(found[0]?.message).toContain('3处');
    expect(fixed(sentence, found)).toBe('深化公开内容，拓宽公开范围，健全工作机制；效果明显。');
  });

  it.each([
    ['全年公开信息,183条均已归档。', '全年公开信息，183条均已归档。'],
    ['答复率为100%,群众满意。', '答复率为100%，群众满意。'],
    ['联系电话:0399-6120035。', '联系电话：0399-6120035。'],
    ['地址:芦汀镇苇塘路18号;群众能看懂吗?', '地址：芦汀镇苇塘路18号；群众能看懂吗？'],
    ['发布解读材料, 从背景和内容两方面说明。', '发布解读材料，从背景和内容两方面说明。'],
    ['发布解读材料(含图解)12份。', '发布解读材料（含图解）12份。'],
    ['发布解读材料（含图解)12份。', '发布解读材料（含图解）12份。'],
    ['全年培训2次。。', '全年培训2次。'],
    ['完善制度，，压实责任、、明确分工；；', '完善制度，压实责任、明确分工；'],
    ['全年培训2次，。', '全年培训2次。'],
    ['完善制度，,压实责任。', '完善制度，压实责任。'],
    ['解读材料（含图解、视频，）12份。', '解读材料（含图解、视频）12份。'],
    ['完善制度,落实责任。。（含培训，）', '完善制度，落实责任。（含培训）'],
  ])('on %s', async (sentence, right) => {
    const found = await findingsOf(withSentence(sentence), rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ fixes }) => fixes.every(({ safe }) => safe))).toBe(true);
    expect(fixed(sentence, found)).toBe(right);
    expect(await findingsOf(withSentence(right), rule)).toEqual([]);
  });

  it('without a fix where it cannot be told which of two marks is meant', async () => {
    expect(await findingsOf(withSentence('完善制度。，压实责任。'), rule)).toMatchObject([{ fixes: [] }]);
    expect(await findingsOf(withSentence('正在整改。。。'), rule)).toMatchObject([{ fixes: [] }]);
  });

  it('once a report on half-width brackets of heading numbers', async () => {
    const overview = cleanParts().overview.replaceAll('（一）', '(一)').replaceAll('（二）', '(二) ');
    const found = await findingsOf(draft({ overview }), rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.fixes[0]?.edits.map((edit) => edit.new)).toEqual(['（', '）', '（', '）']);
  });
});

describe('language/punctuation stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '阅读量1,234,567次，发放资料12,300份。',
    '每日8:30至17:30受理，比例为1:1，第3:2组。',
    '网址为http://www.example.cn/list?id=1,2;a=b，邮箱a.b@example.cn。',
    '1.公开内容 2.公开形式，(1)政策解读，(2)回应关切。',
    '依托WPS(Windows)和App(iOS)办公，C(2023)版，文件report(1).docx。',
    '微信,QQ两个渠道。',
    '“先公开，”镇长说，“再解读。”',
    '坚持“公开为常态、不公开为例外”……做到应公开尽公开——没有例外！',
    '群众问：“在哪里查？”答：“在网站。”',
    '以“谁公开、谁负责”，《条例》、《办法》，（一）、（二）。',
    '1,总体情况',
    '国办公开办函(2021)30号',
    '工作成效明显！！！为什么？！',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });

  it('on cells of a table', async () => {
    const disclosure = cleanParts().disclosure.replace('行政许可', '行政,许可(含变更)');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });
});

describe('language/punctuation on hostile text', () => {
  it.each([',', '，', '公,', '(', '（公', '公)', '1,', ':', '，)', ', '])(
    'ends on 100,000 characters of “%s”',
    async (unit) => {
      const text = withSentence(`公${unit.repeat(Math.ceil(100_000 / unit.length))}`);
      const { requirements } = await resultOf(text, { rules: [punctuation] });
      expect(requirements[0]?.notes).toEqual([]);
    },
  );
});
