import { describe, expect, it } from 'vitest';
import { fix } from '../../core/fixes/fix.js';
import { type LintResult, lint, summariseReport } from '../../core/lint.js';
import { read } from '../../core/readers/read.js';
import type { Finding } from '../../core/results/result.js';
import { type Layout, layoutNamed } from '../render/index.js';
import { loadFixtures } from '../support/loadFixture.js';
import { describeFinding } from '../support/mismatches.js';

/** What holds for every report in every layout that can be changed. */

const names = [
  'textCells',
  'textCellsUtf16',
  'textTabs',
  'textTabsPaged',
  'pipes',
  'pipeCells',
  'textLines',
  'markdown',
];
const layouts = [...names, 'docx', 'docxEdited'].map(layoutNamed);
const fixtures = loadFixtures();
const rulesFixed = new Set<string>();

async function lintBytes(bytes: Uint8Array, { fileName }: Layout): Promise<LintResult> {
  const result = await read(bytes, { name: fileName });
  if (result.status === 'unreadable') throw new Error(result.problem.message);
  return lint(result.document);
}

const hasSafeFix = ({ fixes }: Finding): boolean => fixes.some(({ safe }) => safe);

/** What a finding says, without block ids and offsets. */
const keyOf = ({ ruleId, severity, location: { section, table, row, column, text } }: Finding): string =>
  [severity, ruleId, section, table, row, column, text].join(' ');

describe.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', async (name, { source }) => {
    const bytes = layout.render(source);
    const before = await lintBytes(bytes, layout);
    const result = await fix(bytes, { hints: { name: layout.fileName } });
    const safe = before.findings.filter(hasSafeFix);
    expect(result.refused).toEqual([]);
    if (safe.length === 0) {
      expect(result.status).toBe('unchanged');
      expect(result.bytes).toBe(bytes);
      return;
    }
    for (const { ruleId } of safe) rulesFixed.add(ruleId);
    expect(result.status).toBe('fixed');
    const after = await lintBytes(result.bytes!, layout);
    expect(after.findings.filter(hasSafeFix).map(describeFinding)).toEqual([]);
    expect(after.findings.map(keyOf)).toEqual(before.findings.filter((each) => !hasSafeFix(each)).map(keyOf));
    // A full-width number is the only figure that a safe fix writes, and it is read as the same value.
    expect(summariseReport(after.report!).tables).toEqual(summariseReport(before.report!).tables);
    const again = await fix(result.bytes!, { hints: { name: layout.fileName } });
    expect([again.status, again.bytes === result.bytes, name]).toEqual(['unchanged', true, name]);
  });
});

it('covers every rule that has a safe fix today', () => {
  expect([...rulesFixed].sort()).toEqual(
    expect.arrayContaining([
      'structure/numbering',
      'structure/section-heading',
      'structure/section-order',
      'table/cell-format',
      'table/column-label',
      'table/row-label',
      'text/duplicate-words',
      'text/markup',
      'text/placeholder',
    ]),
  );
});
