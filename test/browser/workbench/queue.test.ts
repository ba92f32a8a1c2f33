import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../extension/support/axe.js';
import { type Portal, serveCounty } from './support/countyPortal.js';
import { checkAll, goTo, type Opened, openWithExtension, storedItems } from './support/openWorkbench.js';

let opened: Opened;
let portal: Portal;
let page: Page;
let attached: string;

beforeAll(async () => {
  opened = await openWithExtension();
  portal = await serveCounty(opened.context, 24);
  page = await opened.workbench();
  attached = 'https://www.yunxi-test.gov.cn/zfxxgknb/attached.html';
  portal.replace(
    attached,
    `<h1>附件下载</h1><a href="${new URL(portal.reports[0]!.url).pathname}#.pdf">年度报告.pdf</a>`,
  );
  await page
    .getByLabel(/一行一个网址/)
    .fill([...portal.reports.slice(0, 20).map(({ url }) => url), attached].join('\n'));
  await page.getByRole('button', { name: '加入网址' }).click();
  await page.getByText('加入 21 份。').waitFor();
});

afterAll(() => opened?.close());

const count = async (state: string): Promise<number> =>
  (await storedItems(page)).filter((item) => item.state === state).length;

/** How many files and pages the store holds. */
function storedContents(tab: Page): Promise<number> {
  return tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('gongkai-workbench');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('contents').objectStore('contents').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

describe('the queue', () => {
  it('pauses, finishing what is under way and asking for nothing new', async () => {
    await goTo(page, '检查');
    await page.getByRole('button', { name: '开始检查' }).click();
    await expect.poll(() => count('done'), { timeout: 20_000 }).toBeGreaterThan(2);
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByText(/已暂停，还有 \d+ 份待检/).waitFor();
    const asked = portal.log.length;
    await page.waitForTimeout(2500);
    expect(portal.log.length).toBe(asked);
    expect(await count('waiting')).toBeGreaterThan(0);
  });

  it('stops at once, and what was under way waits again', async () => {
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText(/已暂停，还有 \d+ 份待检/).waitFor();
    expect((await storedItems(page)).filter(({ state }) => state === 'failed')).toEqual([]);
  });

  it('goes on to the end, saying how far it is', async () => {
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText(/正在检查：\d+ \/ 21，大约还要/).waitFor();
    await page.getByText('全部检查完了。').waitFor({ timeout: 40_000 });
    expect(await count('done')).toBe(20);
  });

  it('offers the files that hang on a page which is no report', async () => {
    const item = (await storedItems(page)).find(({ source }) => source === attached)!;
    expect(item).toMatchObject({ state: 'manual', trouble: { code: 'not-a-report' } });
    expect(item.trouble?.attachments).toHaveLength(1);
    await page.getByRole('button', { name: /^检查附件（1）/ }).waitFor();
  });

  it('retries what failed, and only that', async () => {
    const before = portal.log.length;
    await page.getByRole('button', { name: '需人工的也重试' }).click();
    await expect.poll(() => portal.log.length, { timeout: 10_000 }).toBe(before + 1);
    expect(portal.log.at(-1)!.url).toBe(attached);
    await page.getByText('全部检查完了。').waitFor();
  });

  it('has no fault for axe where addresses are taken', async () => {
    for (const step of ['检查对象', '检查', '结果']) {
      await goTo(page, step);
      expect(await axe(page), step).toEqual([]);
    }
  });

  it('says of a wrong address that it is none, and of a foreign site that it may not go there', async () => {
    await goTo(page, '检查对象');
    await page.getByLabel('栏目网址').fill('不是网址');
    await page.getByRole('button', { name: '查找报告链接' }).click();
    await page.getByText('这不是网址').waitFor();
    await page.getByLabel('栏目网址').fill('https://www.example.com/');
    await page.getByRole('button', { name: '查找报告链接' }).click();
    await page.getByText('没有得到访问 www.example.com 的许可').waitFor();
  });

  it('deletes a run with all it holds, and keeps none of its bytes', async () => {
    await page.locator('.wb-run summary').click();
    await page.getByRole('button', { name: '删除这次抽查' }).click();
    await page.getByRole('button', { name: '确定删除' }).click();
    await page.getByText('还没有检查对象').waitFor();
    expect(await storedItems(page)).toEqual([]);
    await expect.poll(() => storedContents(page)).toBe(0);
    await page.getByLabel(/一行一个网址/).fill(portal.reports[0]!.url);
    await page.getByRole('button', { name: '加入网址' }).click();
    await checkAll(page);
    expect(await count('done')).toBe(1);
  });

  it('made no error on any page', () => expect(opened.troubles).toEqual([]));
});
