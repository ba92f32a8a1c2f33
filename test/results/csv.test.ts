import { describe, expect, it } from 'vitest';
import { csvCell } from '../../core/results/csv/csvCell.js';
import { csvHead, renderCsv } from '../../core/results/csv.js';
import type { FileResult, Finding } from '../../core/results/result.js';
import { parseCsv } from './parseCsv.js';
import { sampleResult, unreadableResult } from './sample.js';

/** The records of some files by column name. */
function records(files: readonly FileResult[], language: 'zh' | 'en' = 'zh'): Record<string, string>[] {
  const text = csvHead(language) + files.map((file) => renderCsv(file, language)).join('');
  const [header, ...rows] = parseCsv(text.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(header!.length);
    return Object.fromEntries(header!.map((name, index) => [name, row[index]!]));
  });
}

const [first] = sampleResult().findings;
const withFinding = (changes: Partial<Finding>) => sampleResult({ findings: [{ ...first!, ...changes }] });

describe('renderCsv', () => {
  it('starts with a byte order mark and a Chinese header, its lines ending in CR LF', () => {
    const head = csvHead('zh');
    expect(head).toMatch(/^\ufeff序号,文件,机关,年度,状态,规则,要求,严重程度,部分,位置,原文,问题,/);
    expect(head.endsWith('指纹\r\n')).toBe(true);
    const text = head + renderCsv(sampleResult(), 'zh');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives each finding a line', () => {
    const [placeholder, balance, total, ...others] = records([sampleResult()]);
    expect(others).toEqual([]);
    expect(placeholder).toMatchObject({
      序号: '1',
      文件: '某镇.docx',
      机关: '青禾镇人民政府',
      年度: '2022',
      状态: '已检查',
      规则: 'text/placeholder',
      要求: '没有占位和残留',
      严重程度: '错误',
      部分: '标题和开头',
      原文: '[bookmark: x]',
      问题: '留有转换残留，请删除。',
      建议: '删除残留（可直接修改）',
      依据: '惯例：公开文本不应留有编辑痕迹',
      同一原因: '',
      指纹: '00000000000000ff',
    });
    expect(balance).toMatchObject({
      部分: '第三部分 收到和处理政府信息公开申请情况',
      位置: '第三部分 表 “（七）总计” 行 × 自然人 列',
      核对: '一 + 二 = 三（七） + 四；12 ≠ 11',
      建议: '“（七）总计” 行 × 自然人 列：12 → 11',
      同一原因: 'c1',
    });
    expect(total?.序号).toBe('3');
  });

  it('leaves no file out: what was not checked and what has no findings has a line', () => {
    const [unreadable, other, clean] = records([
      unreadableResult,
      { ...unreadableResult, status: 'not-a-report' },
      sampleResult({ findings: [] }),
    ]);
    expect(unreadable).toMatchObject({ 序号: '', 文件: 'x.doc', 状态: '无法读取', 规则: '', 问题: '文件已加密。' });
    expect(other).toMatchObject({ 状态: '不是年度报告' });
    expect(clean).toMatchObject({ 状态: '已检查', 规则: '', 问题: '没有发现问题。需人工核实 1 项，未检查 1 项。' });
  });

  it('says what was ignored or explained, and why', () => {
    expect(records([withFinding({ ignored: { reason: '镇里就这么写' } })])[0]?.处理).toBe('已忽略：镇里就这么写');
    expect(records([withFinding({ explained: { reason: '另有依据' } })])[0]?.处理).toBe('已说明：另有依据');
    expect(records([withFinding({})])[0]?.处理).toBe('');
  });

  it('speaks English', () => {
    const [record] = records([sampleResult()], 'en');
    expect(record).toMatchObject({ 'No.': '1', Severity: 'error', Status: 'Checked', Section: 'Title and opening' });
    expect(Object.keys(record!).join()).not.toMatch(/\p{Script=Han}/u);
  });

  it('comes back as it went in: commas, quotes, brackets, any plain text', () => {
    const message = 'a,"b""c",「d」；e\'f';
    expect(records([withFinding({ message })])[0]?.问题).toBe(message);
    expect(records([sampleResult({ source: '某,"镇".docx' })])[0]?.文件).toBe('某,"镇".docx');
  });
});

describe('csvCell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '-3.5',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    '\t=1',
    '\r=1',
    '  =cmd|a!b',
    '\u200b=1',
    '\u202e=1',
    '\ufeff=1',
    '\u3000=1',
  ])('puts an apostrophe before %j', (text) => {
    expect(parseCsv(csvCell(text))[0]![0]).toMatch(/^'/);
  });

  it.each(['\tx', '\rx', '\nx'])('also before %j', (text) => expect(csvCell(text)).toBe("' x"));

  it('leaves other text alone', () => {
    for (const text of ['一 = 二', '12 → 11', "it's", '（-1）', '—', '0']) expect(csvCell(text)).toBe(text);
    expect(csvCell(12)).toBe('12');
    expect(csvCell(-12)).toBe("'-12");
    expect(csvCell(null)).toBe('');
  });

  it('keeps a record on one line and shows hidden characters', () => {
    expect(csvCell('a\r\nb\tc')).toBe('a b c');
    expect(csvCell('12\u202e34')).toBe('12\\u{202e}34');
    expect(csvCell('长'.repeat(40_000)).length).toBeLessThan(32_767);
  });

  it('neutralises a formula that quoting would hide', () => {
    expect(csvCell('=HYPERLINK("http://a","b")')).toBe('"\'=HYPERLINK(""http://a"",""b"")"');
  });
});
