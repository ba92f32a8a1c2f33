import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { examine } from '../../../core/check.js';
import type { Panel } from '../../../core/index.js';
import { panelOf } from '../../../core/results/panel.js';
import type { DemoOptions } from './demoHost.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The panel of a report in this tree, or of bytes. */
export async function panelOfReport(report: string | Uint8Array, language: 'zh' | 'en' = 'zh'): Promise<Panel> {
  const bytes = typeof report === 'string' ? readFileSync(root + report) : report;
  const source = typeof report === 'string' ? report.slice(report.lastIndexOf('/') + 1) : 'draft.txt';
  const { file, lint } = await examine(bytes, { source, language });
  return panelOf(file, lint, language);
}

/**
 * The script of a page below this folder as one file, for the oldest browser we serve.
 * @param entry path from the root of the tree
 */
export async function bundle(entry: string, format: 'iife' | 'esm' = 'iife'): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'chrome90',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

let script: Promise<string> | undefined;

/** A new page with the demo host, not yet mounted. Every request and every error of the page ends in `troubles`. */
export async function openDemo(
  browser: Browser,
  options: BrowserContextOptions & { readonly language?: 'zh' | 'en' } = {},
): Promise<{ page: Page; troubles: string[] }> {
  script ??= bundle('test/browser/support/demoHost.tsx');
  const page = await (await browser.newContext(options)).newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', ({ url }) => troubles.push(url()));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const style = readFileSync(`${root}ui/styles.css`, 'utf8');
  const lang = options.language === 'en' ? 'en' : 'zh-CN';
  await page.setContent(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>gongkai-lint</title><style>${style}</style></head>` +
      '<body class="gk-page"><main><h1 class="gk-hidden">gongkai-lint</h1></main></body></html>',
  );
  await page.addScriptTag({ content: await script });
  return { page, troubles };
}

/** Mounts the view on a page of `openDemo`. */
export async function mount(page: Page, options: DemoOptions): Promise<void> {
  await page.evaluate((given) => window.demo.mount(given), options);
  await page.waitForSelector('.gk-audit');
}

/** What the view has called its host with so far. */
export function callsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => window.demo.calls);
}
