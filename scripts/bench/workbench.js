import { chromium } from 'playwright-core';
import { buildWorkbench } from '../build-workbench.js';
import { ensureBrowser } from '../ensure-browser.js';
import { median } from './support/median.js';
import { valueRow } from './support/row.js';

const rows = 10_000;
/** Reports that are handed in as files and checked in the page. */
const files = 1000;
const samples = 7;

/** Puts results into the store as a finished check has left them; only what the list shows is made up. */
function fillStore(count) {
  const item = (id) => ({
    id,
    run: 1,
    kind: 'url',
    source: `https://bm${id % 40}.yunxi.gov.cn/zfxxgknb/202602/t${id}.html`,
    state: id % 37 === 0 ? 'failed' : 'done',
    attempts: id % 37 === 0 ? 2 : 0,
    trouble: id % 37 === 0 ? { code: 'timeout' } : null,
    content: `${id}`,
    fetched: null,
    versions: [],
    row:
      id % 37 === 0
        ? null
        : {
            status: 'checked',
            body: `云溪县${String.fromCodePoint(0x4e00 + ((id * 7919) % 5000))}${String.fromCodePoint(0x5000 + (id % 3000))}镇人民政府`,
            bodyKind: 'town',
            year: 2020 + (id % 6),
            title: `第${id}份2025年政府信息公开工作年度报告`,
            publishedOn: null,
            counts: { error: (id * 31) % 7, warning: (id * 17) % 5, info: 0 },
            review: id % 3,
            rules: { 'sum/results-total': 1, [`text/rule-${id % 30}`]: 2 },
            errors: ['sum/results-total'],
            keys: [`k${id}`, `l${id}`],
          },
  });
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gongkai-workbench');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction('items', 'readwrite');
      for (let id = 1; id <= count; id++) tx.objectStore('items').put(item(id));
      tx.oncomplete = () => resolve(opening.result.close());
      tx.onerror = () => reject(tx.error);
    };
  });
}

/** Milliseconds from a click to the picture that shows what it did. */
function clickToPaint(selector) {
  return new Promise((resolve) => {
    const element = document.querySelector(selector);
    const started = performance.now();
    element.click();
    // The first frame draws the change, the second begins when it is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
  });
}

async function open(context, file) {
  const page = await context.newPage();
  await page.goto(`file://${file}`);
  await page.waitForSelector('.wb');
  return page;
}

async function measureList(browser, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 850 } });
  const first = await open(context, file);
  await first.evaluate(fillStore, rows);
  await first.close();
  const page = await open(context, file);
  const paints = [];
  const sorts = [];
  const names = [];
  for (let sample = 0; sample < samples; sample++) {
    await page.evaluate(clickToPaint, '#wb-tab-sources');
    paints.push(await page.evaluate(clickToPaint, '#wb-tab-results'));
    const shown = await page.locator('.wb-table').getAttribute('aria-rowcount');
    if (shown !== String(rows + 1)) throw new Error(`The list has ${shown} rows instead of ${rows + 1}.`);
    sorts.push(await page.evaluate(clickToPaint, 'thead th:nth-child(4) button'));
    names.push(await page.evaluate(clickToPaint, 'thead th:nth-child(1) button'));
  }
  const frames = await page.evaluate(scrollThrough);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await context.close();
  return { paints, sorts, names, frames, heap: usedSize / 1024 ** 2 };
}

/** Milliseconds between frames while the whole list is scrolled through. */
function scrollThrough() {
  const box = document.querySelector('.wb-table-box');
  const frames = [];
  return new Promise((resolve) => {
    let last = performance.now();
    const step = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      // A fast turn of the wheel.
      box.scrollTop += 300;
      if (frames.length < 120) requestAnimationFrame(step);
      else resolve(frames.slice(1));
    };
    requestAnimationFrame(step);
  });
}

async function measureCheck(browser, file, input) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 850 } });
  const page = await open(context, file);
  const given = Array.from({ length: files }, (_, index) => ({
    name: `${index}.docx`,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(input('docx', index % 200)),
  }));
  // Playwright sends 50 MB at most at a time.
  for (let at = 0; at < files; at += 250) {
    await page.locator('input[type=file][multiple]').setInputFiles(given.slice(at, at + 250));
    await page.getByText(`已加入的检查对象（${at + 250}）`).waitFor({ timeout: 120_000 });
  }
  await page.locator('#wb-tab-queue').click();
  const started = performance.now();
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.locator('.wb-counts .wb-state-done b', { hasText: String(files) }).waitFor({ timeout: 300_000 });
  const perSecond = files / ((performance.now() - started) / 1000);
  await context.close();
  return perSecond;
}

/** The workbench in Chromium: a list of 10,000 results, and 1,000 Word files checked in the page. */
export default async function workbench({ input }) {
  const file = await buildWorkbench();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), headless: true });
  try {
    const { paints, sorts, names, frames, heap } = await measureList(browser, file);
    const speeds = [await measureCheck(browser, file, input)];
    return [
      valueRow('workbench: 10,000 results, first paint', median(paints), paints, { target: 200, unit: ' ms' }),
      valueRow('  sort by number', median(sorts), sorts, { target: 100, unit: ' ms' }),
      valueRow('  sort by name', median(names), names, { target: 100, unit: ' ms' }),
      valueRow('  frame while scrolling fast, 95th of 100', percentile(frames, 0.95), frames, {
        target: 50,
        unit: ' ms',
      }),
      valueRow('  memory of the page’s script', heap, [heap], { target: 100, unit: ' MB' }),
      valueRow('  1,000 .docx checked in the page, a second', median(speeds), speeds, {
        target: 50,
        unit: '',
        atLeast: true,
      }),
    ];
  } finally {
    await browser.close();
  }
}

function percentile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
}
