import { browser } from '../browser.js';

/** The tab that the panel is for: named in its address by what opened it, else the one in front of its window. */
export async function findTab(search: string): Promise<number | null> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null && /^\d{1,10}$/.test(named)) return Number(named);
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return front?.id ?? null;
}

/** A panel that no tab is named for belongs to the one in front: it begins anew when another comes there. */
export async function followFront(search: string): Promise<void> {
  if (new URLSearchParams(search).has('tab')) return;
  const { id: own } = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (windowId === own) location.reload();
  });
}
