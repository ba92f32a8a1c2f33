import { browser } from './browser.js';

/** Opens the workbench for spot checks in a tab of its own. */
export function openWorkbench(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('workbench.html') });
}
