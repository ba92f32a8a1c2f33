import { describe, expect, it } from 'vitest';
import { beijingTime } from '../../core/results/ledger/beijingTime.js';
import { categoryOf } from '../../core/results/ledger/categoryOf.js';
import { compareRuns } from '../../core/results/ledger/compareRuns.js';
import type { LedgerEntry, LedgerRun } from '../../core/results/ledger/entry.js';
import { ledgerCsv, ledgerJson, ledgerSheets } from '../../core/results/ledger.js';
import { panelOf } from '../../core/results/panel.js';
import type { FileResult } from '../../core/results/result.js';
import { renderXlsx } from '../../core/results/xlsx.js';
import { noOffice, sheetsByOffice } from '../support/office.js';
import { parseCsv } from './parseCsv.js';
import { sampleResult, unreadableResult } from './sample.js';

const run: LedgerRun = { checkedAt: '2026-03-01T17:30:00Z', rulesVersion: '0.1.0', inspector: '王某' };
const entryOf = (file: FileResult, changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  file,
  panel: panelOf(file),
  source: {},
  ...changes,
});
const unit = { name: '青禾镇', kind: 'town', parent: '云溪县人民政府' } as const;
const full = entryOf(sampleResult(), {
  unit,
  source: {
    url: 'http://a.test/1',
    finalUrl: 'http://a.test/2',
    status: 200,
    fetchedAt: '2026-03-01T16:00:00Z',
    bytes: 12,
    publishedOn: '2023-01-20',
  },
  reviews: { '00000000000000ff': { verdict: 'false-alarm', note: '已核' } },
  earlier: ['00000000000000ff', 'gone'],
});
const entries = [full, entryOf(unreadableResult)];

/** The heads of hosts.md B4. */
const heads = {
  问题清单:
    '序号 被检查单位 行政层级/上级 报告年度 报告标题 网址 发布日期 检查时间 问题类别 严重程度 位置 原文摘录 问题描述 依据 整改建议 核实结论 截图编号 责任单位 责任人 整改措施 整改时限 整改情况 整改链接 完成时间 复核结果 复核人 复核时间 是否销号 备注',
  单位汇总: '单位 是否按时发布 错误 警告 提示 需人工 上次问题数 已改 仍在',
  抽查说明: '项目 内容',
  证据清单: '序号 被检查单位 截图/快照文件名 网址 最终网址 HTTP状态 抓取时间(UTC+8) 字节数 SHA-256 页面发布日期',
  规则依据: '规则 要求 依据 问题数',
};

describe('ledgerSheets', () => {
  const sheets = ledgerSheets(entries, run);
  const rowsOf = (name: string) => {
    const sheet = sheets.find((each) => each.name === name)!;
    return sheet.rows.map((row) => Object.fromEntries(sheet.columns.map(({ title }, index) => [title, row[index]])));
  };

  it('has the sheets and heads of a supervisor’s ledger', () => {
    expect(sheets.map(({ name }) => name)).toEqual([...Object.keys(heads), '需人工核实']);
    for (const [name, titles] of Object.entries(heads)) {
      expect(
        sheets
          .find((sheet) => sheet.name === name)!
          .columns.map(({ title }) => title)
          .join(' '),
      ).toBe(titles);
    }
    for (const { columns, rows, landscape } of sheets) {
      expect(landscape).toBe(true);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('lists a problem once, with one cause, and leaves the columns of body and reviewer blank', () => {
    const rows = rowsOf('问题清单');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      序号: 1,
      被检查单位: '青禾镇',
      '行政层级/上级': '乡镇 / 云溪县人民政府',
      报告年度: 2022,
      网址: 'http://a.test/2',
      发布日期: '2023-01-20',
      检查时间: '2026-03-02 01:30:00',
      问题类别: '文字',
      严重程度: '错误',
      原文摘录: '[bookmark: x]',
      核实结论: '误报',
      备注: '已核',
    });
    expect(rows[1]).toMatchObject({ 序号: 2, 问题类别: '数据勾稽', 核实结论: null });
    for (const blank of ['责任单位', '整改措施', '整改链接', '复核结果', '是否销号'])
      expect(rows[0]![blank]).toBeNull();
  });

  it('leaves out what the configuration ignores', () => {
    const findings = sampleResult().findings.map((each) => ({ ...each, ignored: { reason: '已说明' } }));
    expect(ledgerJson([entryOf(sampleResult({ findings }))], run).problems).toEqual([]);
  });

  it('sums up by body; what was not checked is blank, never 0', () => {
    expect(rowsOf('单位汇总')).toEqual([
      {
        单位: '青禾镇',
        是否按时发布: '未查到发布日期',
        错误: 2,
        警告: 0,
        提示: 0,
        需人工: 1,
        上次问题数: 2,
        已改: 1,
        仍在: 1,
      },
      {
        单位: '未识别',
        是否按时发布: '未查到发布日期',
        错误: null,
        警告: null,
        提示: null,
        需人工: 1,
        上次问题数: null,
        已改: null,
        仍在: null,
      },
    ]);
  });

  it('names the bodies without a report, with blank counts', () => {
    const publications = [
      { unit, year: 2022, state: 'found', timely: 'in-time', reports: [0], questions: [] },
      { unit: { name: '沙堰镇' }, year: 2022, state: 'missing', timely: 'unknown', reports: [], questions: [] },
      { unit: { name: '临渚镇' }, year: 2022, state: 'unsure', timely: 'unknown', reports: [], questions: [] },
    ] as const;
    const { units } = ledgerJson([full], { ...run, publications });
    expect(units.map(({ unit: name, timely, error }) => [name, timely, error])).toEqual([
      ['青禾镇', '按时', 2],
      ['沙堰镇', '未见报告', null],
      ['临渚镇', '未能确认', null],
    ]);
  });

  it('tells how the sample was drawn, and that nothing is notarised', () => {
    const sample = {
      frameSize: 60,
      sampleSize: 6,
      method: '按类别分层随机抽样，共抽6个，各层按数量分配',
      strata: [
        { name: 'department', size: 10, drawn: 1 },
        { name: 'town', size: 50, drawn: 5 },
      ],
      seed: '17',
      frameSha256: 'ab'.repeat(32),
    };
    const told = new Map(ledgerJson(entries, { ...run, sample }).run.map(({ item, content }) => [item, content]));
    expect(told.get('总数')).toBe(60);
    expect(told.get('比例')).toBe('10%');
    expect(told.get('各层')).toBe('department 1/10\ntown 5/50');
    expect(told.get('随机种子')).toBe('17');
    expect(told.get('总体名单校验值(SHA-256)')).toBe('ab'.repeat(32));
    expect(told.get('检查人')).toBe('王某');
    expect(told.get('读取情况')).toBe('已检查1份，未能检查1份（见“需人工核实”）');
    expect(told.get('说明')).toContain('未作公证');
  });

  it('keeps the evidence, with what is not known blank', () => {
    expect(rowsOf('证据清单')).toMatchObject([
      {
        网址: 'http://a.test/1',
        最终网址: 'http://a.test/2',
        HTTP状态: 200,
        '抓取时间(UTC+8)': '2026-03-02 00:00:00',
        字节数: 12,
        'SHA-256': 'ab'.repeat(32),
      },
      { '截图/快照文件名': 'x.doc', 网址: null, HTTP状态: null, 字节数: null, 'SHA-256': null },
    ]);
  });

  it('lists what a person must look at, and the sources of every rule that was run', () => {
    expect(rowsOf('需人工核实').map((row) => row.原因 ?? row.需要人工核实的原因)).toEqual([
      expect.stringContaining('单元格分不开'),
      expect.stringContaining('文件已加密'),
    ]);
    expect(rowsOf('规则依据').map(({ 规则, 问题数 }) => [规则, 问题数])).toEqual([
      ['date/signed-early', 0],
      ['structure/title', 0],
      ['table/unreadable', 0],
      ['text/placeholder', 1],
    ]);
  });

  it('speaks English where asked', () => {
    const english = ledgerSheets(entries, run, 'en');
    const own = english.flatMap(({ name, columns }) => [name, ...columns.map(({ title }) => title)]);
    for (const text of own) expect(text).not.toMatch(/\p{Script=Han}/u);
    expect(english.map(({ name }) => name)).toEqual([
      'Problems',
      'Bodies',
      'About this check',
      'Evidence',
      'Rules and sources',
      'For a person',
    ]);
  });

  it.skipIf(noOffice)('is the same in LibreOffice, cell by cell', { timeout: 60_000 }, async () => {
    const read = sheetsByOffice(await renderXlsx(sheets));
    for (const { name, columns, rows } of sheets) {
      const shown = [columns.map(({ title }) => title), ...rows].map((row) => row.map((cell) => String(cell ?? '')));
      expect(parseCsv(read.get(name)!)).toEqual(shown);
    }
  });
});

describe('the other formats of the ledger', () => {
  it('csv has a mark for Excel and neutralises formulas', () => {
    const findings = sampleResult().findings.map((each) => ({ ...each, message: '=cmd()' }));
    const csv = ledgerCsv('problems', [entryOf(sampleResult({ findings }))], run);
    expect(csv.startsWith('\ufeff序号,被检查单位')).toBe(true);
    const [head, row] = parseCsv(csv.slice(1));
    expect(row![head!.indexOf('问题描述')]).toMatch(/^'=cmd\(\)/);
  });

  it('json holds every part, and the problems that the sheet holds', () => {
    const json = ledgerJson(entries, run);
    const [sheet] = ledgerSheets(entries, run);
    expect(json.problems.map((row) => Object.values(row))).toEqual(sheet!.rows);
    expect(json).toMatchObject({ schema: 'gongkai-lint-ledger/1', rulesVersion: '0.1.0' });
    expect(Object.keys(json)).toEqual([
      'schema',
      'rulesVersion',
      'problems',
      'units',
      'run',
      'evidence',
      'rules',
      'reviews',
      'questions',
      'passages',
    ]);
  });
});

describe('details', () => {
  it.each([
    ['2026-01-20T17:30:05Z', '2026-01-21 01:30:05'],
    ['2026-01-20T09:30:05+08:00', '2026-01-20 09:30:05'],
    ['neulich', ''],
  ])('%s in Beijing is “%s”', (iso, shown) => expect(beijingTime(iso)).toBe(shown));

  it('compares two runs', () => {
    expect(compareRuns(['a', 'b', 'c'], ['b', 'd'])).toEqual({ before: 3, fixed: 2, remaining: 1, added: 1 });
  });

  it.each([
    ['structure/section-missing', 'missing'],
    ['structure/title', 'form'],
    ['sum/results-total', 'figures'],
    ['privacy/phone', 'words'],
    ['date/published-late', 'time'],
    ['page/attachment-broken', 'access'],
  ])('%s is sorted under %s', (rule, category) => expect(categoryOf(rule)).toBe(category));
});
