/** Header of the CSV output, column by column, and the words of its own. */
export interface CsvWording {
  readonly header: Readonly<Record<CsvColumn, string>>;
  readonly checked: string;
  readonly clean: string;
  readonly open: (review: number, unchecked: number) => string;
}

export const csvColumns = [
  'number',
  'source',
  'body',
  'year',
  'status',
  'rule',
  'requirement',
  'severity',
  'section',
  'place',
  'text',
  'message',
  'evidence',
  'proposal',
  'basis',
  'cause',
  'settled',
  'fingerprint',
] as const;

export type CsvColumn = (typeof csvColumns)[number];

const zh: CsvWording = {
  header: {
    number: '序号',
    source: '文件',
    body: '机关',
    year: '年度',
    status: '状态',
    rule: '规则',
    requirement: '要求',
    severity: '严重程度',
    section: '部分',
    place: '位置',
    text: '原文',
    message: '问题',
    evidence: '核对',
    proposal: '建议',
    basis: '依据',
    cause: '同一原因',
    settled: '处理',
    fingerprint: '指纹',
  },
  checked: '已检查',
  clean: '没有发现问题。',
  open: (review, unchecked) => `需人工核实 ${review} 项，未检查 ${unchecked} 项。`,
};

const en: CsvWording = {
  header: {
    number: 'No.',
    source: 'File',
    body: 'Body',
    year: 'Year',
    status: 'Status',
    rule: 'Rule',
    requirement: 'Requirement',
    severity: 'Severity',
    section: 'Section',
    place: 'Place',
    text: 'Text',
    message: 'Problem',
    evidence: 'Evidence',
    proposal: 'Proposal',
    basis: 'Basis',
    cause: 'Common cause',
    settled: 'Settled',
    fingerprint: 'Fingerprint',
  },
  checked: 'Checked',
  clean: 'No problems found.',
  open: (review, unchecked) => ` ${review} need a person, ${unchecked} not checked.`,
};

export const csvWording: Readonly<Record<'zh' | 'en', CsvWording>> = { zh, en };
