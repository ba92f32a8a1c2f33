import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../core/readers/pdf.js';
import { launch } from '../support/launch.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fixtures = `${root}test/fixtures-binary/pdf/`;
const origin = 'https://extension.example';
/** As the pages of an extension have it: no inline script, no eval, nothing from elsewhere. */
const policy = "default-src 'self'";

/** What the page runs: reads the file that the page's address names, and leaves the result behind. */
const program = `
  import { configurePdf, readPdf } from './core/readers/pdf.js';
  configurePdf({ workerSrc: '/worker.mjs' });
  const bytes = new Uint8Array(await (await fetch('/report.pdf')).arrayBuffer());
  const pages = [];
  globalThis.result = await readPdf(bytes, { onProgress: ({ done, total }) => pages.push(done + '/' + total) });
  globalThis.pages = pages;
  document.body.dataset.done = 'true';
`;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

describe('a PDF in a page of an extension', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundle()]);
  });
  afterAll(() => browser?.close());

  /** Opens a page whose files are those given, and returns what it read, what it asked for and what the browser said. */
  async function readInPage(file: string) {
    const bodies: Record<string, { contentType: string; body: string | Buffer }> = {
      '/': { contentType: 'text/html', body: '<!DOCTYPE html><script type="module" src="/program.js"></script>' },
      '/program.js': { contentType: 'text/javascript', body: script },
      '/worker.mjs': {
        contentType: 'text/javascript',
        body: readFileSync(`${root}node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs`),
      },
      '/report.pdf': { contentType: 'application/pdf', body: readFileSync(fixtures + file) },
    };
    const asked: string[] = [];
    const said: string[] = [];
    const context = await browser.newContext();
    await context.route('**', async (route) => {
      const url = new URL(route.request().url());
      asked.push(url.href);
      const found = url.origin === origin ? bodies[url.pathname] : undefined;
      if (!found) return route.fulfill({ status: 404 });
      await route.fulfill({ ...found, headers: { 'content-security-policy': policy } });
    });
    const page = await context.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${origin}/`);
    await page.waitForSelector('body[data-done]', { state: 'attached', timeout: 20_000 });
    const result: unknown = await page.evaluate('globalThis.result');
    const pages: unknown = await page.evaluate('globalThis.pages');
    await context.close();
    return { result, pages, asked, said: said.filter((text) => !text.includes('404')) };
  }

  it.each(['clean-town-2019-form.word.pdf', 'sum-two-cells.print.pdf', 'sum-two-cells.bare.pdf'])(
    'is the same as on the command line: %s',
    async (file) => {
      const here = await readPdf(readFileSync(fixtures + file));
      expect(here.status).toBe('read');
      const { result, pages, asked, said } = await readInPage(file);
      expect(result).toEqual(JSON.parse(JSON.stringify(here)));
      expect((pages as string[])[0]).toMatch(/^1\/[2-5]$/);
      expect(said).toEqual([]);
      expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    },
  );

  it('that asks for a password says so', async () => {
    const { result } = await readInPage('locked.pdf');
    expect(result).toMatchObject({ status: 'unreadable', problem: { code: 'encrypted' } });
  });
});
