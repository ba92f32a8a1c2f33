import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../../../core/index.js';
import { htmlGbk, htmlNested } from '../../render/htmlPage.js';
import { htmlParagraphs } from '../../render/htmlParagraphs.js';
import { launch } from '../support/launch.js';
import { faultyReport, type ServedPage, trs, vsb } from '../support/portals/index.js';
import { navigation } from '../support/portals/page.js';
import { articleHtml } from '../support/portals/wordHtml.js';
import { audit, expectMarksOnTheirWords, lintServed, mark } from './support/audit.js';
import { openPage } from './support/livePage.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const url = 'https://www.yunxi.gov.cn/nb/2025.html';
const html = (body: string | Uint8Array, contentType = 'text/html; charset=utf-8'): ServedPage => ({
  url,
  contentType,
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
});
const article = articleHtml(faultyReport(), 'word');
const inside = (content: string) =>
  html(`<!DOCTYPE html><title>年报</title><body><p>云溪县人民政府</p>${content}</body>`);

/** The page around the report in the place of its frame or shadow tree, so that the command line can read it too. */
const whole = inside(`<div>${article}</div>`);

const pages: readonly (readonly [name: string, page: ServedPage])[] = [
  ['in GBK', html(htmlGbk(faultyReport()), 'text/html')],
  ['laid out by tables', html(htmlNested(faultyReport()))],
  ['with one cell a paragraph', html(htmlParagraphs(faultyReport()))],
  [
    'with 3,000 links of navigation',
    html(`<!DOCTYPE html><title>年报</title>${navigation(1500)}<div id="zoom">${article}</div>${navigation(1500)}`),
  ],
  [
    'in preformatted lines',
    inside(
      `<pre>${faultyReport()
        .blocks.map((block) => ('text' in block ? block.text : ''))
        .join('\n')}</pre>`,
    ),
  ],
];

describe.each(pages)('a report %s', (_, served) => {
  it('is read as on the command line, and marked on its words', async () => {
    const expected = await lintServed(served);
    const live = await openPage(browser, served);
    const all = await audit(live);
    expect(all.result.findings).toEqual(expected.findings);
    expect(all.marks.length).toBeGreaterThan(1);
    await mark(live, all);
    await expectMarksOnTheirWords(live, all);
    await live.close();
  });
});

describe('a report that is not in the page’s own tree', () => {
  const found = async (served: ServedPage, given: Parameters<typeof openPage>[2] = {}) => {
    const live = await openPage(browser, served, given);
    // What a script of the page puts there comes after it.
    await live.page.waitForTimeout(100);
    const all = await audit(live);
    await mark(live, all);
    await expectMarksOnTheirWords(live, all);
    await live.close();
    return all.result.findings.map(({ ruleId, message }) => `${ruleId} ${message}`);
  };
  let expected: string[] = [];
  beforeAll(async () => {
    expected = (await lintServed(whole)).findings.map(({ ruleId, message }) => `${ruleId} ${message}`);
    expect(expected.length).toBeGreaterThan(5);
  });

  it('is read in a frame, and in a frame of that', async () => {
    const frame = 'https://www.yunxi.gov.cn/frame.html';
    const inner = 'https://www.yunxi.gov.cn/inner.html';
    const markup = (content: string) => `<!DOCTYPE html><body>${content}</body>`;
    const others = { [frame]: { contentType: 'text/html; charset=utf-8', body: markup(`<div>${article}</div>`) } };
    const outer = inside(`<iframe src="/frame.html" width="900" height="400"></iframe>`);
    expect(await found(outer, { others })).toEqual(expected);
    const deep = {
      [frame]: {
        contentType: 'text/html',
        body: markup('<iframe src="/inner.html" width="800" height="600"></iframe>'),
      },
      [inner]: others[frame]!,
    };
    expect(await found(outer, { others: deep })).toEqual(expected);
  });

  it('is read in an open shadow tree, and what is put into its slots', async () => {
    const script = (mode: string) =>
      `<div id="host">${article}</div><script>host.attachShadow({mode:'${mode}'}).innerHTML='<section><slot></slot></section>'</script>`;
    expect(await found(inside(script('open')))).toEqual(expected);
    const own = `<template id="t"><div>${article}</div></template><x-report></x-report><script>
      document.querySelector('x-report').attachShadow({mode:'open'}).append(t.content.cloneNode(true))</script>`;
    expect(await found(inside(own))).toEqual(expected);
  });

  it('is no report in a closed shadow tree that the browser does not open', async () => {
    const own = `<template id="t"><div>${article}</div></template><x-report></x-report><script>
      document.querySelector('x-report').attachShadow({mode:'closed'}).append(t.content.cloneNode(true))</script>`;
    const live = await openPage(browser, inside(own));
    await live.send({ type: 'read' });
    const { page: reading } = await live.next('page');
    expect(lint(reading.document).report).toBeNull();
    await live.close();
  });
});

describe('the page’s facts', () => {
  it('come from its tags', async () => {
    const live = await openPage(browser, trs.render(faultyReport()));
    const { reading } = await audit(live);
    expect(reading.document.metadata).toMatchObject({
      articleTitle: '云溪县农业农村局2025年政府信息公开工作年度报告',
      pubDate: '2026-02-10 10:20',
      siteIdCode: '9900000002',
      columnName: '政府信息公开年报',
    });
    expect(reading.language).toBe('zh-CN');
    await live.close();
  });

  it('hold when the article scrolls by itself', async () => {
    const live = await openPage(browser, vsb.render(faultyReport()));
    const all = await audit(live);
    await mark(live, all);
    await expectMarksOnTheirWords(live, all);
    expect(await live.page.evaluate(() => document.querySelector('.scroll')!.scrollTop)).toBeGreaterThan(0);
    await live.close();
  });
});
