import type { Planter } from '../planter.js';
import { sentence } from './sentence.js';

export const date: readonly Planter[] = [
  sentence('date/impossible', (m) => `${m.known.year}年2月30日召开专题会议，研究部署相关工作。`, {
    fault: '30 February',
    marks: '2月30日',
  }),
  {
    rule: 'date/impossible',
    fault: 'signed on 32 January',
    plant(m) {
      const at = m.lines.findIndex((line, index) => index > m.signature() && /^20\d\d年\d+月\d+日$/.test(line.trim()));
      if (at < 0) return null;
      m.lines[at] = `${m.known.year + 1}年1月32日`;
      return { at: { text: '32日' } };
    },
  },
  {
    rule: 'date/period',
    fault: 'the period ends on 30 November',
    plant: (m) => (m.replace([0], '12月31日', '11月30日') === null ? null : { at: { section: 0 } }),
  },
  {
    rule: 'date/signed-early',
    fault: 'signed on 20 December of the report year',
    plant(m) {
      const at = m.lines.findIndex((line, index) => index > m.signature() && /年\S+月\S+日$/.test(line.trim()));
      if (at < 0) return null;
      m.lines[at] = `${m.known.year}年12月20日`;
      return { at: { text: '12月20日' } };
    },
  },
  {
    rule: 'date/digits-lost',
    fault: 'a period without 年 and 月',
    asksForReview: true,
    along: ['date/period'],
    plant: (m) =>
      m.replace([0], /20\d\d年1月1日(?:起|，)?(?:至|到)/, (words) => `${words.slice(0, 4)}11日起至`) === null
        ? null
        : { at: {} },
  },
  {
    rule: 'date/published-late',
    fault: 'published on 30 June',
    plant: (m) => ({ at: {}, options: { published: `${m.known.year + 1}-06-30`, bodyKind: m.known.kind } }),
  },
  sentence('date/stale-year', (m) => `${m.known.year - 2}年，本机关认真落实各项要求，主动公开政府信息。`, {
    fault: 'an account of two years before',
  }),
  sentence('date/stale-year', (m) => `${m.known.year}年，将进一步加强业务培训，不断提升公开质量。`, {
    fault: 'a plan for the report year',
    section: 5,
  }),
];
