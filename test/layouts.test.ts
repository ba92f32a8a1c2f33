import { describe, expect, it } from 'vitest';
import { summariseReport } from '../core/lint.js';
import type { Finding } from '../core/results/result.js';
import { type Layout, layoutNamed, layouts } from './render/index.js';
import { lintLayout } from './support/lintLayout.js';
import { type Expected, type Fixture, loadFixtures } from './support/loadFixture.js';
import { factMismatches, tableMismatches } from './support/mismatches.js';

/** The same report gives the same values and the same findings in every layout. */

interface Exception {
  /** Rules that are not compared. */
  readonly rules: readonly string[];
  readonly why: string;
  applies(layout: Layout, fixture: Fixture): boolean;
}

/** What only some layouts can show. */
const exceptions: readonly Exception[] = [
  {
    rules: ['structure/signoff-missing'],
    why: 'a text file has no metadata to take the place of a signature',
    applies: (layout, { source }) => !layout.hasMetadata && source.metadata?.pubDate !== undefined,
  },
  {
    rules: ['structure/title'],
    why: 'a text file has no metadata to take the place of a title',
    applies: (layout, { name }) => !layout.hasMetadata && name === 'clean-title-in-metadata',
  },
  {
    rules: ['page/metadata', 'page/title-mismatch'],
    why: 'only a page says of itself what it is, and a portal’s page without these tags lacks them',
    applies: () => true,
  },
  {
    rules: ['date/published-late'],
    why: 'a text file has no date of publication',
    applies: (layout) => !layout.hasMetadata,
  },
  {
    rules: ['text/markup'],
    why: 'in a Markdown file tags are markup, not residue',
    applies: (layout) => layout.name === 'markdown',
  },
  {
    rules: ['table/cell-empty'],
    why: 'a blank paragraph between cells is no sign of an empty cell; its row is not read then, and not invented',
    applies: hidesBlankCells,
  },
];

/** Layouts that put an empty line where a table has an empty cell, but also elsewhere. */
function hidesBlankCells(layout: Layout, { name }: Fixture): boolean {
  return ['htmlParagraphs', 'textLines'].includes(layout.name) && name === 'cells-blank-and-slashed';
}

const fixtures = loadFixtures().map((fixture) => {
  let home: ReturnType<typeof lintLayout> | undefined;
  return { fixture, atHome: () => (home ??= lintLayout(fixture.source, layoutNamed(fixture.layout))) };
});

for (const layout of layouts) {
  describe(layout.name, () => {
    for (const { fixture, atHome } of fixtures) {
      it(fixture.name, async () => {
        const [home, here] = [await atHome(), await lintLayout(fixture.source, layout)];
        const skipped = exceptions.filter((each) => each.applies(layout, fixture)).flatMap((each) => each.rules);
        expect(here.report, 'recognised as a report').not.toBeNull();
        const summary = summariseReport(here.report!);
        expect(factMismatches(summary, factsShown(layout, fixture))).toEqual([]);
        const values = tableMismatches(summary, fixture);
        const unread = hidesBlankCells(layout, fixture) ? values.filter((each) => each.includes('got null')) : [];
        expect(values).toEqual(unread);
        expect(keys(here.findings, skipped)).toEqual(keys(home.findings, skipped));
      });
    }
  });
}

/** The facts that a layout shows: body and publication may stand in the metadata only. */
function factsShown(layout: Layout, { name, expected }: Fixture): Expected['report'] {
  const { publishedOn: _, ...shown } = expected.report;
  if (layout.hasMetadata || name !== 'clean-title-in-metadata') return shown;
  const { body: __, bodyKind: ___, ...rest } = shown;
  return rest;
}

function keys(findings: readonly Finding[], skipped: readonly string[]): string[] {
  return findings
    .filter(({ ruleId }) => !skipped.includes(ruleId))
    .map(({ ruleId, severity, location: { section, table, row, column } }) =>
      [severity, ruleId, section, table, row, column].filter((part) => part !== undefined).join(' '),
    )
    .sort();
}
