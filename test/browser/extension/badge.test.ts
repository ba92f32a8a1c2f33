import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Opened, openExtension } from './support/openExtension.js';
import { plainPage, reportPage } from './support/pages.js';

let opened: Opened;
beforeAll(async () => {
  opened = await openExtension();
  opened.site.put('/r.html', reportPage);
  opened.site.put('/other.html', plainPage('政府信息公开年度报告栏目', '<h1>政府信息公开年度报告</h1><p>列表</p>'));
});
afterAll(() => opened?.close());

/** What stands on the icon for a tab. */
function badge(tabId: number): Promise<string> {
  return opened.worker.evaluate(
    (id) =>
      (
        globalThis as unknown as { chrome: { action: { getBadgeText(tab: object): Promise<string> } } }
      ).chrome.action.getBadgeText({ tabId: id }),
    tabId,
  );
}

it('writes the number of errors on the icon only where the settings ask for it', async () => {
  const silent = await opened.visit('/r.html');
  await silent.page.waitForTimeout(1500);
  expect(await badge(silent.tabId)).toBe('');

  const options = await opened.extensionPage('options.html');
  await options.getByLabel('在图标上显示错误数').check();
  await options.getByText('已保存。').waitFor();
  const { page, tabId } = await opened.visit('/r.html');
  await expect.poll(() => badge(tabId), { timeout: 15_000 }).toBe('1');
  // Nothing of the check stays in the page.
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

  await page.goto(page.url().replace('r.html', 'other.html'));
  await expect.poll(() => badge(tabId), { timeout: 15_000 }).toBe('');
});
