import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageReading } from '../../../extension/messages.js';
import { launch } from '../support/launch.js';
import {
  faultyReport,
  hanweb,
  portalLayouts,
  reportWith,
  type ServedPage,
  trs,
  vsb,
} from '../support/portals/index.js';
import { navigation } from '../support/portals/page.js';
import { articleHtml } from '../support/portals/wordHtml.js';
import { audit } from './support/audit.js';
import { type Circumstances, openPage } from './support/livePage.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const title = '云溪县农业农村局2025年政府信息公开工作年度报告';
const url = 'https://www.yunxi.gov.cn/zwgk/t20260210_3005325.html';
const page = (body: string, head = `<title>${title}</title>`): ServedPage => ({
  url,
  contentType: 'text/html; charset=utf-8',
  body: new TextEncoder().encode(`<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`),
});
const article = articleHtml(faultyReport(), 'plain');
const lastYear = articleHtml(reportWith({ 2025: '2024', 2026: '2025', '行政许可: 64': '行政许可: 31' }), 'plain');
/** A picture without a server: a plain area of the size given. */
const picture = (width: number, height: number) =>
  `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`)}">`;
const withoutTables = (replacement: string) => article.replace(/<table[\s\S]*?<\/table>/g, replacement);
const menu = navigation(30);

async function read(served: ServedPage, given: Circumstances = {}): Promise<PageReading> {
  const live = await openPage(browser, served, given);
  const { reading } = await audit(live);
  await live.close();
  return reading;
}

type Case = [name: string, expected: readonly string[], served: ServedPage, given?: Circumstances];

const cases: Case[] = [
  [
    'an error page with a report’s title, by its status',
    ['error-page'],
    page(`${menu}<h1>${title}</h1><p>返回首页</p>`),
    { status: 404 },
  ],
  ['an error page that is sent as a good one', ['error-page'], page(`${menu}<h2>404 Not Found</h2><hr><p>nginx</p>`)],
  ['a page that was taken off', ['error-page'], page(`<h3>您访问的页面不存在</h3><p>5 秒后返回首页</p>`)],
  ['a report that is sent with an error’s status', [], page(article), { status: 404 }],
  ['a report whose words speak of 404', [], page(`<h1>404 号文件</h1>${article}`)],
  [
    'a login wall',
    ['login-wall'],
    page(
      '<h1>统一身份认证</h1><form><input name="u"><input type="password"><button>登录</button></form>',
      '<title>用户登录</title>',
    ),
  ],
  ['a report on a page with a box to log in', [], page(`<form><input type="password"></form>${article}`)],
  [
    'a list of reports with a box to log in',
    [],
    page(
      `<form>用户登录<input type="password"></form><ul><li><a href="/a/1.html">${title}</a></li></ul>`,
      '<title>年报</title>',
    ),
  ],
  ['two reports', ['two-reports'], page(article + lastYear)],
  [
    'two reports in containers of their own',
    ['two-reports'],
    page(`<div class="TRS_Editor">${article}</div><div class="TRS_Editor">${lastYear}</div>`),
  ],
  [
    'two reports in containers, one of them with brackets of another kind',
    ['two-reports'],
    page(
      `<div id="zoom">${article}</div><div class="article-content">${lastYear.replaceAll('（', '(').replaceAll('）', ')')}</div>`,
    ),
  ],
  [
    'three reports',
    ['two-reports'],
    page(`<div id="zoom">${article}</div><div>${lastYear}</div><div>${article.replaceAll('2025', '2023')}</div>`),
  ],
  [
    'a report with links to those of other years',
    [],
    page(`${article}<ul><li><a href="/2024.html">云溪县农业农村局2024年政府信息公开工作年度报告</a></li></ul>`),
  ],
  [
    'one report twice, for screen and phone',
    [],
    page(`<div class="pc">${article}</div><div class="phone">${article}</div>`),
  ],
  ['tables as pictures', ['tables-as-images'], page(withoutTables(`<p>${picture(700, 300)}</p>`))],
  ['a report without tables', [], page(withoutTables(''))],
  ['a report with ornaments instead of tables', [], page(withoutTables(`<p>${picture(60, 60)}</p>`))],
  [
    'a whole report as pictures',
    ['tables-as-images'],
    page(`<h1>${title}</h1><div id="zoom"><p>${picture(800, 1100)}</p><p>${picture(800, 1100)}</p></div>`),
  ],
  [
    'a report with photographs beside its tables',
    [],
    page(article.replace('<table', `<p>${picture(700, 300)}</p><table`)),
  ],
  [
    'a frame of another origin',
    ['cross-origin-frame'],
    page('<h1>年报</h1><iframe src="https://nb.other.gov.cn/1.html" width="900" height="600"></iframe>'),
    { others: { 'https://nb.other.gov.cn/1.html': { contentType: 'text/html', body: '<p>…</p>' } } },
  ],
  [
    'a small frame of another origin',
    [],
    page('<h1>年报</h1><iframe src="https://tj.other.gov.cn/1.html" width="90" height="60"></iframe>'),
    { others: { 'https://tj.other.gov.cn/1.html': { contentType: 'text/html', body: '1' } } },
  ],
  [
    'a report with a frame of another origin beside it',
    [],
    page(`${article}<iframe src="https://nb.other.gov.cn/1.html" width="900" height="600"></iframe>`),
  ],
  [
    'an embedded PDF',
    ['pdf-viewer'],
    page('<h1>年报</h1><embed type="application/pdf" src="/P020260210395138681223.pdf" width="900" height="700">'),
  ],
  [
    'a viewer of PDF',
    ['pdf-viewer'],
    page('<iframe src="/pdfjs/web/viewer.html?file=%2Ffiles%2Fa.pdf" width="900" height="700"></iframe>'),
  ],
  ['a report on pages', ['paged'], page(`${article}<div><a href="t20260210_3005325_1.html">下一页</a></div>`)],
  [
    'a report with a link to the next article',
    [],
    page(`${article}<div>下一篇：<a href="t20260211_3005400.html">下一页</a></div>`),
  ],
  ['an endless page', ['endless'], page(`${article}${'<p>新的一条动态，内容很多。</p>'.repeat(80_000)}`)],
];

describe('what stands in the way', () => {
  it.each(cases)('of %s: %j', async (_, expected, served, given = {}) => {
    expect((await read(served, given)).obstacles).toEqual(expected);
  });

  it.each(portalLayouts)('is nothing on a page of $name', async ({ render }) => {
    expect((await read(render(faultyReport()))).obstacles).toEqual([]);
  });
});

describe('links', () => {
  it('to earlier reports and to the file of this one are found on a TRS page', async () => {
    const { links } = await read(trs.render(faultyReport()));
    expect(links.map(({ url, kind, year, inArticle }) => [url, kind, year, inArticle])).toEqual([
      ['https://www.yunxi.gov.cn/zwgk/zfxxgknb/202602/P020260210395138681223.docx', 'docx', 2025, true],
      ['https://www.yunxi.gov.cn/zwgk/zfxxgknb/202502/t20250212_2905001.html', 'page', 2024, false],
    ]);
  });

  it('through scripts of the server are files, of the kind that their parameters tell', async () => {
    const [han] = (await read(hanweb.render(faultyReport()))).links;
    expect(han).toMatchObject({ kind: 'docx', inArticle: true });
    const [boda] = (await read(vsb.render(faultyReport()))).links;
    expect(boda).toMatchObject({ kind: 'file', text: '2025年政府信息公开年报.docx', year: 2025 });
  });

  it('of a column are offered, likeliest first; menus, other schemes and the page itself are not', async () => {
    const { links, obstacles } = await read(
      page(
        `${navigation(100)}<ul><li><a href="/zwgk/zfxxgknb/">政府信息公开年报</a></li>
        <li><a href="/a/2023.html" title="${title.replace('2025', '2023')}">云溪县农业农村局2023年政府信息公…</a></li>
        <li><a href="/a/2025.html">${title}</a></li><li><a href="javascript:alert(1)">${title}</a></li>
        <li><a href="#x">${title}</a></li><li><a href="/a/tz.pdf">关于放假的通知.pdf</a></li></ul>`,
        '<title>政府信息公开年报</title>',
      ),
    );
    expect(links.map(({ url, year }) => [new URL(url).pathname, year])).toEqual([
      ['/a/2023.html', 2023],
      ['/a/2025.html', 2025],
      ['/zwgk/zfxxgknb/', null],
    ]);
    expect(obstacles).toEqual([]);
  });

  it('are no more than fifty', async () => {
    const many = Array.from({ length: 80 }, (_, index) => `<a href="/a/${index}.html">${title}</a><br>`).join('');
    expect((await read(page(many))).links).toHaveLength(50);
  });
});
