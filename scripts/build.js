// Bundles the library and the command line into dist/node/. With --if-stale it does nothing when that is newer than every source.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, 'dist/node');

/** Newest modification time (ms) below the given files and folders. */
function newest(...paths) {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    latest = Math.max(latest, stat.mtimeMs);
    if (stat.isDirectory()) for (const name of readdirSync(path)) latest = Math.max(latest, newest(join(path, name)));
  }
  return latest;
}

function isFresh() {
  try {
    const sources = newest(
      join(root, 'core'),
      join(root, 'cli'),
      join(root, 'package.json'),
      join(root, 'scripts/build.js'),
    );
    return statSync(join(outdir, 'cli.js')).mtimeMs > sources;
  } catch {
    return false;
  }
}

async function main() {
  const ifStale = process.argv.includes('--if-stale');
  if (ifStale && isFresh()) return;
  // Built aside and moved into place, so that a command started meanwhile never meets half a bundle.
  const aside = join(root, `.dist-${process.pid}.tmp`);
  try {
    mkdirSync(aside, { recursive: true });
    await build({
      absWorkingDir: root,
      entryPoints: {
        cli: 'cli/main.ts',
        worker: 'cli/worker.ts',
        auditWorker: 'cli/auditWorker.ts',
        index: 'core/index.ts',
      },
      outdir: aside,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      packages: 'external',
      logLevel: 'warning',
    });
    // Another process may have built the same meanwhile, and its commands may be running from there.
    if (!(ifStale && isFresh())) moveIntoPlace(aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function moveIntoPlace(aside) {
  for (let attempt = 1; ; attempt++) {
    rmSync(outdir, { recursive: true, force: true });
    mkdirSync(dirname(outdir), { recursive: true });
    try {
      renameSync(aside, outdir);
      return;
    } catch (error) {
      // Another build moved its own in between the two steps.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      if (attempt === 10) throw error;
    }
  }
}

try {
  await main();
} catch (error) {
  // esbuild has already shown what does not compile, with its place.
  console.error(`The build failed: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
}
