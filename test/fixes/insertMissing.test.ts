import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { insertMissing } from '../../core/fixes/insertMissing.js';
import { insertionOoxml } from '../../core/fixes/renderOoxml.js';
import { lint, summariseReport } from '../../core/lint.js';
import { read } from '../../core/readers/read.js';
import type { Report } from '../../core/report/report.js';
import { layoutNamed } from '../render/index.js';
import { draft } from '../support/draft.js';
import { loadFixture, loadFixtures } from '../support/loadFixture.js';
import type { SourceDocument } from '../support/source.js';

const clean = loadFixture('clean-civil-affairs-bureau').source;
const oldForm = loadFixture('form-of-2019-in-2022').source;
const headingOf = (numeral: string) => (block: SourceDocument['blocks'][number]) =>
  block.kind === 'paragraph' && block.text.startsWith(`${numeral}、`);

/** The report without what stands from one heading up to another; `keep` leaves the heading. */
function without(source: SourceDocument, from: string, to: string, keep = 0): SourceDocument {
  const start = source.blocks.findIndex(headingOf(from)) + keep;
  return {
    ...source,
    blocks: source.blocks.filter((_, index, all) => index < start || index >= all.findIndex(headingOf(to))),
  };
}

async function reportIn(bytes: Uint8Array, name: string): Promise<Report> {
  const result = await read(bytes, { name });
  if (result.status !== 'read') throw new Error(result.problem.message);
  return lint(result.document).report!;
}

const layouts = ['textTabs', 'textCells', 'textCellsUtf16', 'pipes', 'markdown', 'docx', 'docxEdited'].map(layoutNamed);

/** What was added to a text, or null where something else changed, too. */
function addedTo(before: string, after: string): string | null {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const end = before.length - start;
  return after.endsWith(before.slice(start)) ? after.slice(start, after.length - end) : null;
}

const bodyOf = (bytes: Uint8Array): string => new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);

describe.each(layouts)('a section that is missing in $name', ({ name, fileName, render }) => {
  const bytes = render(without(clean, '四', '五'));

  it('gets heading and blank table at its place, and nothing else changes', async () => {
    const result = await insertMissing(bytes, { hints: { name: fileName } });
    expect(result.status).toBe('inserted');
    expect(result.inserted.map(({ kind, section }) => [kind, section])).toEqual([
      ['heading', 4],
      ['table', 4],
    ]);
    const report = await reportIn(result.bytes!, fileName);
    expect(report.sections.map(({ number, numbering }) => [number, numbering?.value])).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [number, number]),
    );
    expect(report.tables.disputes!.missingRows).toEqual([]);
    const whole = await reportIn(render(clean), fileName);
    const { disputes, ...others } = summariseReport(report).tables;
    expect(Object.values(disputes!).flatMap((row) => Object.values(row))).toEqual(Array(15).fill(null));
    const { disputes: _, ...expected } = summariseReport(whole).tables;
    expect(others).toEqual(expected);
    if (name.startsWith('docx')) {
      const [before, after] = [unzipSync(bytes), unzipSync(result.bytes!)];
      expect(Object.keys(after)).toEqual(Object.keys(before));
      for (const part of Object.keys(before))
        if (part !== 'word/document.xml') expect(after[part]).toEqual(before[part]);
      const added = addedTo(bodyOf(bytes), bodyOf(result.bytes!));
      expect(added?.match(/<w:(?:p|tbl)[ >/]/g)?.filter((tag) => tag.startsWith('<w:tbl'))).toEqual(['<w:tbl>']);
      expect(added).not.toContain('<w:p/><w:tbl>');
    } else {
      const added = addedTo(Buffer.from(bytes).toString('latin1'), Buffer.from(result.bytes!).toString('latin1'));
      expect(added).not.toBeNull();
    }
  });

  it('is complete afterwards', async () => {
    const once = await insertMissing(bytes, { hints: { name: fileName } });
    const twice = await insertMissing(once.bytes!, { hints: { name: fileName } });
    expect({ status: twice.status, inserted: twice.inserted }).toEqual({ status: 'complete', inserted: [] });
  });
});

describe.each(layouts)('a table that is missing in $name', ({ fileName, render }) => {
  it('is put below its heading', async () => {
    const result = await insertMissing(render(without(clean, '三', '四', 1)), { hints: { name: fileName } });
    expect(result.inserted).toMatchObject([{ kind: 'table', table: 'applications', form: '2021' }]);
    const report = await reportIn(result.bytes!, fileName);
    const { applications } = summariseReport(report).tables;
    expect(Object.keys(applications!)).toHaveLength(25);
    expect(Object.values(applications!).flatMap((row) => Object.values(row))).toEqual(Array(175).fill(null));
    expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe.each(layouts)('the wrong form in $name', ({ fileName, render }) => {
  it('stays, behind the right one with the figures that mean the same', async () => {
    const bytes = render(oldForm);
    const before = summariseReport(await reportIn(bytes, fileName)).tables;
    const { status, inserted, bytes: written } = await insertMissing(bytes, { hints: { name: fileName } });
    expect(status).toBe('inserted');
    expect(inserted.map((block) => block.kind === 'table' && block.table)).toEqual(['disclosure', 'applications']);
    const result = await read(written!, { name: fileName });
    if (result.status !== 'read') throw new Error(result.problem.message);
    const texts = result.document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
    );
    expect(texts.filter((text) => text.replace(/\s/g, '') === '本年处理决定数量')).toHaveLength(2);
    expect(texts.filter((text) => text.replace(/\s/g, '') === '政府集中采购')).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('（待填写）以上为2021年格式的表格'))).toHaveLength(2);
    expect(before.disclosure!.permits!.decisions).not.toBeNull();
    expect((await insertMissing(written!, { hints: { name: fileName } })).inserted).toEqual([]);
    // A report left like that is not fit to be published.
    expect(lint(result.document).findings.map(({ ruleId }) => ruleId)).toContain('structure/format-version');
  });
});

describe('every fixture, shown as text and as .docx,', () => {
  const cases = loadFixtures().flatMap((fixture) =>
    ['pipes', 'docxEdited'].map((name) => [fixture.name, name, fixture.source] as const),
  );

  it.each(cases)('%s in %s takes what it lacks once, or says why not', async (_, name, source) => {
    const { fileName, render } = layoutNamed(name);
    const options = { hints: { name: fileName } };
    const once = await insertMissing(render(source), options);
    if (once.status !== 'inserted') {
      expect(['complete', 'no-form', 'refused']).toContain(once.status);
      expect(once.inserted).toEqual([]);
      return;
    }
    const twice = await insertMissing(once.bytes!, options);
    expect({ status: twice.status, inserted: twice.inserted }).toEqual({ status: 'complete', inserted: [] });
  });
});

describe('what cannot be put in', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('is nothing where nothing is missing', async () => {
    const bytes = encode(draft());
    const result = await insertMissing(bytes);
    expect(result).toMatchObject({ status: 'complete', inserted: [], unread: [] });
    expect(result.bytes).toBe(bytes);
  });

  it('is said where the year has no form or is not known', async () => {
    const { source, layout } = loadFixture('free-form-2018');
    expect(await insertMissing(layoutNamed(layout).render(source))).toMatchObject({ status: 'no-form', bytes: null });
  });

  it('is named where a table stands there that could not be read', async () => {
    const { source, layout } = loadFixture('table-glued');
    const result = await insertMissing(layoutNamed(layout).render(source));
    expect(result.status).toBe('complete');
    expect(result.unread.length).toBeGreaterThan(0);
  });

  it.each([
    ['<html><body><p>x</p></body></html>', 'unfixable'],
    ['从前有座山，山里有座庙。', 'not-a-report'],
    ['', 'unreadable'],
  ])('is a problem for %j', async (text, status) => {
    const result = await insertMissing(encode(text));
    expect(result).toMatchObject({ status, bytes: null });
    expect(result.problem?.message).toMatch(/[。]$/);
  });

  it('is refused in front of an HTML table of a text', async () => {
    const rows = '<tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>0</td></tr>';
    const text = draft({ disclosure: `二、主动公开政府信息情况\n<table>${rows}</table>`, applications: '' });
    const result = await insertMissing(encode(text));
    expect(result.status).toBe('refused');
    expect(result.bytes).toBeNull();
  });
});

describe('insertionOoxml', () => {
  it('is read as the same headings and tables', async () => {
    const bytes = layoutNamed('docx').render(without(clean, '四', '五'));
    const { inserted } = await insertMissing(bytes);
    const xml = insertionOoxml(inserted, { font: '仿宋_GB2312' });
    const result = await read(new TextEncoder().encode(xml));
    if (result.status !== 'read') throw new Error(result.problem.message);
    const [heading, table, ...rest] = result.document.blocks;
    expect(heading).toMatchObject({ text: '四、政府信息公开行政复议、行政诉讼情况' });
    expect(rest).toEqual([]);
    if (table?.kind !== 'table' || inserted[1]?.kind !== 'table') throw new Error('There is no table.');
    const shape = ({ row, column, rowSpan, columnSpan, text }: (typeof table.cells)[number]) => [
      row,
      column,
      rowSpan,
      columnSpan,
      text,
    ];
    expect(table.cells.map(shape)).toEqual(inserted[1].cells.map((cell) => shape({ ...cell, id: '' })));
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
  });

  it('keeps a font name from becoming XML', () => {
    const xml = insertionOoxml([{ kind: 'heading', section: 1, text: '一、总体情况', after: null }], {
      font: '"/><w:p/>',
    });
    expect(xml).not.toContain('<w:p/>');
  });
});
