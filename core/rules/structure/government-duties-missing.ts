import { laws } from '../../formats/laws.js';
import { duties } from '../../wording/duties.js';
import { defineRule } from '../rule.js';
import { textOfSection } from './textOfSection.js';

/** A people's government of any level also reports on assessment, public appraisal and accountability. */
export default defineRule({
  id: 'structure/government-duties-missing',
  title: {
    zh: '各级人民政府写到工作考核、社会评议和责任追究',
    en: 'Governments report on assessment, public appraisal and accountability',
  },
  severity: 'info',
  basis: [laws.regulation.article(50)],
  needs: ['report', 'bodyKind', 'formOfYear'],
  messages: {
    missing: {
      zh: '“总体情况”没有写到工作考核、社会评议和责任追究结果。各级人民政府的年度报告应当包括这些内容，请在监督保障情况中补写；没有发生的也请写明。',
      en: 'The overview says nothing of assessment, public appraisal or accountability, which a government reports on.',
    },
  },
  applies({ report, bodyKind }) {
    // A zone's 管理委员会 governs like one and is none: the Regulation speaks of 各级人民政府.
    const isCommittee = /(?:管理委员会|管委会)$/.test(report.body?.name ?? '');
    const isGovernment = (bodyKind === 'town' || bodyKind === 'government') && !isCommittee;
    return isGovernment && report.sections.some(({ number }) => number === 1);
  },
  *check({ report }) {
    const overview = textOfSection(report, 1);
    if (duties.some(({ words }) => words.some((word) => overview.includes(word)))) return;
    // The Regulation names them together with the problems, so that section 五 is a lawful place for them.
    const problems = textOfSection(report, 5);
    if (duties.some(({ name }) => problems.includes(name))) return;
    yield { messageId: 'missing', at: { section: 1 } };
  },
});
