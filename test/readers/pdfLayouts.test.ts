import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lint, summariseReport } from '../../core/lint.js';
import { readPdf } from '../../core/readers/pdf.js';
import type { Finding } from '../../core/results/result.js';
import { layoutNamed } from '../render/index.js';
import { lintLayout } from '../support/lintLayout.js';
import { loadFixture } from '../support/loadFixture.js';
import { factMismatches, tableMismatches } from '../support/mismatches.js';

const folder = fileURLToPath(new URL('../fixtures-binary/pdf/', import.meta.url));
const files = readdirSync(folder).filter((name) => name !== 'locked.pdf');

async function lintFile(file: string) {
  const result = await readPdf(readFileSync(folder + file));
  if (result.status === 'unreadable') throw new Error(result.problem.message);
  return { ...lint(result.document), document: result.document };
}

function keys(findings: readonly Finding[]): string[] {
  return findings
    .map(({ ruleId, severity, location: { section, table, row, column } }) =>
      [severity, ruleId, section, table, row, column].filter((part) => part !== undefined).join(' '),
    )
    .sort();
}

describe('a report as PDF (scripts/make-binaries/pdf.js) is the same as in Word', () => {
  it('comes from Word, from a browser, and from a browser without lines', () => {
    const kinds = new Set(files.map((file) => file.replace(/^[^.]+\./, '')));
    expect([...kinds].sort()).toEqual(['bare.pdf', 'print.pdf', 'word.pdf']);
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  it.each(files)('%s', async (file) => {
    const fixture = loadFixture(file.split('.')[0]!);
    const word = await lintLayout(fixture.source, layoutNamed('docx'));
    const { report, findings } = await lintFile(file);
    expect(report, 'recognised as a report').not.toBeNull();
    const summary = summariseReport(report!);
    const { publishedOn: _, ...facts } = fixture.expected.report;
    expect(factMismatches(summary, facts)).toEqual([]);
    expect(tableMismatches(summary, fixture)).toEqual([]);
    expect(keys(findings)).toEqual(keys(word.findings));
  });

  it.each(files.filter((file) => file.includes('.word.') || file.includes('.print.')))(
    'has the paragraphs of the source: %s',
    async (file) => {
      const { source } = loadFixture(file.split('.')[0]!);
      const { document } = await lintFile(file);
      const paragraphs = document.blocks.flatMap((block) =>
        block.kind === 'paragraph' && !block.area ? [block.text.replace(/\s/g, '')] : [],
      );
      const written = source.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.text.replace(/\s/g, '')] : [],
      );
      expect(paragraphs).toEqual(written);
    },
  );
});

describe('a file that cannot be read', () => {
  it('asks for a password', async () => {
    const result = await readPdf(readFileSync(`${folder}locked.pdf`));
    expect(result).toMatchObject({ status: 'unreadable', problem: { code: 'encrypted' } });
  });
});
