// node scripts/make-binaries/doc.js [--out folder] [fixture …]: shows fixtures of test/fixtures as .doc files, as LibreOffice saves
// their .docx. Needs soffice. `<name>.edited` has its numbers from lists; `features` is the file of test/readers/docFeatures.ts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypescript } from '../bench/support/importTypescript.js';
import { convertToDoc } from './docConvert.js';
import { readArguments } from './readArguments.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reports that differ in their form, in what is wrong with them and in how they are numbered. */
const kept = [
  'clean-county-government.edited',
  'clean-subdistrict',
  'clean-town-2019-form',
  'cells-blank-and-slashed',
  'example-word-draft',
  'merged-other-row',
  'sum-shifted-column.edited',
  'sum-two-cells',
  'features',
];

const modules = `
export { parseSource } from './test/support/parseSource.js';
export { renderDocx } from './test/render/docx.js';
export { featuresDocx } from './test/readers/docFeatures.js';
`;

/** The .docx that a name stands for. */
function wordFile(name, { parseSource, renderDocx, featuresDocx }) {
  if (name === 'features') return featuresDocx();
  const fixture = name.replace(/\.edited$/, '');
  const { source } = parseSource(readFileSync(join(root, 'test/fixtures', fixture, 'report.txt'), 'utf8'));
  return renderDocx(source, fixture === name ? {} : { splitRuns: true, autoNumbering: true });
}

async function main() {
  const { folder, names } = readArguments(process.argv.slice(2), join(root, 'test/fixtures-binary/doc'), kept);
  const aside = mkdtempSync(join(tmpdir(), 'gongkai-doc-'));
  try {
    const render = await importTypescript(root, modules, aside);
    const saved = convertToDoc(
      names.map((name) => wordFile(name, render)),
      aside,
    );
    mkdirSync(folder, { recursive: true });
    for (const [index, name] of names.entries()) writeFileSync(join(folder, `${name}.doc`), saved[index]);
    console.log(`${names.length} files in ${folder}`);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
