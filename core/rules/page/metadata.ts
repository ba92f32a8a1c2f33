import { laws } from '../../formats/laws.js';
import { pageTags, siteTags } from '../../wording/pageTags.js';
import { defineRule } from '../rule.js';

/** The page says in its meta tags what it is: by them portals and supervisors find the report. */
export default defineRule({
  id: 'page/metadata',
  title: { zh: '网页标签齐全', en: 'The page’s meta tags are complete' },
  severity: 'info',
  basis: [
    laws.practice(
      '政府网站网页标签规范（参见《政府网站发展指引》，国办发〔2017〕47号）',
      'Meta tags of government web pages; see the Guidelines for Government Websites (《政府网站发展指引》，国办发〔2017〕47号)',
    ),
  ],
  needs: ['document'],
  messages: {
    missing: {
      zh: '发布页面缺少网页标签{tags}，或标签没有内容，检索和检查时可能找不到本报告，请在网站后台补上。',
      en: 'The page lacks the meta tag(s) {tagsEn}, or they are empty; add them in the site’s back office.',
    },
  },
  applies: ({ document: { mediaType, metadata } }) =>
    mediaType === 'text/html' && siteTags.some((field) => metadata[field] !== undefined),
  *check({ document: { metadata } }) {
    const missing = pageTags.filter(({ field }) => metadata[field] === undefined);
    if (missing.length === 0) return;
    const tags = missing.map(({ tag, zh }) => `${tag}（${zh}）`).join('、');
    yield {
      messageId: 'missing',
      at: { section: 0 },
      data: { tags, tagsEn: missing.map(({ tag }) => tag).join(', ') },
    };
  },
});
