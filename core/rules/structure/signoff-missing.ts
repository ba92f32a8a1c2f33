import { laws } from '../../formats/laws.js';
import type { Report } from '../../report/report.js';
import { defineRule } from '../rule.js';

/** The report says at its end, or its page in the metadata, who issued it and when. */
export default defineRule({
  id: 'structure/signoff-missing',
  title: { zh: '文末有落款', en: 'The report is signed' },
  severity: 'info',
  basis: [
    laws.practice(
      '年度报告文末署机关名称和成文日期，或在发布页面注明',
      'A report ends with the name of the body and a date, or its page carries them',
    ),
  ],
  needs: ['report'],
  messages: {
    missing: {
      zh: '文末没有落款。请在正文之后补上机关名称和成文日期。',
      en: 'The report is not signed. Add the body and the date at its end.',
    },
  },
  *check({ report }) {
    if (report.signature?.body || report.signature?.date || isInMetadata(report)) return;
    yield { messageId: 'missing', at: { section: 7 } };
  },
});

/** The page names a source or a date of its own. */
function isInMetadata({ document, publishedOn }: Report): boolean {
  const { contentSource, pubDate } = document.metadata;
  return Boolean(contentSource || pubDate || publishedOn);
}
