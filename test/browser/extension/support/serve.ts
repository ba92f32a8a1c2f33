import type { BrowserContext } from 'playwright-core';

/** What the portal answers, by path. */
export interface Site {
  /** Puts a page or file there. @param body text goes out as UTF-8; of a slow page nothing ever comes */
  put(
    path: string,
    body: string | Uint8Array,
    options?: { contentType?: string; status?: number; location?: string; isSlow?: boolean },
  ): void;
  /** Addresses that were asked for and that no page of the portal named: must stay empty. */
  readonly strays: readonly string[];
  /** Addresses of *.gov.cn that were asked for, by pages and by the background, in their order. */
  readonly asked: readonly { readonly host: string; readonly path: string; readonly cookie: string | undefined }[];
}

/**
 * Answers every request of the browser: the portal's pages as they were put, 404 for its other paths, nothing for the rest
 * of the world, which is noted.
 */
export async function serve(context: BrowserContext): Promise<Site> {
  const pages = new Map<
    string,
    { body: string | Buffer; contentType: string; status: number; location: string; isSlow: boolean }
  >();
  const strays: string[] = [];
  const asked: { host: string; path: string; cookie: string | undefined }[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (!/^https?:$/.test(url.protocol)) return route.continue();
    if (!url.hostname.endsWith('.gov.cn')) {
      strays.push(url.href);
      return route.abort();
    }
    asked.push({ host: url.hostname, path: url.pathname, cookie: route.request().headers().cookie });
    const page = pages.get(url.pathname);
    if (page?.isSlow) return;
    if (page?.location) return route.fulfill({ status: 302, headers: { location: page.location } });
    return page ? route.fulfill(page) : route.fulfill({ status: 404, contentType: 'text/html', body: '' });
  });
  return {
    strays,
    asked,
    put(path, body, { contentType = 'text/html; charset=utf-8', status = 200, location = '', isSlow = false } = {}) {
      pages.set(path, {
        body: typeof body === 'string' ? body : Buffer.from(body),
        contentType,
        status,
        location,
        isSlow,
      });
    },
  };
}
