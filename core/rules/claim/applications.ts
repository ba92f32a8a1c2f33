import { laws } from '../../formats/laws.js';
import { claimMessages, reportClaims } from '../reportClaim.js';
import { defineRule } from '../rule.js';

/** What the text says of applications received, carried over, answered and their results is what the table of 第三部分 says. */
export default defineRule({
  id: 'claim/applications',
  title: { zh: '正文与第三部分表格的申请数据一致', en: 'Text and table agree on applications' },
  severity: 'warning',
  basis: [laws.practice('同一数据在正文和表格中应当一致', 'The same figure is the same in text and table')],
  needs: ['report', 'claims'],
  messages: claimMessages,
  applies: ({ report }) => report.tables.applications !== null,
  check: ({ report, claims }) => reportClaims(report, claims, 'applications'),
});
