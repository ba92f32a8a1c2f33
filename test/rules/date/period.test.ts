import { describe, expect, it } from 'vitest';
import period from '../../../core/rules/date/period.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const rule = 'date/period';

/** The faultless report with another sentence about the period; '' leaves it out. */
function stating(sentence: string): string {
  const lines = cleanParts().preamble.split('\n');
  return draft({ preamble: [lines[0], sentence, ...lines.slice(2)].filter((line) => line !== '').join('\n') });
}

describe('date/period fires', () => {
  it.each([
    ['本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。', '2022年1月1日至2022年12月31日'],
    ['本报告所列数据的统计期限自2023年1月1日起至2023年11月30日止。', '2023年1月1日至2023年11月30日'],
    ['统计期限为2022年12月31日至2023年12月31日。', '2022年12月31日至2023年12月31日'],
    ['本报告数据统计时限：2023年1月10日至12月31日。', '2023年1月10日至2023年12月31日'],
  ])('on %s', async (sentence, actual) => {
    const found = await findingsOf(stating(sentence), rule);
    expect(found).toMatchObject([
      { severity: 'error', evidence: { actual, expected: '2023年1月1日至2023年12月31日' }, fixes: [{ safe: false }] },
    ]);
    expect(found[0]?.fixes[0]?.edits).toMatchObject([{ new: '2023年1月1日至2023年12月31日' }]);
  });

  it('as a hint where no period is stated', async () => {
    expect(await findingsOf(stating(''), rule)).toMatchObject([{ severity: 'info', location: { section: 0 } }]);
    expect(await findingsOf(stating('（五）年度报告数据统计需要说明的事项：无。'), rule)).toMatchObject([
      { severity: 'info' },
    ]);
    const part = '2023年1月1日至2023年6月30日，集中开展目录清理。';
    expect(await findingsOf(stating(part), rule)).toMatchObject([{ severity: 'info' }]);
  });
});

describe('date/period stays silent', () => {
  it.each([
    '部分栏目的整改期限为2023年6月1日至2023年6月30日。',
    '据统计，2023年3月1日至2023年5月31日，集中清理过期信息12条。',
  ])('on spans of other things, save for the hint: %s', async (sentence) => {
    expect(await findingsOf(stating(sentence), rule)).toMatchObject([{ severity: 'info' }]);
  });

  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '本报告所列数据的统计期限自2023年1月1日起至12月31日止。',
    '报告所列数据的统计时限为 2023 年 1 月 1 日至 2023 年 12 月 31 日。',
    '本年度报告中所列数据的统计期限从2023年1月1日到2023年12月31日。',
    '数据统计期限：2023年1月1日—2023年12月31日。',
    '2023年1月1日至2023年12月31日，本镇主动公开信息86条。',
    '统计期限自2023年1月1日起至2023年12月31日止，其中2023年1月1日至2023年6月30日的数据已在半年通报中公布。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(stating(sentence), rule)).toEqual([]);
  });

  it.each([
    '本报告的统计期限为2023年度。',
    '所列数据截止日期为2023年12月31日。',
    '本报告所列数据的统计期限自202311日起至20231231日止。',
  ])('and asks for a person on %s', async (sentence) => {
    const { findings, requirements } = await resultOf(stating(sentence), { rules: [period] });
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'needs-review' }]);
  });
});

describe('date/period on hostile text', () => {
  it.each(['数据', '统计', '数据截', '2023年1月1日至'])('ends on 100,000 characters of “%s”', async (unit) => {
    const text = stating(unit.repeat(Math.ceil(100_000 / unit.length)));
    const { requirements } = await resultOf(text, { rules: [period] });
    expect(requirements.map(({ id }) => id)).toEqual([rule]);
  });
});
