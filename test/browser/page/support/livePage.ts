import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { ToPage, ToPanel } from '../../../../extension/messages.js';
import type { ServedPage } from '../../support/portals/index.js';
import { contentScript } from './contentScript.js';

/** A page in a browser with the content script in a world of its own, and the end of the port that the panel would have. */
export interface LivePage {
  readonly page: Page;
  /** Runs the content script once more. */
  inject(): Promise<void>;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  send(message: ToPage): Promise<void>;
  /** The first message of a type that was not taken yet; waits for it. */
  next<T extends ToPanel['type']>(type: T): Promise<Extract<ToPanel, { type: T }>>;
  /** All that came and was not taken, without waiting. */
  pending(): Promise<ToPanel[]>;
  /** A value computed in the world of the content script. */
  inWorld<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export interface Circumstances {
  /** Answers for further addresses; all others are not found. */
  readonly others?: Readonly<Record<string, { readonly contentType: string; readonly body: string | Uint8Array }>>;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Runs in the world before the content script. */
  readonly before?: string;
  readonly width?: number;
}

/** What a browser gives a content script, as far as it is used: a port whose other end is the test. */
const runtime = `
globalThis.outbox = [];
globalThis.chrome = { runtime: { id: 'test', onConnect: { addListener: (listener) => { globalThis.onConnect ??= []; globalThis.onConnect.push(listener); } } } };
globalThis.connectPanel = () => {
  const inbox = []; const ends = [];
  let isOpen = true;
  const port = {
    name: 'gongkai-lint/1',
    postMessage: (message) => { if (!isOpen) throw new Error('The port is closed.'); outbox.push(JSON.parse(JSON.stringify(message))); },
    disconnect: () => { isOpen = false; },
    onMessage: { addListener: (listener) => inbox.push(listener) },
    onDisconnect: { addListener: (listener) => ends.push(listener) },
  };
  globalThis.toPage = (message) => { for (const listener of inbox) listener(message); };
  globalThis.isOpen = () => isOpen;
  globalThis.endPort = () => { isOpen = false; for (const listener of ends) listener(); };
  for (const listener of globalThis.onConnect ?? []) listener(port);
};
globalThis.take = async (type) => {
  for (let tries = 0; tries < 1000; tries++) {
    const index = outbox.findIndex((message) => message.type === type);
    if (index >= 0) return outbox.splice(index, 1)[0];
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('No message “' + type + '” came within ten seconds; there are: ' + outbox.map((each) => each.type).join(', '));
};`;

/** Opens a page as a portal serves it, injects the content script in an isolated world and connects. */
export async function openPage(browser: Browser, served: ServedPage, given: Circumstances = {}): Promise<LivePage> {
  const context = await browser.newContext({ viewport: { width: given.width ?? 1100, height: 700 } });
  await serve(context, served, given);
  const page = await context.newPage();
  await page.goto(served.url, { waitUntil: 'load' });
  const world = await openWorld(await context.newCDPSession(page));
  await world(`${runtime}\n${given.before ?? ''};null`);
  const script = await contentScript();
  const inject = async (): Promise<void> => {
    await world(`${script};null`);
  };
  await inject();
  const live: LivePage = {
    page,
    inject,
    connect: () => world('connectPanel()'),
    disconnect: () => world('endPort()'),
    send: (message) => world(`toPage(${JSON.stringify(message)})`),
    next: (type) => world(`take(${JSON.stringify(type)})`),
    pending: () => world('outbox.splice(0)'),
    inWorld: (expression) => world(expression),
    close: () => context.close(),
  };
  await live.connect();
  return live;
}

async function serve(context: BrowserContext, served: ServedPage, given: Circumstances): Promise<void> {
  await context.route('**/*', (route) => {
    const url = route.request().url();
    const other = given.others?.[url];
    if (other) {
      const body = typeof other.body === 'string' ? other.body : Buffer.from(other.body);
      return route.fulfill({ contentType: other.contentType, body });
    }
    if (url !== served.url) return route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
    return route.fulfill({
      status: given.status ?? 200,
      headers: { 'content-type': served.contentType, ...given.headers },
      body: Buffer.from(served.body),
    });
  });
}

/** A world beside the page's own, as extensions have it. */
async function openWorld(session: CDPSession): Promise<<T>(expression: string) => Promise<T>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'gongkai-lint',
  });
  return async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
}
