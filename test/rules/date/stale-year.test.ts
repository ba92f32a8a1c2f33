import { describe, expect, it } from 'vitest';
import staleYear from '../../../core/rules/date/stale-year.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'date/stale-year';
const { overview, problems, other } = cleanParts();

const planned = (sentence: string): string => draft({ problems: `${problems}\n${sentence}` });
const texts = async (text: string) => (await findingsOf(text, rule)).map(({ location }) => location.text);

describe('date/stale-year fires, in the report of 2023,', () => {
  it.each([
    '2022年，我镇认真贯彻落实《条例》，各项工作平稳有序。',
    '2021年，芦汀镇人民政府主动公开政府信息52条。',
    '2022年度我镇未收到政府信息公开申请。',
    '2022年共公开政府信息52条。',
    '2022年，全镇在县委、县政府的坚强领导下，政府信息公开取得进展。',
    '2024年，我镇主动公开政府信息52条。',
  ])('on the account “%s”', async (sentence) => {
    const found = await findingsOf(withSentence(sentence), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { section: 1, text: sentence.slice(0, 5) } }]);
    expect(found[0]!.fixes).toMatchObject([{ safe: false, edits: [{ old: sentence.slice(0, 4), new: '2023' }] }]);
  });

  it.each([
    '2023年，我镇将继续扩大公开范围。',
    '2023年我镇将按照上级要求改进工作。',
    '2022年，芦汀镇将从两方面改进。',
    '2023年将进一步加强培训。',
  ])('on the plan “%s”, which should be for 2024', async (sentence) => {
    const found = await findingsOf(planned(sentence), rule);
    expect(found).toMatchObject([{ location: { section: 5 }, fixes: [{ edits: [{ new: '2024' }] }] }]);
  });

  it('on the heading of a section', async () => {
    const text = draft({ overview: overview.replace('一、总体情况', '一、2022年政府信息公开工作总体情况') });
    expect(await texts(text)).toEqual(['2022年']);
  });

  it.each(['2022年没有收取信息处理费。', '我镇2022年没有其他需要报告的事项。', '芦汀镇2022年未收取信息处理费。'])(
    'on “%s” in section 六',
    async (sentence) => {
      const text = draft({ other: `六、其他需要报告的事项\n${sentence}` });
      expect(await texts(text)).toEqual(['2022年']);
    },
  );
});

describe('date/stale-year stays silent, in the report of 2023,', () => {
  it('on a faultless report of either form', async () => {
    expect(await texts(draft())).toEqual([]);
    expect(await texts(draft({}, '2019'))).toEqual([]);
  });

  it.each([
    ['an event', '2021年，我镇被确定为基层政务公开试点。'],
    ['a law', '2019年修订的《条例》施行以来，我镇认真贯彻执行。'],
    ['a document', '《2022年政务公开工作要点》印发后，我镇主动公开落实情况。'],
    ['a report of another year', '2022年政府信息公开工作年度报告已按时公布。'],
    ['a comparison', '2022年，我镇主动公开信息50条，2023年公开86条。'],
    ['a comparison in other words', '2022年，我镇主动公开信息50条，今年增长72%。'],
    ['a story that goes on', '2022年，我镇认真落实整改要求。2023年，公示栏全部更换。'],
    ['a year within a sentence', '我镇公开了2022年财政决算。'],
    ['a month', '2022年12月，我镇主动公开信息5条。'],
    ['a span of years', '2021年以来，我镇主动公开信息302条。'],
    ['next year’s plan', '2024年，我镇将认真落实《条例》，继续扩大公开范围。'],
    ['another body', '2022年，县人民政府主动公开信息500条。'],
  ])('on %s in section 一', async (_, sentence) => {
    expect(await texts(withSentence(sentence))).toEqual([]);
  });

  it.each([
    '2024年，我镇将继续扩大公开范围。',
    '2023年，我镇将政务公开纳入年度考核。',
    '2023年，我镇将按照要求建立的台账作为检查依据。',
    '2022年，我镇将进一步规范公示栏的承诺，2023年已经兑现。',
    '2022年存在的问题已整改到位。',
    '2023年我镇公开工作还存在不足。',
  ])('on “%s” in section 五', async (sentence) => {
    expect(await texts(planned(sentence))).toEqual([]);
  });

  it('on the year of the rules on fees in section 六', async () => {
    const sentence = '2020年国务院办公厅印发《政府信息公开信息处理费管理办法》，我镇没有收取信息处理费。';
    expect(await texts(draft({ other: `${other}\n${sentence}` }))).toEqual([]);
  });

  it.each([
    [
      'only the sentences name it',
      { title: '芦汀镇人民政府政府信息公开工作年度报告', preamble: '本报告由芦汀镇人民政府编制。' },
    ],
    ['title and period differ', { title: '芦汀镇人民政府2024年政府信息公开工作年度报告' }],
    ['it was signed in the January of its year', { signature: '芦汀镇人民政府\n2023年1月16日' }],
  ])('where the year is not certain: %s', async (_, changes) => {
    const text = draft({ ...changes, overview: `${overview}\n2021年，我镇主动公开政府信息52条。` });
    const { findings, requirements } = await resultOf(text, { rules: [staleYear] });
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'not-checked' }]);
  });
});
