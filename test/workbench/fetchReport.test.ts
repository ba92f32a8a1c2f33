import { describe, expect, it } from 'vitest';
import { charsetOf, fetchReport } from '../../workbench/fetching/fetchReport.js';
import { findRedirect } from '../../workbench/fetching/findRedirect.js';
import { HostGate } from '../../workbench/fetching/hostGate.js';
import { isLoginPage } from '../../workbench/fetching/isLoginPage.js';
import { TooLarge } from '../../workbench/fetching/tooLarge.js';
import type { FetchPage } from '../../workbench/host.js';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
/** A clock that runs so fast that no second is waited for. */
const gate = (): HostGate => {
  let now = 0;
  return new HostGate(() => (now += 10_000));
};
const url = 'http://www.yunxi.gov.cn/a.html';

function fetching(pages: Readonly<Record<string, string | number | Error>>, asked: string[] = []): FetchPage {
  return async (address) => {
    asked.push(address);
    const page = pages[address] ?? 404;
    if (page instanceof Error) throw page;
    const isStatus = typeof page === 'number';
    return {
      finalUrl: address,
      status: isStatus ? page : 200,
      contentType: 'text/html',
      bytes: bytes(isStatus ? '' : page),
    };
  };
}
const outcomeOf = (page: string | number | Error, address = url) =>
  fetchReport(address, {
    fetchPage: fetching({ [address]: page }),
    gate: gate(),
    signal: new AbortController().signal,
  });

describe('fetchReport', () => {
  it('follows one redirect by script', async () => {
    const asked: string[] = [];
    const end = 'http://www.yunxi.gov.cn/b.html';
    const pages = { [url]: '<script>location.href = "/b.html"</script>', [end]: '<p>报告</p>' };
    const outcome = await fetchReport(url, {
      fetchPage: fetching(pages, asked),
      gate: gate(),
      signal: new AbortController().signal,
    });
    expect(outcome).toMatchObject({ page: { finalUrl: end } });
    expect(asked).toEqual([url, end]);
  });

  it('says so where the second page redirects too, and asks no third time', async () => {
    const asked: string[] = [];
    const end = 'http://www.yunxi.gov.cn/b.html';
    const pages = {
      [url]: '<script>location.href="/b.html"</script>',
      [end]: '<script>location.href="/c.html"</script>',
    };
    const outcome = await fetchReport(url, {
      fetchPage: fetching(pages, asked),
      gate: gate(),
      signal: new AbortController().signal,
    });
    expect(outcome).toMatchObject({ trouble: { code: 'redirects' } });
    expect(asked).toHaveLength(2);
  });

  it.each([
    [404, 'gone'],
    [403, 'refused'],
    [503, 'busy'],
    [500, 'server-error'],
  ])('takes status %i for %s', async (status, code) => {
    expect(await outcomeOf(status)).toMatchObject({ trouble: { code, status } });
  });

  it('does not say “certificate” where it cannot know, and not “insecure” of http', async () => {
    expect(await outcomeOf(new TypeError('Failed to fetch'))).toMatchObject({ trouble: { code: 'unreachable' } });
    const secure = url.replace('http:', 'https:');
    expect(await outcomeOf(new TypeError('Failed to fetch'), secure)).toMatchObject({ trouble: { code: 'insecure' } });
    expect(await outcomeOf(new TooLarge())).toMatchObject({ trouble: { code: 'too-large' } });
  });

  it('is cancelled by the user without a request', async () => {
    const controller = new AbortController();
    controller.abort();
    const asked: string[] = [];
    const outcome = await fetchReport(url, { fetchPage: fetching({}, asked), gate: gate(), signal: controller.signal });
    expect(outcome).toEqual({ trouble: { code: 'cancelled' } });
    expect(asked).toEqual([]);
  });
});

describe('findRedirect', () => {
  it.each([
    ['<script>window.location.replace("/x/1.html");</script>', 'http://www.yunxi.gov.cn/x/1.html'],
    ["<script>location.href='./b.html'</script>", 'http://www.yunxi.gov.cn/b.html'],
    ['<meta http-equiv="refresh" content="0;url=/c.html">', 'http://www.yunxi.gov.cn/c.html'],
  ])('finds %s', (page, target) => expect(findRedirect(page, url)).toBe(target));

  it.each([
    ['<p>正文</p>'],
    [`<script>location.href="/b.html"</script>${'正文'.repeat(3000)}`],
    ['<script>location.href="javascript:alert(1)"</script>'],
    [`<script>location.href="${url}"</script>`],
  ])('stays on %.60s', (page) => expect(findRedirect(page, url)).toBeNull());
});

describe('isLoginPage', () => {
  it('knows a login wall', () => expect(isLoginPage('<h1>用户登录</h1><input type="password">')).toBe(true));
  it('does not take a report with a login box beside it for one', () => {
    expect(isLoginPage('<a>登录</a><input type="password"><h1>2025年政府信息公开工作年度报告</h1>')).toBe(false);
  });
});

describe('charsetOf', () => {
  it('reads the header', () => expect(charsetOf('text/html; charset=GB2312')).toBe('GB2312'));
  it('knows none where there is none', () => expect(charsetOf('text/html')).toBeUndefined());
});
