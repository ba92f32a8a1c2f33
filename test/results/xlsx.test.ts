import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../core/results/xlsx/sheetXml.js';
import { renderXlsx, type Sheet } from '../../core/results/xlsx.js';
import { noOffice, sheetsByOffice } from '../support/office.js';
import { parseCsv } from './parseCsv.js';

/** What a report may hold that a spreadsheet must not run, swallow or turn into something else. */
const hostile = [
  '=1+1',
  '+1',
  '-5',
  '@SUM(A1)',
  "'quoted",
  '=HYPERLINK("http://a.test","点")',
  '＝1+1',
  '_x0041_',
  '<b>&amp;</b>',
  ' 前后 ',
  '00123',
  '2024-01-20',
  '1e5',
  '"引号", 逗号',
  '两行\n文字',
];

const sheet = (changes: Partial<Sheet> = {}): Sheet => ({
  name: '问题',
  columns: [
    { title: '序号', width: 6 },
    { title: '原文', width: 20, wrap: true },
  ],
  rows: hostile.map((text, index) => [index + 1, text]),
  ...changes,
});
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe('renderXlsx', () => {
  it.skipIf(noOffice)('is read by LibreOffice cell by cell, every text as text', { timeout: 60_000 }, async () => {
    const second = sheet({ name: '空表', rows: [[null, 2.5]] });
    const sheets = sheetsByOffice(await renderXlsx([sheet(), second]));
    expect([...sheets.keys()].sort()).toEqual(['空表', '问题'].sort());
    expect(parseCsv(sheets.get('问题')!)).toEqual([
      ['序号', '原文'],
      ...hostile.map((text, index) => [String(index + 1), text]),
    ]);
    expect(parseCsv(sheets.get('空表')!)).toEqual([
      ['序号', '原文'],
      ['', '2.5'],
    ]);
  });

  it('has no formula anywhere', async () => {
    const parts = partsOf(await renderXlsx([sheet()]));
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('_x005F_x0041_');
    // Whoever edits such a cell keeps its text: it is marked as text.
    expect(parts['xl/styles.xml']!.match(/quotePrefix="1"/g)).toHaveLength(3);
  });

  it('freezes the head, filters, wraps and prints on A4 with the head repeated', async () => {
    const parts = partsOf(await renderXlsx([sheet({ landscape: true })]));
    const xml = parts['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(xml).toContain('<autoFilter ref="A1:B16"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(parts['xl/styles.xml']).toContain('wrapText="1"');
    expect(parts['xl/workbook.xml']).toContain(
      'name="_xlnm.Print_Titles" localSheetId="0">&#39;'.replace('&#39;', "'"),
    );
    expect(parts['xl/workbook.xml']).toContain('$1:$1');
  });

  it('prints a wide sheet on several pages and gives wrapped rows their height', async () => {
    const columns = Array.from({ length: 10 }, (_, index) => ({ title: `第${index}`, width: 40, wrap: true }));
    const row = ['字'.repeat(100), ...Array.from({ length: 9 }, () => null)];
    const xml = partsOf(await renderXlsx([sheet({ landscape: true, columns, rows: [row] })]))[
      'xl/worksheets/sheet1.xml'
    ];
    expect(xml).toContain('fitToWidth="3"');
    // 200 columns of text in lines of 38: six lines.
    expect(xml).toContain(`<row r="2" ht="${6 * 13.5 + 1.5}"`);
  });

  it('spells out control characters and cuts what Excel cannot hold', async () => {
    const xml = partsOf(
      await renderXlsx([
        sheet({
          rows: [
            [1, 'a\u0000\u202eb'],
            [2, '长'.repeat(40_000)],
          ],
        }),
      ]),
    )['xl/worksheets/sheet1.xml']!;
    expect(xml).toContain('a\\u{0}\\u{202e}b');
    expect(xml).toContain(`${'长'.repeat(32_000)}…<`);
  });

  it('gives the same bytes for the same sheets', async () => {
    expect(await renderXlsx([sheet()])).toEqual(await renderXlsx([sheet()]));
  });

  it('makes names that Excel takes', async () => {
    const names = ['a/b:c', 'A B C', '', 'x'.repeat(40), 'x'.repeat(40), "'q'"];
    const workbook = partsOf(await renderXlsx(names.map((name) => sheet({ name }))))['xl/workbook.xml']!;
    const made = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]!);
    expect(made).toEqual(['a b c', 'A B C (2)', 'Sheet', 'x'.repeat(31), `${'x'.repeat(27)} (2)`, 'q']);
  });

  it('refuses an empty workbook', async () => {
    await expect(renderXlsx([])).rejects.toThrow('at least one sheet');
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i %s', (index, name) => expect(columnName(index)).toBe(name));
});
