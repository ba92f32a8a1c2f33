import browser from 'webextension-polyfill';

/**
 * The browser's API with promises in every browser: domestic ones on Chromium 90 have callbacks only in places.
 * For the background and the extension's own pages; what runs inside a web page does without (entrypoints/*.content.ts).
 */
export { browser };
