import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkResultSchema } from '../../../core/index.js';
import { type Opened, openExtension } from './support/openExtension.js';
import { reportPage } from './support/pages.js';
import { savedBy } from './support/savedBy.js';

describe('the export of one audit', () => {
  let opened: Opened;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    opened = await openExtension();
    opened.site.put('/r.html', reportPage);
    const visited = await opened.visit('/r.html');
    page = visited.page;
    panel = await opened.panel(visited.tabId);
    await panel.locator('[data-problem="1"]').click();
    await panel.locator('.gk-open').getByRole('button', { name: '确认' }).click();
    await panel.locator('.gk-open textarea').fill('=1+1 <b>已核</b>');
  });
  afterAll(() => opened?.close());

  it('is one HTML page with result, source and reviews, and no script', async () => {
    const { name, text } = await savedBy(panel, 'HTML');
    expect(name).toBe('岚浦市生态环境局2025年度报告校核结果.html');
    expect(text).toContain(page.url());
    expect(text).toContain('不是服务器所发文件的校验值');
    expect(text).toContain('=1+1 &lt;b&gt;已核&lt;/b&gt;');
    expect(text).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}（北京时间）/);
    expect(text).not.toMatch(/<script/i);
  });

  it('is JSON after the published schema, with the SHA-256 of the page as it was shown', async () => {
    const audit = JSON.parse((await savedBy(panel, 'JSON')).text);
    expect(checkResultSchema.safeParse(audit.result).error).toBeUndefined();
    const [finding] = audit.result.files[0].findings;
    expect(audit.reviews[finding.fingerprint]).toEqual({ verdict: 'confirmed', note: '=1+1 <b>已核</b>' });
    const { pageHash } = audit.source;
    expect(audit.result.files[0].sha256).toBe(pageHash);
    await panel.close();
    // The marks are gone: what is hashed is the page without them.
    const shown = await page.evaluate(() => {
      const { doctype, documentElement } = document;
      return [new XMLSerializer().serializeToString(doctype!) + documentElement.outerHTML, documentElement.outerHTML];
    });
    const hashes = shown
      .flatMap((html) => [html, html.replace('>', '>\n')])
      .map((html) => createHash('sha256').update(html).digest('hex'));
    expect(hashes).toContain(pageHash);
    const [, tabId] = /tab=(\d+)/.exec(panel.url()) ?? [];
    panel = await opened.panel(Number(tabId));
    await panel.locator('.gk-card').first().waitFor();
  });

  it('is a CSV file that a spreadsheet takes for text, a row a problem', async () => {
    const { bytes, text } = await savedBy(panel, 'CSV');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('网址');
    expect(lines[1]).toContain(page.url());
    expect(lines[1]).toContain("'=1+1 <b>已核</b>");
    expect(lines[1]).toContain('确认');
  });

  it('is a workbook with the list of problems and the source', async () => {
    const { name, bytes } = await savedBy(panel, 'Excel');
    expect(name).toBe('岚浦市生态环境局2025年度报告校核结果.xlsx');
    const parts = unzipSync(bytes);
    const sheets = Object.keys(parts)
      .filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))
      .map((part) => strFromU8(parts[part]!));
    const workbook = strFromU8(parts['xl/workbook.xml']!);
    for (const sheet of ['问题清单', '单位汇总', '证据清单', '规则依据', '来源与核实'])
      expect(workbook).toContain(sheet);
    const [list] = sheets;
    expect(list).toContain('整改链接');
    expect(list).toContain(page.url());
    const cells = list!.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(cells).toMatch(/t="inlineStr"><is><t[^>]*>=1\+1 <b>已核<\/b><\/t>/);
    expect(sheets.join('')).not.toMatch(/<f[ >]/);
    expect(sheets.at(-1)).toContain('不是服务器所发文件的校验值');
  });

  it('takes no pictures of a page that is not in front, and says so', async () => {
    await panel.getByLabel('附页面截图').check();
    const { text } = await savedBy(panel, 'HTML');
    expect(text).not.toContain('data:image/png');
    await panel.getByText('报告页面不在前面，没有截图').waitFor();
  });
});
