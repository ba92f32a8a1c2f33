import { browser } from '../browser.js';

/** What happens to the tab that the panel belongs to. */
export interface TabEvents {
  /** Its page has finished loading. */
  loaded(): void;
  closed(): void;
}

/** Tells of the tab until the function that it returns is called. */
export function watchTab(tabId: number, events: TabEvents): () => void {
  const updated = (id: number, { status }: { status?: string }): void => {
    if (id === tabId && status === 'complete') events.loaded();
  };
  const removed = (id: number): void => {
    if (id === tabId) events.closed();
  };
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onRemoved.addListener(removed);
  return () => {
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onRemoved.removeListener(removed);
  };
}
