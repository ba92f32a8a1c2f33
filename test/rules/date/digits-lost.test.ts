import { describe, expect, it } from 'vitest';
import digitsLost from '../../../core/rules/date/digits-lost.js';
import { cleanParts, draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const linted = (text: string) => resultOf(text, { rules: [digitsLost] });

describe('date/digits-lost', () => {
  it.each(['统计期限自202311日起至20231231日止。', '统计期限自2023  1  1  日起。', '统计期限自20231月1日起。'])(
    'fires as a question to a person on “%s”',
    async (line) => {
      const { findings, requirements } = await linted(draft({ preamble: `${cleanParts().preamble}\n${line}` }));
      expect(findings).toEqual([]);
      expect(requirements).toMatchObject([{ outcome: 'needs-review' }]);
      expect(requirements[0]!.notes[0]!.location).toMatchObject({ section: 0 });
    },
  );

  it.each([
    '2023年1月1日起执行。',
    '2023 年 1 月 1 日起执行。',
    '编号20231231，共31日。',
    '全年365日发布日报。',
    '共2023条，10日内办结。',
  ])('stays silent on “%s”', async (sentence) => {
    const { findings, requirements } = await linted(withSentence(sentence));
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'pass' }]);
  });

  it('stays silent on a faultless report of either form', async () => {
    for (const form of ['2021', '2019'] as const)
      expect((await linted(draft({}, form))).requirements).toMatchObject([{ outcome: 'pass' }]);
  });
});
