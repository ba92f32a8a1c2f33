// node scripts/mutate.js --doc 20000 [--seed 1] | --pdf 20000 …: reads files of test/fixtures-binary with bytes flipped, overwritten
// or cut off, and fails on a crash, on more than two seconds for a file, and on a figure that the file does not hold.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchMutations } from './mutate/watchMutations.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const kinds = ['doc', 'pdf'];

function readArguments(words) {
  const numberAfter = (name) => {
    const at = words.indexOf(`--${name}`);
    return at < 0 ? null : Number(words[at + 1]);
  };
  const chosen = kinds.map((kind) => ({ kind, count: numberAfter(kind) })).filter(({ count }) => count !== null);
  const seed = numberAfter('seed') ?? 1;
  const isSound = chosen.length > 0 && [...chosen.map(({ count }) => count), seed].every((value) => value > 0);
  if (!isSound) throw new Error('Say what to read and how often: node scripts/mutate.js --doc 20000 [--seed 1]');
  return { chosen, seed };
}

async function main() {
  const { chosen, seed } = readArguments(process.argv.slice(2));
  let failures = 0;
  for (const { kind, count } of chosen) {
    const folder = join(root, 'test/fixtures-binary', kind);
    const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
    const { source } = await import(`./mutate/${kind}.js`);
    const aside = mkdtempSync(join(tmpdir(), 'gongkai-mutate-'));
    try {
      const { outcomes, faults, slowest } = await watchMutations({ root, aside, source, files, count, seed });
      const told = Object.entries(outcomes).map(([outcome, times]) => `${outcome} ${times}`);
      console.log(`${count} mutated .${kind}: ${told.join(', ')}; slowest ${Math.round(slowest)} ms`);
      for (const fault of faults) console.log(fault);
      failures += faults.length;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  if (failures > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
