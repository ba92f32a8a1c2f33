import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../core/document/document.js';
import titleMismatch from '../../../core/rules/page/title-mismatch.js';
import { cleanParts, draft } from '../../support/draft.js';
import { lintDraftAs } from '../../support/lintDraftAs.js';

const linted = (metadata: Metadata, text = draft(), mediaType = 'text/html') =>
  lintDraftAs(text, { mediaType, metadata }, { rules: [titleMismatch] });

describe('page/title-mismatch fires', () => {
  it.each([
    '芦汀镇人民政府2022年政府信息公开工作年度报告',
    '芦汀镇2024年度政府信息公开年报_云汀市政务公开网',
    '2022年芦汀镇政府信息公开工作年度报告 - 临澜县人民政府',
  ])('on another year in “%s”', async (articleTitle) => {
    const { findings } = await linted({ articleTitle });
    expect(findings).toMatchObject([{ severity: 'warning', evidence: { expected: '2023' } }]);
    expect(findings[0]!.message).toContain('ArticleTitle');
  });

  it('on another body', async () => {
    const { findings } = await linted({ pageTitle: '荻花镇人民政府2023年政府信息公开工作年度报告|临澜县人民政府' });
    expect(findings).toMatchObject([{ evidence: { actual: '荻花镇人民政府' } }]);
    expect(findings[0]!.evidence!.expected).toContain('芦汀镇人民政府');
  });

  it('once where both titles say the same, twice where year and body are wrong', async () => {
    const title = '荻花镇人民政府2022年政府信息公开工作年度报告';
    expect((await linted({ articleTitle: title, pageTitle: `${title}_云汀市政务公开网` })).findings).toHaveLength(2);
  });
});

describe('page/title-mismatch stays silent', () => {
  it.each([
    '芦汀镇人民政府2023年政府信息公开工作年度报告',
    '芦汀镇2023年度政府信息公开工作年度报告_云汀市政务公开网',
    '临澜县芦汀镇2023年政府信息公开年报-临澜县人民政府门户网站',
    '2023年度芦汀镇人民政府政府信息公开工作年度报告',
    '2023年政府信息公开工作年度报告',
    '临澜县2023年政府信息公开工作年度报告',
    '临澜县人民政府办公室2023年政府信息公开工作年度报告',
  ])('on “%s”', async (articleTitle) => {
    expect((await linted({ articleTitle })).requirements).toMatchObject([{ outcome: 'pass' }]);
  });

  it.each(['政府信息公开年报', '2024年1月17日公告', '云汀市政务公开网', '政府信息公开指南（2019年版）'])(
    'on “%s”, which names no report',
    async (pageTitle) => {
      expect((await linted({ pageTitle })).requirements).toMatchObject([{ outcome: 'not-applicable' }]);
    },
  );

  it('on the title property of a Word file, which is seldom kept up', async () => {
    const { requirements } = await linted(
      { pageTitle: '荻花镇2019年政府信息公开工作年度报告' },
      draft(),
      'application/msword',
    );
    expect(requirements).toMatchObject([{ outcome: 'not-applicable' }]);
  });

  it('on a year that the report does not say itself', async () => {
    const { preamble } = cleanParts();
    const text = draft({
      title: '芦汀镇人民政府政府信息公开工作年度报告',
      preamble: preamble.split('\n')[0]!,
    });
    expect((await linted({ pageTitle: '芦汀镇人民政府2022年政府信息公开工作年度报告' }, text)).findings).toEqual([]);
  });
});
