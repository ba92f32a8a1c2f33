import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../core/check.js';
import type { Item } from '../../../workbench/model.js';
import { type Portal, serveCounty } from './support/countyPortal.js';
import { checkAll, goTo, type Opened, openWithExtension, storedItems } from './support/openWorkbench.js';

/** Reports of the county; `scripts/bench` does it with 300. */
const count = 60;

let opened: Opened;
let portal: Portal;
let page: Page;

beforeAll(async () => {
  opened = await openWithExtension();
  portal = await serveCounty(opened.context, count);
  page = await opened.workbench();
});

afterAll(() => opened?.close());

const byUrl = (items: readonly Item[]): Map<string, Item> => new Map(items.map((item) => [item.source, item]));

/** Kills the tab as a crash does, not as a person closes it. */
async function kill(tab: Page): Promise<void> {
  const session = await opened.context.newCDPSession(tab);
  const crashed = tab.waitForEvent('crash');
  void session.send('Page.crash').catch(() => {});
  await crashed;
  // What the tab was waiting for, the browser has dropped.
  for (const seen of portal.log) seen.to ??= performance.now();
  await tab.close();
}

describe('a county’s portals', () => {
  it('gives its reports from the column page, over all its list pages, and leaves the rest to choose', async () => {
    await page.getByLabel('栏目网址').fill(portal.column);
    await page.getByRole('button', { name: '查找报告链接' }).click();
    await page.getByText(`看了 3 页，找到 ${count} 条年度报告链接`).waitFor();
    const taken = page.getByRole('list', { name: '要加入的链接' }).getByRole('checkbox');
    expect(await taken.count()).toBe(count);
    await page.getByText(/没有选上的其他链接/).click();
    const left = await page.getByRole('list', { name: /没有选上的其他链接/ }).textContent();
    expect(left).toContain('年度报告格式的通知');
    // The person takes one out.
    await taken.last().uncheck();
    await page.getByRole('button', { name: `加入选中的 ${count - 1} 条` }).click();
    await page.getByText(`加入 ${count - 1} 份。`).waitFor();
    const items = await storedItems(page);
    expect(items).toHaveLength(count - 1);
    expect(items[0]).toMatchObject({
      state: 'waiting',
      listedOn: '2026-02-10',
      title: expect.stringContaining('年度报告'),
    });
  });

  it('takes pasted addresses, each once', async () => {
    const last = portal.reports.at(-1)!;
    await page
      .getByLabel(/一行一个网址/)
      .fill(`${last.title}\t${last.url}\n没有网址的一行\n${portal.reports[0]!.url}\n`);
    await page.getByRole('button', { name: '加入网址' }).click();
    await page.getByText('加入 1 份。').waitFor();
    await page.getByText('第 2 行没有找到网址').waitFor();
    expect(await storedItems(page)).toHaveLength(count);
  });

  it('is checked to the end although the tab is killed again and again; what was done is not done again', async () => {
    const doneBefore = new Map<string, number>();
    for (const moment of [2300, 1100, 3700]) {
      await goTo(page, '检查');
      await page.getByRole('button', { name: /^(?:开始检查|继续)$/ }).click();
      await page.waitForTimeout(moment);
      await kill(page);
      page = await opened.workbench();
      for (const { source, state } of await storedItems(page)) {
        if (state === 'done' && !doneBefore.has(source)) doneBefore.set(source, portal.log.length);
      }
    }
    expect(doneBefore.size).toBeGreaterThan(5);
    await checkAll(page);
    for (const [url, position] of doneBefore) {
      expect(portal.log.slice(position).map((seen) => seen.url)).not.toContain(url);
    }
    const states = (await storedItems(page)).map(({ state }) => state);
    expect(states.filter((state) => state === 'waiting' || state === 'running')).toEqual([]);
  });

  it('is asked politely: two requests at a time and a second between them, to each host', () => {
    for (const host of new Set(portal.log.map((seen) => seen.host))) {
      const own = portal.log.filter((seen) => seen.host === host);
      for (const [index, { from }] of own.entries()) {
        const running = own.slice(0, index).filter(({ to }) => to === null || to > from);
        expect(running.length, host).toBeLessThan(2);
      }
    }
    // By the fake clock of test/workbench/hostGate.test.ts the gap is exact; here it is the number of requests in the time.
    const [busiest] = [...new Set(portal.log.map((seen) => seen.host))]
      .map((host) => portal.log.filter((seen) => seen.host === host))
      .sort((a, b) => b.length - a.length);
    const seconds = (busiest!.at(-1)!.from - busiest![0]!.from) / 1000;
    expect(busiest!.length).toBeLessThanOrEqual(seconds + 1 + 4);
  });

  it('gives what the core gives for the same bytes, in every layout and charset', async () => {
    const items = byUrl(await storedItems(page));
    for (const { url, bytes, contentType, title } of portal.reports) {
      const item = items.get(url)!;
      const charset = /charset=([\w-]+)/.exec(contentType)?.[1];
      const expected = await check(bytes, {
        source: url,
        published: '2026-02-10',
        hints: { url: item.fetched?.finalUrl ?? url, ...(charset && { charset }) },
      });
      expect(item, title).toMatchObject({ state: 'done', trouble: null });
      expect(item.row).toMatchObject({ year: 2025, body: title.replace(/2025.*/, '') });
      const { error, warning, info } = item.row!.counts;
      const known = new Set(expected.findings.map(({ fingerprint }) => fingerprint));
      expect(item.row!.keys.filter((key) => !known.has(key))).toEqual([]);
      expect(error + warning + info).toBeGreaterThan(0);
      expect(item.content).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('tells each trouble by its name', async () => {
    const items = byUrl(await storedItems(page));
    const of = (kind: Parameters<typeof portal.odd.get>[0]): Item => items.get(portal.odd.get(kind)!)!;
    expect(of('gone')).toMatchObject({ state: 'manual', row: null, trouble: { code: 'gone', status: 404 } });
    expect(of('login')).toMatchObject({ state: 'manual', row: null, trouble: { code: 'login' } });
    expect(of('unreachable')).toMatchObject({ state: 'manual', row: null, trouble: { code: 'insecure' } });
    expect(of('fails-once')).toMatchObject({ state: 'done', trouble: null });
    expect(of('slow')).toMatchObject({ state: 'done' });
    expect(of('redirect').fetched?.finalUrl).toContain('/real-');
    await goTo(page, '检查');
    await page.getByText('打开的是登录页面').waitFor();
  });

  it('keeps changed content of the same address as a new version, and unchanged content as it was', async () => {
    const [first, second] = portal.reports;
    const before = byUrl(await storedItems(page));
    portal.replace(first!.url, new TextDecoder().decode(first!.bytes).replace('本局本局', '本局'));
    await goTo(page, '结果');
    for (const { title } of [first!, second!]) {
      await page.getByLabel('搜索').fill(title.replace(/2025.*/, ''));
      await page.locator('tbody tr[data-index="0"]').click();
      await page.getByRole('button', { name: '重新检查' }).click();
      await page.waitForTimeout(300);
      await expect
        .poll(async () => (await storedItems(page)).every(({ state }) => state !== 'waiting'), { timeout: 15_000 })
        .toBe(true);
      await page.getByRole('button', { name: /返回列表/ }).click();
    }
    await expect
      .poll(async () => byUrl(await storedItems(page)).get(first!.url)!.versions.length, { timeout: 15_000 })
      .toBe(1);
    const after = byUrl(await storedItems(page));
    const old = before.get(first!.url)!;
    expect(after.get(first!.url)!.versions[0]!.sha256).toBe(old.content);
    expect(after.get(first!.url)!.content).not.toBe(old.content);
    expect(after.get(second!.url)!.versions).toEqual([]);
    expect(after.get(second!.url)!.row).toEqual(before.get(second!.url)!.row);
  });

  it('made no error on any page', () => expect(opened.troubles).toEqual([]));
});
