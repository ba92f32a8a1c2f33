import { laws } from '../../formats/laws.js';
import { defineRule } from '../rule.js';

/** A report file that a page links to cannot be fetched or read. */
export default defineRule({
  id: 'page/attachment-broken',
  title: { zh: '附件能下载、能打开', en: 'The attached file can be fetched and opened' },
  severity: 'warning',
  basis: [laws.practice('发布页面的附件应当能够下载和打开', 'A file that a page offers can be fetched and opened')],
  needs: ['attachments'],
  messages: {
    unreachable: {
      zh: '附件“{name}”无法下载：{reason}请检查链接，或重新上传。',
      en: 'The attachment “{name}” cannot be fetched: {reason} Check the link or upload it again.',
    },
    damaged: {
      zh: '附件“{name}”打不开：{reason}请重新生成文件后上传。',
      en: 'The attachment “{name}” cannot be opened: {reason} Make the file anew and upload it.',
    },
    unread: {
      zh: '附件“{name}”没有读出：{reason}请人工查看。',
      en: 'The attachment “{name}” was not read: {reason} Look at it yourself.',
    },
  },
  applies: ({ attachments }) => attachments.length > 0,
  *check({ attachments }) {
    for (const { name, problem } of attachments) {
      if (!problem || problem.code === 'not-a-report') continue;
      const data = { name, reason: problem.message };
      const at = { section: 7 } as const;
      if (problem.code === 'unreachable' || problem.code === 'not-found') yield { messageId: 'unreachable', at, data };
      else if (problem.code === 'damaged' || problem.code === 'empty') yield { messageId: 'damaged', at, data };
      // A scan, a password, a size or a kind that this program does not read is no fault of the file.
      else yield { messageId: 'unread', at, data, review: true };
    }
  },
});
