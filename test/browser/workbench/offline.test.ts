import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../core/check.js';
import { buildWorkbench } from '../../../scripts/build-workbench.js';
import { readExamples } from '../../../scripts/serve.js';
import { axe } from '../extension/support/axe.js';
import { launch } from '../support/launch.js';
import { checkAll, goTo, handIn, storedItems, watch } from './support/openWorkbench.js';

let browser: Browser;
let file: string;
const troubles: string[] = [];
const examples = readExamples();
const files = examples.files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
const steps = ['检查对象', '抽样', '检查', '结果', '一览图', '发布与疑问', '导出与整改'];

beforeAll(async () => {
  [browser, file] = await Promise.all([launch(), buildWorkbench()]);
});
afterAll(() => browser?.close());

/** The single file as a person opens it: from disk, without any network. */
async function openFile(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 850 }, ...options });
  const page = await context.newPage();
  watch(page, troubles);
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) troubles.push(request.url());
  });
  await page.goto(`file://${file}`);
  await page.waitForSelector('.wb');
  return page;
}

async function useUnits(page: Page): Promise<void> {
  await page.getByLabel('粘贴名单').fill(examples.units);
  await page.getByRole('button', { name: '采用这份名单' }).click();
  await page.getByText('名单上有 10 个单位。').waitFor();
}

async function saved(page: Page, button: RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** How many reports have verdicts in the store. */
function storedReviews(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('gongkai-workbench');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('reviews').objectStore('reviews').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the offline file', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openFile();
    await useUnits(page);
    await handIn(page, files);
    await checkAll(page);
  });

  it('says that it visits no address, and offers none', async () => {
    await goTo(page, '检查对象');
    await page.getByText('这里只检查文件，不访问网址').waitFor();
    expect(await page.getByLabel('栏目网址').count()).toBe(0);
  });

  it('keeps the files in their order, with a result for each', async () => {
    const items = await storedItems(page);
    expect(items.map(({ source }) => source)).toEqual(files.map(({ name }) => name));
    expect(items.every(({ state, row }) => state === 'done' && row?.status === 'checked')).toBe(true);
  });

  it('finds what was planted, and in the clean reports nothing', async () => {
    const found = Object.fromEntries(
      (await storedItems(page)).map(({ source, row }) => [source, Object.keys(row!.rules)]),
    );
    expect(found['柳汀镇2025年年报.txt']).toEqual([]);
    expect(found['石门镇2025年年报.txt']).toContain('sum/results-total');
    expect(found['沙塘乡2025年年报.txt']).toContain('date/signed-early');
    expect(found['县财政局2025年年报.txt']).toContain('claim/parts-sum');
    // Only together with last year's report.
    expect(found['县民政局2025年年报.txt']).toContain('history/carry-over');
  });

  it('asks who has not published, and about two reports with one text', async () => {
    await goTo(page, '发布与疑问');
    const published = page.getByRole('table', { name: '发布情况' });
    const missing = published.getByRole('row', { name: /司法局/ });
    expect(await missing.textContent()).toContain('没有找到');
    const questions = await page.getByRole('region', { name: /待核对的疑问/ }).textContent();
    expect(questions).toMatch(/2份不同单位的报告正文大部分相同/);
    expect(questions).toContain('云溪县水利局');
    await page.getByText('相同的段落').first().click();
    expect(await page.locator('.wb-passages td').count()).toBeGreaterThan(1);
  });

  it('filters, sorts and opens by keyboard alone', async () => {
    await goTo(page, '结果');
    await page.getByRole('button', { name: '错误' }).focus();
    await page.keyboard.press('Enter');
    const head = page.getByRole('columnheader', { name: '错误' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.locator('tbody tr[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-index'))).toBe('0');
    await page.keyboard.press('Enter');
    await page.locator('.gk-audit').waitFor();
    await page.getByRole('button', { name: '返回列表' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: '结果' }).waitFor();
  });

  it('shows the years of a body beside its report', async () => {
    await page.getByLabel('搜索').fill('民政局 2025');
    await page.locator('tbody tr[data-index="0"]').click();
    const strip = page.getByRole('region', { name: '近年数据' });
    expect(await strip.textContent()).toMatch(/2024[\s\S]*39[\s\S]*2025[\s\S]*44/);
    await page.getByRole('button', { name: '返回列表' }).click();
    await page.getByRole('button', { name: '清除筛选' }).click();
  });

  it('keeps verdicts and notes, and leaves false alarms out of what it sends', async () => {
    await page.getByLabel('搜索').fill('石门');
    await page.locator('tbody tr[data-index="0"]').click();
    await page.locator('.gk-card').first().getByRole('button').first().click();
    await page.getByRole('button', { name: '误报' }).click();
    await expect.poll(() => storedReviews(page)).toBe(1);
    await page.reload();
    await page.waitForSelector('.wb');
    await goTo(page, '导出与整改');
    const { bytes } = await saved(page, /^整改文件/);
    const names = Object.keys(unzipSync(bytes));
    expect(names).toContain('云溪县沙塘乡人民政府2025整改.json');
    const stone = unzipSync(bytes)['云溪县石门镇人民政府2025整改.json'];
    expect(stone === undefined ? [] : JSON.parse(text(stone)).items).toEqual([]);
    const csv = text((await saved(page, /^问题清单/)).bytes);
    expect(csv.split('\r\n').find((line) => line.includes('石门镇'))).toContain('误报');
  });

  it('writes workbook, notices, bulletin, page and records', async () => {
    const workbook = unzipSync((await saved(page, /^问题台账/)).bytes);
    for (const sheet of ['问题清单', '单位汇总', '抽查说明', '证据清单', '规则依据']) {
      expect(text(workbook['xl/workbook.xml']!)).toContain(sheet);
    }
    const first = Object.entries(workbook).filter(
      ([name]) => name.includes('sheet1.xml') || name.includes('sharedStrings'),
    );
    expect(first.map(([, bytes]) => text(bytes)).join('')).toContain('云溪县沙塘乡人民政府');
    const notices = unzipSync((await saved(page, /^整改通知/)).bytes);
    expect(Object.keys(notices)).toContain('云溪县沙塘乡人民政府整改通知.docx');
    const notice = unzipSync(notices['云溪县沙塘乡人民政府整改通知.docx']!);
    expect(text(notice['word/document.xml']!)).toContain('云溪县沙塘乡人民政府');
    expect((await saved(page, /^通报草稿/)).name).toMatch(/\.docx$/);
    expect(text((await saved(page, /^检查结果网页/)).bytes)).toContain('云溪县柳汀镇人民政府');
    const lines = text((await saved(page, /^检查记录/)).bytes)
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).schema)).toEqual(files.map(() => 'gongkai-lint-audit/1'));
    expect(JSON.parse(text((await saved(page, /^全部表格/)).bytes)).evidence).toHaveLength(files.length);
  });

  it('ticks off what a body has put right, in a new run compared with this one', async () => {
    const sent = unzipSync((await saved(page, /^整改文件/)).bytes)['云溪县沙塘乡人民政府2025整改.json']!;
    await page.locator('.wb-run summary').click();
    await page.getByRole('button', { name: '新建一次抽查' }).click();
    await goTo(page, '检查对象');
    const town = files.find(({ name }) => name.startsWith('沙塘乡'))!;
    const mended = { name: town.name, bytes: Buffer.from(text(town.bytes).replace('2025年12月15日', '2026年1月15日')) };
    await handIn(page, [mended, files.find(({ name }) => name.startsWith('石门镇'))!]);
    await checkAll(page);
    await goTo(page, '结果');
    await page.getByLabel('与哪一次比').selectOption({ index: 1 });
    await page.getByText('新增 0　已改 1　仍在 0').waitFor();
    await goTo(page, '导出与整改');
    await page
      .locator('input[accept=".json"]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(sent) });
    await page.getByText(/已改 1，仍在 0，未能判断 0/).waitFor();
    await page
      .locator('input[accept=".json"]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByText('这不是整改文件').waitFor();
  });

  it('draws the same sample again from the same frame and seed, and no other once something was checked', async () => {
    const one = await openFile();
    await handIn(one, files);
    const draw = async (tab: Page): Promise<string> => {
      await goTo(tab, '抽样');
      await tab.getByLabel('方法').selectOption('random');
      await tab.getByLabel('数量').fill('3');
      await tab.getByLabel('随机种子').fill('20260301');
      await tab.getByRole('button', { name: '抽取', exact: true }).click();
      await tab.getByText('从 9 份中抽了 3 份。').waitFor();
      return (await tab.locator('.wb-drawn, .wb-sheet .wb-facts').allInnerTexts()).join('\n');
    };
    const first = await draw(one);
    const other = await openFile();
    await handIn(other, [...files].reverse());
    const second = await draw(other);
    expect(second.split('\n').sort()).toEqual(first.split('\n').sort());
    await checkAll(one);
    expect((await storedItems(one)).filter(({ state }) => state === 'undrawn')).toHaveLength(6);
    await goTo(one, '抽样');
    await one.getByText('已经开始检查，不能再换样本').waitFor();
    expect(await one.getByRole('button', { name: '抽取', exact: true }).count()).toBe(0);
    await one.context().close();
    await other.context().close();
  });

  it('says in a sentence what is wrong with files that are no reports', async () => {
    const other = await openFile();
    const empty = { name: 'empty.docx', bytes: Buffer.alloc(0) };
    const letter = { name: 'letter.txt', bytes: Buffer.from('关于召开会议的通知，请各单位参加。') };
    const broken = { name: 'broken.zip', bytes: Buffer.from('PK\u0003\u0004 nothing of use') };
    await handIn(other, [empty, letter, broken]);
    const said = await other.locator('.wb-drop .gk-notice').textContent();
    expect(said).toContain('empty.docx：文件是空的。');
    await checkAll(other);
    await other.getByText('没有识别出政府信息公开工作年度报告').waitFor();
    await goTo(other, '结果');
    // What was not checked has no counts, not even 0.
    const cells = await other
      .getByRole('row', { name: /letter\.txt/ })
      .locator('td')
      .allTextContents();
    expect(cells.filter((cell) => cell === '—')).toHaveLength(5);
    expect(cells).not.toContain('0');
    await other.context().close();
  });

  it('reads Word 97, Word, PDF and an archive of them as the core does', async () => {
    const other = await openFile();
    const path = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
    const wanted = [
      'test/fixtures-binary/doc/example-word-draft.doc',
      'test/fixtures-binary/pdf/example-word-draft.print.pdf',
      'examples/word-draft.docx',
      'examples/portal-page.html',
    ].map((name) => ({ name: name.slice(name.lastIndexOf('/') + 1), bytes: new Uint8Array(readFileSync(path(name))) }));
    const archive = zipSync(Object.fromEntries(wanted.map(({ name, bytes }) => [`全县/${name}`, bytes])));
    await handIn(other, [...wanted, { name: '年报.zip', bytes: archive }]);
    await checkAll(other);
    const items = await storedItems(other);
    expect(items.map(({ source }) => source)).toEqual([
      ...wanted.map(({ name }) => name),
      ...wanted.map(({ name }) => `年报.zip/全县/${name}`),
    ]);
    for (const { name, bytes } of wanted) {
      const { findings } = await check(bytes, { source: name });
      const known = new Set(findings.map(({ fingerprint }) => fingerprint));
      for (const { row, source } of items.filter((item) => item.source.endsWith(name))) {
        expect(row?.status, source).toBe('checked');
        expect(row!.keys.length, source).toBeGreaterThan(0);
        expect(
          row!.keys.filter((key) => !known.has(key)),
          source,
        ).toEqual([]);
      }
    }
    await other.context().close();
  });

  it('takes a report as data: nothing of it becomes markup', async () => {
    const other = await openFile();
    const evil = text(files[0]!.bytes).replaceAll('云溪县', '<img src=x onerror=alert(1)>县');
    await handIn(other, [{ name: '<b>a</b>.txt', bytes: Buffer.from(evil) }]);
    await checkAll(other);
    for (const step of steps) await goTo(other, step);
    expect(await other.locator('.wb img, .wb-table b').count()).toBe(0);
    await other.context().close();
  });

  it.each(['light', 'dark'] as const)('has no fault for axe in %s on any step', async (colorScheme) => {
    const other = await openFile({ colorScheme });
    await useUnits(other);
    await handIn(other, files);
    await checkAll(other);
    for (const step of steps) {
      await goTo(other, step);
      await other.waitForTimeout(100);
      expect(await axe(other), step).toEqual([]);
    }
    await goTo(other, '结果');
    await other.locator('tbody tr[data-index="0"]').click();
    await other.locator('.gk-audit').waitFor();
    expect(await axe(other), 'audit').toEqual([]);
    await other.context().close();
  });

  it('made no request and no error', () => expect(troubles).toEqual([]));
});
