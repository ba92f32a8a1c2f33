import { browser } from '../browser.js';
import { loadSettings } from '../store/settings.js';

const red = '#a40e26';

/**
 * The number of errors on the icon, on portals that were granted and only where the settings ask for it. The check runs in
 * the page's own process (badge.content.ts): a service worker cannot load the core when it needs it and would have to carry
 * it at every start.
 */
export function showBadges(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status === 'complete' && url && /^https?:/.test(url)) void showBadge(tabId, url);
  });
}

async function showBadge(tabId: number, url: string): Promise<void> {
  const { badge } = await loadSettings();
  if (!badge || !(await isGranted(url))) return;
  try {
    const errors = (await namesReport(tabId)) ? await countErrors(tabId) : null;
    await browser.action.setBadgeBackgroundColor({ tabId, color: red });
    await browser.action.setBadgeText({ tabId, text: errors ? String(errors) : '' });
  } catch {
    // The tab was closed or went elsewhere meanwhile: there is nothing to write on any more.
  }
}

/** activeTab does not count: the badge is for portals that were granted for good. */
function isGranted(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

/** A glance at the page, so that the check is not loaded into every page of a portal. */
async function namesReport(tabId: number): Promise<boolean> {
  const [first] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => /信息公开.{0,40}年度?报/.test(document.title + (document.body?.textContent ?? '')),
  });
  return first?.result === true;
}

/** Null: the page is no annual report. */
async function countErrors(tabId: number): Promise<number | null> {
  const [first] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['content-scripts/badge.js'],
  });
  return typeof first?.result === 'number' ? first.result : null;
}
