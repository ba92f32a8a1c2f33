import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../core/document/document.js';
import metadataRule from '../../../core/rules/page/metadata.js';
import { layoutNamed } from '../../render/index.js';
import { draft } from '../../support/draft.js';
import { lintDraftAs } from '../../support/lintDraftAs.js';
import { lintLayout } from '../../support/lintLayout.js';
import { loadFixtures } from '../../support/loadFixture.js';

const whole: Metadata = {
  articleTitle: '芦汀镇人民政府2023年政府信息公开工作年度报告',
  pubDate: '2024-01-17',
  contentSource: '芦汀镇人民政府',
  columnName: '政府信息公开年报',
};

const linted = (metadata: Metadata, mediaType = 'text/html') =>
  lintDraftAs(draft(), { mediaType, metadata }, { rules: [metadataRule] });

describe('page/metadata fires', () => {
  it('once, and names the tags that are missing', async () => {
    const { findings } = await linted({ siteName: '云汀市政务公开网', articleTitle: whole.articleTitle! });
    expect(findings).toMatchObject([{ severity: 'info', location: { section: 0 } }]);
    expect(findings[0]!.message).toContain('PubDate（发布日期）、ContentSource（内容来源）、ColumnName（栏目名称）');
  });

  it.each(['articleTitle', 'pubDate', 'contentSource', 'columnName'] as const)(
    'on a page without %s',
    async (field) => {
      const { [field]: _, ...rest } = whole;
      expect((await linted(rest)).findings).toHaveLength(1);
    },
  );
});

describe('page/metadata stays silent', () => {
  it('on a page with all four', async () => {
    expect((await linted(whole)).requirements).toMatchObject([{ outcome: 'pass' }]);
  });

  it('on a page of a portal', async () => {
    const fixture = loadFixtures().find(({ name }) => name === 'example-portal-page')!;
    const { requirements } = await lintLayout(fixture.source, layoutNamed('htmlPage'));
    expect(requirements.find(({ id }) => id === 'page/metadata')).toMatchObject({ outcome: 'pass' });
  });

  it.each([
    ['a draft saved as a page', { pageTitle: '年度报告' }, 'text/html'],
    ['a text file', {}, 'text/plain'],
    ['a Word file with a title', { pageTitle: '年度报告', author: '某人' }, 'application/msword'],
  ])('on %s, which is not judged', async (_, metadata, mediaType) => {
    expect((await linted(metadata, mediaType)).requirements).toMatchObject([{ outcome: 'not-applicable' }]);
  });
});
