import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { check, type FileResult } from '../../../core/index.js';
import { mostReports } from '../../../extension/store/outdated.js';
import { axe } from './support/axe.js';
import { highlightSizes, leftovers } from './support/marksOf.js';
import { type Opened, openExtension } from './support/openExtension.js';
import { changed, plainPage, reportPage } from './support/pages.js';
import { savedBy } from './support/savedBy.js';

const path = '/zwgk/nb/202601/t20260127_18.html';
let opened: Opened;
beforeAll(async () => {
  opened = await openExtension();
});
afterAll(() => opened?.close());

describe('a report on its page', () => {
  let page: Page;
  let panel: Page;
  let tabId: number;
  beforeEach(async () => {
    for (const each of opened.context.pages().slice(1)) await each.close();
    opened.site.put(path, reportPage);
    ({ page, tabId } = await opened.visit(path));
    panel = await opened.panel(tabId);
    await panel.locator('.gk-card').first().waitFor();
  });

  it('is recognised, with body, year and date of publication', async () => {
    const facts = await panel.locator('.gk-facts').textContent();
    expect(facts).toContain('岚浦市生态环境局');
    expect(facts).toContain('2025');
    expect(facts).toContain('2026-01-27');
    expect(await panel.locator('.gk-card').count()).toBe(2);
  });

  it('has the findings that the command line has for the same page', async () => {
    const saved = await savedBy(panel, 'JSON');
    const { result, source } = JSON.parse(saved.text);
    const file: FileResult = result.files[0];
    const expected = await check(new TextEncoder().encode(reportPage), { source: page.url() });
    expect(file.findings).toEqual(expected.findings);
    expect(file.requirements).toEqual(expected.requirements);
    expect(file.report).toEqual(expected.report);
    expect(file.numbers).toEqual(expected.numbers);
    expect(source.address).toBe(page.url());
  });

  it('is marked without a change of its text, and as it was when the panel closes', async () => {
    await page.waitForFunction(() => (CSS as { highlights?: { size: number } }).highlights!.size > 0);
    expect((await highlightSizes(page))['gongkai-lint-error']).toBeGreaterThan(0);
    expect(await page.locator('td', { hasText: '31' }).first().textContent()).toContain('31');
    await panel.close();
    await page.waitForFunction(() => (CSS as { highlights?: { size: number } }).highlights!.size === 0);
    const after = await leftovers(page);
    const fresh = await opened.context.newPage();
    await fresh.goto(page.url());
    expect(after).toEqual(await leftovers(fresh));
  });

  it('scrolls to the place of a picked problem and flashes it', async () => {
    await page.bringToFront();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await panel.locator('[data-problem="1"]').click();
    await page.bringToFront();
    await page.waitForFunction(() => scrollY > 100);
    await page.waitForFunction(() => CSS.highlights.has('gongkai-lint-flash'));
  });

  it('picks the card of a mark that is clicked on the page', async () => {
    await page.bringToFront();
    const place = await page.evaluate(() => {
      const [range] = [...CSS.highlights.get('gongkai-lint-error')!] as Range[];
      range!.startContainer.parentElement!.scrollIntoView({ block: 'center' });
      const live = document.createRange();
      live.setStart(range!.startContainer, range!.startOffset);
      live.setEnd(range!.endContainer, range!.endOffset);
      const { left, top, width, height } = live.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    await panel.locator('.gk-card[aria-current="true"] [data-problem="1"]').waitFor();
  });

  it('loses its marks by one switch, and shows the figures by another', async () => {
    await page.waitForFunction(() => CSS.highlights.has('gongkai-lint-error'));
    await panel.getByLabel('在页面上标出').uncheck();
    await page.waitForFunction(() => !CSS.highlights.has('gongkai-lint-error'));
    await panel.getByLabel('标出数字').check();
    await page.waitForFunction(
      () => CSS.highlights.has('gongkai-lint-unverifiable') || CSS.highlights.has('gongkai-lint-verified'),
    );
    expect(Object.keys(await highlightSizes(page))).not.toContain('gongkai-lint-error');
  });

  it('is checked again when it changes, and keeps the picked problem', async () => {
    await panel.locator('[data-problem="1"]').click();
    await page.evaluate(() => {
      const heading = [...document.querySelectorAll('p')].find((p) => p.textContent === '一、总体情况')!;
      heading.textContent = '一、总体情况 XX';
      heading.insertAdjacentHTML('afterend', '<p>（此处删除）本报告仍在修改。</p>');
    });
    await panel.getByText('页面内容有变化，已重新检查').waitFor({ timeout: 20_000 });
    const [current] = await panel.locator('.gk-card[aria-current="true"]').allInnerTexts();
    expect(current).toContain('31');
  });

  it('is followed by the panel to the next page of the tab', async () => {
    opened.site.put('/zwgk/index.html', plainPage('政务公开', '<h1>政务公开</h1><p>栏目页。</p>'));
    await page.goto(`${new URL(page.url()).origin}/zwgk/index.html`);
    await panel.getByText('此页不是政府信息公开工作年度报告').waitFor();
    await page.goBack();
    await panel.locator('.gk-card').first().waitFor();
  });

  it('leaves the page to the panel that was opened last', async () => {
    const second = await opened.panel(tabId);
    await second.locator('.gk-card').first().waitFor();
    await panel.getByText('这一页正在另一个窗口里检查').waitFor();
    await panel.getByRole('button', { name: '重新检查' }).click();
    await panel.locator('.gk-card').first().waitFor();
    await second.getByText('这一页正在另一个窗口里检查').waitFor();
  });

  it('says so when its tab is closed', async () => {
    await page.close();
    await panel.getByText('所检查的标签页已经关闭').waitFor();
  });

  it('has no accessibility violations', async () => {
    await panel.locator('[data-problem="1"]').click();
    await panel.locator('summary', { hasText: '导出' }).click();
    expect(await axe(panel)).toEqual([]);
    await panel.emulateMedia({ colorScheme: 'dark' });
    await panel.setViewportSize({ width: 300, height: 700 });
    expect(await axe(panel)).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  });

  it('is shown in English where the settings say so', async () => {
    const options = await opened.extensionPage('options.html');
    await options.getByLabel('界面语言').selectOption('en');
    await panel.getByRole('button', { name: 'Check again' }).waitFor();
    expect(await panel.locator('html').getAttribute('lang')).toBe('en');
    await options.getByLabel('Language').selectOption('auto');
    await panel.getByRole('button', { name: '重新检查' }).waitFor();
  });
});

it('shows mark-up and scripts of a page as text', async () => {
  const payload = '<img src=x onerror="document.title=1">';
  const escaped = payload.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  opened.site.put(
    '/p.html',
    changed(reportPage, '一、总体情况', `一、总体情况</font></span></p><p>${escaped}</p><p><span><font>`),
  );
  const { tabId } = await opened.visit('/p.html');
  const panel = await opened.panel(tabId);
  await panel.locator('.gk-card').first().waitFor();
  await panel.getByLabel('全部展开').check();
  expect(await panel.locator('main').textContent()).toContain(payload);
  expect(await panel.locator('main img, main script').count()).toBe(0);
  expect(await panel.title()).toBe('政府信息公开年报校核');
  expect((await savedBy(panel, 'HTML')).text).not.toContain('<img src=x');
  await panel.close();

  const link = `<a href="/2025.docx">${escaped}2025年政府信息公开工作年度报告</a><a href="javascript:alert(1)">2024年政府信息公开工作年度报告</a>`;
  opened.site.put('/list.html', plainPage('年报', link));
  const list = await opened.panel((await opened.visit('/list.html')).tabId);
  await list.locator('.panel-links li').first().waitFor();
  expect(await list.locator('.panel-links a').allInnerTexts()).toEqual([`${payload}2025年政府信息公开工作年度报告`]);
});

it('keeps verdicts and notes over a restart of the browser, apart for each version of the report', async () => {
  opened.site.put(path, reportPage);
  const { tabId } = await opened.visit(path);
  const panel = await opened.panel(tabId);
  await panel.locator('[data-problem="1"]').click();
  await panel.locator('.gk-open').getByText('误报').click();
  await panel.locator('.gk-open textarea').fill('已电话核实：确为 31 件');
  await panel.locator('.gk-card .gk-tag', { hasText: '误报' }).waitFor();
  await panel.waitForTimeout(300);
  await opened.context.close();

  const again = await openExtension({ profile: opened.profile });
  try {
    again.site.put(path, reportPage);
    const second = await again.panel((await again.visit(path)).tabId);
    await second.locator('.gk-card .gk-tag', { hasText: '误报' }).waitFor();
    await second.locator('[data-problem="1"]').click();
    expect(await second.locator('.gk-open textarea').inputValue()).toBe('已电话核实：确为 31 件');
    const html = (await savedBy(second, 'HTML')).text;
    expect(html).toContain('已电话核实：确为 31 件');

    again.site.put(path, changed(reportPage, '环评批复', '环评审批'));
    const third = await again.panel((await again.visit(path)).tabId);
    await third.getByText('此页以前的版本有 2 条核实意见').waitFor();
    expect(await third.locator('.gk-card .gk-tag', { hasText: '误报' }).count()).toBe(0);
    await third.getByRole('button', { name: '沿用到相同的问题' }).click();
    await third.locator('.gk-card .gk-tag', { hasText: '误报' }).waitFor();
  } finally {
    await again.context.close();
    rmSync(opened.profile, { recursive: true, force: true });
  }
  opened = await openExtension();
});

it('drops the oldest reviews when the store is full, and says so', async () => {
  await opened.worker.evaluate(async (reports) => {
    const { storage } = (globalThis as unknown as Chrome).chrome;
    const review = { verdict: 'pending', note: '' };
    const stored = Array.from({ length: reports }, (_, index) => {
      const address = `http://www.yunxi-test.gov.cn/${index}.html`;
      const value = { version: 1, address, text: 'a', title: '', changed: index, entries: { a: review } };
      return [`reviews/a/${address}`, value];
    });
    await storage.local.set(Object.fromEntries(stored));
  }, mostReports);
  opened.site.put('/full.html', reportPage);
  const panel = await opened.panel((await opened.visit('/full.html')).tabId);
  await panel.locator('[data-problem="1"]').click();
  await panel.locator('.gk-open').getByRole('button', { name: '确认' }).click();
  await panel.getByText('核实意见已存满，最早的 1 份报告的意见已删除。').waitFor();
  const kept = await opened.worker.evaluate(async () => {
    const { storage } = (globalThis as unknown as Chrome).chrome;
    return Object.keys(await storage.local.get(null)).filter((key) => key.startsWith('reviews/'));
  });
  expect(kept).toHaveLength(mostReports);
  expect(kept).not.toContain('reviews/a/http://www.yunxi-test.gov.cn/0.html');
});

interface Chrome {
  readonly chrome: {
    readonly storage: {
      readonly local: { set(items: object): Promise<void>; get(keys: null): Promise<Record<string, unknown>> };
    };
  };
}
