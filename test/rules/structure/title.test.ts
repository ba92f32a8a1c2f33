import { describe, expect, it } from 'vitest';
import { lint } from '../../../core/lint.js';
import { draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const check = (title: string) => findingsOf(draft({ title }), 'structure/title');

describe('structure/title fires', () => {
  it('without the body, and proposes the title with the body of the signature', async () => {
    const findings = await check('2023年政府信息公开工作年度报告');
    expect(findings).toHaveLength(1);
    expect(findings[0]!.severity).toBe('warning');
    expect(findings[0]!.message).toContain('缺少机关名称。');
    expect(findings[0]!.fixes).toMatchObject([
      { safe: false, edits: [{ new: '芦汀镇人民政府2023年政府信息公开工作年度报告' }] },
    ]);
  });

  it('without the year', async () => {
    const findings = await check('芦汀镇人民政府政府信息公开工作年度报告');
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('缺少年度。')]);
  });

  it.each([
    ['no 工作', '芦汀镇人民政府2023年政府信息公开年度报告'],
    ['no 政府', '2023年芦汀镇信息公开工作年度报告'],
    ['工作的', '芦汀镇人民政府2023年政府信息公开工作的年度报告'],
    ['another order', '芦汀镇政府信息公开2023年度工作报告'],
    ['年报', '芦汀镇人民政府2023年政府信息公开年报'],
    ['no 年度报告', '芦汀镇人民政府2023年政府信息公开工作报告'],
  ])('with other words: %s', async (_, title) => {
    const findings = await check(title);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('的完整字样')]);
  });

  it('once for everything that is lacking', async () => {
    const findings = await check('关于政府信息公开工作的报告');
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('缺少机关名称、年度、“政府信息公开工作年度报告”的完整字样'),
    ]);
  });

  it('on a second title with another year', async () => {
    const findings = await check(
      '芦汀镇人民政府2022年政府信息公开工作年度报告\n\n芦汀镇人民政府2023年政府信息公开工作年度报告',
    );
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('年度不一致')]);
    expect(findings[0]!.related).toHaveLength(1);
  });
});

describe('structure/title stays silent', () => {
  it.each([
    ['the usual title', '芦汀镇人民政府2023年政府信息公开工作年度报告'],
    ['年度 twice', '芦汀镇2023年度政府信息公开工作年度报告'],
    ['the year first', '2023年度芦汀镇政府信息公开工作年度报告'],
    ['the county without 人民政府', '临澜县2023年政府信息公开工作年度报告'],
    ['the year in between', '芦汀镇人民政府政府信息公开工作2023年度报告'],
    ['the year in Chinese numerals', '芦汀镇人民政府二〇二三年政府信息公开工作年度报告'],
    ['spaces', '芦汀镇人民政府 2023 年政府信息公开工作年度报告'],
    ['a title broken over two lines', '芦汀镇人民政府2023年政府信息公开工作\n年度报告'],
    ['the body on its own line', '临澜县芦汀镇人民政府\n2023年政府信息公开工作年度报告'],
    ['the year below in brackets', '芦汀镇人民政府政府信息公开工作年度报告\n（2023年度）'],
    ['a word written twice, which is another rule', '芦汀镇人民政府2023年政府信息公开 公开工作年度报告'],
    [
      'the same title twice, once without prefix',
      '临澜县芦汀镇人民政府2023年政府信息公开工作年度报告\n\n芦汀镇2023年度政府信息公开工作年度报告',
    ],
  ])('on %s', async (_, title) => {
    expect(await check(title)).toEqual([]);
  });

  it('on a title only in the page metadata; without any, a person looks', async () => {
    const { document } = (await resultOf(draft({ title: '' }))).report!;
    const metadata = { articleTitle: '芦汀镇人民政府2023年政府信息公开工作年度报告' };
    const outcome = (result: ReturnType<typeof lint>) =>
      result.requirements.find(({ id }) => id === 'structure/title')?.outcome;
    expect(outcome(lint({ ...document, metadata }))).toBe('pass');
    const without = await resultOf(draft({ title: '' }));
    expect(outcome(without)).toBe('needs-review');
    expect(without.findings.filter(({ ruleId }) => ruleId === 'structure/title')).toEqual([]);
  });

  it('on the titles of other reports that a page lists around the article', async () => {
    const { document } = (await resultOf(draft({ title: '' }))).report!;
    const around = [2023, 2022].map((year) => ({
      kind: 'paragraph' as const,
      id: `around${year}`,
      text: `芦汀镇人民政府${year}年政府信息公开工作年度报告`,
      area: 'furniture' as const,
      level: 1,
    }));
    const { report, findings } = lint({ ...document, blocks: [...around, ...document.blocks] });
    expect(report!.otherTitles).toHaveLength(1);
    expect(findings.filter(({ ruleId }) => ruleId === 'structure/title')).toEqual([]);
  });
});
