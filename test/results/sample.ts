import type { FileResult, Finding } from '../../core/results/result.js';

const balance = { tier: 'format', ref: '统一格式表注' } as const;

/** Two broken equations with one cause: （七）总计 of 自然人 is 12 where 11 balances. */
const sums: Finding[] = (['sum/applications-balance', 'sum/results-total'] as const).map((ruleId, index) => ({
  ruleId,
  severity: 'error',
  message: '自然人一列不平：（七）总计填 12，按其余各格应为 11，请核对。',
  basis: [balance],
  location: {
    section: 3,
    table: 'applications',
    row: 'resultsTotal',
    column: 'naturalPerson',
    text: '12',
    block: `t2.r${index}c3`,
    start: 0,
    end: 2,
  },
  related: [],
  evidence: {
    expression: index === 0 ? '一 + 二 = 三（七） + 四' : '三（七）总计 = （一）至（六）各项之和',
    actual: '12',
    expected: '11',
  },
  cause: 'c1',
  suspects: [{ table: 'applications', row: 'resultsTotal', column: 'naturalPerson', current: 12, proposed: 11 }],
  fixes: [],
  fingerprint: `00000000000000${index}a`,
}));

const placeholder: Finding = {
  ruleId: 'text/placeholder',
  severity: 'error',
  message: '留有转换残留，请删除。',
  basis: [{ tier: 'practice', ref: '公开文本不应留有编辑痕迹' }],
  location: { section: 0, text: '[bookmark: x]', block: 'p1', start: 3, end: 16 },
  related: [{ section: 7, text: '再见', block: 'p9', start: 0, end: 2 }],
  suspects: [],
  fixes: [
    {
      title: '删除残留',
      safe: true,
      edits: [
        {
          location: { section: 0, text: '[bookmark: x]', block: 'p1', start: 3, end: 16 },
          old: '[bookmark: x]',
          new: '',
        },
      ],
    },
  ],
  fingerprint: '00000000000000ff',
};

/** A checked file with each kind of thing a result can hold. */
export function sampleResult(changes: Partial<FileResult> = {}): FileResult {
  return {
    source: '某镇.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    sha256: 'ab'.repeat(32),
    status: 'checked',
    problem: null,
    report: {
      title: '青禾镇人民政府2022年政府信息公开工作年度报告',
      body: '青禾镇人民政府',
      bodyKind: 'town',
      year: 2022,
      format: '2021',
      signedOn: '2023-01-12',
      publishedOn: null,
      tables: {
        disclosure: null,
        applications: { resultsTotal: { naturalPerson: 12, commercial: null } },
        disputes: { review: { upheld: 0 } },
      },
    },
    findings: [placeholder, ...sums],
    requirements: [
      { id: 'text/placeholder', title: '没有占位和残留', outcome: 'fail', basis: [balance], findings: [0], notes: [] },
      {
        id: 'table/unreadable',
        title: '表格可以辨认',
        outcome: 'needs-review',
        basis: [balance],
        findings: [],
        notes: [{ message: '单元格分不开，请对照原件。', location: { section: 2, table: 'disclosure' } }],
      },
      {
        id: 'date/signed-early',
        title: '落款不早于统计期末',
        outcome: 'not-checked',
        basis: [balance],
        findings: [],
        notes: [{ message: '未能识别落款日期，本项未检查。' }],
      },
      { id: 'structure/title', title: '标题完整', outcome: 'pass', basis: [balance], findings: [], notes: [] },
    ],
    numbers: null,
    summary: { error: 3, warning: 0, info: 0 },
    ...changes,
  };
}

/** A file that could not be read. */
export const unreadableResult: FileResult = {
  source: 'x.doc',
  mediaType: 'application/msword',
  sha256: null,
  status: 'unreadable',
  problem: { code: 'encrypted', message: '文件已加密。' },
  report: null,
  findings: [],
  requirements: [],
  numbers: null,
  summary: { error: 0, warning: 0, info: 0 },
};
