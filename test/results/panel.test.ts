import { describe, expect, it } from 'vitest';
import { examine } from '../../core/check.js';
import type { Panel, PanelCell } from '../../core/results/panel/model.js';
import { panelOf } from '../../core/results/panel.js';
import { applicationsRows, cleanParts, disputesRows, draft } from '../support/draft.js';
import { sampleResult, unreadableResult } from './sample.js';

async function panelOfText(text: string, language: 'zh' | 'en' = 'zh'): Promise<Panel> {
  const { file, lint } = await examine(new TextEncoder().encode(text), { source: 'a.txt', language });
  return panelOf(file, lint, language);
}

function cell(panel: Panel, table: string, row: string, column: string): PanelCell | undefined {
  const rows = panel.tables.find(({ id }) => id === table)?.blocks.flatMap((block) => block.rows) ?? [];
  return rows.find(({ key }) => key === row)?.cells.find((each) => each.column === column);
}

const { overview } = cleanParts();

describe('verdict, facts and counts', () => {
  it('says what was found and what is open', () => {
    const panel = panelOf(sampleResult());
    expect(panel.verdict).toEqual({
      level: 'error',
      text: '发现 2 个错误，请核对改正。另有 1 项需人工核实、1 项未检查。',
    });
    expect(panel.counts).toMatchObject({
      problems: { error: 2, warning: 0, info: 0 },
      findings: 3,
      requirements: { pass: 1, fail: 1, 'needs-review': 1, 'not-checked': 1, 'not-applicable': 0 },
    });
    expect(panel.facts.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '机关 青禾镇人民政府（乡镇）',
      '年度 2022',
      '格式 2021年格式',
      '落款日期 2023-01-12',
      '发布日期 文件中没有',
    ]);
  });

  it('never calls a report clean while something is open', () => {
    expect(panelOf(sampleResult({ findings: [] })).verdict.level).toBe('review');
    expect(panelOf(sampleResult({ findings: [], requirements: [] })).verdict).toEqual({
      level: 'clean',
      text: '没有发现问题。',
    });
  });

  it('says why nothing was checked, and shows nothing else', () => {
    expect(panelOf(unreadableResult)).toMatchObject({
      verdict: { level: 'unread', text: '无法读取：文件已加密。' },
      facts: [],
      sections: [],
      tables: [],
      numbers: [],
    });
  });

  it('does not count what the configuration ignores, but shows it with its reason', () => {
    const [first, ...others] = sampleResult().findings;
    const ignored = { ...first!, severity: 'warning', ignored: { reason: '已核实' } } as const;
    const panel = panelOf(sampleResult({ findings: [ignored, ...others] }));
    expect(panel.counts).toMatchObject({ problems: { error: 1, warning: 0, info: 0 }, ignored: 1, findings: 2 });
    expect(panel.sections[0]?.problems[0]?.settled).toEqual({ kind: 'ignored', label: '已忽略', reason: '已核实' });
  });

  it('counts what is explained', () => {
    const [first] = sampleResult().findings;
    const panel = panelOf(sampleResult({ findings: [{ ...first!, explained: { reason: '另有依据' } }] }));
    expect(panel.counts.problems.error).toBe(1);
    expect(panel.sections[0]?.problems[0]?.settled).toMatchObject({ kind: 'explained', reason: '另有依据' });
  });
});

describe('problems', () => {
  it('stand under the section headings, findings with one cause as one', () => {
    const { sections } = panelOf(sampleResult());
    expect(sections.map(({ heading, problems }) => [heading, problems.map(({ id }) => id)])).toEqual([
      ['标题和开头', [1]],
      ['第三部分 收到和处理政府信息公开申请情况', [2]],
    ]);
    expect(sections[0]?.problems[0]).toMatchObject({
      severityLabel: '错误',
      what: '留有转换残留，请删除。',
      place: '标题和开头',
      quote: '[bookmark: x]',
      basis: ['惯例：公开文本不应留有编辑痕迹'],
      proposals: [{ kind: 'fix', text: '删除残留（可直接修改）' }],
      related: ['落款 “再见”'],
      findings: [0],
    });
    expect(sections[1]?.problems[0]).toMatchObject({
      place: '2 处不平，出自同一原因',
      rules: [{ id: 'sum/applications-balance' }, { id: 'sum/results-total' }],
      evidence: [expect.stringContaining('一 + 二 = 三（七） + 四；12 ≠ 11'), expect.stringContaining('12 ≠ 11')],
      proposals: [{ kind: 'cell', text: '“（七）总计” 行 × 自然人 列：12 → 11' }],
      findings: [1, 2],
    });
  });

  it('have requirements that name them', () => {
    const { requirements } = panelOf(sampleResult());
    expect(requirements.map(({ outcomeLabel, problems }) => [outcomeLabel, problems])).toEqual([
      ['问题', [1]],
      ['需人工核实', []],
      ['未检查', []],
      ['通过', []],
    ]);
    expect(requirements[1]?.notes).toEqual(['第二部分 表：单元格分不开，请对照原件。']);
  });

  it('speak English', async () => {
    const panel = await panelOfText(draft({ signature: '芦汀镇人民政府\n2023年2月30日' }), 'en');
    expect(panel.verdict.text).toMatch(/^Found 1 error/);
    expect(panel.facts.map(({ label }) => label)).toEqual(['Body', 'Year', 'Form', 'Signed', 'Published']);
    expect(panel.sections[0]?.problems[0]?.severityLabel).toBe('error');
  });

  it('show hidden characters of the report instead of obeying them', () => {
    const [first] = sampleResult().findings;
    const location = { section: 0, text: '12\u202e34' } as const;
    const panel = panelOf(
      sampleResult({ source: 'a\u200b', findings: [{ ...first!, message: 'x\u2066y', location }] }),
    );
    expect(JSON.stringify(panel)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(panel.sections[0]?.problems[0]?.quote).toBe('12\\u{202e}34');
  });
});

describe('tables', () => {
  it('have the rows and columns of the form, with all in order on a clean report', async () => {
    const { tables } = await panelOfText(draft());
    expect(tables.map(({ id, blocks }) => [id, blocks.map(({ rows }) => rows.length)])).toEqual([
      ['disclosure', [2, 1, 2, 1]],
      ['applications', [25]],
      ['disputes', [3]],
    ]);
    for (const { state, counts } of tables) {
      expect(state).toBe('read');
      expect({ ...counts, ok: 0 }).toEqual({ ok: 0, suspect: 0, broken: 0, blank: 0, unread: 0, missing: 0 });
    }
    const [applications] = tables[1]!.blocks;
    expect(applications?.rows[4]).toMatchObject({
      label: '1.属于国家秘密',
      groups: ['三、本年度办理结果', '（三）不予公开'],
    });
  });

  it('mark suspects with what is proposed, and the cells that do not agree with them', async () => {
    const values = {
      newlyReceived: { naturalPerson: 3, total: 3 },
      carriedOver: { commercial: 1, total: 1 },
      granted: { naturalPerson: 1, commercial: 1, total: 2 },
      unavailableNotHeld: { naturalPerson: 1, total: 1 },
      resultsTotal: { naturalPerson: 4, commercial: 1, total: 3 },
      carriedForward: { naturalPerson: 1, total: 1 },
    };
    const panel = await panelOfText(draft({ applications: applicationsRows(values) }));
    expect(cell(panel, 'applications', 'resultsTotal', 'naturalPerson')).toMatchObject({
      state: 'suspect',
      stateLabel: '疑似填错',
      value: 4,
      text: '4',
      proposed: [2],
    });
    expect(cell(panel, 'applications', 'carriedForward', 'naturalPerson')).toMatchObject({ state: 'broken', value: 1 });
    expect(cell(panel, 'applications', 'granted', 'commercial')?.state).toBe('ok');
    const [id] = cell(panel, 'applications', 'resultsTotal', 'naturalPerson')!.problems;
    const problems = panel.sections.flatMap((section) => section.problems);
    expect(problems.find((problem) => problem.id === id)?.rules[0]?.id).toMatch(/^sum\//);
  });

  it('tell blank, unread and missing from 0', async () => {
    const part = applicationsRows({ rejectedPetition: ['', '? 0', 0, 0, 0, 0, 0] });
    const lines = part.split('\n').filter((line) => !line.includes('2.重复申请'));
    const panel = await panelOfText(draft({ applications: lines.join('\n') }));
    expect(cell(panel, 'applications', 'rejectedPetition', 'naturalPerson')).toMatchObject({
      state: 'blank',
      value: null,
      text: '',
    });
    expect(cell(panel, 'applications', 'rejectedPetition', 'commercial')).toMatchObject({
      state: 'unread',
      value: null,
      text: '? 0',
    });
    expect(cell(panel, 'applications', 'rejectedDuplicate', 'total')).toMatchObject({ state: 'missing', value: null });
    expect(cell(panel, 'applications', 'newlyReceived', 'total')).toMatchObject({ state: 'ok', value: 0 });
  });

  it('have no cells where the table was not read, and say so', async () => {
    const { tables } = await panelOfText(
      draft({ disputes: '四、政府信息公开行政复议、行政诉讼情况\n本年度没有发生。' }),
    );
    expect(tables[2]).toMatchObject({
      id: 'disputes',
      state: 'unread',
      blocks: [],
      note: expect.stringContaining('没有读到'),
    });
  });

  it('show a row of the former form in place of those it stands for', () => {
    const report = sampleResult().report!;
    const applications = { otherResults: { naturalPerson: 2 } };
    const panel = panelOf(sampleResult({ report: { ...report, tables: { ...report.tables, applications } } }));
    const keys = panel.tables[1]!.blocks[0]!.rows.map(({ key }) => key);
    expect(keys).toContain('otherResults');
    expect(keys).not.toContain('otherRest');
    expect(keys).toHaveLength(23);
  });

  it('can be drawn from the JSON result alone', () => {
    const panel = panelOf(sampleResult());
    expect(cell(panel, 'applications', 'resultsTotal', 'naturalPerson')).toMatchObject({
      state: 'suspect',
      text: '12',
    });
    expect(cell(panel, 'applications', 'resultsTotal', 'commercial')).toMatchObject({ state: 'unread', text: '' });
    expect(cell(panel, 'applications', 'granted', 'total')?.state).toBe('missing');
    expect(panel.tables[0]).toMatchObject({ state: 'unread', blocks: [] });
  });

  it('link a cell with the sentence that disagrees, without calling the cell wrong', async () => {
    const panel = await panelOfText(draft({ overview: overview.replace('公开申请3件', '公开申请5件') }));
    const total = cell(panel, 'applications', 'newlyReceived', 'total');
    expect(total?.state).toBe('ok');
    expect(total?.problems).toHaveLength(1);
  });

  it('name a problem of the disputes table by its row', async () => {
    const panel = await panelOfText(draft({ disputes: disputesRows({ review: [1, 0, 0, 0, 2] }) }));
    expect(cell(panel, 'disputes', 'review', 'total')).toMatchObject({ state: 'suspect', proposed: [1] });
    expect(cell(panel, 'disputes', 'litigationDirect', 'total')?.state).toBe('ok');
  });
});

describe('figures of the text', () => {
  it('have places, outcomes and reasons', async () => {
    const text = draft({ overview: overview.replace('公开申请3件', '公开申请5件') });
    const { file, lint } = await examine(new TextEncoder().encode(text), { source: 'a.txt' });
    const { numbers, counts } = panelOf(file, lint);
    expect(numbers).toHaveLength(counts.numbers!.total);
    for (const { block, start, end, text: words } of numbers) {
      const found = lint!.report!.document.blocks.find(({ id }) => id === block);
      expect(found?.kind === 'paragraph' && found.text.slice(start, end)).toBe(words);
    }
    const wrong = numbers.filter(({ outcome }) => outcome === 'contradicted');
    expect(wrong).toMatchObject([
      { text: '5件', section: 1, outcomeLabel: '不符', explanation: expect.stringContaining('5件') },
    ]);
    expect(wrong[0]?.problems).toHaveLength(1);
    expect(numbers.find(({ outcome }) => outcome === 'verified')?.explanation).toMatch(/一致。$/);
  });

  it('stand in sentences that can be put together again', async () => {
    const { sentences, numbers } = await panelOfText(draft());
    const whole = sentences.map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(whole).toContain('全年通过县政府网站公开信息86条，其中工作动态41条、财政信息12条、惠农补贴信息33条。');
    expect(sentences.flatMap(({ runs }) => runs.flatMap(({ number }) => number ?? []))).toEqual(
      numbers.map((_, index) => index),
    );
    for (const { runs } of sentences) {
      for (const { text, number } of runs) if (number !== null) expect(numbers[number]?.text).toBe(text);
    }
  });
});
