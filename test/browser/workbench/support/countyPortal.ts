import type { BrowserContext, Route } from 'playwright-core';
import { encodeGb18030 } from '../../../render/encodeGb18030.js';

import { type PortalLayout, portalLayouts, reportWith } from '../../support/portals/index.js';

/** One request as the portal saw it; times in milliseconds. */
export interface Seen {
  readonly host: string;
  readonly url: string;
  readonly from: number;
  to: number | null;
}

/** A report of the portal. */
export interface Served {
  readonly url: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export type Oddity = 'slow' | 'fails-once' | 'gone' | 'gbk' | 'gbk-unsaid' | 'redirect' | 'login' | 'unreachable';

export interface Portal {
  readonly column: string;
  /** The reports that can be read in the end, with what stands at the end of a redirect. */
  readonly reports: readonly Served[];
  /** Addresses of the links by what is odd about them. */
  readonly odd: ReadonlyMap<Oddity, string>;
  readonly log: readonly Seen[];
  /** Other bytes at an address from now on. */
  replace(url: string, body: string): void;
}

const hosts = ['www.yunxi-test.gov.cn', 'bm.yunxi-test.gov.cn', 'zj.yunxi-test.gov.cn', 'jd.yunxi-test.gov.cn'];
const endings = ['民政局', '财政局', '水利局', '教育局', '司法局', '审计局', '统计局', '医保局', '林业局', '文旅局'];
const places = ['云溪县', '芷江镇', '沙塘乡', '石门镇', '柳汀镇', '白塔镇'];
/** Reports on a list page. */
const onPage = 25;

/** Names of fictional bodies, as many as wanted. */
function bodyName(index: number): string {
  return `云溪县${places[Math.floor(index / endings.length) % places.length]!.slice(0, 2)}区${endings[index % endings.length]}`;
}

/** The report of a body: each has a figure of its own, so that no two are alike; every third has a doubled word more. */
function sourceOf(name: string, index: number) {
  return reportWith({
    云溪县农业农村局: name,
    本局2025年没有: index % 3 === 0 ? '本局本局2025年没有' : '本局2025年没有',
    '行政许可: 64': `行政许可: ${64 + index}`,
    ...(index % 4 === 0 && { '行政复议: 1 0 0 1 3': '行政复议: 1 0 0 1 2' }),
  });
}

/** Answers requests for `*.gov.cn` of a browser as a county's portals would, in five layouts under four names. */
export async function serveCounty(context: BrowserContext, count: number): Promise<Portal> {
  const reports: Served[] = [];
  const pages = new Map<string, { bytes: Uint8Array; contentType: string; status?: number }>();
  const odd = new Map<Oddity, string>();
  const kinds: readonly Oddity[] = [
    'slow',
    'fails-once',
    'gone',
    'gbk',
    'gbk-unsaid',
    'redirect',
    'login',
    'unreachable',
  ];
  const links: { url: string; title: string; date: string }[] = [];
  for (let index = 0; index < count; index++) {
    const name = bodyName(index);
    const layout: PortalLayout = portalLayouts[index % portalLayouts.length]!;
    const { body, contentType } = layout.render(sourceOf(name, index));
    const url = `https://${hosts[index % hosts.length]}/zfxxgknb/202602/t${index}.html`;
    const title = `${name}2025年政府信息公开工作年度报告`;
    links.push({ url, title, date: '2026-02-10' });
    const oddity = kinds[index - 8];
    if (oddity) odd.set(oddity, url);
    const page = { bytes: new Uint8Array(body), contentType };
    if (oddity === 'gone') pages.set(url, { ...page, status: 404 });
    else if (oddity === 'login') pages.set(url, html('<form>用户登录<input type="password" name="p"></form>'));
    else if (oddity === 'redirect') {
      const end = url.replace('/t', '/real-');
      pages.set(url, html(`<script>window.location.replace("${new URL(end).pathname}")</script>`));
      pages.set(end, page);
      reports.push({ ...page, url, title });
    } else if (oddity === 'gbk' || oddity === 'gbk-unsaid') {
      const given = /charset=(utf-8)/i.test(contentType) ? 'utf-8' : 'gb18030';
      const text = new TextDecoder(given).decode(body).replace(/charset=utf-8/gi, 'charset=gbk');
      const own = {
        bytes: encodeGb18030(oddity === 'gbk' ? text.replace(/<meta charset[^>]*>/i, '') : text),
        contentType: oddity === 'gbk' ? 'text/html; charset=gbk' : 'text/html',
      };
      pages.set(url, own);
      reports.push({ ...own, url, title });
    } else {
      pages.set(url, page);
      if (oddity !== 'unreachable') reports.push({ ...page, url, title });
    }
  }
  const column = `https://${hosts[0]}/zfxxgknb/index.html`;
  const listPages = Math.ceil(links.length / onPage);
  for (let number = 0; number < listPages; number++) {
    const own = links.slice(number * onPage, (number + 1) * onPage);
    pages.set(
      number === 0 ? column : column.replace('index', `index_${number}`),
      html(listPage(own, listPages, number)),
    );
  }

  const log: Seen[] = [];
  const failed = new Set<string>();
  await context.route(/^https?:\/\/[^/]*\.gov\.cn\//, async (route: Route) => {
    const url = route.request().url();
    const seen: Seen = { host: new URL(url).host, url, from: performance.now(), to: null };
    log.push(seen);
    const own = [...odd].find(([, address]) => address === url)?.[0];
    try {
      if (own === 'unreachable') return await route.abort('connectionrefused');
      if (own === 'slow') await new Promise((resolve) => setTimeout(resolve, 2500));
      else await new Promise((resolve) => setTimeout(resolve, 30));
      if (own === 'fails-once' && !failed.has(url)) {
        failed.add(url);
        return await route.fulfill({ status: 500, contentType: 'text/html', body: 'error' });
      }
      const page = pages.get(url);
      if (!page) return await route.fulfill({ status: 404, contentType: 'text/html', body: '404' });
      await route.fulfill({ status: page.status ?? 200, contentType: page.contentType, body: Buffer.from(page.bytes) });
    } catch {
      // The tab that asked is gone.
    } finally {
      seen.to ??= performance.now();
    }
  });
  return {
    column,
    reports,
    odd,
    log,
    replace: (url, body) => pages.set(url, html(body)),
  };
}

function html(body: string): { bytes: Uint8Array; contentType: string } {
  return { bytes: new TextEncoder().encode(body), contentType: 'text/html; charset=utf-8' };
}

function listPage(
  links: readonly { url: string; title: string; date: string }[],
  count: number,
  number: number,
): string {
  const rows = links.map(
    ({ url, title, date }) =>
      `<li><a href="${url}" title="${title}">${title.slice(0, 12)}…</a><span>${date}</span></li>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府信息公开年报</title></head><body>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li>
<li><a href="/zfxxgkzn/">政府信息公开指南</a></li></ul>
<ul class="list">${rows.join('\n')}
<li><a href="/zfxxgknb/202601/t900.html">关于印发政府信息公开工作年度报告格式的通知</a><span>2026-01-04</span></li></ul>
<script>createPageHTML(${count}, ${number}, "index", "html");</script></body></html>`;
}
