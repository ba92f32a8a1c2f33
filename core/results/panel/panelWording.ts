import type { TableId } from '../../formats/form.js';
import type { Outcome, Severity } from '../result.js';
import type { CellState, PanelFact, PanelNumber, TableState } from './model.js';

/** Words of the panel, besides those it shares with the terminal view. */
export interface PanelWording {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly fact: Readonly<Record<PanelFact['id'], string>>;
  readonly noValue: string;
  readonly noPublication: string;
  readonly cell: Readonly<Record<CellState, string>>;
  readonly table: Readonly<Record<TableId, string>>;
  readonly tableState: Readonly<Record<TableState, string>>;
  readonly numberOutcome: Readonly<Record<PanelNumber['outcome'], string>>;
  readonly how: Readonly<Record<'cell' | 'sum' | 'share', string>>;
  readonly contradicted: string;
  readonly unverifiable: string;
  readonly settled: Readonly<Record<'ignored' | 'explained', string>>;
  readonly found: (counts: Readonly<Record<Severity, number>>) => string;
  readonly open: (review: number, unchecked: number) => string;
  readonly clean: string;
}

/** The counts that are not 0, in words. */
function listed(counts: readonly (readonly [number, string])[], comma: string): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(comma);
}

const zh: PanelWording = {
  outcome: {
    pass: '通过',
    fail: '问题',
    'needs-review': '需人工核实',
    'not-applicable': '不适用',
    'not-checked': '未检查',
  },
  fact: { body: '机关', year: '年度', form: '格式', signedOn: '落款日期', publishedOn: '发布日期' },
  noValue: '未识别',
  noPublication: '文件中没有',
  cell: {
    ok: '未发现问题',
    suspect: '疑似填错',
    broken: '有出入',
    blank: '空白',
    unread: '未读出',
    missing: '缺失',
  },
  table: {
    disclosure: '主动公开政府信息情况表',
    applications: '收到和处理政府信息公开申请情况表',
    disputes: '政府信息公开行政复议、行政诉讼情况表',
  },
  tableState: {
    read: '',
    partial: '表格没有读完整：没有列出的不等于缺少，请对照原件核对。',
    unread: '没有读到这张表：可能缺少，也可能无法辨认，详见“发现的问题”和“各项要求”。',
  },
  numberOutcome: { verified: '相符', contradicted: '不符', unverifiable: '无从核对' },
  how: { cell: '与统计表一致。', sum: '与各分项之和一致。', share: '与按数量算出的占比一致。' },
  contradicted: '与报告中的其他数字对不上。',
  unverifiable: '报告中没有可以核对的数字。',
  settled: { ignored: '已忽略', explained: '已说明' },
  found: ({ error, warning, info }) =>
    error + warning > 0
      ? `发现 ${listed(
          [
            [error, `${error} 个错误`],
            [warning, `${warning} 个警告`],
            [info, `${info} 条提示`],
          ],
          '、',
        )}，请核对改正。`
      : `没有发现错误和警告，有 ${info} 条提示供参考。`,
  open: (review, unchecked) =>
    `另有 ${listed(
      [
        [review, `${review} 项需人工核实`],
        [unchecked, `${unchecked} 项未检查`],
      ],
      '、',
    )}。`,
  clean: '没有发现问题。',
};

const some = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

const en: PanelWording = {
  outcome: {
    pass: 'passed',
    fail: 'problem',
    'needs-review': 'needs a person',
    'not-applicable': 'not applicable',
    'not-checked': 'not checked',
  },
  fact: { body: 'Body', year: 'Year', form: 'Form', signedOn: 'Signed', publishedOn: 'Published' },
  noValue: 'not recognised',
  noPublication: 'not in the file',
  cell: {
    ok: 'no problem found',
    suspect: 'probably wrong',
    broken: 'does not agree',
    blank: 'blank',
    unread: 'not read',
    missing: 'missing',
  },
  table: {
    disclosure: 'Table of proactive disclosure',
    applications: 'Table of applications',
    disputes: 'Table of reviews and lawsuits',
  },
  tableState: {
    read: '',
    partial: 'The table was not read completely: what is not shown need not be missing.',
    unread: 'No such table was read: it may be missing or illegible; see the problems and requirements.',
  },
  numberOutcome: { verified: 'agrees', contradicted: 'disagrees', unverifiable: 'cannot be checked' },
  how: {
    cell: 'Agrees with the table.',
    sum: 'Agrees with the sum of its parts.',
    share: 'Agrees with the share worked out from the counts.',
  },
  contradicted: 'Disagrees with other figures of the report.',
  unverifiable: 'The report has nothing to hold it against.',
  settled: { ignored: 'ignored', explained: 'explained' },
  found: ({ error, warning, info }) =>
    error + warning > 0
      ? `Found ${listed(
          [
            [error, some(error, 'error')],
            [warning, some(warning, 'warning')],
            [info, some(info, 'hint')],
          ],
          ', ',
        )}.`
      : `No errors or warnings; ${some(info, 'hint')}.`,
  open: (review, unchecked) =>
    ` Besides, ${listed(
      [
        [review, `${some(review, 'requirement')} need a person`],
        [unchecked, `${unchecked} not checked`],
      ],
      ', ',
    )}.`,
  clean: 'No problems found.',
};

export const panelWording: Readonly<Record<'zh' | 'en', PanelWording>> = { zh, en };
