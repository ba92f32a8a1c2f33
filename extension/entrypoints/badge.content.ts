import { defineContentScript } from 'wxt/utils/define-content-script';
import '../olderBrowsers.js';
import { countErrors } from '../badge/countErrors.js';

/** Counts the errors of a page for the icon. Put into a page only on granted portals and where the settings ask for it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  /** What it returns goes to the background as the result of the injection. */
  main: () => countErrors(document),
});
