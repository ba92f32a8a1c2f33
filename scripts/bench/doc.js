import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './support/median.js';
import { valueRow } from './support/row.js';

const rounds = 40;
const warmUp = 5;

/** A .doc as LibreOffice saves it → all findings, in milliseconds of processor time. */
export default async function doc({ root, api }) {
  const bytes = readFileSync(join(root, 'test/fixtures-binary/doc/clean-county-government.edited.doc'));
  const times = [];
  for (let round = 0; round < rounds + warmUp; round++) {
    const start = process.cpuUsage();
    const { document } = await api.read(bytes, { name: 'report.doc' });
    api.lint(document);
    const { user, system } = process.cpuUsage(start);
    if (round >= warmUp) times.push((user + system) / 1000);
  }
  const what = `.doc → findings (${Math.round(bytes.length / 1024)} KiB)`;
  return [valueRow(what, median(times), times, { target: 30, unit: ' ms' })];
}
