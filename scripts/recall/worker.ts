import { parentPort, workerData } from 'node:worker_threads';
import { rules } from '../../core/rules/index.js';
import { type Choice, cleanFixtures, measure } from './measure.js';
import { notPlantable, planters } from './planters/index.js';

/** Measures the fixtures that are its share, and sends the trials; the rules and fixtures there are come with them. */
async function main(): Promise<void> {
  const { share, of, choice } = workerData as { share: number; of: number; choice: Choice };
  const fixtures = cleanFixtures().map(({ name }) => name);
  const mine = fixtures.filter((_, index) => index % of === share);
  const trials = await measure(planters, { ...choice, fixtures: mine });
  const planted = [...new Set(planters.map(({ rule }) => rule))];
  parentPort?.postMessage({ trials, fixtures, planted, rules: rules.map(({ id }) => id), notPlantable });
}

await main();
