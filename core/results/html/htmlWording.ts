import type { Outcome, Severity } from '../result.js';

/** Words of the HTML page, besides those of the panel. */
export interface HtmlWording {
  readonly lang: string;
  readonly page: string;
  readonly skip: string;
  readonly index: string;
  readonly file: string;
  readonly body: string;
  readonly year: string;
  readonly result: string;
  readonly totals: (files: number, checked: number) => string;
  readonly version: (version: string) => string;
  readonly overview: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly quote: string;
  readonly evidence: string;
  readonly related: string;
  readonly basis: string;
  readonly rule: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly tables: string;
  readonly legend: string;
  readonly item: string;
  readonly numbers: string;
  readonly numbersLegend: string;
  readonly noNumbers: string;
  readonly requirements: string;
  readonly requirement: string;
  readonly outcome: string;
  readonly explanation: string;
  readonly seeProblem: string;
  readonly ofOutcome: Readonly<Record<Extract<Outcome, 'pass' | 'not-applicable'>, (count: number) => string>>;
  readonly ignored: (count: number) => string;
  readonly causes: (findings: number, problems: number) => string;
  readonly back: string;
  readonly colon: string;
  readonly comma: string;
  readonly note: string;
}

const zh: HtmlWording = {
  lang: 'zh-CN',
  page: '政府信息公开工作年度报告校核结果',
  skip: '跳到正文',
  index: '文件目录',
  file: '文件',
  body: '机关',
  year: '年度',
  result: '结果',
  totals: (files, checked) => `共 ${files} 份文件，已检查 ${checked} 份。`,
  version: (version) => `gongkai-lint 规则 ${version}`,
  overview: '概要',
  problems: '发现的问题',
  noProblems: '没有发现问题。',
  quote: '原文',
  evidence: '核对',
  related: '另见',
  basis: '依据',
  rule: '规则',
  severity: { error: '错误', warning: '警告', info: '提示' },
  tables: '三张统计表',
  legend: '图例',
  item: '项目',
  numbers: '正文数字',
  numbersLegend: '下列句子中的数字，凡能核对的都与统计表、各分项或占比核对过。',
  noNumbers: '正文中没有需要核对的数字。',
  requirements: '各项要求',
  requirement: '要求',
  outcome: '结果',
  explanation: '说明',
  seeProblem: '见问题',
  ofOutcome: { pass: (count) => `通过（${count} 项）`, 'not-applicable': (count) => `不适用（${count} 项）` },
  ignored: (count) => `另有 ${count} 个问题已按设置忽略，不计入上列数目。`,
  causes: (findings, problems) => `共 ${findings} 处，同一原因的合为一个，计 ${problems} 个问题。`,
  back: '回到目录',
  colon: '：',
  comma: '、',
  note: '本结果由程序在本机生成，供核对参考；涉及数字的，请以原始登记为准。',
};

const en: HtmlWording = {
  lang: 'en',
  page: 'Check of annual reports on open government information',
  skip: 'Skip to content',
  index: 'Files',
  file: 'File',
  body: 'Body',
  year: 'Year',
  result: 'Result',
  totals: (files, checked) => `${files} files, ${checked} checked.`,
  version: (version) => `gongkai-lint, rules ${version}`,
  overview: 'Overview',
  problems: 'Problems found',
  noProblems: 'No problems found.',
  quote: 'Text',
  evidence: 'Evidence',
  related: 'See also',
  basis: 'Basis',
  rule: 'Rule',
  severity: { error: 'Errors', warning: 'Warnings', info: 'Hints' },
  tables: 'The three tables',
  legend: 'Legend',
  item: 'Item',
  numbers: 'Figures in the text',
  numbersLegend:
    'The figures in these sentences were held against the tables, their parts or shares, wherever there is something to hold them against.',
  noNumbers: 'The text has no figures to check.',
  requirements: 'Requirements',
  requirement: 'Requirement',
  outcome: 'Outcome',
  explanation: 'Explanation',
  seeProblem: 'problem',
  ofOutcome: { pass: (count) => `Passed (${count})`, 'not-applicable': (count) => `Not applicable (${count})` },
  ignored: (count) => `The configuration ignores ${count} more, which are not counted here.`,
  causes: (findings, problems) =>
    `${findings} findings; those with one cause are one problem, which makes ${problems}.`,
  back: 'Back to the list',
  colon: ': ',
  comma: ', ',
  note: 'Made by a program on this machine, to help in checking; for figures the original records decide.',
};

export const htmlWording: Readonly<Record<'zh' | 'en', HtmlWording>> = { zh, en };
