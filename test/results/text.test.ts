import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../core/results/displayWidth.js';
import { escapeControls } from '../../core/results/escapeControls.js';
import type { FileResult, Finding } from '../../core/results/result.js';
import { renderText, type TextOptions } from '../../core/results/text.js';
import { sampleResult, unreadableResult } from './sample.js';

const render = (file: FileResult, options: Partial<TextOptions> = {}) =>
  renderText(file, { color: false, language: 'zh', width: 100, ...options });

const shared = sampleResult().findings[0]!;
const withFinding = (changes: Partial<Finding>) => sampleResult({ findings: [{ ...shared, ...changes }] });

describe('renderText', () => {
  it('shows what the file was read as', () => {
    const text = render(sampleResult());
    expect(text).toContain('某镇.docx\n  标题：青禾镇人民政府2022年政府信息公开工作年度报告\n');
    expect(text).toContain('机关：青禾镇人民政府（乡镇）　年度：2022　表格：2021年格式　落款日期：2023-01-12\n');
  });

  it('says 未识别 for what was not recognised', () => {
    const { report } = sampleResult();
    const text = render(
      sampleResult({ report: { ...report!, title: null, body: null, year: null, format: null, signedOn: null } }),
    );
    expect(text.match(/未识别/g)).toHaveLength(5);
  });

  it('groups findings under the section headings', () => {
    const headings = render(sampleResult())
      .split('\n')
      .filter((line) => /^ {2}\S/.test(line));
    expect(headings).toContain('  标题和开头');
    expect(headings).toContain('  第三部分 收到和处理政府信息公开申请情况');
  });

  it('shows place, message, quoted text, basis and fix of a finding', () => {
    const text = render(withFinding({}));
    for (const part of [
      '错误  标题和开头　text/placeholder',
      '留有转换残留，请删除。',
      '原文：“[bookmark: x]”',
      '另见：落款 “再见”',
      '惯例：公开文本不应留有编辑痕迹',
      '修改：删除残留（可直接修改）',
    ])
      expect(text).toContain(part);
  });

  it('spells out the edits of a fix, save where title and quoted text already say all', () => {
    const location = { section: 1, text: '其它事项', block: 'p3', start: 0, end: 4 } as const;
    const edit = (old: string, text: string) => ({ location, old, new: text });
    const fixed = (title: string, ...edits: ReturnType<typeof edit>[]) =>
      render(withFinding({ location, fixes: [{ title, safe: false, edits }] }), { width: 300 });
    expect(fixed('改为“其他事项”', edit('其它事项', '其他事项'))).toContain('改为“其他事项”（请核实后修改）\n');
    expect(fixed('改字', edit('它', '他'), edit('', '。'))).toContain('改字（请核实后修改）：“它” → “他”，加入 “。”');
    expect(fixed('删字', ...Array(7).fill(edit('它', '')))).toContain('删除 “它”，另有 2 处');
  });

  it('shows findings with one cause as one problem, its equations listed, its proposal once', () => {
    const text = render(sampleResult());
    expect(text.match(/自然人一列不平/g)).toHaveLength(1);
    expect(text).toContain('2 处不平，出自同一原因　sum/applications-balance，sum/results-total');
    expect(text).toContain('核对：“（七）总计” 行 × 自然人 列：一 + 二 = 三（七） + 四；12 ≠ 11\n');
    expect(text).toContain('核对：“（七）总计” 行 × 自然人 列：三（七）总计 = （一）至（六）各项之和；12 ≠ 11\n');
    expect(text.match(/“（七）总计” 行 × 自然人 列：12 → 11/g)).toHaveLength(1);
  });

  it('says once what to change where the fix of a cause names its cell', () => {
    const [, balance, total] = sampleResult().findings;
    const location = { ...balance!.location, row: 'resultsTotal', text: '12' };
    const fixes = [{ title: '改为 11', safe: false, edits: [{ location, old: '12', new: '11' }] }];
    const other: Finding = { ...total!, location: { section: 3, table: 'applications', row: 'granted', text: '9' } };
    const text = render(
      sampleResult({
        findings: [
          { ...balance!, fixes },
          { ...other, fixes },
        ],
      }),
    );
    expect(text.match(/修改：改为 11（请核实后修改）\n/g)).toHaveLength(1);
    expect(text).not.toContain('建议核对');
  });

  it('compares a measure with what it should be', () => {
    const text = render(withFinding({ evidence: { expression: '件数', actual: '3', expected: '4' } }));
    expect(text).toContain('核对：件数，现为 3，应为 4\n');
  });

  it('lists what needs a person and what was not checked, each with its note', () => {
    const text = render(sampleResult());
    expect(text).toContain(
      '需人工核实\n    表格可以辨认（table/unreadable）\n      第二部分 表：单元格分不开，请对照原件。\n',
    );
    expect(text).toContain(
      '未检查\n    落款不早于统计期末（date/signed-early）\n      未能识别落款日期，本项未检查。\n',
    );
  });

  it('keeps the notes of a requirement that fails as well', () => {
    const [first] = sampleResult().requirements;
    const text = render(sampleResult({ requirements: [{ ...first!, notes: [{ message: '另有一处看不清。' }] }] }));
    expect(text).toContain('另有一处看不清。');
  });

  it('ends with the counts', () => {
    expect(render(sampleResult())).toMatch(
      /错误 3，警告 0，提示 0\n {2}4 项要求：符合 1，不符合 1，需人工核实 1，未检查 1\n$/,
    );
    const numbers = { total: 9, verified: 6, contradicted: 1, unverifiable: 2 };
    expect(render(sampleResult({ numbers }))).toContain('正文数字 9 个：相符 6，不符 1，无从核对 2');
  });

  it('says why a file could not be read', () => {
    expect(render(unreadableResult)).toBe('x.doc\n  无法读取：文件已加密。\n');
    expect(render({ ...unreadableResult, status: 'not-a-report' }, { language: 'en' })).toContain(
      'Not an annual report: ',
    );
  });

  it('speaks English', () => {
    const text = render(sampleResult(), { language: 'en' });
    for (const part of [
      'Form: form of 2021',
      'Section 3, applications (收到和处理',
      'error  Title and opening   text/placeholder',
      'Not checked',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/错误|依据|修改：/);
  });

  it('colours only on request', () => {
    expect(render(sampleResult())).not.toContain('\u001b');
    expect(render(sampleResult(), { color: true })).toContain('\u001b[31m错误');
  });

  it('keeps to the width', () => {
    for (const width of [40, 60, 100]) {
      for (const line of render(sampleResult(), { width }).split('\n')) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('cuts long quotations', () => {
    const text = render(withFinding({ location: { section: 1, text: '长'.repeat(5000) } }));
    expect(text).toContain(`“${'长'.repeat(30)}…”`);
    expect(text).not.toContain('长'.repeat(31));
  });
});

describe('report text is data', () => {
  const attack = '\u001b]0;owned\u0007\u001b[2J\u202e12\u2066\u009b31m\u200b\r\n';

  it('escapes controls, terminal commands and bidirectional marks wherever text of the report is shown', () => {
    const place = { section: 0, text: attack } as const;
    const finding: Partial<Finding> = {
      message: attack,
      location: place,
      related: [place],
      evidence: { expression: attack, actual: attack, expected: attack },
      basis: [{ tier: 'local', ref: attack }],
      fixes: [{ title: attack, safe: false, edits: [{ location: place, old: attack, new: attack }] }],
    };
    const result = withFinding(finding);
    const text = render({
      ...result,
      source: attack,
      report: { ...result.report!, title: attack, body: attack },
      requirements: result.requirements.map((each) => ({ ...each, title: attack, notes: [{ message: attack }] })),
    });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain('\\u{202e}12');
  });

  it('shows white space as a space and the rest by its number', () => {
    expect(escapeControls('a\tb\r\nc')).toBe('a b c');
    expect(escapeControls('\u001b[31m')).toBe('\\u{1b}[31m');
    expect(escapeControls('\ud800')).toBe('\\u{d800}');
    expect(escapeControls('（七）总计 😀 100%')).toBe('（七）总计 😀 100%');
  });
});
