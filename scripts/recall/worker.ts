import { parentPort, workerData } from 'node:worker_threads';
import { rules } from '../../core/rules/index.js';
import { missingPrograms } from '../make-binaries/renderFiles.js';
import { type Choice, cleanFixtures, measure } from './measure.js';
import { measureFiles, reportsPerFault } from './measureFiles.js';
import { notPlantable, planters } from './planters/index.js';

/** Measures the fixtures that are its share, and sends the trials; the rules and fixtures there are come with them. */
async function main(): Promise<void> {
  const { share, of, choice } = workerData as { share: number; of: number; choice: Choice };
  const fixtures = cleanFixtures().map(({ name }) => name);
  const mine = fixtures.filter((_, index) => index % of === share);
  const trials = await measure(planters, { ...choice, fixtures: mine });
  const missing = missingPrograms();
  if (missing.length === 0) trials.push(...(await measureFiles(planters, choice, { share, of })));
  const planted = [...new Set(planters.map(({ rule }) => rule))];
  parentPort?.postMessage({
    trials,
    fixtures,
    planted,
    rules: rules.map(({ id }) => id),
    notPlantable,
    missing,
    reportsPerFault,
  });
}

await main();
