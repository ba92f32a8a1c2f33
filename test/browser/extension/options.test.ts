import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rules } from '../../../core/index.js';
import { axe } from './support/axe.js';
import { type Opened, openExtension } from './support/openExtension.js';
import { reportPage } from './support/pages.js';

let opened: Opened;
let options: Page;
beforeAll(async () => {
  opened = await openExtension();
});
afterAll(() => opened?.close());
beforeEach(async () => {
  for (const page of opened.context.pages().slice(1)) await page.close();
  options = await opened.extensionPage('options.html');
  await options.locator('.options-rule').first().waitFor();
});

const fee = '第六部分说明信息处理费收取情况';

async function importConfig(text: string): Promise<void> {
  const file = { name: 'gongkai.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await options.locator('input[type=file]').setInputFiles(file);
}

async function exportConfig(): Promise<unknown> {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: '导出' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('gongkai.json');
  return JSON.parse(readFileSync(await download.path(), 'utf8'));
}

describe('the settings', () => {
  it('list every rule, and find them by words', async () => {
    expect(await options.locator('.options-rule').count()).toBe(rules.length);
    await options.getByLabel('搜索规则').fill('信息处理费 fee');
    expect(await options.locator('.options-rule').count()).toBe(1);
    expect(await options.locator('.options-rule').textContent()).toContain(fee);
    await options.getByLabel('搜索规则').fill('没有这样的规则');
    expect(await options.locator('.options-rule').count()).toBe(0);
    expect(await options.locator('main').textContent()).toContain('找到 0 条');
  });

  it('switch a rule off, which an open result follows at once', async () => {
    opened.site.put('/r.html', reportPage);
    const panel = await opened.panel((await opened.visit('/r.html')).tabId);
    await panel.locator('[data-problem="2"]').waitFor();
    await options.getByLabel(`${fee}：级别`).selectOption('off');
    await panel.locator('[data-problem="2"]').waitFor({ state: 'detached' });
    expect(await exportConfig()).toEqual({ rules: { 'structure/fee-statement-missing': 'off' } });
    await options.getByLabel(`${fee}：级别`).selectOption('default');
    await panel.locator('[data-problem="2"]').waitFor();
    expect(await exportConfig()).toEqual({});
  });

  it('do not switch off what the Regulation demands, and lower it only with a reason', async () => {
    const select = options.getByLabel('六个部分齐全：级别');
    const found =
      (await select.count()) === 1
        ? select
        : options.locator('.options-rule', { hasText: 'structure/section-missing' }).locator('select');
    expect(await found.locator('option').allInnerTexts()).toEqual(['默认', '错误', '警告']);
    await found.selectOption('warning');
    expect(await exportConfig()).toEqual({});
    await options.getByLabel('降级理由').fill('市办要求合写');
    expect(await exportConfig()).toEqual({
      rules: { 'structure/section-missing': { severity: 'warning', reason: '市办要求合写' } },
    });
    await found.selectOption('default');
  });

  it('take a gongkai.json, and say in words what is wrong with one', async () => {
    await importConfig('{ "rules": { "sum/applicants-total": "off" } }');
    await options.getByText('没有导入 gongkai.json').waitFor();
    expect(await options.locator('.gk-notice').textContent()).toContain('没有这条规则');
    expect(await exportConfig()).toEqual({});
    await importConfig('{ "rules": { "text/markup": "off" ');
    // The notice of the first try stands until the second file is read.
    await options.locator('.gk-notice', { hasText: /第 1 行第 \d+ 列/ }).waitFor();
    const config = { rules: { 'text/markup': 'off' }, deadlines: { town: '02-10' } };
    await importConfig(JSON.stringify(config));
    await options.getByText('已导入 gongkai.json').waitFor();
    expect(await exportConfig()).toEqual(config);
    await options.reload();
    await options.locator('.options-rule').first().waitFor();
    expect(await exportConfig()).toEqual(config);
    await options.getByRole('button', { name: '恢复默认' }).click();
    expect(await exportConfig()).toEqual({});
  });

  it('list granted sites, and refuse what is none', async () => {
    expect(await options.locator('.options-portals').textContent()).toContain('全部政府网站');
    await options.getByLabel('网站域名').fill('www.example.com');
    await options.getByRole('button', { name: '添加网站' }).click();
    await options.getByText('请填写以 gov.cn 结尾的域名').waitFor();
  });

  it('have no accessibility violations, light and dark, narrow and in English', async () => {
    expect(await axe(options)).toEqual([]);
    await options.emulateMedia({ colorScheme: 'dark' });
    await options.setViewportSize({ width: 320, height: 700 });
    expect(await axe(options)).toEqual([]);
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await options.getByLabel('界面语言').selectOption('en');
    await options.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await axe(options)).toEqual([]);
    await options.getByLabel('Language').selectOption('auto');
  });
});
