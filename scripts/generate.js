// Writes what is derived from the rules: core/rules/index.ts, the heads of the rules' pages in both languages, and the
// index of each language. With --check it writes nothing, says what is stale and exits with 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { englishReadme } from './generate/englishReadme.js';
import { loadRules } from './generate/loadRules.js';
import { marker, ruleHead, withHead } from './generate/ruleHead.js';
import { ruleIds, rulesIndex } from './generate/rulesIndex.js';
import { rulesReadme } from './generate/rulesReadme.js';
import { ruleTraits } from './generate/ruleTraits.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const languages = /** @type {const} */ (['zh', 'en']);
/** Where the pages of each language stand. */
const folders = { zh: 'docs/rules/', en: 'docs/rules/en/' };

/** Generated text by path, and what stands in the way, in sentences. */
async function generate() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const index = rulesIndex(ruleIds(root), version);
  const files = new Map([['core/rules/index.ts', index]]);
  const problems = [];
  try {
    const rules = await loadRules(root, index);
    for (const rule of rules) {
      const traits = ruleTraits(root, rule.id);
      for (const language of languages) {
        const path = `${folders[language]}${rule.id}.md`;
        const text = page(path, ruleHead(rule, traits, language));
        if (text !== null) files.set(path, text);
        else problems.push(`${path} is missing or has no line “${marker}”: start the page with that line.`);
      }
    }
    files.set(`${folders.zh}README.md`, rulesReadme(rules));
    files.set(`${folders.en}README.md`, englishReadme(rules));
  } catch (error) {
    problems.push(error.message);
  }
  return { files, problems };
}

function page(path, head) {
  if (!existsSync(join(root, path))) return null;
  return withHead(readFileSync(join(root, path), 'utf8'), head);
}

function isStale(path, text) {
  return !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text;
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function main() {
  const { files, problems } = await generate();
  const stale = [...files].filter(([path, text]) => isStale(path, text));
  if (!process.argv.includes('--check')) for (const [path, text] of stale) write(join(root, path), text);
  else if (stale.length > 0) {
    const paths = stale.map(([path]) => path).join(', ');
    problems.push(`These generated files are stale; run \`npm run generate\` and commit them: ${paths}.`);
  }
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

await main();
