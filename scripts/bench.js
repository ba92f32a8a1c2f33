// npm run bench [line …]: ratios of this project to others in one run, on inputs made for it in a folder that goes again.
// Each line is a file of scripts/bench; without names all of them are run.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeInputs } from './bench/support/inputs.js';
import { verdict } from './bench/support/row.js';
import { textTable } from './bench/support/textTable.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const names = readdirSync(join(root, 'scripts/bench'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -3));

/** The rows of one line, or why there are none. */
async function rowsOf(name, context) {
  const started = performance.now();
  try {
    const { default: line } = await import(`./bench/${name}.js`);
    return await line(context);
  } catch (error) {
    console.error(`The line “${name}” could not be measured: ${error.message}`);
    process.exitCode = 1;
    return [];
  } finally {
    console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
}

function print(rows) {
  const [cpu] = cpus();
  console.log(`${cpus().length} cores (${cpu?.model ?? 'unknown'}), Node ${process.version}`);
  console.log(
    'Median of interleaved pairs by processor time (of the 10,000 reports: by the clock); noise: least–greatest (pairs).\n',
  );
  const cells = rows.map((row) => [row.what, row.shown, row.noise, row.times, verdict(row)]);
  console.log(textTable([['what', 'value', 'noise', 'times', 'target'], ...cells]));
}

async function main() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0 || !existsSync(join(root, 'dist/node/index.js'))) {
    console.error(
      unknown.length > 0
        ? `There is no line “${unknown[0]}”; there are ${names.join(', ')}.`
        : 'Run `npm run build` first.',
    );
    process.exitCode = 2;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const api = await import(pathToFileURL(join(root, 'dist/node/index.js')).href);
    const context = { root, folder, api, input: await makeInputs(root, folder) };
    const rows = [];
    for (const name of wanted.length > 0 ? wanted : names) rows.push(...(await rowsOf(name, context)));
    print(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
