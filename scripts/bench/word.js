/// <reference lib="dom" />
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../ensure-browser.js';
import { buildPane } from '../word/buildPane.js';
import { importTypescript } from './support/importTypescript.js';
import { median } from './support/median.js';
import { valueRow } from './support/row.js';

const samples = 5;
/** A draft of 50 pages: the report, and annexes up to so many paragraphs. */
const paragraphs = 1000;

/** Milliseconds within which a re-check is over, with a second of quiet before it. */
const settling = 5000;

/** The task pane in Chromium beside a fake of Word. */
export default async function word({ root, folder }) {
  const outDir = await buildPane({ base: 'https://bench.test', outDir: join(folder, 'word') });
  const assets = readdirSync(join(outDir, 'assets'));
  const script = assets
    .filter((name) => /^main-.*\.js$/.test(name))
    .map((name) => readFileSync(join(outDir, 'assets', name)));
  const size = script.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1024;
  const fake = await bundleFake(root);
  const draft = await draftOf(root, folder);
  const server = await serve(outDir);
  const browser = await chromium.launch({ executablePath: ensureBrowser() });
  const checks = { first: [], main: [], syncs: [] };
  try {
    for (let sample = 0; sample < samples; sample++) {
      const { first, main, syncs } = await measure(browser, server.address, fake, draft);
      checks.first.push(first);
      checks.main.push(main);
      checks.syncs.push(syncs);
    }
  } finally {
    await browser.close();
    server.close();
  }
  const what = `Word draft of ${paragraphs} paragraphs, 3 tables`;
  return [
    valueRow('Word pane: script without office.js', size, [size], { target: 100, unit: ' KiB gzip' }),
    valueRow(`${what}: bytes → first list`, median(checks.first), checks.first, { target: 500, unit: ' ms' }),
    valueRow(`${what}: re-check, main thread`, median(checks.main), checks.main, { target: 50, unit: ' ms' }),
    valueRow(`${what}: re-check, context.sync`, median(checks.syncs), checks.syncs, { target: 3, unit: '' }),
  ];
}

async function measure(browser, address, fake, docx) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript((given) => {
      const page = /** @type {any} */ (globalThis);
      page.fakeWordCircumstances = { tier: 'T3', docx: given };
      new MutationObserver(() => {
        if (!page.firstList && document.querySelector('.gk-what')) page.firstList = performance.now();
      }).observe(document, { childList: true, subtree: true });
    }, docx);
    await page.route('https://appsforoffice.microsoft.com/**', (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: fake }),
    );
    await page.goto(`${address}/taskpane.html`);
    await page.locator('.gk-what').first().waitFor();
    const first = await page.evaluate(() => {
      const { firstList, fakeWord } = /** @type {any} */ (globalThis);
      return firstList - fakeWord.stage.handedOver;
    });
    const session = await context.newCDPSession(page);
    // Processor time of the page's thread: waiting for the worker or for other programs does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    const count = await page.locator('.gk-what').count();
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      const { fakeWord } = /** @type {any} */ (globalThis);
      const texts = fakeWord.texts();
      const at = texts.findIndex((text) => text.includes('加强加强'));
      const from = texts[at].indexOf('加强加强');
      fakeWord.type(at, from, from + 4, '加强');
      fakeWord.prepare();
      fakeWord.stage.syncs = 0;
    });
    const before = await spent();
    // Looking at the list would be work of the page: the check has time enough, and is looked at once.
    await page.waitForTimeout(settling);
    const after = await spent();
    if ((await page.locator('.gk-what').count()) !== count - 1) throw new Error('The list did not follow the edit.');
    const syncs = await page.evaluate(() => /** @type {any} */ (globalThis).fakeWord.stage.syncs);
    return { first, main: after - before, syncs };
  } finally {
    await context.close();
  }
}

async function bundleFake(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/browser/support/fakeWord/office.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
  });
  return outputFiles[0].text;
}

/** The report of report.md with annexes behind it, and one word written twice. */
async function draftOf(root, folder) {
  const { parseSource, renderDocx } = await importTypescript(
    root,
    "export { parseSource } from './test/support/parseSource.js';\nexport { renderDocx } from './test/render/docx.js';",
    folder,
  );
  const { source } = parseSource(readFileSync(join(root, 'scripts/bench/report.md'), 'utf8'));
  const blocks = [...source.blocks];
  const section = blocks.findIndex(({ kind, text }) => kind === 'paragraph' && /^五、/.test(text));
  blocks.splice(section + 1, 0, { kind: 'paragraph', text: '一是加强加强制度建设。' });
  for (let number = 1; blocks.length < paragraphs; number++) {
    blocks.push({
      kind: 'paragraph',
      text: `附件材料第${number}段：本段为随报告报送的工作台账说明，内容与统计表无关，供查阅。`,
    });
  }
  return Buffer.from(renderDocx({ ...source, blocks })).toString('base64');
}

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

async function serve(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    try {
      const body = readFileSync(join(folder, pathname));
      response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
