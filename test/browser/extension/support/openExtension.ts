import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { buildExtension } from '../../../../scripts/build-extension.js';
import { ensureBrowser } from '../../../../scripts/ensure-browser.js';
import { type Site, serve } from './serve.js';

/** A Chromium with the built extension in it, and a portal that answers under names of *.gov.cn. */
export interface Opened {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** Of the extension. */
  readonly id: string;
  readonly site: Site;
  /** Folder of the browser's profile; removed by `close` unless it was handed in. */
  readonly profile: string;
  /** Opens a page of the portal. @returns the page and the id of its tab */
  visit(path: string): Promise<{ page: Page; tabId: number }>;
  /** Opens the panel for a tab, in a tab of its own. */
  panel(tabId: number): Promise<Page>;
  /** Opens any page of the extension. */
  extensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** `e2e` may read the portal at once; `production` is what is shipped. */
  readonly mode?: 'production' | 'e2e';
  /** A profile to go on with. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
}

/** Name of the portal; a fictional county's. */
export const host = 'www.yunxi-test.gov.cn';

/** Starts the browser; the caller closes it. */
export async function openExtension({ mode = 'e2e', profile, colorScheme }: OpenOptions = {}): Promise<Opened> {
  const folder = await buildExtension('chrome', mode);
  const own = profile ?? mkdtempSync(join(tmpdir(), 'gongkai-'));
  const context = await chromium.launchPersistentContext(own, {
    executablePath: ensureBrowser(),
    headless: true,
    args: [`--load-extension=${folder}`, `--disable-extensions-except=${folder}`, '--window-size=1500,950'],
    env: { ...process.env, LANGUAGE: 'zh_CN' } as Record<string, string>,
    // A real side panel takes its room from the page, which only a window of its own size shows.
    viewport: mode === 'e2e' ? { width: 1100, height: 800 } : null,
    ...(colorScheme && { colorScheme }),
  });
  const site = await serve(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const extensionPage = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  return {
    context,
    worker,
    id,
    site,
    profile: own,
    extensionPage,
    panel: (tabId) => extensionPage(`sidepanel.html?tab=${tabId}`),
    async visit(path) {
      const page = await context.newPage();
      await page.goto(`http://${host}${path}`);
      return { page, tabId: await tabIdOf(worker, page) };
    },
    async close() {
      await context.close();
      if (!profile) rmSync(own, { recursive: true, force: true });
    },
  };
}

/** By its address, which may be read in e2e mode; otherwise the tab in front is taken, which a page just opened is. */
async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  await page.bringToFront();
  return worker.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: ChromeTabs }).chrome;
    const same = (await tabs.query({})).filter((tab) => tab.url === url).map(({ id }) => id);
    if (same.length > 0) return Math.max(...same);
    const [front] = await tabs.query({ active: true, lastFocusedWindow: true });
    return front!.id;
  }, page.url());
}

interface ChromeTabs {
  readonly tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
}
