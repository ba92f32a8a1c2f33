import { describe, expect, it } from 'vitest';
import signedEarly from '../../../core/rules/date/signed-early.js';
import { draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const rule = 'date/signed-early';

const signed = (day: string): string => draft({ signature: `芦汀镇人民政府\n${day}` });

describe('date/signed-early fires', () => {
  it('on a day before the end of the report year, and names both days', async () => {
    const found = await findingsOf(signed('2023年12月20日'), rule);
    expect(found).toMatchObject([{ severity: 'error', location: { text: '2023年12月20日' } }]);
    expect(found[0]?.evidence).toMatchObject({ actual: '2023年12月20日', expected: '2023年12月31日' });
  });

  it('on a January of the report year, with a hint at the year', async () => {
    expect((await findingsOf(signed('2023年1月16日'), rule))[0]?.message).toContain('应为2024年');
  });

  it('on a year long past and on Chinese numerals', async () => {
    expect(await findingsOf(signed('2021年1月16日'), rule)).toHaveLength(1);
    expect(await findingsOf(signed('二〇二三年十二月二十日'), rule)).toHaveLength(1);
  });
});

describe('date/signed-early stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each(['2023年12月31日', '2024年1月1日', '2024年3月30日', '2025年2月6日', '2024 年 1 月 16 日'])(
    'on %s',
    async (day) => {
      expect(await findingsOf(signed(day), rule)).toEqual([]);
    },
  );

  it('on a day that does not exist, which is another fault', async () => {
    expect(await findingsOf(signed('2023年13月16日'), rule)).toEqual([]);
  });

  it('where the title names another year than the period, which is another fault', async () => {
    const changes = {
      title: '芦汀镇人民政府2024年政府信息公开工作年度报告',
      signature: '芦汀镇人民政府\n2024年1月16日',
    };
    expect(await findingsOf(draft(changes), rule)).toEqual([]);
  });

  it('and asks for a person where only the sentences suggest the year', async () => {
    const changes = {
      title: '芦汀镇人民政府政府信息公开工作年度报告',
      preamble: '本报告由芦汀镇人民政府编制。',
      signature: '芦汀镇人民政府\n2023年12月20日',
    };
    const { findings, requirements } = await resultOf(draft(changes), { rules: [signedEarly] });
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'needs-review' }]);
  });

  it('without a signature, and says that it was not checked', async () => {
    const { findings, requirements } = await resultOf(draft({ signature: '' }), { rules: [signedEarly] });
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'not-checked' }]);
  });
});
