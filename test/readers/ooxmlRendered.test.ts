import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/document/document.js';
import type { FormId, TableId } from '../../core/formats/form.js';
import { readDocx, readFlatOpc } from '../../core/readers/ooxml.js';
import { type DocxOptions, renderDocx, renderFlatOpc } from '../render/docx.js';
import { loadFixtures } from '../support/loadFixture.js';
import type { SourceDocument, SourceTable } from '../support/source.js';
import { statutoryTable } from '../support/tables.js';

const ways: readonly DocxOptions[] = [
  {},
  { splitRuns: true },
  { autoNumbering: true },
  { splitRuns: true, autoNumbering: true },
];

function blocksOf(source: SourceDocument, options: DocxOptions, flat = false): readonly Block[] {
  const result = flat ? readFlatOpc(renderFlatOpc(source, options)) : readDocx(renderDocx(source, options));
  if (result.status !== 'read') throw new Error(result.problem.message);
  return result.document.blocks;
}

/** The full grid: at each place the text of the cell that covers it. */
function gridOf(cells: readonly { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[]) {
  const grid: string[][] = [];
  for (const { row, column, rowSpan, columnSpan, text } of cells) {
    for (let y = row; y < row + rowSpan; y++) {
      for (let x = column; x < column + columnSpan; x++) {
        expect(grid[y]?.[x]).toBeUndefined();
        (grid[y] ??= [])[x] = `${text}@${row},${column}`;
      }
    }
  }
  return grid;
}

/** Origin cells of a source with their places, as HTML's table model puts them. */
function placed(table: SourceTable) {
  const taken = new Set<string>();
  return table.rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, rowSpan = 1, columnSpan = 1 }) => {
      while (taken.has(`${row},${column}`)) column++;
      const origin = { row, column, rowSpan, columnSpan, text };
      for (let y = row; y < row + rowSpan; y++) {
        for (let x = column; x < column + columnSpan; x++) taken.add(`${y},${x}`);
      }
      return origin;
    });
  });
}

const tables: [TableId, FormId][] = [
  ['disclosure', '2021'],
  ['applications', '2021'],
  ['disputes', '2021'],
  ['disclosure', '2019'],
  ['applications', '2019'],
];

describe('a rendered report, read again', () => {
  it.each(tables)('has the exact grid of %s %s', (id, form) => {
    const values: Partial<Record<TableId, Record<string, number[]>>> = {
      applications: { newlyReceived: [3, 14, 15, 92, 65, 35, 224], granted: [1, 2, 3, 4, 5, 6, 21] },
    };
    const table = statutoryTable(id, form, values[id] ?? {});
    for (const options of ways) {
      const [block] = blocksOf({ blocks: [table] }, options);
      if (block?.kind !== 'table') throw new Error('There is no table.');
      const cells = block.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text,
      }));
      expect(cells).toEqual(placed(table));
      expect(gridOf(cells).map((row) => row.length)).toEqual(Array.from({ length: block.rows }, () => block.columns));
      expect(block.rows).toBe(table.rows.length);
    }
  });

  it('spans up to 22 rows and 7 columns', () => {
    const spans = statutoryTable('applications', '2021').rows.flat();
    expect(Math.max(...spans.map(({ rowSpan = 1 }) => rowSpan))).toBe(22);
    expect(Math.max(...spans.map(({ columnSpan = 1 }) => columnSpan))).toBe(7);
  });

  const source: SourceDocument = {
    metadata: { title: '临澜县2023年“政务公开”<年报>', pubDate: '2024-01-20' },
    blocks: [
      { kind: 'paragraph', text: '临澜县2023年政府信息公开工作年度报告' },
      { kind: 'paragraph', text: '一、总体情况', level: 1 },
      { kind: 'paragraph', text: '（一）主动公开。全年公开 A&B 类信息\t72条。', level: 2 },
      { kind: 'paragraph', text: '（二）依申请公开。\n收到申请1件。', level: 2 },
      { kind: 'paragraph', text: '（三）未用标题样式。' },
      { kind: 'paragraph', text: '二、主动公开政府信息情况', level: 1 },
      statutoryTable('disputes', '2021'),
      statutoryTable('disclosure', '2021'),
      { kind: 'paragraph', text: '（一）另起', level: 2 },
      { kind: 'paragraph', text: '四、漏了三', level: 1 },
      { kind: 'paragraph', text: '三、又补上', level: 1 },
      { kind: 'paragraph', text: '没有编号的标题', level: 3 },
    ],
  };

  it.each(ways)('has its text and levels with %o', (options) => {
    for (const flat of [false, true]) {
      const shown = blocksOf(source, options, flat).map((block) =>
        block.kind === 'table' ? 'table' : [block.text, block.level],
      );
      expect(shown).toEqual(
        source.blocks.map((block) => (block.kind === 'table' ? 'table' : [block.text, block.level])),
      );
    }
  });

  it('leaves to automatic numbering only what that gives', () => {
    const shown = blocksOf(source, { autoNumbering: true }).map(
      (block) => block.kind === 'paragraph' && block.autoNumber,
    );
    expect(shown).toEqual([undefined, 2, 3, 3, 3, 2, false, false, 3, undefined, 2, undefined]);
  });

  it.each(loadFixtures().map(({ name, source: whole }) => [name, whole] as const))('is the same: %s', (_, whole) => {
    const texts = (blocks: readonly (Block | SourceDocument['blocks'][number])[]) =>
      blocks.map((block) => {
        if (block.kind === 'paragraph') return block.text;
        return ('cells' in block ? block.cells : block.rows.flat()).map(({ text }) => text);
      });
    for (const options of ways) expect(texts(blocksOf(whole, options))).toEqual(texts(whole.blocks));
  });

  it('is in fact split into small runs', () => {
    const flat = (options: DocxOptions) => renderFlatOpc(source, options).split('<w:r>').length;
    expect(flat({ splitRuns: true })).toBeGreaterThan(flat({}) * 1.5);
  });

  it('has title and date', () => {
    expect(readDocx(renderDocx(source))).toMatchObject({
      document: { metadata: { pageTitle: source.metadata?.title, createdOn: '2024-01-20' }, facts: [] },
    });
  });
});
