// Builds the browser extension into dist/extension/: chrome-mv3, edge-mv3, firefox-mv3, and a zip of each.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, zip } from 'wxt';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Newest modification time (ms) below the given files and folders; missing ones are older than all. */
function newest(...paths) {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) continue;
    latest = Math.max(latest, stat.mtimeMs);
    if (stat.isDirectory()) for (const name of readdirSync(path)) latest = Math.max(latest, newest(join(path, name)));
  }
  return latest;
}

/** What goes wrong is shown, the list of files that were made is not. */
const quiet = () => {};
const logger = {
  level: 0,
  debug: quiet,
  log: quiet,
  info: quiet,
  success: quiet,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

/** @returns {import('wxt').InlineConfig} */
const settings = (browser, mode) => ({ root, browser, manifestVersion: 3, mode, logger });

/**
 * Builds one package, unless it is newer than every source.
 * @param {'chrome' | 'edge' | 'firefox'} browser
 * @param {'production' | 'e2e'} mode `e2e` may read portals at once, for the tests
 * @returns {Promise<string>} its folder
 */
export async function buildExtension(browser, mode = 'production') {
  const name = `${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`;
  const folder = join(root, 'dist/extension', name);
  const sources = [
    'core',
    'ui',
    'workbench',
    'extension',
    'wxt.config.ts',
    'package.json',
    'scripts/build-extension.js',
  ];
  const manifest = statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false });
  if (!manifest || manifest.mtimeMs <= newest(...sources.map((each) => join(root, each)))) {
    // Built aside and moved into place, so that a browser started meanwhile never meets half a package.
    const aside = join(root, 'dist', `.extension-${process.pid}`);
    try {
      await build({ ...settings(browser, mode), outDir: aside });
      mkdirSync(join(root, 'dist/extension'), { recursive: true });
      rmSync(folder, { recursive: true, force: true });
      renameSync(join(aside, name), folder);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const browser of ['chrome', 'edge', 'firefox']) {
    for (const file of await zip(settings(browser, 'production'))) console.log(file);
  }
}
