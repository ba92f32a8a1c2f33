import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildExtension } from '../../../../scripts/build-extension.js';
import { ensureBrowser } from '../../../../scripts/ensure-browser.js';
import type { Item } from '../../../../workbench/model.js';

/** A Chromium with the extension in it, for its workbench. */
export interface Opened {
  readonly context: BrowserContext;
  /** Errors of its pages. */
  readonly troubles: string[];
  /** Opens the workbench in a tab. */
  workbench(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the browser; the caller closes it. */
export async function openWithExtension(): Promise<Opened> {
  const folder = await buildExtension('chrome', 'e2e');
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-workbench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    headless: true,
    args: [`--load-extension=${folder}`, `--disable-extensions-except=${folder}`],
    env: { ...process.env, LANGUAGE: 'zh_CN' } as Record<string, string>,
    viewport: { width: 1280, height: 850 },
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const troubles: string[] = [];
  return {
    context,
    troubles,
    async workbench() {
      const page = await context.newPage();
      watch(page, troubles);
      await page.goto(`chrome-extension://${id}/workbench.html`);
      await page.waitForSelector('.wb');
      return page;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Notes what goes wrong on a page. */
export function watch(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    // What the portal refuses, Chromium says on the console by itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(message.text());
  });
}

/** Goes to a step by the beginning of its tab's name. */
export async function goTo(page: Page, step: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${step}\\s*\\d*$`) }).click();
}

/** Hands in files and waits until they are taken. */
export async function handIn(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
    );
  await page.locator('.wb-drop .gk-notice').waitFor();
}

/** Starts or goes on, and waits for the end. */
export async function checkAll(page: Page, patience = 60_000): Promise<void> {
  await goTo(page, '检查');
  await page.getByRole('button', { name: /^(?:开始检查|继续)$/ }).click();
  await page.getByText('全部检查完了。').waitFor({ timeout: patience });
}

/** The items as the store holds them. */
export function storedItems(page: Page): Promise<Item[]> {
  return page.evaluate(
    () =>
      new Promise<Item[]>((resolve, reject) => {
        const opening = indexedDB.open('gongkai-workbench');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('items').objectStore('items').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
}
