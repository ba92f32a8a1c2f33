import { laws } from '../../formats/laws.js';
import { claimMessages, reportClaims } from '../reportClaim.js';
import { defineRule } from '../rule.js';

/** What the text says of 行政复议 and 行政诉讼 is what the table of 第四部分 says. */
export default defineRule({
  id: 'claim/disputes',
  title: { zh: '正文与第四部分表格的复议诉讼数据一致', en: 'Text and table agree on reviews and lawsuits' },
  severity: 'warning',
  basis: [laws.practice('同一数据在正文和表格中应当一致', 'The same figure is the same in text and table')],
  needs: ['report', 'claims'],
  messages: claimMessages,
  applies: ({ report }) => report.tables.disputes !== null,
  check: ({ report, claims }) => reportClaims(report, claims, 'disputes'),
});
