import { browser } from '../browser.js';
import { openPanel } from './openPanel.js';

const menuItem = 'check-page';

/** Opens the panel on a click on the icon, or on the menu of a page. The listeners must stand before the first event does. */
export function listenForClicks(): void {
  browser.action.onClicked.addListener((tab) => openPanel(tab));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === menuItem && tab) openPanel(tab);
  });
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: menuItem, title: browser.i18n.getMessage('menu'), contexts: ['page'] }, () => {
      // An update meets the item that is already there; reading the error says that it is expected.
      void browser.runtime.lastError;
    });
  });
}
