import { laws } from '../../formats/laws.js';
import { claimMessages, reportClaims } from '../reportClaim.js';
import { defineRule } from '../rule.js';

/** What the text says of 规范性文件, 行政许可, 行政处罚, 行政强制 and 收费 is what the table of 第二部分 says. */
export default defineRule({
  id: 'claim/decisions',
  title: { zh: '正文与第二部分表格的数据一致', en: 'Text and table agree on documents, decisions and fees' },
  severity: 'warning',
  basis: [laws.practice('同一数据在正文和表格中应当一致', 'The same figure is the same in text and table')],
  needs: ['report', 'claims'],
  messages: claimMessages,
  applies: ({ report }) => report.tables.disclosure !== null,
  check: ({ report, claims }) => reportClaims(report, claims, 'disclosure'),
});
