// `npm start`: shows the main job on the bundled example reports. Findings are what it is to show, so they are no failure.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a script of the project in this terminal. @returns its exit status. */
function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 2;
}

const built = run('scripts/build.js', '--if-stale');
const status =
  built === 0 ? run('dist/node/cli.js', 'check', 'examples', '--format', 'text', ...process.argv.slice(2)) : built;
process.exitCode = status === 1 ? 0 : status;
