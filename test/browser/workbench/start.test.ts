import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWorkbench } from '../../../scripts/serve.js';
import { launch } from '../support/launch.js';
import { checkAll, goTo, storedItems, watch } from './support/openWorkbench.js';

let browser: Browser;
let served: { readonly address: string; close(): Promise<void> };
const troubles: string[] = [];

beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveWorkbench(0)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function open(page: Page): Promise<void> {
  watch(page, troubles);
  await page.goto(served.address);
  await page.waitForSelector('.wb');
}

describe('the page of npm start', () => {
  it('has the examples and their list of bodies ready for a newcomer, and checks them', async () => {
    const page = await (await browser.newContext()).newPage();
    await open(page);
    await page.getByText('已加入的检查对象（9）').waitFor();
    await page.getByText('名单上有 10 个单位。').waitFor();
    await checkAll(page);
    await page.getByRole('button', { name: /^结果 →$/ }).click();
    await page.getByRole('row', { name: /石门镇/ }).waitFor();
    // Opened again it has kept everything, and does not put the examples in twice.
    await page.reload();
    await page.waitForSelector('.wb');
    const items = await storedItems(page);
    expect(items).toHaveLength(9);
    expect(items.every(({ state }) => state === 'done')).toBe(true);
    await page.context().close();
  });

  it('lets one tab work and the other look', async () => {
    const context = await browser.newContext();
    const [one, other] = [await context.newPage(), await context.newPage()];
    await open(one);
    await one.getByText('已加入的检查对象（9）').waitFor();
    await open(other);
    await other.getByText('另一个标签页正在检查，这里只能看。').waitFor();
    await goTo(other, '检查');
    expect(await other.getByRole('button', { name: '开始检查' }).isDisabled()).toBe(true);
    await one.close();
    await other.reload();
    await other.waitForSelector('.wb');
    await checkAll(other);
    await context.close();
  });

  it('speaks English where that is asked for', async () => {
    const page = await browser.newPage();
    watch(page, troubles);
    await page.goto(`${served.address}?lang=en`);
    await page.getByRole('heading', { name: 'Annual report workbench' }).waitFor();
    expect(await page.locator('.wb').getAttribute('lang')).toBe('en');
    await page.close();
  });

  it('answers nobody who asks under another name', async () => {
    const { port } = new URL(served.address);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, headers: { host: 'www.example.gov.cn' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
    expect((await fetch(`${served.address}examples/`)).status).toBe(404);
  });

  it('made no error', () => expect(troubles).toEqual([]));
});
