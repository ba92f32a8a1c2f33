import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Panel } from '../../../core/index.js';
import { callsOf, mount, openDemo, panelOfReport } from '../support/demo.js';
import { faultyReport } from '../support/demoReports.js';
import { launch } from '../support/launch.js';

let browser: Browser;
let panel: Panel;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  panel = await panelOfReport(faultyReport());
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page } = await openDemo(browser, { viewport: { width: 320, height: 500 } }));
  await mount(page, { panel, canReview: true, canShow: true, copying: 'works' });
});

/** Number of the problem whose card's head has the focus, else what has it. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: active } = document;
    return active?.getAttribute('data-problem') ?? active?.getAttribute('type') ?? active?.tagName ?? '';
  });
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Whether a card can be seen below the tabs. */
function isInView(id: number): Promise<boolean> {
  return page.evaluate((number) => {
    const head = document.querySelector(`[data-problem="${number}"]`)!.getBoundingClientRect();
    const tabs = document.querySelector('[role=tablist]')!.getBoundingClientRect();
    return head.top >= tabs.bottom - 1 && head.bottom <= window.innerHeight;
  }, id);
}

describe('the list by keys alone', () => {
  it('goes down and up with j and k and the arrows, and stops at the ends', async () => {
    await press('j');
    expect(await focused()).toBe('1');
    await press('j', 'ArrowDown', 'ArrowDown');
    expect(await focused()).toBe('4');
    await press('k', 'ArrowUp');
    expect(await focused()).toBe('2');
    await press('k', 'k', 'k');
    expect(await focused()).toBe('1');
    expect(await callsOf(page)).toEqual([]);
  });

  it('shows a place with Enter and goes on from there', async () => {
    await press('j', 'j', 'Enter');
    expect(await callsOf(page)).toEqual(['select 2']);
    expect(await page.getAttribute('[data-problem="2"]', 'aria-current')).toBe('true');
    await press('Enter');
    expect(await callsOf(page)).toEqual(['select 2', 'select 2']);
    await press('j');
    expect(await focused()).toBe('3');
    await press('Escape');
    expect(await callsOf(page)).toEqual(['select 2', 'select 2', 'select null']);
    expect(await page.locator('.gk-card-body').count()).toBe(0);
  });

  it('shows the next and the previous with Alt and the arrows, in view', async () => {
    for (const id of [1, 2, 3, 4, 5, 6]) {
      await press('Alt+ArrowDown');
      expect(await focused()).toBe(`${id}`);
      expect(await isInView(id)).toBe(true);
    }
    await press('Alt+ArrowUp');
    expect(await callsOf(page)).toEqual([1, 2, 3, 4, 5, 6, 5].map((id) => `select ${id}`));
    expect(await isInView(5)).toBe(true);
  });

  it('has one card in the order of the tab key, and its controls after it', async () => {
    expect(await page.locator('.gk-card-head[tabindex="0"]').count()).toBe(1);
    await press('j', 'j', 'j', 'Enter', 'Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('在文中显示');
    expect(await page.locator('.gk-card-head[tabindex="0"]').getAttribute('data-problem')).toBe('3');
  });

  it('searches with /, from every tab, and leaves those alone who type', async () => {
    await press('/');
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
    await page.keyboard.type('jk?/');
    expect(await page.inputValue('input[type=search]')).toBe('jk?/');
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    await page.fill('input[type=search]', '');
    await page.focus('[role=tab][aria-selected=true]');
    await press('ArrowRight', 'ArrowRight');
    expect(await page.textContent('[role=tab][aria-selected=true]')).toBe('表格');
    await press('/');
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
    await press('Alt+ArrowDown');
    expect(await callsOf(page)).toEqual(['select 1']);
    expect(await focused()).toBe('search');
  });

  it('explains the keys with ?, and gives the focus back', async () => {
    await press('j', '?');
    expect(await page.textContent('[role=dialog] h3')).toBe('键盘操作');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('关闭');
    await press('Escape');
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    expect(await focused()).toBe('1');
    await press('?', '?');
    expect(await page.locator('[role=dialog]').count()).toBe(0);
  });

  it('leaves keys of the page around it alone', async () => {
    await page.evaluate(() => {
      const other = document.createElement('button');
      other.id = 'other';
      document.body.append(other);
    });
    await page.focus('#other');
    await press('j', '/', '?', 'Alt+ArrowDown');
    expect(await callsOf(page)).toEqual([]);
    expect(await page.locator('[role=dialog]').count()).toBe(0);
  });
});

describe('a problem that was picked in the document', () => {
  it('is brought into view and focus', async () => {
    await page.evaluate(() => window.demo.select(7));
    await page.waitForSelector('.gk-selected [data-problem="7"]');
    expect(await isInView(7)).toBe(true);
    expect(await focused()).toBe('7');
  });

  it('does not take the focus from one who types', async () => {
    await page.focus('input[type=search]');
    await page.evaluate(() => window.demo.select(7));
    await page.waitForSelector('.gk-selected [data-problem="7"]');
    expect(await focused()).toBe('search');
  });

  it('is shown even if another tab is open or the filter hides it', async () => {
    await page.fill('input[type=search]', '不会出现的词');
    expect(await page.locator('.gk-card').count()).toBe(0);
    await page.click('[role=tab]:nth-child(3)');
    await page.evaluate(() => window.demo.select(3));
    await page.waitForSelector('.gk-selected [data-problem="3"]');
    expect(await page.inputValue('input[type=search]')).toBe('');
  });
});

describe('tables and figures by keys alone', () => {
  it('moves in a table with the arrows and shows the cell with Enter', async () => {
    await page.click('[role=tab]:nth-child(3)');
    const grid = page.locator('[role=grid]').nth(4);
    expect(await grid.locator('td[tabindex="0"]').count()).toBe(1);
    await grid.locator('td[tabindex="0"]').focus();
    await press('End', 'ArrowUp', 'ArrowLeft', 'Home', 'ArrowDown', 'ArrowRight', 'Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('1 1');
    expect(await page.textContent('.gk-cell-note p')).toBe(
      '“二、上年结转政府信息公开申请数量”行，“商业企业”列：“1”，未发现问题。',
    );
    expect((await callsOf(page))[0]).toMatch(/^show \{"kind":"cell","block":"/);
  });

  it('moves among the figures with the arrows and shows one with Enter', async () => {
    await page.click('[role=tab]:nth-child(4)');
    expect(await page.locator('.gk-number[tabindex="0"]').count()).toBe(1);
    await page.focus('.gk-number[tabindex="0"]');
    await press('ArrowRight', 'ArrowDown', 'ArrowLeft', 'Enter');
    expect(await callsOf(page)).toEqual(['show {"kind":"number","index":1}']);
    expect(await page.locator('.gk-number[tabindex="0"]').getAttribute('data-number')).toBe('1');
  });
});
