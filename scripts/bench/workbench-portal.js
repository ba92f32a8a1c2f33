import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildExtension } from '../build-extension.js';
import { ensureBrowser } from '../ensure-browser.js';
import { importTypescript } from './support/importTypescript.js';
import { valueRow } from './support/row.js';

/** Reports of the county, in five layouts under four names. */
const reports = 300;

/** Addresses from a county's column page to results, in the extension, with the politeness that the portals see. */
export default async function portal({ root, folder: scratch }) {
  const { serveCounty } = await importTypescript(
    root,
    "export { serveCounty } from './test/browser/workbench/support/countyPortal.js';",
    scratch,
  );
  const folder = await buildExtension('chrome', 'e2e');
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-portal-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    headless: true,
    args: [`--load-extension=${folder}`, `--disable-extensions-except=${folder}`],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const county = await serveCounty(context, reports);
    const page = await context.newPage();
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/workbench.html`);
    await page.locator('.wb').waitFor();
    await page.evaluate(() => performance.setResourceTimingBufferSize(5000));
    await page.locator('#wb-column ~ .gk-field input').fill(county.column);
    await page.locator('#wb-column ~ .gk-actions button').click();
    await page.locator('.wb-found > .gk-button-primary').click({ timeout: 60_000 });
    const started = performance.now();
    await page.locator('#wb-tab-queue').click();
    await page.locator('.wb-box .gk-button-primary').click();
    await page.locator('.wb-counts li:first-child b', { hasText: /^0$/ }).waitFor({ timeout: 500_000 });
    await page.locator('.wb-counts li:nth-child(2) b', { hasText: /^0$/ }).waitFor({ timeout: 100_000 });
    const seconds = (performance.now() - started) / 1000;
    const done = Number(await page.locator('.wb-counts li:nth-child(3) b').textContent());
    const most = mostAtOnce(county.log);
    const gaps = gapsBetween(await page.evaluate(startsInPage));
    return [
      valueRow(`portal: ${reports} addresses, seconds`, seconds, [seconds], { target: 120, unit: ' s' }),
      valueRow('  done (of those that can be)', done, [county.reports.length], {
        target: county.reports.length,
        unit: '',
        atLeast: true,
      }),
      valueRow('  requests to one host at a time', most, [most], { target: 2, unit: '' }),
      valueRow('  least time between two to one host, sent', Math.min(...gaps), gaps, {
        target: 1000,
        unit: ' ms',
        atLeast: true,
      }),
    ];
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Most requests at a time to one host, as the portals saw them. */
function mostAtOnce(log) {
  let most = 0;
  for (const host of new Set(log.map((seen) => seen.host))) {
    const own = log.filter((seen) => seen.host === host);
    own.forEach(({ from }, index) => {
      most = Math.max(most, own.slice(0, index).filter(({ to }) => to === null || to > from).length + 1);
    });
  }
  return most;
}

/** When the page sent its requests, in its own milliseconds: the portal of this bench answers in a busy process and sees them late. */
function startsInPage() {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => /^https?:/.test(name))
    .map(({ name, startTime }) => ({ host: new URL(name).host, startTime }));
}

/** Milliseconds between the starts of two requests to one host. */
function gapsBetween(starts) {
  const last = new Map();
  const gaps = [];
  for (const { host, startTime } of [...starts].sort((a, b) => a.startTime - b.startTime)) {
    if (last.has(host)) gaps.push(startTime - last.get(host));
    last.set(host, startTime);
  }
  if (gaps.length < starts.length / 2) throw new Error('Too few requests were seen to say anything.');
  return gaps;
}
