import { parentPort, workerData } from 'node:worker_threads';
import { importTypescript } from '../bench/support/importTypescript.js';
import { mutate } from './mutate.js';

const { root, aside, source, files, count, seed, from } = workerData;
const { examine } = await importTypescript(root, source, `${aside}`);
parentPort.postMessage({ ready: true });
for (let index = from; index < count; index++) {
  const { bytes } = files[index % files.length];
  const changed = mutate(bytes, seed * 1_000_003 + index);
  const start = performance.now();
  const { outcome, fault = null } = await examine(changed, bytes);
  parentPort.postMessage({ outcome, fault, took: performance.now() - start });
}
