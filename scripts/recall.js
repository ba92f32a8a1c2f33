// npm run recall [rule … layout …]: plants the fault of every rule into every clean fixture, shows it in every layout of test/render,
// and prints which faults are found and what is found that was not planted. Fails below 99 % or on a false alarm. As .doc and PDF,
// which LibreOffice and Chromium write, each fault is shown in some of the reports only.
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { falseAlarmsOf, missesOf, recallTable } from './recall/tables.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const leastRecall = 0.99;
const mostWorkers = 4;

/** The worker's TypeScript as one file. The fixtures are found from where the sources stand, not from the bundle. */
async function bundle(outfile) {
  const standsFor = pathToFileURL(join(root, 'test/support/loadFixture.ts')).href;
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/recall/worker.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(standsFor) },
    logLevel: 'warning',
  });
}

/** What one worker measures. */
function measureShare(url, workerData) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function print({ trials, fixtures, withoutPlanter, untried, notPlantable, missing, reportsPerFault, seconds }) {
  console.log(recallTable(trials, 'rule', ({ rule }) => rule));
  console.log(`\n${recallTable(trials, 'layout', ({ layout }) => layout)}`);
  console.log(`\n${recallTable(trials, 'all', () => `${fixtures.length} clean reports, ${seconds} s`)}`);
  console.log(
    missing.length > 0
      ? `\nNot measured as .doc and PDF: ${missing.join(' and ')} not found.`
      : `\nAs doc, pdfWord, pdfPrint and pdfBare each fault is shown in ${reportsPerFault} of the reports only.`,
  );
  const lists = {
    'Missed:': missesOf(trials),
    'False alarms:': falseAlarmsOf(trials),
    'Rules without a planter:': withoutPlanter.map((id) => `- ${id}`),
    'Rules whose planters found no place in any report:': untried.map((id) => `- ${id}`),
    'Not plantable:': Object.entries(notPlantable).map(([id, why]) => `- ${id}: ${why}`),
  };
  for (const [heading, list] of Object.entries(lists)) {
    if (list.length > 0) console.log(`\n${heading}\n${list.join('\n')}`);
  }
}

async function main() {
  const chosen = process.argv.slice(2).filter((name) => name.includes('/'));
  const layouts = process.argv.slice(2).filter((name) => !name.includes('/'));
  const choice = { ...(chosen.length > 0 && { rules: chosen }), ...(layouts.length > 0 && { layouts }) };
  const started = performance.now();
  const folder = join(root, 'node_modules/.cache');
  const outfile = join(folder, `recall-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  try {
    await bundle(outfile);
    const of = Math.min(availableParallelism(), mostWorkers);
    const shares = Array.from({ length: of }, (_, share) =>
      measureShare(pathToFileURL(outfile), { share, of, choice }),
    );
    const parts = await Promise.all(shares);
    const { rules, fixtures, planted, notPlantable, missing: programs, reportsPerFault } = parts[0];
    const trials = parts
      .flatMap((part) => part.trials)
      .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
    const tried = new Set(trials.map(({ rule }) => rule));
    const wanted = chosen.length > 0 ? chosen : rules.filter((id) => !(id in notPlantable));
    const missing = wanted.filter((id) => !tried.has(id));
    const withoutPlanter = missing.filter((id) => !planted.includes(id));
    const untried = missing.filter((id) => planted.includes(id));
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    print({ trials, fixtures, withoutPlanter, untried, notPlantable, missing: programs, reportsPerFault, seconds });
    const found = trials.filter((trial) => trial.found).length;
    const alarms = trials.some(({ falseAlarms }) => falseAlarms.length > 0);
    if (found < trials.length * leastRecall || alarms || missing.length > 0) process.exitCode = 1;
  } finally {
    rmSync(outfile, { force: true });
  }
}

await main();
