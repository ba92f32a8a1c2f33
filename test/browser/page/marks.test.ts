import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/launch.js';
import { faultyReport, gkmlpt, trs, vsb } from '../support/portals/index.js';
import { type Audit, audit, mark, textAt } from './support/audit.js';
import { coloured } from './support/coloured.js';
import { type LivePage, openPage } from './support/livePage.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page with all its marks. */
async function marked(
  layout = trs,
  given: Parameters<typeof openPage>[2] = {},
): Promise<{ live: LivePage; all: Audit }> {
  const live = await openPage(browser, layout.render(faultyReport()), given);
  const all = await audit(live);
  await mark(live, all);
  return { live, all };
}

/** The page as anybody can look at it: its markup, its style sheets, its highlights. */
function traces(live: LivePage): Promise<unknown> {
  return live.page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    highlights: [...CSS.highlights.keys()],
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
    names: Object.keys(window).filter((name) => /gongkai/i.test(name)),
  }));
}

/** The first mark whose words are those. */
function markOn({ marks, reading }: Audit, words: string): Audit['marks'][number] {
  const found = marks.find(({ places }) => textAt(reading, places[0]!) === words);
  if (!found) throw new Error(`No finding marks “${words}”.`);
  return found;
}

async function clickOn(live: LivePage, at: Audit['marks'][number]): Promise<void> {
  await live.send({ type: 'reveal', at: at.places[0]! });
  const { rect } = await live.next('revealed');
  // Its end: the number covers its beginning.
  await live.page.mouse.click(rect!.left + rect!.width - 3, rect!.top + rect!.height - 5);
}

describe('the marks of a page', () => {
  it('leave its elements, its size and its scripts alone', async () => {
    const live = await openPage(browser, trs.render(faultyReport()));
    const before = (await traces(live)) as { html: string; width: number; height: number };
    const all = await audit(live);
    await mark(live, all, { problems: true, numbers: true });
    const during = (await traces(live)) as typeof before & { highlights: string[] };
    expect(during.html.replace(/<gongkai-lint-marks[^>]*><\/gongkai-lint-marks>/, '')).toBe(before.html);
    expect(during).toMatchObject({ width: before.width, height: before.height });
    expect(during.highlights).toContain('gongkai-lint-error');
    await live.close();
  });

  it('are gone without a trace when the panel is closed', async () => {
    const live = await openPage(browser, vsb.render(faultyReport()));
    const before = await traces(live);
    const all = await audit(live);
    await mark(live, all, { problems: true, numbers: true });
    await live.send({ type: 'reveal', at: all.marks[0]!.places[0]! });
    await live.next('revealed');
    await live.disconnect();
    expect(await traces(live)).toEqual(before);
    // Nothing listens any more: changes and clicks bring no message.
    await live.page.evaluate(() => document.querySelector('#vsb_content')!.remove());
    await live.page.mouse.click(300, 300);
    await live.page.waitForTimeout(600);
    expect(await live.pending()).toEqual([]);
    await live.connect();
    expect((await audit(live)).result.report).toBeNull();
    await live.close();
  });

  it('are switched off and on at once, problems and figures each', async () => {
    const { live } = await marked();
    const layers = async () =>
      Object.keys(await coloured(live.page))
        .map((name) => name.slice(13))
        .sort();
    expect(await layers()).toEqual(expect.arrayContaining(['error', 'warning']));
    await live.send({ type: 'shown', shown: { problems: false, numbers: false } });
    expect(await layers()).toEqual([]);
    await live.send({ type: 'shown', shown: { problems: false, numbers: true } });
    expect(await layers()).toEqual(expect.arrayContaining(['contradicted', 'unverifiable']));
    expect(await layers()).not.toContain('error');
    await live.close();
  });

  it('do not double when the script is injected twice or another panel comes', async () => {
    const { live, all } = await marked();
    await live.inject();
    await live.inject();
    await live.connect();
    expect(await live.page.locator('gongkai-lint-marks').count()).toBe(0);
    await live.send({ type: 'read' });
    await live.next('page');
    expect((await live.pending()).length).toBe(0);
    await mark(live, all);
    expect(await live.page.locator('gongkai-lint-marks').count()).toBe(1);
    await live.close();
  });

  it('survive a page that styles everything and allows no styles', async () => {
    const served = trs.render(faultyReport());
    const hostile = new TextDecoder()
      .decode(served.body)
      .replace(
        '<style>',
        '<style>html>*,gongkai-lint-marks{display:none!important;opacity:0!important} body{display:block!important}',
      );
    const policy = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'";
    const live = await openPage(
      browser,
      { ...served, body: new TextEncoder().encode(hostile) },
      { headers: { 'content-security-policy': policy } },
    );
    await mark(live, await audit(live));
    const style = await live.page.evaluate(() => {
      const { display, opacity, position } = getComputedStyle(document.querySelector('gongkai-lint-marks')!);
      return { display, opacity, position };
    });
    expect(style).toEqual({ display: 'block', opacity: '1', position: 'absolute' });
    await live.close();
  });
});

describe('a click', () => {
  it('on marked words picks their problem', async () => {
    const { live, all } = await marked();
    const wanted = markOn(all, '246 条');
    await clickOn(live, wanted);
    expect(await live.next('picked')).toEqual({ type: 'picked', problem: wanted.problem });
    await live.page.mouse.click(5, 400);
    expect(await live.pending()).toEqual([]);
    await live.close();
  });

  it('on a number picks its problem and stays the page’s own no-event', async () => {
    const { live, all } = await marked();
    await live.page.evaluate(() => {
      document.addEventListener('click', () => document.body.setAttribute('data-clicked', ''));
    });
    const wanted = markOn(all, '246 条');
    await live.send({ type: 'reveal', at: wanted.places[0]! });
    const { rect } = await live.next('revealed');
    await live.page.mouse.click(rect!.left - 4, rect!.top - 4);
    expect(await live.next('picked')).toEqual({ type: 'picked', problem: wanted.problem });
    expect(await live.page.evaluate(() => document.body.hasAttribute('data-clicked'))).toBe(false);
    await live.close();
  });

  it('picks in a frame', async () => {
    const served = gkmlpt.render(faultyReport());
    const outer = { ...served, url: 'https://www.yunxi.gov.cn/outer.html' };
    const body =
      '<!DOCTYPE html><body style="margin:40px"><h1>年报</h1><iframe src="/inner.html" width="1000" height="500"></iframe>';
    const others = { 'https://www.yunxi.gov.cn/inner.html': { contentType: served.contentType, body: served.body } };
    const live = await openPage(browser, { ...outer, body: new TextEncoder().encode(body) }, { others });
    const all = await audit(live);
    await mark(live, all);
    const wanted = markOn(all, '246 条');
    await clickOn(live, wanted);
    expect(await live.next('picked')).toEqual({ type: 'picked', problem: wanted.problem });
    await live.close();
  });

  it('does what it does without marks: links lead on, forms take words, selected text is the page’s', async () => {
    const served = trs.render(faultyReport());
    const body = new TextDecoder()
      .decode(served.body)
      .replace(/(<span[^>]*>) 246 (<\/span>)/, '$1 <a href="#linked">246</a> $2')
      .replace('<div class="crumbs">', '<form><input id="q"></form><div class="crumbs">');
    const live = await openPage(browser, { ...served, body: new TextEncoder().encode(body) });
    const selected = () =>
      live.page.evaluate(() => {
        getSelection()!.selectAllChildren(document.documentElement);
        const words = getSelection()!.toString();
        getSelection()!.removeAllRanges();
        return words;
      });
    const before = await selected();
    const all = await audit(live);
    await mark(live, all, { problems: true, numbers: true });
    expect(await selected()).toBe(before);
    await live.page.fill('#q', '年报');
    expect(await live.page.inputValue('#q')).toBe('年报');
    const wanted = markOn(all, '246 条');
    await live.send({ type: 'reveal', at: wanted.places[0]! });
    const { rect } = await live.next('revealed');
    await live.page.mouse.click(rect!.left + 16, rect!.top + rect!.height / 2);
    expect(await live.next('picked')).toEqual({ type: 'picked', problem: wanted.problem });
    expect(new URL(live.page.url()).hash).toBe('#linked');
    await live.close();
  });

  it('made by a script of the page picks nothing', async () => {
    const { live } = await marked();
    await live.page.evaluate(() => {
      for (const span of document.querySelectorAll('.TRS_UEDITOR span')) (span as HTMLElement).click();
    });
    expect(await live.pending()).toEqual([]);
    await live.close();
  });
});

describe('numbers on the page', () => {
  it('stand at their words and stay there when the page scrolls and changes its size', async () => {
    const { live, all } = await marked(vsb);
    const wanted = markOn(all, '246 条');
    const distance = async (): Promise<number> => {
      await live.send({ type: 'reveal', at: wanted.places[0]! });
      const { rect } = await live.next('revealed');
      await live.page.mouse.click(rect!.left, rect!.top);
      await live.next('picked');
      return rect!.left;
    };
    const before = await distance();
    await live.page.evaluate(() => document.querySelector('.scroll')!.scrollBy(0, 60));
    await live.page.waitForTimeout(100);
    expect(await distance()).toBe(before);
    await live.page.evaluate(() => {
      (document.querySelector('.scroll') as HTMLElement).style.marginLeft = '120px';
      document.body.style.width = '1000px';
    });
    await live.page.waitForTimeout(800);
    expect(await distance()).toBeGreaterThan(before + 60);
    await live.close();
  });
});

describe('a browser without coloured text', () => {
  const before = 'delete globalThis.Highlight;';

  it('gets frames around the words', async () => {
    const { live, all } = await marked(trs, { before });
    expect(await coloured(live.page)).toEqual({});
    expect(await live.page.locator('gongkai-lint-marks').count()).toBe(1);
    const wanted = markOn(all, '246 条');
    await clickOn(live, wanted);
    expect(await live.next('picked')).toEqual({ type: 'picked', problem: wanted.problem });
    const shot = () => live.page.screenshot({ clip: { x: 0, y: 0, width: 1100, height: 700 } });
    const framed = await shot();
    await live.send({ type: 'shown', shown: { problems: false, numbers: false } });
    expect(framed.equals(await shot())).toBe(false);
    await live.close();
  });
});
