import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type LintResult, lint, summariseReport } from '../core/lint.js';
import { read } from '../core/readers/read.js';
import { type FileKind, missingPrograms, renderFiles } from '../scripts/make-binaries/renderFiles.js';
import { layoutNamed, renderDocx } from './render/index.js';
import { type Fixture, loadFixture } from './support/loadFixture.js';
import { tableMismatches } from './support/mismatches.js';

/** The same report gives the same cells and findings in the layouts of issue 6, those that other programs write among them. */

const folder = fileURLToPath(new URL('./fixtures-binary/', import.meta.url));

/** Reports that differ in their form, in how their cells are filled and in what is wrong with them. */
const reports = [
  'cells-blank-and-slashed',
  'clean-subdistrict',
  'clean-town-2019-form',
  'example-word-draft',
  'sum-two-cells',
];

/** Files of scripts/make-binaries, by the name of their kind. */
const files: Readonly<Record<FileKind, { readonly path: (report: string) => string; readonly name: string }>> = {
  doc: { path: (report) => `doc/${report}.doc`, name: 'report.doc' },
  pdfWord: { path: (report) => `pdf/${report}.word.pdf`, name: 'report.pdf' },
  pdfPrint: { path: (report) => `pdf/${report}.print.pdf`, name: 'report.pdf' },
  pdfBare: { path: (report) => `pdf/${report}.bare.pdf`, name: 'report.pdf' },
};
const kinds = Object.keys(files) as FileKind[];

/** The layouts that are rendered here: both kinds of text, a page, Word. */
const rendered = ['textTabs', 'textCells', 'htmlPage', 'docx'];

/** Rules about what only a page says of itself; its date of publication may also take the place of one in the signature. */
const ofPages = ['page/metadata', 'page/title-mismatch', 'date/published-late'];
const ofDates = 'structure/signoff-missing';

async function lintBytes(bytes: Uint8Array, name: string): Promise<LintResult> {
  const result = await read(bytes, { name });
  if (result.status === 'unreadable') throw new Error(`${name} cannot be read: ${result.problem.message}`);
  return lint(result.document);
}

/** In Word, to which the other layouts are compared. */
const inWord = (fixture: Fixture) => lintBytes(renderDocx(fixture.source), 'report.docx');

/** Findings with their places and the words that they mark; white space belongs to the layout. */
function keys({ findings }: LintResult, skipped: readonly string[] = ofPages): string[] {
  return findings
    .filter(({ ruleId }) => !skipped.includes(ruleId))
    .map(({ ruleId, severity, location: { section, table, row, column, text = '' } }) =>
      [severity, ruleId, section, table, row, column, text.replace(/\s+/g, '')]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    .sort();
}

/** Its cells are those of the fixture, its findings those in Word. @param isDated whether the layout has a date of publication. */
async function expectSame(here: LintResult, fixture: Fixture, isDated = false): Promise<void> {
  expect(here.report, 'recognised as a report').not.toBeNull();
  expect(tableMismatches(summariseReport(here.report!), fixture)).toEqual([]);
  const skipped = isDated ? [...ofPages, ofDates] : ofPages;
  expect(keys(here, skipped)).toEqual(keys(await inWord(fixture), skipped));
}

describe.each(reports)('%s', (name) => {
  const fixture = loadFixture(name);

  it.each(rendered)('%s', async (layoutName) => {
    const layout = layoutNamed(layoutName);
    const isDated = layout.hasMetadata && fixture.source.metadata?.pubDate !== undefined;
    await expectSame(await lintBytes(layout.render(fixture.source), layout.fileName), fixture, isDated);
  });

  it.each(kinds)('%s', async (kind) => {
    const file = files[kind];
    await expectSame(await lintBytes(readFileSync(folder + file.path(name)), file.name), fixture);
  });
});

it('compares reports in which something is found', async () => {
  const found = await Promise.all(reports.map(async (name) => keys(await inWord(loadFixture(name))).length));
  expect(found.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3);
});

/** The committed files are old; those that today's programs make of today's fixtures must read the same. */
describe('made anew', () => {
  const missing = missingPrograms();

  it.skipIf(missing.length > 0)(
    `by LibreOffice and Chromium${missing.length > 0 ? ` (skipped: ${missing.join(' and ')} not found)` : ''}`,
    async () => {
      const fixtures = reports.map(loadFixture);
      const made = await renderFiles(fixtures.map(({ source }) => ({ source, docx: renderDocx(source) })));
      for (const [index, fixture] of fixtures.entries()) {
        for (const kind of kinds) await expectSame(await lintBytes(made[index]![kind], files[kind].name), fixture);
      }
    },
    120_000,
  );
});
