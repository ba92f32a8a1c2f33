import { describe, expect, it } from 'vitest';
import { lacksRulemaking } from '../../../core/rules/lacksRulemaking.js';
import { cleanParts, disclosureRows, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const rule = 'table/cell-implausible';
const { overview } = cleanParts();

const withDisclosure = (values: Parameters<typeof disclosureRows>[0], sentence = ''): string =>
  draft({ disclosure: disclosureRows(values), overview: `${overview}\n${sentence}` });

describe('table/cell-implausible fires', () => {
  it('on 规章 of a town, once for the row', async () => {
    expect(await findingsOf(withDisclosure({ regulations: [2, 0, 2] }), rule)).toMatchObject([
      { severity: 'warning', location: { section: 2, row: 'regulations', column: 'issued' }, related: [{}] },
    ]);
  });

  it('on 规章 of a town in the form of 2019', async () => {
    const disclosure = disclosureRows({ regulations: [1, 1, 1] }, '2019');
    expect(await findingsOf(draft({ disclosure }, '2019'), rule)).toHaveLength(1);
  });

  it('on a fee given in 元 in the text and with the same digits in 万元', async () => {
    const text = withDisclosure({ fees: { amount: 3500 } }, '全年行政事业性收费3,500元，全部上缴。');
    expect(await findingsOf(text, rule)).toMatchObject([
      { location: { row: 'fees', column: 'amount' }, suspects: [{ current: 3500, proposed: 0.35 }], fixes: [] },
    ]);
  });

  it('on fewer in force than issued, with none repealed', async () => {
    expect(await findingsOf(withDisclosure({ normativeDocuments: [5, 0, 3] }), rule)).toMatchObject([
      { location: { row: 'normativeDocuments', column: 'inForce' } },
    ]);
  });
});

describe('table/cell-implausible stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it('on 规章 of a city, which may make them', async () => {
    const changes = {
      title: '临澜市人民政府2023年政府信息公开工作年度报告',
      signature: '临澜市人民政府\n2024年3月16日',
      preamble: '本报告数据的统计期限自2023年1月1日起至2023年12月31日止。',
      disclosure: disclosureRows({ regulations: [2, 0, 9] }),
    };
    expect(await findingsOf(draft(changes), rule)).toEqual([]);
  });

  it.each([
    ['a fee given in 万元', { fees: { amount: 3.5 } }, '全年行政事业性收费3.5万元。'],
    ['the same digits of another sum', { fees: { amount: 400 } }, '收取信息处理费400元；发放补贴400元。'],
    ['a fee of 0', { fees: { amount: 0 } }, '全年行政事业性收费0元。'],
    ['other digits', { fees: { amount: 0.35 } }, '全年行政事业性收费3500元。'],
    ['fewer in force after a repeal', { normativeDocuments: [5, 3, 4] }, ''],
    ['as many in force as issued', { normativeDocuments: [5, 0, 5] }, ''],
  ])('on %s', async (_, values, sentence) => {
    expect(await findingsOf(withDisclosure(values, sentence), rule)).toEqual([]);
  });

  it('on cells that are blank', async () => {
    expect(await findingsOf(withDisclosure({ normativeDocuments: [5, '', 3] }), rule)).toEqual([]);
  });
});

describe('lacksRulemaking', () => {
  it.each([
    ['town', '芦汀镇人民政府'],
    ['subdistrict', '苇塘街道办事处'],
    ['department', '临澜县教育局'],
    ['government', '临澜市苇塘区人民政府'],
    ['department', '宁远自治区临澜县财政局'],
    ['office', '临澜县人民政府办公室'],
  ] as const)('holds for %s %s', (kind, name) => {
    expect(lacksRulemaking(kind, name)).toBe(true);
  });

  it.each([
    ['government', '临澜市人民政府'],
    ['department', '临澜市教育局'],
    ['government', '宁远自治区人民政府'],
    ['department', '宁远省教育厅'],
    ['government', '临澜新区管理委员会'],
    ['department', '临澜市社区建设局'],
    [null, '临澜县教育局'],
  ] as const)('does not hold for %s %s', (kind, name) => {
    expect(lacksRulemaking(kind, name)).toBe(false);
  });
});
