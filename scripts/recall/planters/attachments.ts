import type { Report } from '../../../core/report/report.js';
import type { Attachment } from '../../../core/several/attachment.js';
import { layoutNamed } from '../../../test/render/index.js';
import { lintLayout } from '../../../test/support/lintLayout.js';
import type { Manuscript } from '../manuscript.js';
import type { Planter } from '../planter.js';

/** The manuscript, changed, as the file that hangs on its page. */
async function attached(m: Manuscript, change: (copy: Manuscript) => void): Promise<Attachment> {
  const copy = m.copy();
  change(copy);
  const { report } = await lintLayout(copy.source(), layoutNamed('docx'));
  return { name: '年度报告.docx', problem: null, report: given(report) };
}

function given(report: Report | null): Report {
  if (!report) throw new Error('The attachment is not recognised.');
  return report;
}

export const attachments: readonly Planter[] = [
  {
    rule: 'page/attachment-broken',
    fault: 'an attachment that the server does not give',
    plant() {
      const problem = { code: 'unreachable', message: '服务器返回404。' } as const;
      return { at: { section: 7 }, options: { attachments: [{ name: '年度报告.docx', problem, report: null }] } };
    },
  },
  {
    rule: 'page/attachment-differs',
    fault: 'an attachment with another figure in a cell',
    async plant(m) {
      const [table, row, column] = ['applications', 'carriedForward', 'naturalPerson'] as const;
      const other = await attached(m, (copy) => copy.setCell(table, row, column, m.value(table, row, column) + 3));
      return { at: { section: 3, row, column }, options: { attachments: [other] } };
    },
  },
  {
    rule: 'page/attachment-differs',
    fault: 'an attachment with another sentence',
    async plant(m) {
      const at = m.lines.findIndex((line) => !line.startsWith('@') && /[一-龥]{12,}。/.test(line));
      if (at < 0) return null;
      const other = await attached(m, (copy) => {
        copy.lines[at] = copy.lines[at]!.replace(/([一-龥]{12,})。/, '$1，另有渡口广播一处。');
      });
      return { at: {}, options: { attachments: [other] } };
    },
  },
];
