import { browser } from '../browser.js';
import { portName, type ToPage, type ToPanel } from '../messages.js';
import { validate } from '../validate.js';

/** The page side of a tab, with the reader in it. */
export interface PagePort {
  send(message: ToPage): void;
  /** Takes every mark off the page. */
  close(): void;
}

/** Why a page cannot be reached. */
export class PageError extends Error {
  readonly kind: 'internal' | 'no-access' | 'closed' | 'pdf-viewer';

  constructor(kind: PageError['kind'], cause: string) {
    super(cause);
    this.name = 'PageError';
    this.kind = kind;
  }
}

/**
 * Puts the reader into the tab's page and opens the port to it.
 * @param onMessage gets what the page says, validated; anything else is dropped
 * @param onGone is called once when the page has gone: closed, reloaded, or on another address
 * @throws PageError
 */
export async function openPage(
  tabId: number,
  onMessage: (message: ToPanel) => void,
  onGone: () => void,
): Promise<PagePort> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['content-scripts/page.js'] });
  } catch (error) {
    throw await explain(tabId, error instanceof Error ? error.message : String(error));
  }
  const port = browser.tabs.connect(tabId, { name: portName, frameId: 0 });
  port.onMessage.addListener((value: unknown) => {
    const message = validate(value);
    if (message) onMessage(message);
  });
  port.onDisconnect.addListener(() => {
    // Reading the error tells the browser that the end of the port is expected.
    void browser.runtime.lastError;
    onGone();
  });
  return { send: (message) => port.postMessage(message), close: () => port.disconnect() };
}

/** Browsers say why only in prose of their own; the address is known only where the tab may be read. */
async function explain(tabId: number, reason: string): Promise<PageError> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return new PageError('closed', reason);
  if (/\.pdf(?:[?#]|$)/i.test(tab.url ?? '')) return new PageError('pdf-viewer', reason);
  const isOwn = tab.url !== undefined && !/^(?:https?|file|ftp):/.test(tab.url);
  const isRefused = /\b(?:chrome|edge|brave|opera)\b.*URL|gallery|cannot be scripted|other extension|about:/i;
  return new PageError(isOwn || isRefused.test(reason) ? 'internal' : 'no-access', reason);
}
