import { ensureBrowser } from '../../../scripts/ensure-browser.js';

/** Runs once before the browser tests: the browser is there, and what it opens is built from the sources as they stand. */
export default async function setUp(): Promise<void> {
  process.env.GONGKAI_BROWSER = ensureBrowser();
}
