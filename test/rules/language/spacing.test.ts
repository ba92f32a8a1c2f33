import { describe, expect, it } from 'vitest';
import { lint } from '../../../core/lint.js';
import { read } from '../../../core/readers/read.js';
import spacing from '../../../core/rules/language/spacing.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'language/spacing';

describe('language/spacing fires', () => {
  it.each([
    ['全年主动公开政 府信息86条。', '政 府'],
    ['完善公开制 度，压实责任。', '制 度'],
    ['加 强培训，注重实效。', null],
    ['会议于2023 年5月召开。', '2023 年'],
    ['会议于2023年 5月召开。', '2023年 5月'],
    ['会议于2023年5 月10 日召开。', '5 月'],
  ])('on %s', async (sentence, words) => {
    const found = await findingsOf(withSentence(sentence), rule);
    if (words === null) return expect(found).toEqual([]);
    expect(found[0]).toMatchObject({ severity: 'info', location: { section: 1 } });
    expect(found[0]?.location.text).toContain(words);
    expect(found[0]?.fixes).toMatchObject([{ safe: true, edits: [{ old: ' ', new: '' }] }]);
  });
});

describe('language/spacing stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '总体情况 主动公开 公开指南 公开年报 公开目录',
    '张 三、李 四两位同志负责。',
    '　　全年　共召开会议3次。',
    '通 知 公 告 栏 目',
    '公开信息 86 条，其中工作动态 41 条。',
    '依托 OA 系统和 App 发布信息。',
    '县政府网站 芦汀镇专栏由专人维护。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });

  it('where the dates are spaced throughout', async () => {
    const text = draft().replace(/(\d)(?=[年月日])/g, '$1 ');
    expect(await findingsOf(text, rule)).toEqual([]);
  });

  it('where a converter has put spaces into the words', async () => {
    const text = withSentence('主动公开政 府信息，完善制 度，加大公 开力度，强化监 督，落实责 任，及时更 新。');
    expect(await findingsOf(text, rule)).toEqual([]);
  });

  it('on title and signature', async () => {
    const title = '芦汀镇人民政府 2023 年政府 信息公开工 作年度报告';
    const signature = '芦汀镇人民政 府\n2024 年 1 月 16 日';
    expect(await findingsOf(draft({ title, signature }), rule)).toEqual([]);
  });

  it('on cells of a table', async () => {
    const disclosure = cleanParts().disclosure.replace('行政许可', '行 政许可');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it('on files that a converter has read', async () => {
    const reading = await read(new TextEncoder().encode(withSentence('公开政 府信息。')), { name: 'draft.txt' });
    if (reading.status !== 'read') throw new Error('The draft cannot be read.');
    const { requirements } = lint({ ...reading.document, mediaType: 'application/pdf' }, { rules: [spacing] });
    expect(requirements).toMatchObject([{ id: rule, outcome: 'not-applicable' }]);
  });
});

describe('language/spacing on hostile text', () => {
  it.each([' ', '政 府', '1 年', '公 ', '2023年 5'])('ends on 100,000 characters of “%s”', async (unit) => {
    const text = withSentence(`公${unit.repeat(Math.ceil(100_000 / unit.length))}。`);
    const { requirements } = await resultOf(text, { rules: [spacing] });
    expect(requirements[0]?.notes).toEqual([]);
  });
});
