import { describe, expect, it } from 'vitest';
import publishedLate from '../../../core/rules/date/published-late.js';
import { cleanParts, type DraftParts, draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { lintDraftAs } from '../../support/lintDraftAs.js';

/** The faultless report of 2023 as that of another body. */
function ofBody(name: string): string {
  const entries = Object.entries(cleanParts()).map(([part, text]) => [part, text.replaceAll('芦汀镇人民政府', name)]);
  return draft(Object.fromEntries(entries) as Partial<DraftParts>);
}

const linted = (name: string, published: string) => resultOf(ofBody(name), { published, rules: [publishedLate] });

describe('date/published-late fires', () => {
  it.each([
    ['临澜县水利局', '2024-02-01', '第一款'],
    ['临澜县卫生健康委员会', '2024-03-15', '第一款'],
    ['临澜县人民政府办公室', '2024-02-01', '第一款'],
    ['临澜县人民政府', '2024-04-01', '第二款'],
  ])('as an error for %s on %s: article 49, %s', async (name, day, paragraph) => {
    const { findings } = await linted(name, day);
    expect(findings).toMatchObject([{ severity: 'error', basis: [{ tier: 'regulation' }] }]);
    expect(findings[0]!.message).toContain(paragraph);
    expect(findings[0]!.evidence?.expected).toMatch(/^2024年(?:1|3)月31日$/);
  });

  it.each([
    ['芦汀镇人民政府', '2024-02-01'],
    ['霁川区观潮街道办事处', '2024-02-20'],
    ['临澜县政务服务中心', '2024-02-01'],
    ['云汀高新技术产业开发区管理委员会', '2024-04-01'],
  ])('as a warning for %s, which article 49 does not name', async (name, day) => {
    const { findings } = await linted(name, day);
    expect(findings).toMatchObject([{ severity: 'warning', basis: [{ tier: 'practice' }] }]);
  });

  it('as a warning where the date is years later: a site may have been moved', async () => {
    const { findings } = await linted('临澜县水利局', '2026-03-16');
    expect(findings).toMatchObject([{ severity: 'warning' }]);
    expect(findings[0]!.message).toContain('网站迁移');
  });

  it('as a warning where a local deadline is missed, and not that of the law', async () => {
    const config = { deadlines: { department: '01-20' } };
    const { findings } = await resultOf(ofBody('临澜县水利局'), {
      published: '2024-01-25',
      config,
      rules: [publishedLate],
    });
    expect(findings).toMatchObject([{ severity: 'warning', evidence: { expected: '2024年1月20日' } }]);
  });
});

describe('date/published-late stays silent', () => {
  it.each([
    ['临澜县水利局', '2024-01-31'],
    ['临澜县水利局', '2024-01-02'],
    ['临澜县人民政府', '2024-03-31'],
    ['临澜县人民政府', '2024-02-15'],
    ['芦汀镇人民政府', '2024-01-31'],
    ['临澜县人民政府办公室', '2024-01-09'],
  ])('on %s, published on %s', async (name, day) => {
    const { findings, requirements } = await linted(name, day);
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'pass' }]);
  });

  it('without a date, or with the empty date of a portal, and says that it was not checked', async () => {
    for (const published of [undefined, '1970-01-01']) {
      const options = { rules: [publishedLate], ...(published && { published }) };
      const { findings, requirements } = await resultOf(ofBody('临澜县水利局'), options);
      expect(findings).toEqual([]);
      expect(requirements).toMatchObject([{ outcome: 'not-checked' }]);
    }
  });

  it('on a date before the year was over, and asks for a person', async () => {
    const { findings, requirements } = await linted('临澜县水利局', '2023-05-06');
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'needs-review' }]);
  });

  it.each([
    { articleTitle: '临澜县水利局2023年政府信息公开工作年度报告（更正）' },
    { pageTitle: '临澜县水利局2023年政府信息公开工作年度报告（修订版）_云汀市政务公开网' },
  ])('on a correction that says so: %o', async (titles) => {
    const metadata = { ...titles, pubDate: '2024-06-03' };
    const { findings } = await lintDraftAs(ofBody('临澜县水利局'), { metadata }, { rules: [publishedLate] });
    expect(findings).toEqual([]);
  });

  it('where only the sentences suggest the year, and asks for a person', async () => {
    const text = draft({
      title: '临澜县水利局政府信息公开工作年度报告',
      preamble: '本报告由临澜县水利局编制。',
      signature: '',
    });
    const { findings, requirements } = await resultOf(text, { published: '2024-02-20', rules: [publishedLate] });
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'needs-review' }]);
  });
});
