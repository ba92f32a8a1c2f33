import type { Publication } from '../../several/publications.js';
import type { Category } from './categoryOf.js';
import type { Review } from './entry.js';

/** Words of the ledger besides its heads. */
export interface LedgerWording {
  readonly sheets: Readonly<
    Record<'problems' | 'units' | 'run' | 'evidence' | 'rules' | 'reviews' | 'questions' | 'passages', string>
  >;
  readonly category: Readonly<Record<Category, string>>;
  readonly verdict: Readonly<Record<NonNullable<Review['verdict']>, string>>;
  readonly timely: Readonly<Record<Publication['timely'] | 'missing' | 'unsure', string>>;
  readonly unknownBody: string;
  readonly run: Readonly<
    Record<
      | 'scope'
      | 'frame'
      | 'sample'
      | 'share'
      | 'method'
      | 'strata'
      | 'seed'
      | 'hash'
      | 'rules'
      | 'time'
      | 'inspector'
      | 'outcome'
      | 'note',
      string
    >
  >;
  readonly all: string;
  readonly noSeed: string;
  readonly stratum: (name: string, drawn: number, size: number) => string;
  readonly unnamedStratum: string;
  readonly counts: (checked: number, unread: number) => string;
  readonly caveat: string;
}

const zh: LedgerWording = {
  sheets: {
    problems: '问题清单',
    units: '单位汇总',
    run: '抽查说明',
    evidence: '证据清单',
    rules: '规则依据',
    reviews: '需人工核实',
    questions: '待核对的疑问',
    passages: '相同段落',
  },
  category: { missing: '缺项', form: '格式', figures: '数据勾稽', words: '文字', time: '时效', access: '可访问' },
  verdict: { confirmed: '确认', 'false-alarm': '误报', pending: '待核实' },
  timely: {
    'in-time': '按时',
    late: '晚于期限，待核',
    unknown: '未查到发布日期',
    missing: '未见报告',
    unsure: '未能确认',
  },
  unknownBody: '未识别',
  run: {
    scope: '抽查范围',
    frame: '总数',
    sample: '样本',
    share: '比例',
    method: '方法',
    strata: '各层',
    seed: '随机种子',
    hash: '总体名单校验值(SHA-256)',
    rules: '工具与规则版本',
    time: '检查时间(UTC+8)',
    inspector: '检查人',
    outcome: '读取情况',
    note: '说明',
  },
  all: '全部检查，未抽样',
  noSeed: '无',
  stratum: (name, drawn, size) => `${name} ${drawn}/${size}`,
  unnamedStratum: '未分类',
  counts: (checked, unread) => `已检查${checked}份，未能检查${unread}份（见“需人工核实”）`,
  caveat:
    '检查由程序在本机完成，结论供工作核对；没有读出的内容列在“需人工核实”，不表示符合要求。快照和校验值用于工作核对，未作公证，也没有可信时间戳。',
};

const en: LedgerWording = {
  sheets: {
    problems: 'Problems',
    units: 'Bodies',
    run: 'About this check',
    evidence: 'Evidence',
    rules: 'Rules and sources',
    reviews: 'For a person',
    questions: 'Questions',
    passages: 'Shared passages',
  },
  category: { missing: 'Missing', form: 'Form', figures: 'Figures', words: 'Words', time: 'Time', access: 'Access' },
  verdict: { confirmed: 'Confirmed', 'false-alarm': 'False alarm', pending: 'Pending' },
  timely: {
    'in-time': 'In time',
    late: 'After the deadline, to be checked',
    unknown: 'No date found',
    missing: 'No report found',
    unsure: 'Not known',
  },
  unknownBody: 'Not recognised',
  run: {
    scope: 'Scope',
    frame: 'Frame',
    sample: 'Sample',
    share: 'Share',
    method: 'Method',
    strata: 'Strata',
    seed: 'Seed',
    hash: 'Frame SHA-256',
    rules: 'Rules version',
    time: 'Checked (UTC+8)',
    inspector: 'Checked by',
    outcome: 'Read',
    note: 'Note',
  },
  all: 'All, no sample',
  noSeed: 'none',
  stratum: (name, drawn, size) => `${name} ${drawn}/${size}`,
  unnamedStratum: 'unclassified',
  counts: (checked, unread) => `${checked} checked, ${unread} not (see “For a person”)`,
  caveat:
    'Checked by a program on one machine, for internal use. What could not be read is listed under “For a person” and is not passed. Copies and hashes are not notarised and carry no trusted time stamp.',
};

export const ledgerWording: Readonly<Record<'zh' | 'en', LedgerWording>> = { zh, en };
