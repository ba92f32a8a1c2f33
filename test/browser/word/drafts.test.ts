import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../core/index.js';
import { renderDocx } from '../../render/docx.js';
import { loadFixture } from '../../support/loadFixture.js';
import { launch } from '../support/launch.js';
import { changed } from './documentXml.js';
import { hasLibreOffice, officeText } from './officeText.js';
import { type OpenPane, type PaneOptions, Panes } from './openPane.js';
import { soon } from './soon.js';

let browser: Browser;
let panes: Panes;

beforeAll(async () => {
  browser = await launch();
  panes = await Panes.start(browser);
});

afterAll(async () => {
  panes?.close();
  await browser?.close();
});

const docxOf = (name: string): Uint8Array => renderDocx(loadFixture(name).source);
const button = (pane: OpenPane, name: string | RegExp) => pane.page.getByRole('button', { name });
const notice = (pane: OpenPane) => pane.page.locator('.gk-notice').first();
const message = (pane: OpenPane) => pane.page.locator('.gk-notice[role=status], .gk-notice[role=alert]');
const texts = (pane: OpenPane) => pane.word<string[]>('texts');
const empty = (): Uint8Array => renderDocx({ blocks: [{ kind: 'paragraph', text: '' }] });

describe('what is missing is inserted', () => {
  it('a section at its place, and taken out again', async () => {
    const { source } = loadFixture('clean-town-no-applications');
    const last = source.blocks.findIndex((block) => block.kind === 'paragraph' && /^六、/.test(block.text));
    const docx = renderDocx({ ...source, blocks: source.blocks.slice(0, last) });
    const pane = await panes.open(docx, { tier: 'T1' });
    const before = await texts(pane);
    await pane.page.getByText('更多').click();
    await button(pane, '插入缺失部分').click();
    await button(pane, /^应用选中的/).click();
    await soon(() => message(pane).textContent()).toContain('已修改 1 处');
    const after = await texts(pane);
    const heading = after.indexOf('六、其他需要报告的事项');
    expect(after.slice(0, heading)).toEqual(before.slice(0, heading));
    expect(heading).toBeGreaterThanOrEqual(before.filter((text) => text !== '').length);
    const { findings } = await check(await pane.saved(), { source: 'a.docx' });
    expect(findings.filter(({ ruleId }) => ruleId === 'structure/section-missing')).toEqual([]);
    await button(pane, '撤销刚才的修改').click();
    await soon(async () => (await texts(pane)).filter((text) => text !== '')).toEqual(
      before.filter((text) => text !== ''),
    );
    await pane.close();
  });

  it('the form of the year in place of the former one, figures poured over, the rest blank', async () => {
    const docx = docxOf('form-of-2019-in-2022');
    const old = await check(docx, { source: 'a.docx' });
    const pane = await panes.open(docx, { tier: 'T2' });
    await pane.page.getByText('更多').click();
    await button(pane, '插入缺失部分').click();
    await button(pane, /^应用选中的/).click();
    await soon(() => message(pane).textContent()).toContain('已修改');
    const saved = await pane.saved();
    const { report, findings } = await check(saved, { source: 'a.docx' });
    expect(report?.format).toBe('2021');
    expect(findings.filter(({ ruleId }) => ruleId === 'structure/format-version')).toEqual([]);
    const was = old.report!.tables.applications!;
    const is = report!.tables.applications!;
    expect(is.newlyReceived).toEqual(was.newlyReceived);
    expect(is.carriedForward).toEqual(was.carriedForward);
    expect(Object.values(is.otherRest ?? {}).every((value) => value === null || value === 0)).toBe(true);
    await button(pane, '撤销刚才的修改').click();
    await soon(async () => (await check(await pane.saved(), { source: 'a.docx' })).report).toEqual(old.report);
    if (hasLibreOffice) {
      const lines = officeText(saved);
      for (const line of officeText(docx).filter((each) => each.length > 30)) expect(lines).toContain(line);
    }
    await pane.close();
  });

  it('a whole year into an empty document', async () => {
    const pane = await panes.open(empty(), { tier: 'T1' });
    expect(await notice(pane).textContent()).toContain('文档里还没有文字');
    await pane.page.getByLabel('报告年度').fill('2025');
    await button(pane, '放入 2025 年度的格式').click();
    await pane.page.locator('.gk-audit').waitFor();
    const { report, findings } = await check(await pane.saved(), { source: 'a.docx' });
    expect(report?.year).toBe(2025);
    expect(report?.format).toBe('2021');
    const structural = ['structure/section-missing', 'table/missing', 'table/row-missing', 'structure/section-order'];
    expect(findings.filter(({ ruleId }) => structural.includes(ruleId))).toEqual([]);
    await pane.close();
  });

  it('totals from the cells above them', async () => {
    const copy = structuredClone(loadFixture('clean-county-government').source);
    const blanked: string[] = [];
    for (const block of copy.blocks) {
      if (block.kind !== 'table') continue;
      const row = block.rows.find((cells) => cells.some(({ text }) => /一、本年新收/.test(text)));
      const total = row?.at(-1);
      if (!total) continue;
      blanked.push(total.text);
      total.text = '';
    }
    expect(blanked).toHaveLength(1);
    const pane = await panes.open(renderDocx(copy), { tier: 'T1' });
    await pane.page.getByText('更多').click();
    await button(pane, '补填合计').click();
    expect(await pane.page.locator('.gw-proposal li').allTextContents()).toEqual([
      expect.stringContaining(`填入 ${blanked[0]}`),
    ]);
    await button(pane, '应用选中的 1 处').click();
    await soon(() => message(pane).textContent()).toContain('已修改 1 处');
    const { report } = await check(await pane.saved(), { source: 'a.docx' });
    expect(report?.tables.applications?.newlyReceived?.total).toBe(Number(blanked[0]));
    await pane.close();
  });

  it('a cell together with the totals and sentences that depend on it', async () => {
    const docx = docxOf('clean-county-government');
    const pane = await panes.open(docx, { tier: 'T1' });
    await pane.page.getByRole('tab', { name: /表格/ }).click();
    const grid = pane.page.getByRole('grid').filter({ hasText: '本年新收政府信息公开申请数量' });
    await grid.locator('tr', { hasText: '本年新收' }).locator('td').first().click();
    await button(pane, '在文中显示这一格').click();
    const old = (await check(docx, { source: 'a.docx' })).report!.tables.applications!.newlyReceived!;
    await pane.page.getByLabel(/改成$/).fill(String(old.naturalPerson! + 3));
    await button(pane, '看看要一起改哪些地方').click();
    const offers = await pane.page.locator('.gw-proposal li').allTextContents();
    expect(offers.some((text) => text.startsWith('正文：'))).toBe(true);
    await button(pane, /^应用选中的/).click();
    await soon(() => message(pane).textContent()).toContain('已修改');
    const { report, findings } = await check(await pane.saved(), { source: 'a.docx' });
    const now = report!.tables.applications!.newlyReceived!;
    expect(now.naturalPerson).toBe(old.naturalPerson! + 3);
    expect(now.total).toBe(old.total! + 3);
    expect(
      findings.filter(({ ruleId }) => ruleId === 'claim/applications' || ruleId === 'sum/applicant-total'),
    ).toEqual([]);
    await pane.close();
  });
});

describe('a bad draft gets a plain message', () => {
  const other = (): Uint8Array =>
    renderDocx({
      blocks: [
        { kind: 'paragraph', text: '关于召开春季防汛工作会议的通知' },
        { kind: 'paragraph', text: '各科室：定于周三上午开会，请准时参加。' },
      ],
    });

  it('another document', async () => {
    const pane = await panes.open(other());
    expect(await notice(pane).textContent()).toContain('没有识别出政府信息公开工作年度报告');
    await pane.close();
  });

  it('2,000 pages', async () => {
    const page = '本页为附件材料。'.repeat(12);
    const blocks = Array.from({ length: 30_000 }, (_, index) => ({
      kind: 'paragraph' as const,
      text: `${index}${page}`,
    }));
    const docx = changed(renderDocx({ blocks: blocks.slice(0, 1) }), (xml) =>
      xml.replace('<w:body>', `<w:body>${'<w:p><w:r><w:t>附件</w:t></w:r></w:p>'.repeat(170_000)}`),
    );
    const pane = await panes.open(docx, { tier: 'T2' });
    expect(await notice(pane).textContent()).toContain('内容过多');
    expect(pane.errors).toEqual([]);
    await pane.close();
  });

  it('a table inside a text box, which is read but not changed from here', async () => {
    const docx = changed(docxOf('words-and-markup'), (xml) =>
      xml.replace(
        /<w:p>((?:(?!<\/w:p>).)*公开公开(?:(?!<\/w:p>).)*)<\/w:p>/s,
        (paragraph) =>
          `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
    );
    const pane = await panes.open(docx, { tier: 'T2' });
    const card = pane.page.locator('.gk-card-head', { hasText: '公开公开' });
    await card.click();
    await soon(() => message(pane).textContent()).toContain('文本框');
    const before = await texts(pane);
    await pane.page.getByRole('button', { name: '修复：改为“公开”' }).click();
    await soon(() => message(pane).textContent()).toContain('文本框');
    expect(await texts(pane)).toEqual(before);
    await pane.close();
  });

  it('deleted words across a label: the list stands, the cell is found, nothing else is touched', async () => {
    const docx = changed(docxOf('sum-one-cell'), (xml) =>
      xml.replace(
        '<w:t xml:space="preserve">四、结转下年度继续办理</w:t></w:r>',
        '<w:t xml:space="preserve">四、结转</w:t></w:r><w:del w:id="1" w:author="测试"><w:r><w:delText xml:space="preserve">本年</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">下年度继续办理</w:t></w:r>',
      ),
    );
    const { findings } = await check(docx, { source: 'a.docx' });
    expect(findings.some(({ ruleId }) => ruleId === 'text/revision-residue')).toBe(true);
    const pane = await panes.open(docx, { tier: 'T1' });
    await pane.page.getByRole('tab', { name: /表格/ }).click();
    const grid = pane.page.getByRole('grid').filter({ hasText: '本年新收政府信息公开申请数量' });
    await grid.locator('tr', { hasText: '结转下年度继续办理' }).locator('td').nth(1).click();
    await button(pane, '在文中显示这一格').click();
    await soon(async () => (await pane.word<{ cell: object } | null>('selection'))?.cell).toEqual({
      row: 27,
      column: 4,
    });
    await pane.close();
  });

  it('a password: the file is closed to readers, its text in Word is not', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T2', isEncrypted: true });
    expect(await pane.page.locator('.gk-what').count()).toBeGreaterThan(2);
    await pane.close();
  });

  it('an error of the program is said, and can be tried again', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T2', breaksWorker: true });
    expect(await notice(pane).textContent()).toContain('程序出错');
    await pane.close();
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(pane: OpenPane): Promise<string[]> {
  // Through the debugger: the page itself allows no script of others.
  const session = await pane.context.newCDPSession(pane.page);
  await session.send('Runtime.evaluate', { expression: axe });
  const { result } = await session.send('Runtime.evaluate', {
    expression:
      'axe.run().then((found) => JSON.stringify(found.violations.map((each) => each.id + ": " + each.nodes.map((node) => node.html).join(" "))))',
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(String(result.value)) as string[];
}

describe('everybody can use it', () => {
  const looks: readonly (readonly [string, PaneOptions])[] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['320 px', { width: 320 }],
    ['English', { language: 'en-US' }],
  ];
  it.each(looks)('axe-core finds nothing: %s', async (_, options) => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T2', ...options });
    await pane.page.locator('.gk-card-head').first().click();
    await pane.page.getByText(/^(?:更多|More)$/).click();
    await pane.page
      .getByRole('button', { name: /^(?:忽略|Ignore)$/ })
      .first()
      .click();
    expect(await violations(pane)).toEqual([]);
    await button(pane, /^(?:修复全部|Fix all)$/).click();
    await pane.page.locator('.gw-proposal').waitFor();
    expect(await violations(pane)).toEqual([]);
    const overflow = await pane.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await pane.close();
  });

  it('by the keyboard alone', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T1' });
    const before = await texts(pane);
    await button(pane, '修复全部').focus();
    await pane.page.keyboard.press('Enter');
    await pane.page.locator('.gw-proposal').waitFor();
    await soon(() => pane.page.evaluate(() => document.activeElement?.id)).toBe('gw-proposal');
    const apply = button(pane, /^应用选中的/);
    for (let step = 0; step < 20; step++) {
      await pane.page.keyboard.press('Tab');
      if (await apply.evaluate((element) => element === document.activeElement)) break;
    }
    await pane.page.keyboard.press('Enter');
    await soon(() => message(pane).textContent()).toContain('已修改');
    expect(await texts(pane)).not.toEqual(before);
    await pane.close();
  });

  it('words of the report stay words', async () => {
    const { source } = loadFixture('words-and-markup');
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>公开公开';
    const blocks = source.blocks.map((block) =>
      block.kind === 'paragraph' ? { ...block, text: block.text.replace('公开公开', evil) } : block,
    );
    const pane = await panes.open(renderDocx({ ...source, blocks }), { tier: 'T2' });
    await pane.page.locator('.gk-card-head').first().click();
    expect(await pane.page.locator('.gw-pane img, .gw-pane script').count()).toBe(0);
    expect(pane.errors).toEqual([]);
    await pane.close();
  });
});

describe('an engine that is too old', () => {
  it('gets a page that says so and where to go', async () => {
    const context = await browser.newContext({
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
    });
    const page = await context.newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
    await page.goto(`${panes.server.address}/taskpane.html?do=check`);
    await page.getByText('旧的网页引擎').waitFor();
    expect(await page.locator('#old-address').textContent()).toBe(`${panes.server.address}/page.html`);
    expect(await page.locator('#pane').isVisible()).toBe(false);
    await context.close();
  });
});
