import type { BodyKind } from '../report/report.js';
import type { FileResult, Outcome, Severity } from './result.js';

/** Words of the terminal view. */
export interface TextWording {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly bodyKind: Readonly<Record<BodyKind, string>>;
  readonly status: Readonly<Record<Exclude<FileResult['status'], 'checked'>, string>>;
  readonly unknown: string;
  readonly title: string;
  readonly body: string;
  readonly year: string;
  readonly form: string;
  readonly signedOn: string;
  readonly publishedOn: string;
  readonly text: string;
  readonly related: string;
  readonly evidence: string;
  readonly basis: string;
  readonly practice: string;
  readonly suspects: string;
  readonly fix: string;
  readonly safe: string;
  readonly unsafe: string;
  readonly ignored: string;
  readonly explained: string;
  readonly fingerprint: string;
  readonly delete: string;
  readonly insert: string;
  readonly oneCause: (count: number) => string;
  readonly actual: (actual: string, expected: string) => string;
  readonly formName: (id: string) => string;
  readonly more: (count: number) => string;
  readonly noFindings: string;
  readonly needsReview: string;
  readonly notChecked: string;
  readonly requirements: (count: number) => string;
  readonly numbers: (numbers: NonNullable<FileResult['numbers']>) => string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly gap: string;
  readonly brackets: readonly [string, string];
}

const zh: TextWording = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  outcome: {
    pass: '符合',
    fail: '不符合',
    'needs-review': '需人工核实',
    'not-applicable': '不适用',
    'not-checked': '未检查',
  },
  bodyKind: { town: '乡镇', subdistrict: '街道', department: '部门', government: '政府', office: '办公室' },
  status: { unreadable: '无法读取', 'not-a-report': '不是年度报告' },
  unknown: '未识别',
  title: '标题',
  body: '机关',
  year: '年度',
  form: '表格',
  signedOn: '落款日期',
  publishedOn: '发布日期',
  text: '原文',
  related: '另见',
  evidence: '核对',
  basis: '依据',
  practice: '惯例',
  suspects: '建议核对',
  fix: '修改',
  safe: '可直接修改',
  unsafe: '请核实后修改',
  ignored: '已忽略，不计入',
  explained: '已说明，仍计入',
  fingerprint: '编号',
  delete: '删除',
  insert: '加入',
  oneCause: (count) => `${count} 处不平，出自同一原因`,
  actual: (actual, expected) => `现为 ${actual}，应为 ${expected}`,
  formName: (id) => `${id}年格式`,
  more: (count) => `另有 ${count} 处`,
  noFindings: '没有发现问题。',
  needsReview: '需人工核实',
  notChecked: '未检查',
  requirements: (count) => `${count} 项要求`,
  numbers: ({ total, verified, contradicted, unverifiable }) =>
    `正文数字 ${total} 个：相符 ${verified}，不符 ${contradicted}，无从核对 ${unverifiable}`,
  colon: '：',
  comma: '，',
  semicolon: '；',
  gap: '　',
  brackets: ['（', '）'],
};

const en: TextWording = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  outcome: {
    pass: 'passed',
    fail: 'failed',
    'needs-review': 'need a person',
    'not-applicable': 'not applicable',
    'not-checked': 'not checked',
  },
  bodyKind: {
    town: 'town or township',
    subdistrict: 'sub-district',
    department: 'department',
    government: 'government',
    office: 'office',
  },
  status: { unreadable: 'Cannot be read', 'not-a-report': 'Not an annual report' },
  unknown: 'not recognised',
  title: 'Title',
  body: 'Body',
  year: 'Year',
  form: 'Form',
  signedOn: 'Signed',
  publishedOn: 'Published',
  text: 'Text',
  related: 'See also',
  evidence: 'Evidence',
  basis: 'Basis',
  practice: 'Practice',
  suspects: 'Suspects',
  fix: 'Fix',
  safe: 'safe',
  unsafe: 'please verify first',
  ignored: 'Ignored, not counted',
  explained: 'Explained, still counted',
  fingerprint: 'Fingerprint',
  delete: 'delete',
  insert: 'insert',
  oneCause: (count) => `${count} equations broken by one cause`,
  actual: (actual, expected) => `is ${actual}, should be ${expected}`,
  formName: (id) => `form of ${id}`,
  more: (count) => `${count} more`,
  noFindings: 'No problems found.',
  needsReview: 'Needs a person',
  notChecked: 'Not checked',
  requirements: (count) => (count === 1 ? '1 requirement' : `${count} requirements`),
  numbers: ({ total, verified, contradicted, unverifiable }) =>
    `${total} figures in the prose: ${verified} verified, ${contradicted} contradicted, ${unverifiable} unverifiable`,
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  gap: '   ',
  brackets: [' (', ')'],
};

export const textWording: Readonly<Record<'zh' | 'en', TextWording>> = { zh, en };
