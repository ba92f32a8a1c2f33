// Writes what is derived from the rules: core/rules/index.ts, the heads of docs/rules/<group>/<name>.md and
// docs/rules/README.md. With --check it writes nothing, says what is stale and exits with 1.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRules } from './generate/loadRules.js';
import { marker, ruleHead, withHead } from './generate/ruleHead.js';
import { ruleIds, rulesIndex } from './generate/rulesIndex.js';
import { rulesReadme } from './generate/rulesReadme.js';
import { ruleTraits } from './generate/ruleTraits.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Generated text by path, and what stands in the way, in sentences. */
async function generate() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const index = rulesIndex(ruleIds(root), version);
  const files = new Map([['core/rules/index.ts', index]]);
  const problems = [];
  try {
    const rules = await loadRules(root, index);
    for (const rule of rules) {
      const path = `docs/rules/${rule.id}.md`;
      const text = page(path, rule);
      if (text === null) problems.push(`${path} is missing or has no line “${marker}”: start the page with that line.`);
      else files.set(path, text);
    }
    files.set('docs/rules/README.md', rulesReadme(rules));
  } catch (error) {
    problems.push(error.message);
  }
  return { files, problems };
}

function page(path, rule) {
  if (!existsSync(join(root, path))) return null;
  return withHead(readFileSync(join(root, path), 'utf8'), ruleHead(rule, ruleTraits(root, rule.id)));
}

function isStale(path, text) {
  return !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text;
}

async function main() {
  const { files, problems } = await generate();
  const stale = [...files].filter(([path, text]) => isStale(path, text));
  if (!process.argv.includes('--check')) for (const [path, text] of stale) writeFileSync(join(root, path), text);
  else if (stale.length > 0) {
    const paths = stale.map(([path]) => path).join(', ');
    problems.push(`These generated files are stale; run \`npm run generate\` and commit them: ${paths}.`);
  }
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

await main();
