import { defineContentScript } from 'wxt/utils/define-content-script';
import { listen } from '../page/listen.js';

/** The page's side. Never there by itself: the background puts it into a tab when the user asks for a check. */
export default defineContentScript({
  registration: 'runtime',
  // Pages hear of nothing.
  noScriptStartedPostMessage: true,
  main() {
    listen(document);
  },
});
