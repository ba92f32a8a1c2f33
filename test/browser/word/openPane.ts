import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Circumstances } from '../support/fakeWord/proxies.js';
import { bundleFakeWord, type PaneServer, servePane } from './servePane.js';

const library = 'https://appsforoffice.microsoft.com/**';

/** A pane that is open beside a document in the fake of Word. */
export interface OpenPane {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses that the page asked for outside its own server. */
  readonly foreign: string[];
  /** Errors that the page threw or wrote to the console. */
  readonly errors: string[];
  /** Calls a function of the fake. */
  word<T>(name: string, ...given: readonly unknown[]): Promise<T>;
  /** The document as Word would save it now. */
  saved(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PaneOptions extends Partial<Omit<Circumstances, 'docx'>> {
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** The checker's script does not load. */
  readonly breaksWorker?: boolean;
}

/** Builds once what all panes of a test file need. */
export class Panes {
  readonly #browser: Browser;
  readonly server: PaneServer;
  readonly #script: string;

  private constructor(browser: Browser, server: PaneServer, script: string) {
    this.#browser = browser;
    this.server = server;
    this.#script = script;
  }

  static async start(browser: Browser): Promise<Panes> {
    return new Panes(browser, await servePane(), await bundleFakeWord());
  }

  close(): void {
    this.server.close();
  }

  /** Opens the pane and waits for its first list or message. */
  async open(docx: Uint8Array, options: PaneOptions = {}): Promise<OpenPane> {
    const {
      query = '',
      width = 360,
      height = 900,
      colorScheme = 'light',
      forcedColors = 'none',
      breaksWorker = false,
      ...rest
    } = options;
    const circumstances: Circumstances = { tier: 'T3', ...rest, docx: Buffer.from(docx).toString('base64') };
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme,
      forcedColors,
      locale: 'zh-CN',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(this.server.address) && !/^(?:blob|data):/.test(request.url()))
        foreign.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') errors.push(line.text());
    });
    await page.addInitScript((given) => Object.assign(globalThis, { fakeWordCircumstances: given }), circumstances);
    await page.route(library, (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: this.#script }),
    );
    if (breaksWorker) await context.route(/\/assets\/worker/, (route) => route.abort());
    await page.goto(`${this.server.address}/taskpane.html${query}`);
    await page.locator('.gk-audit, .gk-notice').first().waitFor();
    return {
      page,
      context,
      foreign,
      errors,
      word: (name, ...given) =>
        page.evaluate(
          ([called, values]) =>
            (globalThis as unknown as { fakeWord: Record<string, (...values: unknown[]) => unknown> }).fakeWord[
              called as string
            ]!(...(values as unknown[])),
          [name, given] as const,
        ) as Promise<never>,
      saved: async () =>
        new Uint8Array(
          Buffer.from(
            await page.evaluate(() => (globalThis as unknown as { fakeWord: { docx(): string } }).fakeWord.docx()),
            'base64',
          ),
        ),
      close: () => context.close(),
    };
  }
}
