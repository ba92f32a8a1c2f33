import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Panel } from '../../../core/index.js';
import { mount, openDemo, panelOfReport } from '../support/demo.js';
import { faultyReport } from '../support/demoReports.js';
import { launch } from '../support/launch.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let panel: Panel;
let english: Panel;
beforeAll(async () => {
  browser = await launch();
  panel = await panelOfReport(faultyReport());
  english = await panelOfReport(faultyReport(), 'en');
});
afterAll(() => browser.close());

/** What axe-core objects to on the page, a line for each element; throws where it examined next to nothing. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  if (passes.length < 15) throw new Error(`Only ${passes.length} rules of axe-core found anything to examine.`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Whether anything sticks out of the window to the side. */
function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

const abilities = { canReview: true, canShow: true, copying: 'works', hasActions: true } as const;

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light, 1,200 px', { colorScheme: 'light', viewport: { width: 1200, height: 900 } }],
  ['dark, 600 px', { colorScheme: 'dark', viewport: { width: 600, height: 900 } }],
  ['a contrast theme, 320 px', { forcedColors: 'active', viewport: { width: 320, height: 900 } }],
  ['light, 300 px', { colorScheme: 'light', viewport: { width: 300, height: 600 } }],
  ['dark, 300 px', { colorScheme: 'dark', viewport: { width: 300, height: 600 } }],
];

/** Opens every view in turn, with something picked in it, and lets axe-core look at it. */
async function examineViews(look: BrowserContextOptions, language: 'zh' | 'en'): Promise<void> {
  const { page } = await openDemo(browser, { ...look, language });
  await mount(page, { panel: language === 'zh' ? panel : english, language, ...abilities });
  await page.addScriptTag({ content: axe });
  await page.click('[data-problem="3"]');
  await page.click('.gk-chip >> nth=0');
  await page.click('.gk-review button >> nth=0');
  expect(await violations(page)).toEqual([]);
  expect(await sticksOut(page)).toBe(false);

  await page.click('[role=tab]:nth-child(2)');
  await page.click('.gk-requirement .gk-link[aria-expanded] >> nth=0');
  expect(await violations(page)).toEqual([]);
  expect(await sticksOut(page)).toBe(false);

  await page.click('[role=tab]:nth-child(3)');
  await page.click('.gk-cell-suspect[data-at]');
  expect(await violations(page)).toEqual([]);
  expect(await sticksOut(page)).toBe(false);

  await page.click('[role=tab]:nth-child(4)');
  await page.click('.gk-number-verified >> nth=0');
  expect(await violations(page)).toEqual([]);
  expect(await sticksOut(page)).toBe(false);

  await page.keyboard.press('?');
  await page.waitForSelector('[role=dialog]');
  expect(await violations(page)).toEqual([]);
}

describe.each(looks)('in %s', (_, look) => {
  it('axe-core objects to nothing in any view', async () => {
    await examineViews(look, 'zh');
  });

  it('axe-core objects to nothing in messages, progress and fields', async () => {
    const { page } = await openDemo(browser, look);
    await page.evaluate(() => window.demo.mountParts('zh'));
    await page.waitForSelector('.gk-progress');
    await page.addScriptTag({ content: axe });
    expect(await violations(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
  });
});

it('axe-core objects to nothing in English on the narrowest panel', () =>
  examineViews({ colorScheme: 'light', viewport: { width: 300, height: 600 } }, 'en'));

it('finds a fault that was put in', async () => {
  const { page } = await openDemo(browser);
  await mount(page, { panel, ...abilities });
  await page.addScriptTag({ content: axe });
  await page.evaluate(() => document.querySelector('.gk-search')?.removeAttribute('aria-label'));
  await page.evaluate(() => document.querySelector('.gk-search')?.removeAttribute('placeholder'));
  expect(await violations(page)).toEqual([expect.stringMatching(/^label: /)]);
});

describe('what screen readers hear', () => {
  it('names the card by number, severity, place and message, and its state', async () => {
    const { page } = await openDemo(browser);
    await mount(page, { panel, ...abilities });
    const [first] = panel.sections[0]!.problems;
    const name = `问题 1 ${first!.severityLabel} ${first!.place} ${first!.what}`.replace(/\s+/g, '');
    const heads = await page.getByRole('button').evaluateAll((all) => all.map((each) => each.textContent ?? ''));
    expect(heads.some((text) => text.replace(/[\s✕▲i–]+/g, '') === name)).toBe(true);
    await page.click('[data-problem="1"]');
    expect(await page.getAttribute('[data-problem="1"]', 'aria-current')).toBe('true');
    await page.click('.gk-review >> text=误报');
    expect(await page.locator('.gk-review [aria-pressed=true]').allTextContents()).toEqual(['误报']);
  });

  it('says how many are shown', async () => {
    const { page } = await openDemo(browser);
    await mount(page, { panel });
    const status = page.locator('.gk-filter [role=status]');
    expect(await status.textContent()).toContain('共 8 个问题');
    await page.fill('input[type=search]', '总计');
    await expect.poll(() => status.textContent()).toMatch(/^显示 [1-7] 个，共 8 个问题$/);
  });

  it('says the state of a cell and of a figure, not by colour alone', async () => {
    const { page } = await openDemo(browser);
    await mount(page, { panel });
    await page.click('[role=tab]:nth-child(3)');
    expect(await page.getByRole('gridcell', { name: '疑似填错' }).count()).toBe(1);
    expect(await page.getByRole('gridcell', { name: '缺失' }).count()).toBe(7);
    await page.click('[role=tab]:nth-child(4)');
    expect(await page.getByRole('button', { name: '5件 不符' }).count()).toBe(1);
  });
});
