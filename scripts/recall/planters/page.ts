import type { Planter } from '../planter.js';
import { otherBody } from './otherBody.js';

const notHtml = { why: 'only a page has metadata', has: ({ hasMetadata }: { hasMetadata: boolean }) => !hasMetadata };

export const page: readonly Planter[] = [
  {
    rule: 'page/metadata',
    fault: 'no ContentSource',
    notIn: notHtml,
    along: ['structure/signoff-missing'],
    plant(m) {
      if (m.field('contentSource') === null) return null;
      m.setField('contentSource', null);
      return { at: { section: 0 } };
    },
  },
  {
    rule: 'page/title-mismatch',
    fault: 'ArticleTitle of another year',
    notIn: notHtml,
    plant(m) {
      const title = m.field('articleTitle');
      // A report without a title of its own is known by that of the page.
      if (title === null || m.title < 0) return null;
      m.setField('articleTitle', title.replace(String(m.known.year), String(m.known.year - 1)));
      return { at: { section: 0 } };
    },
  },
  {
    rule: 'page/title-mismatch',
    fault: 'ArticleTitle of another body',
    notIn: notHtml,
    plant(m) {
      if (m.field('articleTitle') === null || m.title < 0) return null;
      m.setField('articleTitle', `${otherBody(m)}${m.known.year}年政府信息公开工作年度报告`);
      return { at: { section: 0 } };
    },
  },
];
