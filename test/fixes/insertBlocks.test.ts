import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../core/document/document.js';
import { type InsertedBlock, insertBlocks } from '../../core/fixes/insertBlocks.js';
import { layOutForm } from '../../core/fixes/layOutForm.js';
import { carryOvers } from '../../core/formats/carryOver.js';
import { forms } from '../../core/formats/index.js';
import { type LintResult, lint, summariseReport } from '../../core/lint.js';
import { layoutNamed } from '../render/index.js';
import { applicationsRows, cleanParts, disclosureRows, draft } from '../support/draft.js';
import { resultOf } from '../support/findings.js';
import { lintLayout } from '../support/lintLayout.js';
import { loadFixture, loadFixtures } from '../support/loadFixture.js';
import { statutoryTable } from '../support/tables.js';

/** The document as a host would make it of the inserted blocks. */
function withBlocks(document: Document, inserted: readonly InsertedBlock[]): Document {
  const blocks = [...document.blocks];
  const positions = new Map<string | null, number>();
  inserted.forEach((each, nth) => {
    const after = positions.get(each.after) ?? blocks.findIndex(({ id }) => id === each.after);
    if (each.kind === 'table') {
      for (const id of each.replaces)
        blocks.splice(
          blocks.findIndex((block) => block.id === id),
          1,
        );
    }
    blocks.splice(after + 1, 0, blockOf(each, nth));
    // Those inserted further down are looked for anew.
    positions.clear();
    positions.set(each.after, after + 1);
  });
  return { ...document, blocks };
}

function blockOf(each: InsertedBlock, nth: number): Block {
  if (each.kind === 'heading') return { kind: 'paragraph', id: `new${nth}`, text: each.text };
  const cells = each.cells.map(({ value: _, ...cell }) => ({ ...cell, id: `new${nth}.r${cell.row}c${cell.column}` }));
  return { kind: 'table', id: `new${nth}`, rows: each.rows, columns: each.columns, cells, spans: true };
}

const insertedInto = ({ report }: LintResult): InsertedBlock[] => insertBlocks(report!);
const ids = (findings: LintResult['findings']): string[] => findings.map(({ ruleId }) => ruleId);

describe('layOutForm', () => {
  it.each(forms.flatMap((form) => Object.values(form.tables).map((spec) => [form.id, spec.id, spec] as const)))(
    '%s %s is the official table',
    (form, id, spec) => {
      const cells = layOutForm(spec, () => '0');
      const official = statutoryTable(id, form).rows.map((row) =>
        row.map(({ text, rowSpan = 1, columnSpan = 1 }) => [text, rowSpan, columnSpan]),
      );
      const rows = official.map((_, row) =>
        cells.filter((cell) => cell.row === row).map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan]),
      );
      expect(rows).toEqual(official);
    },
  );
});

describe('insertBlocks', () => {
  it.each(
    loadFixtures()
      .filter(({ name }) => name.startsWith('clean'))
      .map((fixture) => [fixture.name, fixture] as const),
  )('has nothing for %s', async (_, { source, layout }) => {
    expect(insertedInto(await lintLayout(source, layoutNamed(layout)))).toEqual([]);
  });

  it('puts a missing heading where it belongs', async () => {
    const result = await resultOf(draft({ problems: '' }));
    const inserted = insertedInto(result);
    expect(inserted).toMatchObject([{ kind: 'heading', section: 5, text: '五、存在的主要问题及改进情况' }]);
    const filled = lint(withBlocks(result.report!.document, inserted));
    expect(filled.report!.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ids(filled.findings)).toEqual(['structure/section-empty']);
  });

  it('puts heading and empty table of a missing section, one behind the other', async () => {
    const result = await resultOf(draft({ disputes: '' }));
    const inserted = insertedInto(result);
    expect(inserted.map(({ kind, section }) => [kind, section])).toEqual([
      ['heading', 4],
      ['table', 4],
    ]);
    const { report, findings } = lint(withBlocks(result.report!.document, inserted));
    expect(report!.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report!.tables.disputes?.missingRows).toEqual([]);
    expect(summariseReport(report!).tables.disputes!.review!.total).toBeNull();
    expect(ids(findings).filter((id) => id !== 'table/cell-empty')).toEqual([]);
  });

  it('puts the first and the last section, too', async () => {
    const first = await resultOf(draft({ overview: '' }));
    const led = lint(withBlocks(first.report!.document, insertedInto(first)));
    expect(led.report!.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(led.report!.sections[0]!.from).toBe(first.report!.sections[0]!.from);
    const result = await resultOf(draft({ other: '' }));
    const filled = lint(withBlocks(result.report!.document, insertedInto(result)));
    expect(filled.report!.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('puts an empty table below its heading, every cell blank and named', async () => {
    const inserted = insertedInto(await resultOf(draft({ disclosure: '二、主动公开政府信息情况\n本年度无变化。' })));
    expect(inserted).toMatchObject([{ kind: 'table', table: 'disclosure', form: '2021', replaces: [], carried: [] }]);
    const [table] = inserted;
    expect(table!.kind === 'table' && table!.blank).toHaveLength(10);
    expect(table!.kind === 'table' && table!.cells.filter(({ value, text }) => value && text !== '')).toEqual([]);
  });

  it('leaves a report alone whose year or table is not known', async () => {
    const free = insertedInto(await lintLayout(loadFixture('free-form-2018').source, layoutNamed('textTabs')));
    expect(free).toEqual([]);
    const { source, layout } = loadFixture('table-glued');
    expect(insertedInto(await lintLayout(source, layoutNamed(layout))).filter(({ kind }) => kind === 'table')).toEqual(
      [],
    );
  });
});

describe('the right form of the year', () => {
  const { source } = loadFixture('form-of-2019-in-2022');

  it.each(['docx', 'textCells', 'pipes', 'htmlPage', 'textTabsPaged'])(
    'takes the place of the wrong one in %s',
    async (name) => {
      const result = await lintLayout(source, layoutNamed(name));
      const inserted = insertedInto(result);
      expect(inserted.map((each) => each.kind === 'table' && [each.table, each.form])).toEqual([
        ['disclosure', '2021'],
        ['applications', '2021'],
      ]);
      const before = summariseReport(result.report!).tables;
      const filled = lint(withBlocks(result.report!.document, inserted));
      const after = summariseReport(filled.report!);
      expect(after.format).toBe('2021');
      for (const row of ['permits', 'penalties', 'coercion']) {
        expect(after.tables.disclosure![row]).toEqual({ decisions: before.disclosure![row]!.decisions });
      }
      expect(after.tables.disclosure!.normativeDocuments).toEqual({ issued: null, repealed: null, inForce: null });
      expect(after.tables.disclosure!.fees).toEqual({ amount: null });
      const { otherResults, ...rest } = before.applications!;
      expect(after.tables.applications).toMatchObject(rest);
      expect(after.tables.disputes).toEqual(before.disputes);
      expect(ids(filled.findings)).not.toContain('structure/format-version');
      expect(otherResults).toBeDefined();
    },
  );

  it('splits （六） only where it is 0', async () => {
    const other = {
      newlyReceived: { naturalPerson: 2, total: 2 },
      otherResults: { naturalPerson: 2, total: 2 },
      resultsTotal: { naturalPerson: 2, total: 2 },
    };
    const text = draft(
      {
        ...cleanParts('2021'),
        disclosure: disclosureRows({}, '2019'),
        applications: applicationsRows(other, '2019'),
      },
      '2021',
    );
    const inserted = insertedInto(await resultOf(text));
    const table = inserted.find((each) => each.kind === 'table' && each.table === 'applications');
    if (table?.kind !== 'table') throw new Error('No table of section 三 is offered.');
    const blank = table.blank.map(({ row, column }) => `${row}.${column}`);
    expect(blank).toEqual(
      ['otherOverdueCorrection', 'otherOverdueFee', 'otherRest'].flatMap((row) => [
        `${row}.naturalPerson`,
        `${row}.total`,
      ]),
    );
    expect(table.blank[0]!.why).toContain('没有分项');
    expect(table.carried.filter(({ row }) => row === 'otherRest').map(({ value }) => value)).toEqual([0, 0, 0, 0, 0]);
  });

  it('goes back to the form of 2019 for a report of its years', async () => {
    const text = draft(
      {
        ...cleanParts('2019'),
        disclosure: disclosureRows({ permits: { decisions: 7 } }),
        applications: applicationsRows({ otherOverdueFee: [1, 0, 0, 0, 0, 0, 1], otherRest: [2, 0, 0, 0, 0, 0, 2] }),
      },
      '2019',
    );
    const tables = insertedInto(await resultOf(text));
    const carried = tables.flatMap((each) => (each.kind === 'table' ? each.carried : []));
    expect(carried).toContainEqual(expect.objectContaining({ row: 'otherResults', column: 'naturalPerson', value: 3 }));
    expect(carried).toContainEqual(expect.objectContaining({ row: 'permits', column: 'decisions', value: 7 }));
    expect(carried.some(({ row }) => row === 'otherServices' || row === 'procurement')).toBe(false);
  });
});

it('carries over only rows and columns that both forms have', () => {
  for (const { from, to, table, rows } of carryOvers) {
    const cellsOf = (form: string) =>
      forms
        .find(({ id }) => id === form)!
        .tables[table].blocks.flatMap((block) =>
          block.rows.flatMap((row) => block.columns.map((column) => `${row.key}.${column.key}`)),
        );
    for (const each of rows) {
      for (const column of each.columns) {
        expect(cellsOf(to)).toContain(`${each.row}.${column}`);
        for (const row of each.from) expect(cellsOf(from)).toContain(`${row}.${column}`);
      }
    }
  }
});
