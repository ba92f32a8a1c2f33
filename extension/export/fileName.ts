import type { ReportSummary } from '../../core/index.js';

/** `云汀镇2024年度报告校核结果.html`, of a file `云汀镇2024年度报告附件校核结果.html`; characters that a file name cannot have are left out. */
export function fileName(
  report: Pick<ReportSummary, 'body' | 'year' | 'title'> | null,
  ending: string,
  isAttachment = false,
): string {
  const { body = null, year = null, title = null } = report ?? {};
  const name = body && year ? `${body}${year}年度报告` : (title ?? '年度报告');
  const safe = name.replace(/[\\/:*?"<>|\p{C}\s]/gu, '').slice(0, 80);
  return `${safe || '年度报告'}${isAttachment ? '附件' : ''}校核结果.${ending}`;
}
