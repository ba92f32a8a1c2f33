import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bulletinBlocks, renderBulletin } from '../../core/results/docx/renderBulletin.js';
import { noticeBlocks, renderNotice } from '../../core/results/docx/renderNotice.js';
import type { LedgerEntry } from '../../core/results/ledger/entry.js';
import { panelOf } from '../../core/results/panel.js';
import { makeRectification, parseRectification, type RectificationFile } from '../../core/results/rectificationFile.js';
import { tickOff } from '../../core/results/tickOff.js';
import { noOffice, textByOffice } from '../support/office.js';
import { sampleResult, unreadableResult } from './sample.js';

const checkedAt = '2026-03-01T02:00:00Z';
const entryOf = (file = sampleResult(), changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  file,
  panel: panelOf(file),
  source: {},
  ...changes,
});
const options = { checkedAt, issuer: '云溪县政务公开办公室', issuedOn: '2026-03-02', deadline: '2026-03-15' };
const placeholder = '00000000000000ff';

describe('the notice', () => {
  it.skipIf(noOffice)(
    'is read by LibreOffice: body, deadline, problems, blank columns',
    { timeout: 60_000 },
    async () => {
      const text = textByOffice((await renderNotice([entryOf()], options))!);
      expect(text).toContain('关于2022年政府信息公开工作年度报告问题整改的通知');
      expect(text).toContain('青禾镇人民政府：');
      expect(text).toContain('请于2026年3月15日前');
      expect(text).toContain('【错误】留有转换残留，请删除。');
      expect(text).toContain('原文：“[bookmark: x]”');
      expect(text).toContain('整改链接');
      expect(text).toContain('云溪县政务公开办公室');
      expect(text).toContain('2026年3月2日');
    },
  );

  it('leaves out false alarms, and where asked all that is not confirmed', () => {
    const rows = (entry: LedgerEntry, changes = {}) =>
      noticeBlocks([entry], { ...options, ...changes })?.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows(entryOf())).toHaveLength(2);
    const falseAlarm = entryOf(sampleResult(), { reviews: { [placeholder]: { verdict: 'false-alarm', note: '' } } });
    expect(rows(falseAlarm)).toHaveLength(1);
    expect(rows(entryOf(), { onlyConfirmed: true })).toBeUndefined();
    const confirmed = entryOf(sampleResult(), { reviews: { [placeholder]: { verdict: 'confirmed', note: '' } } });
    expect(rows(confirmed, { onlyConfirmed: true })).toHaveLength(1);
  });

  it('is none where there is nothing to correct', async () => {
    expect(await renderNotice([entryOf(sampleResult({ findings: [] }))], options)).toBeNull();
  });

  it('takes the report’s words as text, and gives the same bytes twice', async () => {
    const findings = [{ ...sampleResult().findings[0]!, message: '<w:p/>\u0000&' }];
    const [a, b] = await Promise.all([1, 2].map(() => renderNotice([entryOf(sampleResult({ findings }))], options)));
    expect(a).toEqual(b);
    const parts = unzipSync(a!);
    expect(strFromU8(parts['word/document.xml']!)).toContain('&lt;w:p/&gt;\\u{0}&amp;');
    expect(strFromU8(parts['docProps/core.xml']!)).toContain('2026-03-01T02:00:00Z');
  });
});

describe('the bulletin', () => {
  const textOf = (entries: readonly LedgerEntry[], run = {}): string =>
    bulletinBlocks(entries, { checkedAt, rulesVersion: '1', ...run }, options)
      .map((block) => (block.kind === 'table' ? block.rows.flat().join('|') : block.text))
      .join('\n');

  it('has the four parts and counts only what was checked', () => {
    const text = textOf([entryOf(), entryOf(sampleResult({ findings: [] })), entryOf(unreadableResult)]);
    for (const part of ['一、总体情况', '二、主要问题', '三、上次问题整改情况', '四、下步要求'])
      expect(text).toContain(part);
    expect(text).toContain('共检查报告2份，其中1份没有发现“错误”级问题，合格率50%');
    expect(text).toContain('另有1份文件未能检查，不计入合格率');
    expect(text).toContain('没有可以比对的上次检查结果');
  });

  it('says what became of the problems of last time', () => {
    const text = textOf([entryOf(sampleResult(), { earlier: [placeholder, 'x', 'y'] })]);
    expect(text).toContain('上次共有问题3个，已改2个，仍在1个，新增1个');
  });

  it('names no rate where nothing was checked', () => {
    expect(textOf([entryOf(unreadableResult)])).not.toContain('合格率100%');
  });

  it.skipIf(noOffice)('is read by LibreOffice', { timeout: 60_000 }, async () => {
    const bytes = await renderBulletin([entryOf()], { checkedAt, rulesVersion: '1' }, options);
    expect(textByOffice(bytes)).toContain('抽查情况的通报（草稿）');
  });
});

describe('the 整改 file', () => {
  const make = (changes: Partial<LedgerEntry> = {}): RectificationFile =>
    makeRectification(entryOf(sampleResult(), changes), {
      createdAt: checkedAt,
      rulesVersion: '1',
      deadline: '2026-03-15',
    });
  const judged = sampleResult().requirements.map((each) => ({ ...each, outcome: 'pass' as const }));
  const sums = ['sum/applications-balance', 'sum/results-total'].map((id) => ({ ...judged[0]!, id }));
  const now = (changes = {}) => sampleResult({ requirements: [...judged, ...sums], ...changes });

  it('goes out, is filled in and comes back', () => {
    const file = make();
    expect(file).toMatchObject({ body: '青禾镇人民政府', year: 2022, deadline: '2026-03-15' });
    expect(file.items.map(({ findings }) => findings.length)).toEqual([1, 2]);
    file.items[0]!.response = {
      ...file.items[0]!.response,
      state: 'done',
      outcome: '已删除',
      finishedOn: '2026-03-10',
    };
    const parsed = parseRectification(`\ufeff${JSON.stringify(file)}`);
    expect(parsed).toEqual({ file });
    expect(make({ reviews: { [placeholder]: { verdict: 'false-alarm', note: '' } } }).items).toHaveLength(1);
  });

  it.each([
    ['{', '不是完整的 JSON'],
    ['[]', '这不是整改文件'],
    ['{"schema":"gongkai-lint/1"}', '这不是整改文件'],
    [JSON.stringify({ ...make(), items: [{}] }), '“items.0.number”写得不对'],
    [JSON.stringify({ ...make(), deadline: 'bald' }), '“deadline”写得不对'],
  ])('refuses %.30s in one sentence', (json, sentence) => {
    expect(parseRectification(json)).toEqual({
      problem: { zh: expect.stringContaining(sentence), en: expect.stringMatching(/\.$/) },
    });
  });

  it('ticks off what is gone, keeps what stands, and shows what is new', () => {
    const [residue, first, second] = sampleResult().findings;
    const fresh = { ...residue!, ruleId: 'text/markup', fingerprint: 'aaaaaaaaaaaaaaaa' };
    const { comparable, items, added } = tickOff(make(), now({ findings: [first!, second!, fresh] }));
    expect(comparable).toBe(true);
    expect(items.map(({ state }) => state)).toEqual(['fixed', 'remaining']);
    expect(added.map(({ ruleId }) => ruleId)).toEqual(['text/markup']);
  });

  it('does not take another wrong value in the same cell for a correction', () => {
    const changed = { ...sampleResult().findings[1]!, fingerprint: 'bbbbbbbbbbbbbbbb' };
    const { items, added } = tickOff(make(), now({ findings: [changed] }));
    expect(items.map(({ state }) => state)).toEqual(['fixed', 'remaining']);
    expect(added).toEqual([]);
  });

  it('does not tick off what was not judged this time, nor by another report', () => {
    const { items } = tickOff(
      make(),
      now({ findings: [], requirements: [{ ...judged[0]!, outcome: 'needs-review' }, ...sums] }),
    );
    expect(items.map(({ state }) => state)).toEqual(['unknown', 'fixed']);
    const others = [
      now({ findings: [], report: { ...sampleResult().report!, year: 2023 } }),
      now({ findings: [], report: { ...sampleResult().report!, body: '沙堰镇人民政府' } }),
      { ...unreadableResult },
    ];
    for (const other of others) {
      const ticked = tickOff(make(), other);
      expect(ticked.comparable).toBe(false);
      expect(ticked.items.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
    }
  });
});
