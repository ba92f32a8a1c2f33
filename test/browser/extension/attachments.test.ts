import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { check, type FileResult } from '../../../core/index.js';
import { layoutNamed, renderDocx } from '../../render/index.js';
import { loadFixture } from '../../support/loadFixture.js';
import type { SourceDocument } from '../../support/source.js';
import { axe } from './support/axe.js';
import { highlightSizes } from './support/marksOf.js';
import { host, type Opened, openExtension } from './support/openExtension.js';
import { plainPage } from './support/pages.js';
import { savedBy } from './support/savedBy.js';

const fixture = 'sum-two-cells';
const { source } = loadFixture(fixture);
const pdf = new Uint8Array(
  readFileSync(fileURLToPath(new URL(`../../fixtures-binary/pdf/${fixture}.word.pdf`, import.meta.url))),
);
const doc = new Uint8Array(
  readFileSync(fileURLToPath(new URL(`../../fixtures-binary/doc/${fixture}.doc`, import.meta.url))),
);
const docx = renderDocx(source);
const path = '/zwgk/nb/202601/t20260127_18.html';
const otherHost = 'files.yunxi-test.gov.cn';
const page = new TextDecoder().decode(layoutNamed('htmlPage').render(source));

/** The page with links to files at the end of its article, as portals put them. */
function pageWith(...links: readonly [address: string, words: string][]): string {
  const end = page.lastIndexOf('</p>', page.indexOf('<div class="footer"') + 1 || page.length) + '</p>'.length;
  const anchors = links.map(([address, words]) => `<p>附件：<a href="${address}">${words}</a></p>`);
  return page.slice(0, end) + anchors.join('') + page.slice(end);
}

/** The report with another number in the first cell that holds it, and nowhere else. */
function withOtherCell(document: SourceDocument, from: string, to: string): SourceDocument {
  let isDone = false;
  const blocks = document.blocks.map((block) => {
    if (block.kind === 'paragraph') return block;
    const rows = block.rows.map((row) =>
      row.map((cell) => {
        if (isDone || cell.text !== from) return cell;
        isDone = true;
        return { ...cell, text: to };
      }),
    );
    return { ...block, rows };
  });
  if (!isDone) throw new Error(`No cell holds “${from}”.`);
  return { ...document, blocks };
}

let opened: Opened;
beforeAll(async () => {
  opened = await openExtension();
});
afterAll(() => opened?.close());
afterEach(async () => {
  for (const each of opened.context.pages().slice(1)) await each.close();
});

async function open(html: string): Promise<{ page: Page; panel: Page }> {
  opened.site.put(path, html);
  const visited = await opened.visit(path);
  const panel = await opened.panel(visited.tabId);
  await panel.locator('.gk-card, .gk-notice').first().waitFor();
  return { page: visited.page, panel };
}

async function resultIn(panel: Page): Promise<{ file: FileResult; json: Record<string, Record<string, unknown>> }> {
  const json = JSON.parse((await savedBy(panel, 'JSON')).text);
  return { file: json.result.files[0], json };
}

const askedFor = (wanted: string) => opened.site.asked.filter((each) => each.path === wanted);
const ofRule = ({ findings }: FileResult, id: string) => findings.filter(({ ruleId }) => ruleId === id);
const differs = 'page/attachment-differs';
const broken = 'page/attachment-broken';

it('is not fetched before the click, and only once with it', async () => {
  opened.site.put('/P020260127001.docx', docx);
  opened.site.put('/P020260127002.docx', docx);
  const { panel } = await open(
    pageWith(['/P020260127001.docx', '2025年年报.docx'], ['/P020260127002.docx', '2025年年报（二）.docx']),
  );
  await panel.getByRole('button', { name: '检查附件 2025年年报.docx' }).waitFor();
  await panel.waitForTimeout(500);
  expect(askedFor('/P020260127001.docx')).toEqual([]);
  await panel.getByRole('button', { name: '检查附件 2025年年报.docx' }).click();
  await panel.getByRole('button', { name: '2025年年报.docx', exact: true }).waitFor();
  expect(askedFor('/P020260127001.docx')).toHaveLength(1);
  expect(askedFor('/P020260127002.docx')).toEqual([]);
  await panel.getByRole('button', { name: '检查附件 2025年年报（二）.docx' }).click();
  await panel.getByRole('button', { name: '2025年年报（二）.docx', exact: true }).waitFor();
  expect(askedFor('/P020260127001.docx')).toHaveLength(1);
  expect(opened.site.strays).toEqual([]);
});

describe('the same report as a file', () => {
  it.each([
    ['.docx', docx, '/same.docx'],
    ['.pdf', pdf, '/same.pdf'],
    ['.doc under the name of a .wps', doc, '/same.wps'],
    [
      '.docx in a .zip, beside something else',
      zipSync({ 'a/年报.docx': docx, '说明.txt': docx.slice(0, 5) }),
      '/same.zip',
    ],
  ])('differs in nothing (%s), and has the findings of the command line', async (_, bytes, address) => {
    opened.site.put(address, bytes, { contentType: 'application/octet-stream' });
    const { panel } = await open(pageWith([address, `2025年度报告${address.slice(5)}`]));
    const { file: alone } = await resultIn(panel);
    await panel.getByRole('button', { name: /^检查附件/ }).click();
    await panel.getByText('与页面比较：没有发现不同。').waitFor({ timeout: 30_000 });
    const { file: beside, json } = await resultIn(panel);
    expect(beside.findings).toEqual(alone.findings);
    expect(beside.requirements.find(({ id }) => id === differs)?.outcome).toBe('pass');
    expect(json.source).toMatchObject({ attachment: null });

    await panel.getByRole('group', { name: '看哪一份' }).getByRole('button').nth(1).click();
    await panel.getByText('页面上的标记是页面的，不是它的').waitFor();
    const report = address.endsWith('.zip') ? docx : bytes;
    const expected = await check(report, { source: 'a' });
    const { file } = await resultIn(panel);
    expect(expected.findings.length).toBeGreaterThan(0);
    expect(file.findings).toEqual(expected.findings);
    expect(file.requirements).toEqual(expected.requirements);
    expect(file.report).toEqual(expected.report);
    expect(opened.site.strays).toEqual([]);
  });
});

describe('a file with another number in one cell', () => {
  const other = renderDocx(withOtherCell(source, '412', '413'));

  it('is told on the page where the cell stands, and keeps its own result behind a switch', async () => {
    opened.site.put('/differs.docx', other);
    const { page: shown, panel } = await open(pageWith(['/differs.docx', '2025年度报告.docx']));
    const { file: alone } = await resultIn(panel);
    await panel.getByRole('button', { name: /^检查附件/ }).click();
    await panel.getByText('与页面比较：有 1 个问题').waitFor();
    const { file } = await resultIn(panel);
    const [finding, ...more] = ofRule(file, differs);
    expect(more).toEqual([]);
    expect(finding!.evidence).toMatchObject({ actual: '412', expected: '413' });
    expect(finding!.message).toContain('附件“2025年度报告.docx”中是413');
    expect(file.findings).toHaveLength(alone.findings.length + 1);
    expect(await axe(panel)).toEqual([]);

    const card = panel.locator('.gk-card', { hasText: '中是413' });
    await card.locator('[data-problem]').first().click();
    await shown.bringToFront();
    await shown.waitForFunction(() => CSS.highlights.has('gongkai-lint-flash'));
    const flashed = await shown.evaluate(() => {
      const [range] = [...CSS.highlights.get('gongkai-lint-flash')!] as Range[];
      return range!.startContainer.textContent;
    });
    expect(flashed).toContain('412');
    const marks = await highlightSizes(shown);

    await panel.getByRole('button', { name: '2025年度报告.docx', exact: true }).click();
    await panel.getByText('页面上的标记是页面的').waitFor();
    expect(await panel.getByLabel('在页面上标出').count()).toBe(0);
    expect(await axe(panel)).toEqual([]);
    expect((await highlightSizes(shown))['gongkai-lint-error']).toBe(marks['gongkai-lint-error']);
    await panel.getByRole('button', { name: '页面', exact: true }).click();
    await panel.getByLabel('在页面上标出').waitFor();
  });

  it('is named in every export, with the SHA-256 of its bytes', async () => {
    opened.site.put('/differs.docx', other);
    const { page: shown, panel } = await open(pageWith(['/differs.docx', '2025年度报告.docx']));
    expect((await savedBy(panel, 'HTML')).text).toContain('<th scope="row">检查对象</th><td>网页</td>');
    await panel.getByRole('button', { name: /^检查附件/ }).click();
    await panel.getByRole('button', { name: '2025年度报告.docx', exact: true }).click();
    await panel.getByText('页面上的标记是页面的').waitFor();
    const html = await savedBy(panel, 'HTML');
    expect(html.name).toContain('附件校核结果.html');
    expect(html.text).toContain('附件“2025年度报告.docx”');
    expect(html.text).toContain(shown.url());
    const { json, file } = await resultIn(panel);
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(other))).toString('hex');
    expect(json.source).toMatchObject({
      address: new URL('/differs.docx', shown.url()).href,
      attachment: { name: '2025年度报告.docx', page: shown.url(), sha256: hash },
      pageHash: null,
    });
    expect(file.sha256).toBe(hash);
    expect((await savedBy(panel, 'CSV')).text).toContain('附件 SHA-256');
  });
});

describe('a file that is not had', () => {
  it('because the server has none is a problem of the page', async () => {
    const { panel } = await open(pageWith(['/gone.docx', '2025年度报告.docx']));
    await panel.getByRole('button', { name: /^检查附件/ }).click();
    await panel.getByText('网站没有给出这个文件（HTTP 404）。').first().waitFor();
    await panel.getByRole('button', { name: /^重试/ }).waitFor();
    const { file } = await resultIn(panel);
    expect(ofRule(file, broken).map(({ message }) => message)).toEqual([
      '附件“2025年度报告.docx”无法下载：网站没有给出这个文件（HTTP 404）。请检查链接，或重新上传。',
    ]);
    expect(file.requirements.find(({ id }) => id === differs)?.outcome).toBe('not-applicable');
  });

  it('because it is damaged is one too', async () => {
    opened.site.put('/half.docx', docx.slice(0, docx.length >> 1));
    const { panel } = await open(pageWith(['/half.docx', '2025年度报告.docx']));
    await panel.getByRole('button', { name: /^检查附件/ }).click();
    await panel.locator('.panel-file-said p').waitFor();
    const [finding] = ofRule((await resultIn(panel)).file, broken);
    expect(finding!.message).toContain('打不开');
  });

  it.each([
    ['the server asks who comes', '/403.docx', '网站拒绝了这次下载或暂时忙（HTTP 403）'],
    ['the link leads to another site', '/moved.docx', '附件的链接转到了另一个网站'],
    ['its font is one that only a map of characters could read', '/gbk.pdf', '没有带上所用字体的文字编码'],
    ['a page came in its place', '/login.docx', '链接给出的是一个网页，不是文件'],
    ['it hangs on a site that is no government’s', 'http://oss.example.com/a.docx', '附件不在政府网站（gov.cn）上'],
  ])('because %s accuses nobody', async (_, address, says) => {
    opened.site.put('/403.docx', '', { status: 403 });
    opened.site.put('/moved.docx', '', { location: `http://${otherHost}/report.docx` });
    opened.site.put('/login.docx', plainPage('用户登录', '<script>location = "/login"</script>'));
    opened.site.put('/gbk.pdf', gbkPdf, { contentType: 'application/pdf' });
    const { panel } = await open(pageWith([address, '2025年度报告.docx']));
    await panel.getByRole('button', { name: /^检查附件/ }).click();
    await panel.locator('.panel-file-said p').waitFor();
    await panel.locator('.panel-file-said', { hasText: says }).waitFor();
    expect(await panel.locator('.panel-file-said').textContent()).not.toContain('已检查');
    const { file } = await resultIn(panel);
    expect(ofRule(file, broken)).toEqual([]);
    expect(file.requirements.find(({ id }) => id === broken)?.outcome).toBe('needs-review');
    expect(await axe(panel)).toEqual([]);
    expect(opened.site.strays).toEqual([]);
  });
});

it('of another host is fetched by the background, without cookies, once the host is allowed', async () => {
  opened.site.put('/other.docx', docx);
  await opened.context.addCookies([otherHost, host].map((domain) => ({ name: 'who', value: '1', domain, path: '/' })));
  const { panel } = await open(pageWith([`http://${otherHost}/other.docx`, '2025年度报告.docx']));
  expect(askedFor('/other.docx')).toEqual([]);
  await panel.getByRole('button', { name: /^检查附件/ }).click();
  await panel.getByText('与页面比较：没有发现不同。').waitFor();
  // The page itself is asked for with its cookie.
  expect(askedFor(path).at(-1)?.cookie).toBe('who=1');
  expect(askedFor('/other.docx')).toEqual([{ host: otherHost, path: '/other.docx', cookie: undefined }]);
});

it('is not fetched by the background for a script in a page', async () => {
  opened.site.put('/stolen.docx', docx);
  const { page: shown } = await open(pageWith(['/stolen.docx', '2025年度报告.docx']));
  const answers = await opened.worker.evaluate(
    async ({ address, file }) => {
      const { tabs, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const { id: tabId } = (await tabs.query({})).find(({ url }) => url === address)!;
      const [first] = await scripting.executeScript({
        target: { tabId },
        args: [file],
        func: async (url: string) => {
          const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
          const heard: unknown[] = [];
          const port = runtime.connect({ name: 'gongkai-lint/fetch/1' });
          port.onMessage.addListener((message: unknown) => heard.push(message));
          port.postMessage({ type: 'fetch', job: 1, url });
          await new Promise((resolve) => setTimeout(resolve, 1000));
          return heard;
        },
      });
      return first!.result;
    },
    { address: shown.url(), file: `http://${otherHost}/stolen.docx` },
  );
  expect(answers).toEqual([]);
  expect(askedFor('/stolen.docx')).toEqual([]);
});

it('that does not come can be given up', async () => {
  opened.site.put('/slow.docx', docx, { isSlow: true });
  const { panel } = await open(pageWith(['/slow.docx', '2025年度报告.docx']));
  await panel.getByRole('button', { name: /^检查附件/ }).click();
  await panel.getByText('正在下载').waitFor();
  await panel.getByRole('button', { name: '取消 2025年度报告.docx' }).click();
  await panel.getByRole('button', { name: /^检查附件/ }).waitFor();
  const { file } = await resultIn(panel);
  expect(file.requirements.find(({ id }) => id === broken)?.outcome).toBe('not-applicable');
});

it('is shown at once where the page itself is no report', async () => {
  opened.site.put('/only.docx', docx);
  const { panel } = await open(
    plainPage(
      '2025年政府信息公开工作年度报告',
      '<h1>2025年政府信息公开工作年度报告</h1><p>请看<a href="/only.docx">附件：2025年政府信息公开工作年度报告.docx</a></p>',
    ),
  );
  expect(await panel.locator('.gk-card').count()).toBe(0);
  await panel.getByRole('button', { name: /^检查附件/ }).click();
  await panel.locator('.gk-card').first().waitFor();
  await panel.getByText('页面上的标记是页面的').waitFor();
  expect((await resultIn(panel)).file.findings).toEqual((await check(docx, { source: 'a' })).findings);
  await panel.getByRole('button', { name: '页面', exact: true }).click();
  await panel.getByText('此页不是政府信息公开工作年度报告').waitFor();
});

it('leads to the workbench', async () => {
  const { panel } = await open(page);
  const [tab] = await Promise.all([
    opened.context.waitForEvent('page'),
    panel.getByRole('button', { name: '年报抽查工作台' }).click(),
  ]);
  await tab.waitForURL(`chrome-extension://${opened.id}/workbench.html`);
  expect(await tab.title()).toBe('年报抽查工作台');
});

/** One line in a Chinese font that the file does not carry, in the encoding of old programs: 政府信息公开年度报告, three times. */
const gbkPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>endobj
4 0 obj<</Length 147>>stream
BT /F1 12 Tf 50 700 Td <${'D5FEB8AED0C5CFA2B9ABBFAAC4EAB6C8B1A8B8E6'.repeat(3)}> Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>endobj
6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>endobj
7 0 obj<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

interface Chrome {
  readonly tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  readonly scripting: {
    executeScript<A extends unknown[], R>(options: {
      target: { tabId: number };
      args: A;
      func: (...args: A) => R;
    }): Promise<{ result: Awaited<R> }[]>;
  };
  readonly runtime: {
    connect(info: { name: string }): {
      postMessage(message: unknown): void;
      onMessage: { addListener(listener: (message: unknown) => void): void };
    };
  };
}
