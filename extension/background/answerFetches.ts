import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.js';
import { FetchJobs } from '../fetching/fetchJobs.js';
import { hostPattern } from '../fetching/hostPattern.js';
import { type FetchOrder, fetchPortName } from '../fetching/messages.js';

/**
 * Fetches attachments of other hosts for the panel, each only where the person has allowed the host. Without cookies: the
 * page's own site is another one. Scripts in web pages are not heard.
 */
export function answerFetches(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== fetchPortName || !isOwnPage(port)) return;
    const jobs = new FetchJobs((message) => port.postMessage(message), 'omit');
    port.onMessage.addListener((message: unknown) => jobs.receive(message as FetchOrder, isAllowed));
    port.onDisconnect.addListener(() => jobs.end());
  });
}

function isOwnPage({ sender }: Runtime.Port): boolean {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
}

async function isAllowed(url: string): Promise<boolean> {
  return /^https?:/i.test(url) && browser.permissions.contains({ origins: [hostPattern(url)] });
}
