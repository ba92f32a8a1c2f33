import type { Column, Equation, FormTable, Row } from './form.js';
import { laws } from './laws.js';

/** Table of section 四, alike in both forms: three groups of five columns over one line of data. */

const columns: readonly Column[] = [
  { key: 'upheld', text: '结果维持', kind: 'count' },
  { key: 'corrected', text: '结果纠正', kind: 'count' },
  { key: 'otherResult', text: '其他结果', kind: 'count' },
  { key: 'pending', text: '尚未审结', kind: 'count' },
  { key: 'total', text: '总计', kind: 'count' },
];

const rows: readonly Row[] = [
  { key: 'review', text: '行政复议', groups: [] },
  { key: 'litigationDirect', text: '未经复议直接起诉', groups: ['行政诉讼'] },
  { key: 'litigationAfterReview', text: '复议后起诉', groups: ['行政诉讼'] },
];

const outcomes = columns.slice(0, -1).map((column) => column.key);

const total = (rule: Equation['rule'], only: readonly string[]): Equation => ({
  rule,
  along: 'row',
  only,
  left: ['total'],
  right: outcomes,
  expression: {
    zh: '总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
    en: 'total (总计) = upheld (结果维持) + corrected (结果纠正) + other (其他结果) + pending (尚未审结)',
  },
  basis: laws.totals,
});

export const disputesTable: FormTable = {
  id: 'disputes',
  section: 4,
  layout: 'single',
  blocks: [{ columnGroups: [{ text: '行政诉讼' }], columns, groups: [{ text: '行政诉讼' }], rows }],
  merged: [],
  equations: [
    total('sum/review-total', ['review']),
    total('sum/litigation-total', ['litigationDirect', 'litigationAfterReview']),
  ],
};
