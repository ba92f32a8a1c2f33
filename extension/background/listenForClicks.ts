import { browser } from '../browser.js';
import { openWorkbench } from '../openWorkbench.js';
import { openPanel } from './openPanel.js';

const menuItem = 'check-page';
const workbenchItem = 'workbench';

/** Opens the panel on a click on the icon, or on the menu of a page, and the workbench from the icon's menu. The listeners must stand before the first event does. */
export function listenForClicks(): void {
  browser.action.onClicked.addListener((tab) => openPanel(tab));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === menuItem && tab) openPanel(tab);
    if (menuItemId === workbenchItem) openWorkbench();
  });
  browser.runtime.onInstalled.addListener(() => {
    add(menuItem, 'menu', 'page');
    add(workbenchItem, 'workbench', 'action');
  });
}

function add(id: string, message: string, context: 'page' | 'action'): void {
  browser.contextMenus.create({ id, title: browser.i18n.getMessage(message), contexts: [context] }, () => {
    // An update meets the item that is already there; reading the error says that it is expected.
    void browser.runtime.lastError;
  });
}
