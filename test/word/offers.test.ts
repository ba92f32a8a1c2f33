import { describe, expect, it } from 'vitest';
import { read } from '../../core/index.js';
import { Session } from '../../word-addin/check/session.js';
import { renderDocx } from '../render/docx.js';
import { loadFixture } from '../support/loadFixture.js';
import type { SourceDocument } from '../support/source.js';

async function open(source: SourceDocument) {
  const session = new Session();
  const bytes = renderDocx(source);
  const reply = await session.check({
    draft: { kind: 'docx', bytes, name: 'a.docx' },
    language: 'zh',
    settled: { ignores: [], explanations: [] },
  });
  if (reply.status !== 'checked') throw new Error(reply.status);
  return { session, reply };
}

/** The cell of a table by the panel's heat map. */
function cellOf({ panel }: Awaited<ReturnType<typeof open>>['reply'], row: string, column: string) {
  const rows = panel.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  return rows.find(({ key }) => key === row)!.cells.find((cell) => cell.column === column)!;
}

/** Empties cells of the table of section 三, by the row's own label. */
function emptied(source: SourceDocument, label: RegExp, which: (cells: { text: string }[]) => { text: string }[]) {
  const copy = structuredClone(source);
  for (const block of copy.blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      if (row.some(({ text }) => label.test(text)) && row.length >= 7) for (const cell of which(row)) cell.text = '';
    }
  }
  return copy;
}

describe('blank totals', () => {
  const { source } = loadFixture('clean-town-2019-form');

  it('are offered where all their parts were read, total of totals last', async () => {
    const { session, reply } = await open(emptied(source, /总计/, (cells) => cells.slice(-7)));
    const offers = await session.totals();
    const full = (await open(source)).reply;
    expect(offers).toHaveLength(7);
    for (const offer of offers) {
      const cell = reply.panel.tables
        .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))
        .flatMap(({ key, cells }) => cells.map((each) => ({ ...each, row: key })))
        .find(({ block }) => block === offer.edits[0]!.block)!;
      expect(offer.edits[0]!.text).toBe(String(cellOf(full, cell.row, cell.column).value));
    }
  });

  it('stay blank where a part is blank', async () => {
    const holes = emptied(source, /总计/, (cells) => cells.slice(-7));
    const { session } = await open(emptied(holes, /予以公开/, (cells) => cells.slice(-7, -6)));
    const offers = await session.totals();
    // 自然人 of 予以公开 is blank: its column has no total, nor has the row of totals.
    expect(offers.map(({ title }) => title).filter((title) => title.includes('自然人'))).toEqual([]);
    expect(offers.length).toBeLessThan(7);
  });

  it('are none in a report that is filled in', async () => {
    expect(await (await open(source)).session.totals()).toEqual([]);
  });
});

describe('what depends on a cell', () => {
  it('is the totals that were right, and the sentences that agreed', async () => {
    const { session, reply } = await open(loadFixture('clean-county-government').source);
    const cell = cellOf(reply, 'newlyReceived', 'naturalPerson');
    const total = cellOf(reply, 'newlyReceived', 'total');
    const offers = await session.dependents({ block: cell.block!, value: String(cell.value! + 2) });
    const texts = new Map(offers.map(({ edits }) => [edits[0]!.block, edits[0]!.text]));
    expect(texts.get(cell.block!)).toBe(String(cell.value! + 2));
    expect(texts.get(total.block!)).toBe(String(total.value! + 2));
    const sentences = offers.filter(({ edits }) => edits[0]!.block.startsWith('p'));
    for (const { edits } of sentences) expect(Number(edits[0]!.text) - Number(edits[0]!.old)).toBe(2);
    expect(sentences.length).toBeGreaterThan(0);
  });

  it('leaves a total alone that was wrong before', async () => {
    const { session, reply } = await open(loadFixture('sum-one-cell').source);
    const { findings } = reply.file;
    const broken = findings.find(({ ruleId }) => ruleId === 'sum/applicant-total' || ruleId === 'sum/results-total')!;
    const { row, column } = broken.location;
    const cell = cellOf(reply, row!, column === 'total' || column === undefined ? 'naturalPerson' : column);
    const offers = await session.dependents({ block: cell.block!, value: String((cell.value ?? 0) + 1) });
    const touched = offers.map(({ edits }) => edits[0]!.block);
    expect(touched).toContain(cell.block);
    expect(touched).not.toContain(cellOf(reply, row!, 'total').block);
  });

  it.each(['', '三', '1e3', '-', '12件'])('is nothing for %j', async (value) => {
    const { session, reply } = await open(loadFixture('clean-county-government').source);
    const { block } = cellOf(reply, 'newlyReceived', 'naturalPerson');
    expect(await session.dependents({ block: block!, value })).toEqual([]);
  });
});

describe('insertions', () => {
  it('name a missing section and hold it as XML that reads as the form has it', async () => {
    const { session } = await open(loadFixture('section-missing').source);
    const offers = await session.insertions();
    expect(offers.length).toBeGreaterThan(0);
    for (const { ooxml } of offers) {
      expect((await read(new TextEncoder().encode(ooxml))).status).toBe('read');
    }
  });

  it('replace the table of the former form and say what stays blank', async () => {
    const { session, reply } = await open(loadFixture('form-of-2019-in-2022').source);
    expect(reply.file.report?.year).toBe(2022);
    const offers = await session.insertions();
    const replacing = offers.filter(({ replaces }) => replaces.length > 0);
    expect(replacing.length).toBeGreaterThan(0);
    for (const { notes, title } of replacing) {
      expect(title).toContain('2021');
      expect(notes.join()).toMatch(/留空/);
    }
  });

  it('go into a file as far as the person chose them', async () => {
    const { source } = loadFixture('clean-town-no-applications');
    const blocks = source.blocks.filter((block) => block.kind === 'table' || !/^[一五]、/.test(block.text));
    const { session } = await open({ ...source, blocks });
    const offers = await session.insertions();
    expect(offers.map(({ title }) => title)).toEqual([
      expect.stringContaining('一、总体情况'),
      expect.stringContaining('五、存在的主要问题及改进情况'),
    ]);
    const written = await session.applyInsertions({ keys: ['1'] });
    const result = await read(written as Uint8Array);
    const headings =
      result.status === 'read'
        ? result.document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
        : [];
    expect(headings).toContain('五、存在的主要问题及改进情况');
    expect(headings).not.toContain('一、总体情况');
  });

  it('give a whole form for a year that has one', async () => {
    const xml = await new Session().wholeForm({ year: 2025 });
    const result = await read(new TextEncoder().encode(xml ?? ''));
    const blocks = result.status === 'read' ? result.document.blocks : [];
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(3);
    expect(await new Session().wholeForm({ year: 2010 })).toBeNull();
  });
});

describe('the self-check sheet', () => {
  it('lists every check with its result, and why something was waived', async () => {
    const { session, reply } = await open(loadFixture('words-and-markup').source);
    const { fingerprint } = reply.file.findings[0]!;
    const settled = { ignores: [{ fingerprint, reason: '<b>引用原文</b>' }], explanations: [] };
    const again = await session.check({
      draft: { kind: 'docx', bytes: renderDocx(loadFixture('words-and-markup').source), name: 'a.docx' },
      language: 'zh',
      settled,
    });
    if (again.status !== 'checked') throw new Error(again.status);
    const request = { language: 'zh', madeAt: '2026年1月5日', writtenAt: '2026-01-05T08:00:00Z' } as const;
    const { bytes, name } = await session.sheet({ ...request, format: 'html' });
    const html = new TextDecoder().decode(bytes);
    expect(name).toBe('自查表.html');
    for (const { title } of again.panel.requirements) expect(html).toContain(title);
    expect(html).toContain('&lt;b&gt;引用原文&lt;/b&gt;');
    expect(html).toContain('未检查');
    const sheet = await read((await session.sheet({ ...request, format: 'docx' })).bytes);
    const table = sheet.status === 'read' ? sheet.document.blocks.find(({ kind }) => kind === 'table') : undefined;
    expect(table?.kind === 'table' && table.rows).toBe(again.panel.requirements.length + 1);
  });
});
