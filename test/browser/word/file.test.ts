import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, fix } from '../../../core/index.js';
import { renderDocx } from '../../render/docx.js';
import { loadFixture } from '../../support/loadFixture.js';
import { launch } from '../support/launch.js';
import { hasLibreOffice, officeText } from './officeText.js';
import { type PaneServer, servePane } from './servePane.js';
import { soon } from './soon.js';

let browser: Browser;
let server: PaneServer;

beforeAll(async () => {
  browser = await launch();
  server = await servePane();
});

afterAll(async () => {
  server?.close();
  await browser?.close();
});

interface FilePage {
  readonly page: Page;
  readonly foreign: string[];
  close(): Promise<void>;
}

async function open(path = 'page.html'): Promise<FilePage> {
  const context = await browser.newContext({ acceptDownloads: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !request.url().startsWith('blob:')) foreign.push(request.url());
  });
  await page.goto(`${server.address}/${path}`);
  await page.getByText('把年度报告（.docx）拖到这里').waitFor();
  return { page, foreign, close: () => context.close() };
}

/** Drops a file onto the page as a person would. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      const array = Uint8Array.from(atob(content!), (character) => character.charCodeAt(0));
      data.items.add(new File([array], fileName!));
      return data;
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

describe('outside of Word', () => {
  const docx = renderDocx(loadFixture('words-and-markup').source, { splitRuns: true });

  it('a dropped file gives the list of the command line, and the repaired file', async () => {
    const { page, foreign, close } = await open();
    await drop(page, '云溪县年报.docx', docx);
    await page.locator('.gk-what').first().waitFor();
    const { findings } = await check(docx, { source: 'a.docx' });
    expect(await page.locator('.gk-what').allTextContents()).toEqual(findings.map(({ message }) => message));
    await page.getByRole('button', { name: '修复全部' }).click();
    await page.getByRole('button', { name: /^应用选中的/ }).click();
    await page.getByText(/^已修改/).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载修改后的文件' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('云溪县年报（已修改）.docx');
    const fixed = readFileSync(await download.path());
    const expected = await fix(docx);
    expect(Buffer.compare(fixed, Buffer.from(expected.bytes!))).toBe(0);
    if (hasLibreOffice) {
      const [before, after] = [officeText(docx), officeText(fixed)];
      expect(after).toHaveLength(before.length);
      expect(after.filter((line, index) => line !== before[index]).length).toBe(
        new Set(findings.map(({ location }) => location.block)).size,
      );
    }
    expect(foreign).toEqual([]);
    await page.getByRole('button', { name: '撤销刚才的修改' }).click();
    await page.getByText('还没有修改').waitFor();
    await close();
  });

  it('the self-check sheet comes as a file', async () => {
    const { page, close } = await open();
    await drop(page, 'a.docx', docx);
    await page.locator('.gk-what').first().waitFor();
    await page.getByText('更多').click();
    for (const [name, kind] of [
      ['导出网页', 'html'],
      ['导出 Word', 'docx'],
    ] as const) {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: new RegExp(name) }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe(`自查表.${kind}`);
      const bytes = readFileSync(await download.path());
      const text = kind === 'html' ? bytes.toString('utf8') : hasLibreOffice ? officeText(bytes).join('\n') : '未检查';
      expect(text).toContain('未检查');
    }
    await close();
  });

  it('a missing section goes into the file', async () => {
    const { source } = loadFixture('clean-town-no-applications');
    const last = source.blocks.findIndex((block) => block.kind === 'paragraph' && /^六、/.test(block.text));
    const { page, close } = await open();
    await drop(page, 'a.docx', renderDocx({ ...source, blocks: source.blocks.slice(0, last) }));
    const missing = page.getByText('structure/section-missing');
    await page.locator('.gk-what').first().waitFor();
    await page.getByLabel('全部展开').check();
    expect(await missing.count()).toBe(1);
    await page.getByText('更多').click();
    await page.getByRole('button', { name: '插入缺失部分' }).click();
    await page.getByRole('button', { name: /^应用选中的/ }).click();
    await page.getByText(/^已修改/).waitFor();
    await soon(() => missing.count()).toBe(0);
    await close();
  });

  it.each([
    ['年报.pdf', new TextEncoder().encode('%PDF-1.7 …'), '.docx'],
    ['年报.docx', new Uint8Array(), '文件是空的'],
    ['年报.txt', new TextEncoder().encode('云溪县年报'), '这不是 Word 文档'],
    ['年报.docx', docx.slice(0, 3000), '已损坏'],
  ])('a file that cannot be read is named: %s', async (name, bytes, words) => {
    const { page, close } = await open();
    await drop(page, name, bytes);
    await page.locator('.gk-notice', { hasText: words }).waitFor();
    await close();
  });

  it('the pane without Word’s library says so and takes files', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
    await page.goto(`${server.address}/taskpane.html`);
    await page.getByText('没有连上 Word').waitFor();
    await drop(page, 'a.docx', docx);
    await page.locator('.gk-what').first().waitFor();
    await context.close();
  });

  it('nothing may be sent anywhere', () => {
    for (const name of ['page.html', 'taskpane.html']) {
      const html = readFileSync(`${server.folder}/${name}`, 'utf8');
      const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*/);
    }
    expect(readFileSync(`${server.folder}/page.html`, 'utf8')).not.toContain('https://');
  });
});
