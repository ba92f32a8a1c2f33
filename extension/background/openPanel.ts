import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.js';
import { tellClick } from '../clicks.js';
import { findSidePanel } from '../sidePanel.js';

/**
 * Opens the panel for a tab: side panel, else sidebar, else a tab of its own beside it. Nothing is awaited before the
 * opening: both browsers allow it only while the click is being handled.
 */
export function openPanel({ id, index }: Tabs.Tab): void {
  if (id === undefined) return;
  tellClick(id);
  const fallBack = (): void => void openTab(id, index);
  const sidePanel = findSidePanel();
  if (sidePanel) {
    const ready = sidePanel.setOptions({ tabId: id, path: `sidepanel.html?tab=${id}`, enabled: true });
    Promise.all([ready, sidePanel.open({ tabId: id })]).catch(fallBack);
    return;
  }
  // Absent in Chromium, and in Firefox on a phone.
  if (browser.sidebarAction?.open) {
    const panel = browser.runtime.getURL(`sidepanel.html?tab=${id}`);
    const ready = browser.sidebarAction.setPanel({ tabId: id, panel });
    Promise.all([ready, browser.sidebarAction.open()]).catch(fallBack);
    return;
  }
  fallBack();
}

async function openTab(id: number, index: number): Promise<void> {
  const url = browser.runtime.getURL(`audit.html?tab=${id}`);
  await browser.tabs.create({ url, index: index + 1 });
}
