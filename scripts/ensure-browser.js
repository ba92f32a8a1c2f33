// Finds a Chromium for the browser tests, or installs one: environment variable, the system's own, the package manager.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Where macOS and Windows keep theirs. */
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Debian's packages: the browser, its Chinese, and fonts without which every screenshot shows boxes. */
const packages = ['chromium', 'chromium-l10n', 'fonts-noto-cjk'];

/**
 * Path of a Chromium, Chrome or Edge on this machine, installed on the way if root may do that with apt.
 * @throws an Error whose sentence says what to do where none is found.
 */
export function ensureBrowser() {
  const named = process.env.GONGKAI_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`GONGKAI_BROWSER names ${named}, and no such file exists.`);
  }
  const found = findInstalled();
  if (found) return found;
  if (mayInstall()) install();
  const installed = findInstalled();
  if (installed) return installed;
  throw new Error(
    'No Chromium was found for the browser tests. Install Chromium, Chrome or Edge, or set GONGKAI_BROWSER to its path.',
  );
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...commands.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install() {
  console.error(`No browser found: installing ${packages.join(', ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env }).status;
  if (install() !== 0) {
    // The list of packages may be older than the mirror.
    spawnSync('apt-get', ['update'], { env });
    install();
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
