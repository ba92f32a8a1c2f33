// node scripts/make-binaries/pdf.js [--out folder] [fixture …]: shows fixtures of test/fixtures as PDF files, as LibreOffice saves
// them and as Chromium prints them. Needs /usr/bin/chromium and soffice. Without names: the reports that are kept in the tree.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypescript } from '../bench/support/importTypescript.js';
import { convertWord } from './pdfConvert.js';
import { family, makeFont } from './pdfFont.js';
import { printPages } from './pdfPrint.js';
import { readArguments } from './readArguments.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reports that differ in their form, in what is wrong with them and in how their cells are filled. */
const kept = [
  'cells-blank-and-slashed',
  'clean-subdistrict',
  'clean-town-2019-form',
  'example-word-draft',
  'sum-two-cells',
];

/** The kinds of PDF, each with how its name ends: `.word` from a Word document, `.print` with lines, `.bare` without. */
const kinds = { word: '.word.pdf', print: '.print.pdf', bare: '.bare.pdf' };

const modules = `
export { parseSource } from './test/support/parseSource.js';
export { renderDocx } from './test/render/docx.js';
`;

async function main() {
  const { folder, names } = readArguments(process.argv.slice(2), join(root, 'test/fixtures-binary/pdf'), kept);
  const aside = mkdtempSync(join(tmpdir(), 'gongkai-pdf-'));
  try {
    const { parseSource, renderDocx } = await importTypescript(root, modules, aside);
    const reports = names.map((name) => ({
      name,
      source: parseSource(readFileSync(join(root, 'test/fixtures', name, 'report.txt'), 'utf8')).source,
    }));
    mkdirSync(folder, { recursive: true });
    const font = makeFont(family, JSON.stringify(reports));
    convertWord(
      reports.map(({ name, source }) => ({ to: join(folder, name + kinds.word), bytes: renderDocx(source) })),
      font,
      names === kept ? join(folder, 'locked.pdf') : null,
      aside,
    );
    await printPages(
      reports.flatMap(({ name, source }) => [
        { to: join(folder, name + kinds.print), source, lines: true },
        { to: join(folder, name + kinds.bare), source, lines: false },
      ]),
      font,
    );
    console.log(`${reports.length} reports in ${folder}`);
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
