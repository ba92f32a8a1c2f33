import { describe, expect, it } from 'vitest';
import impossible from '../../../core/rules/date/impossible.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'date/impossible';

describe('date/impossible fires', () => {
  it.each([
    ['2023年2月30日召开推进会。', '2023年2月30日', '2月只有28天'],
    ['2023年2月29日召开推进会。', '2023年2月29日', '2月只有28天'],
    ['自2023年1月1日起至2月29日开展自查。', '2月29日', '2月只有28天'],
    ['2024年2月30日召开推进会。', '2024年2月30日', '2月只有29天'],
    ['1月32日前完成整改。', '1月32日', '1月只有31天'],
    ['6月31日开展培训。', '6月31日', '6月只有30天'],
    ['2023年13月开展培训。', '2023年13月', '1月至12月'],
    ['13月5日开展培训。', '13月5日', '1月至12月'],
    ['2023年0月5日开展培训。', '2023年0月5日', '1月至12月'],
  ])('on %s', async (sentence, text, why) => {
    const found = await findingsOf(withSentence(sentence), rule);
    expect(found).toMatchObject([{ severity: 'error', location: { section: 1, text } }]);
    expect(found[0]?.message).toContain(why);
  });

  it('on a signature in digits and in Chinese numerals', async () => {
    expect(await findingsOf(draft({ signature: '芦汀镇人民政府\n2024年1月32日' }), rule)).toHaveLength(1);
    expect(await findingsOf(draft({ signature: '芦汀镇人民政府\n二〇二四年二月三十日' }), rule)).toMatchObject([
      { location: { text: '二〇二四年二月三十日' } },
    ]);
  });
});

describe('date/impossible stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '2024年2月29日召开推进会。',
    '每年2月29日前后开展宣传；上一年2月29日的会议已有纪要。',
    '2023年12月31日止，11月30日前，1-12月份累计公开86条。',
    '农历2月30日集市停办。',
    '幼儿满13月龄的补贴发放情况按季公开，项目建设期13个月。',
    '文号临政发〔2023〕32号，地址苇塘路31号，版本1.13月报。',
    '自202311日起至20231231日止。',
    '2023 年 1 月 1 日至 2023 年 12 月 31 日。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });

  it('but asks for a person where the file has lost digits', async () => {
    const preamble = cleanParts().preamble.replace('自2023年1月1日起', '自202311日起');
    const overview = `${cleanParts().overview}\n0月5日召开会议。`;
    const { findings, requirements } = await resultOf(draft({ preamble, overview }), { rules: [impossible] });
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'needs-review' }]);
  });
});

describe('date/impossible on hostile text', () => {
  it.each(['1', '12月', '2023年', '月', '2023年 1 月 1 ', '0月0日'])(
    'ends on 100,000 characters of “%s”',
    async (unit) => {
      const text = withSentence(unit.repeat(Math.ceil(100_000 / unit.length)));
      const { requirements } = await resultOf(text, { rules: [impossible] });
      expect(requirements.map(({ id }) => id)).toEqual([rule]);
    },
  );
});
