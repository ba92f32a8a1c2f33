import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './support/median.js';
import { valueRow } from './support/row.js';
import { runWatched } from './support/runWatched.js';

/** Of ten reports eight are text, one is a page and one a Word file. */
const kinds = ['txt', 'txt', 'txt', 'txt', 'html', 'txt', 'txt', 'txt', 'txt', 'docx'];
const layouts = { txt: 'textCells', html: 'htmlPage', docx: 'docx' };
const pairs = 5;

function fill(folder, count, input) {
  mkdirSync(folder);
  for (let number = 0; number < count; number++) {
    const kind = kinds[number % kinds.length];
    writeFileSync(join(folder, `${number}.${kind}`), input(layouts[kind], number % 1000));
  }
}

async function checkFolder(root, folder) {
  const result = await runWatched(process.execPath, [
    join(root, 'dist/node/cli.js'),
    'check',
    folder,
    '--format',
    'ndjson',
  ]);
  if (result.status !== 0 && result.status !== 1) throw new Error(`check ended with status ${result.status}.`);
  return result;
}

/** 10,000 reports against 1,000 on the command line: time, memory, cores. */
export default async function many({ root, folder, input }) {
  const [few, all] = [join(folder, 'reports-1000'), join(folder, 'reports-10000')];
  fill(few, 1000, input);
  fill(all, 10_000, input);
  await checkFolder(root, few);
  const ratios = [];
  const runs = [];
  const short = [];
  for (let pair = 0; pair < pairs; pair++) {
    const first = pair % 2 === 0 ? await checkFolder(root, few) : null;
    const run = await checkFolder(root, all);
    const small = first ?? (await checkFolder(root, few));
    ratios.push(run.wall / small.wall);
    runs.push(run);
    short.push(small.wall);
  }
  const memory = runs.map((run) => run.memory);
  const cores = runs.map((run) => run.time / run.wall);
  const times = `${median(runs.map((run) => run.wall)).toFixed(1)} s : ${median(short).toFixed(2)} s`;
  return [
    { ...valueRow('10,000 reports : 1,000 reports', median(ratios), ratios, { target: 10.5, unit: ' ×' }), times },
    valueRow('  peak memory with 10,000', Math.max(...memory), memory, { target: 300, unit: ' MB' }),
    valueRow('  cores used with 10,000', median(cores), cores, { target: 1.5, unit: '', atLeast: true }),
  ];
}
