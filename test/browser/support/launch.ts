import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/ensure-browser.js';

/** A headless Chromium that speaks Chinese; the caller closes it. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    headless: true,
    env: { ...process.env, LANGUAGE: 'zh_CN' } as Record<string, string>,
    args: ['--disable-background-networking', '--no-first-run'],
  });
}
