import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/launch.js';
import { faultyReport, trs } from '../support/portals/index.js';
import { type Audit, audit, expectMarksOnTheirWords, mark } from './support/audit.js';
import { coloured } from './support/coloured.js';
import { type LivePage, openPage } from './support/livePage.js';

let browser: Browser;
let live: LivePage;
let all: Audit;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(): Promise<void> {
  live = await openPage(browser, trs.render(faultyReport()));
  all = await audit(live);
  await mark(live, all);
}

/** Words of all errors and warnings on the page. */
async function marked(): Promise<string> {
  const { 'gongkai-lint-error': errors, 'gongkai-lint-warning': warnings } = await coloured(live.page);
  return `${errors?.words}|${warnings?.words}`;
}

describe('a page that changes under its marks', () => {
  it('keeps them when its elements are replaced by equal ones, and says nothing', async () => {
    await open();
    const before = await marked();
    const left = await live.page.evaluate(() => {
      const article = document.querySelector('.TRS_UEDITOR')!;
      const html = article.innerHTML;
      article.innerHTML = '';
      article.innerHTML = html;
      const errors = CSS.highlights.get('gongkai-lint-error') as unknown as Iterable<StaticRange>;
      return [...errors].filter(({ startContainer }) => startContainer.isConnected).length;
    });
    expect(left).toBe(0);
    await expect.poll(marked, { timeout: 5000 }).toBe(before);
    expect(await live.pending()).toEqual([]);
    await expectMarksOnTheirWords(live, all);
    await live.close();
  });

  it('keeps them when the framework of the page draws everything anew with something above', async () => {
    await open();
    const before = await marked();
    await live.page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      copy.querySelector('.TRS_UEDITOR p')!.insertAdjacentHTML('afterend', '<p>　　（此件公开发布）</p>');
      document.body.replaceWith(copy);
    });
    const changed = await live.next('changed');
    expect(changed.lost).toEqual([]);
    expect(await marked()).toBe(before);
    await expectMarksOnTheirWords(live, all);
    await live.close();
  });

  it('tells which marks lost their place, and takes them off', async () => {
    await open();
    const gone = all.marks.filter(({ places }) =>
      all.reading.document.blocks.some(
        (block) => block.kind === 'paragraph' && block.id === places[0]!.block && block.text.includes('公开公开'),
      ),
    );
    expect(gone.length).toBeGreaterThan(0);
    await live.page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.TRS_UEDITOR p')];
      paragraphs.find((each) => each.textContent!.includes('公开公开'))!.textContent = '（一）主动公开情况。已经改写。';
    });
    expect([...(await live.next('changed')).lost].sort()).toEqual(gone.map(({ problem }) => problem).sort());
    expect(await marked()).not.toContain('公开公开');
    await live.send({ type: 'reveal', at: gone[0]!.places[0]! });
    expect((await live.next('revealed')).rect).toBeNull();
    const again = await audit(live);
    expect(again.result.findings.length).toBeLessThan(all.result.findings.length);
    await live.close();
  });

  it('is heard of when the report comes late', async () => {
    const served = trs.render(faultyReport());
    const [head, rest] = new TextDecoder().decode(served.body).split('<div class="view');
    live = await openPage(browser, {
      ...served,
      body: new TextEncoder().encode(`${head}<div id="late"></div></body></html>`),
    });
    expect((await audit(live)).result.report).toBeNull();
    await live.page.evaluate((html) => {
      document.querySelector('#late')!.innerHTML = html;
    }, `<div class="view${rest}`);
    await live.next('changed');
    expect((await audit(live)).result.report?.year?.value).toBe(2025);
    await live.close();
  });

  it('is heard of when a frame with the report comes late', async () => {
    const served = trs.render(faultyReport());
    const inner = 'https://www.yunxi.gov.cn/inner.html';
    const body = '<!DOCTYPE html><body><iframe width="900" height="500"></iframe>';
    live = await openPage(
      browser,
      { ...served, body: new TextEncoder().encode(body) },
      { others: { [inner]: { contentType: served.contentType, body: served.body } } },
    );
    expect((await audit(live)).result.report).toBeNull();
    await live.page.evaluate((url) => document.querySelector('iframe')!.setAttribute('src', url), inner);
    await live.next('changed');
    expect((await audit(live)).result.report?.year?.value).toBe(2025);
    await live.close();
  });

  it('is looked at seldom while it changes all the time, and its clock beside the article is no change', async () => {
    await open();
    await live.page.evaluate(() => {
      const clock = document.createElement('p');
      document.querySelector('.footer')!.append(clock);
      setInterval(() => {
        clock.textContent = `浏览次数：${performance.now()}`;
      }, 10);
    });
    await live.page.waitForTimeout(2500);
    expect(await live.pending()).toEqual([]);
    await expectMarksOnTheirWords(live, all);
    await live.close();
  });
});
