import { describe, expect, it } from 'vitest';
import documentNumber from '../../../core/rules/language/document-number.js';
import { draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'language/document-number';

describe('language/document-number fires', () => {
  it.each([
    ['根据国办公开办函[2021]30号文件编制。', '国办公开办函[2021]30号', '[2021]'],
    ['根据国办公开办函(2021)30号文件编制。', '国办公开办函(2021)30号', '(2021)'],
    ['根据国办公开办函（2021）30号文件编制。', '国办公开办函（2021）30号', '（2021）'],
    ['根据国办公开办函【2021】30号文件编制。', '国办公开办函【2021】30号', '【2021】'],
    ['根据国办公开办函［2021］30号文件编制。', '国办公开办函［2021］30号', '［2021］'],
    ['根据国办公开办函〔2021]30号文件编制。', '国办公开办函〔2021]30号', '〔2021]'],
    ['印发通知（芦政发[2023]5号）。', '芦政发[2023]5号', '[2023]'],
    ['印发通知（芦政发 [2023] 5 号）。', '芦政发 [2023] 5 号', '[2023]'],
    ['印发通知（临政办发2023年5号）。', '临政办发2023年5号', '2023年'],
    ['根据国办发2021 30号文件。', '国办发2021 30号', '2021 '],
  ])('on %s', async (sentence, text, old) => {
    const found = await findingsOf(withSentence(sentence), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { text: expect.stringContaining(text) } }]);
    const year = /\d{4}/.exec(old)![0];
    expect(found[0]?.fixes).toMatchObject([{ safe: true, edits: [{ old, new: `〔${year}〕` }] }]);
  });

  it('on each number of a paragraph', async () => {
    expect(await findingsOf(withSentence('芦政发[2023]5号、芦政发(2023)6号。'), rule)).toHaveLength(2);
  });
});

describe('language/document-number stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '国办公开办函〔2021〕30号、国办函〔 2020 〕109 号、芦政发﹝2023﹞5号。',
    '（2023）临行初12号判决，最高法（2021）行申3号。',
    '行政诉讼案件（2023）0811行初30号。',
    '培训会（2023）共3期，年报（2022）在网站公开。',
    '按照《公开要点（2023）》第5号清单办理。',
    '第(2023)12号公告、编号(2023)15号档案。',
    '国务院令第711号，地址为苇塘路2023号。',
    '芦汀镇2023年12号公告栏、2023年1号文件。',
    '2023年政发办公室收到12号信件。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });
});

describe('language/document-number on hostile text', () => {
  it.each(['函[2021]', '国办发2021 ', '号', '[', '2021年', '函(2021)30'])(
    'ends on 100,000 characters of “%s”',
    async (unit) => {
      const text = withSentence(`${unit.repeat(Math.ceil(100_000 / unit.length))}号`);
      const { requirements } = await resultOf(text, { rules: [documentNumber] });
      expect(requirements[0]?.notes).toEqual([]);
    },
  );
});
