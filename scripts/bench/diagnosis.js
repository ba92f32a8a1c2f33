import { importTypescript } from './support/importTypescript.js';
import { median } from './support/median.js';
import { valueRow } from './support/row.js';

const modules = `
export { diagnoseTable } from './core/diagnosis/diagnose.js';
export { applicationsTable } from './core/formats/applications.js';
export { applicationsRows, draft } from './test/support/draft.js';
`;
const tables = 200;
const runs = 15;
const kinds = ['naturalPerson', 'commercial', 'research', 'publicInterest', 'legalService', 'otherOrganization'];

/** The same numbers in every run (Lehmer's generator): from 0 to `below`, not included. */
function numbersFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Rows of a full table that adds up: every figure of three digits, sums more. */
function wholeTable(resultRows, next) {
  const row = () => kinds.map(() => 100 + next(900));
  const rows = Object.fromEntries(resultRows.map((key) => [key, row()]));
  rows.resultsTotal = kinds.map((_, column) => resultRows.reduce((sum, key) => sum + rows[key][column], 0));
  rows.carriedForward = row();
  rows.carriedOver = row();
  rows.newlyReceived = kinds.map(
    (_, column) => rows.resultsTotal[column] + rows.carriedForward[column] - rows.carriedOver[column],
  );
  return Object.fromEntries(
    Object.entries(rows).map(([key, values]) => [key, [...values, values.reduce((sum, each) => sum + each, 0)]]),
  );
}

/** Three cells with another figure of the same length. */
function breakThree(rows, next) {
  const keys = Object.keys(rows);
  const broken = new Set();
  while (broken.size < 3) {
    const [key, column] = [keys[next(keys.length)], next(7)];
    if (broken.has(`${key} ${column}`)) continue;
    broken.add(`${key} ${column}`);
    rows[key][column] += 1 + next(99);
  }
  return rows;
}

/** The time of one diagnosis (ms): the median of some. */
function timeOf(diagnose, table) {
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      diagnose(table);
      return performance.now() - start;
    }),
  );
}

/** Broken equations of a full table with three bad cells → the smallest repairs. */
export default async function diagnosis({ root, folder, api }) {
  const { diagnoseTable, applicationsTable, applicationsRows, draft } = await importTypescript(root, modules, folder);
  const [form] = api.forms.filter(({ id }) => id === '2021');
  const sum = applicationsTable('2021', form.basis).equations.find(({ rule }) => rule === 'sum/results-total');
  const next = numbersFrom(20211);
  const read = [];
  for (let index = 0; index < tables; index++) {
    const text = draft({ applications: applicationsRows(breakThree(wholeTable(sum.right, next), next)) });
    const { document } = await api.read(new TextEncoder().encode(text), { name: 'report.txt' });
    const table = api.lint(document).report?.tables.applications;
    if (!table || Object.keys(table.rows).length !== 25)
      throw new Error('a table of the benchmark was not read whole.');
    read.push(table);
  }
  for (const table of read) diagnoseTable(table);
  const times = read.map((table) => timeOf(diagnoseTable, table));
  const bounds = { target: 1, unit: ' ms' };
  return [
    valueRow(`diagnosis, 3 bad cells of 175: median of ${tables} tables`, median(times), times, bounds),
    valueRow('  slowest of them', Math.max(...times), times, bounds),
  ];
}
