import { laws } from '../../formats/laws.js';
import { defineRule } from '../rule.js';
import { findEmptySubheadings } from './findEmptySubheadings.js';
import { gaugeContent } from './gaugeContent.js';

/** Something stands below every heading, and section 五 says more than 无. */
export default defineRule({
  id: 'structure/section-empty',
  title: { zh: '各级标题下有内容', en: 'Every heading has content below it' },
  severity: 'error',
  basis: [laws.regulation.article(50)],
  needs: ['report'],
  messages: {
    section: {
      zh: '“{heading}”下面没有内容。请补写；没有发生的也要写明。',
      en: 'Nothing stands below the heading “{heading}”. Write the section; say so where nothing occurred.',
    },
    nil: {
      zh: '“{heading}”只写了“无”。这一部分不能空缺，请写明{content}。',
      en: 'The section “{heading}” says only “none”. It must not be void: write {contentEn}.',
    },
    subheading: {
      zh: '小标题“{heading}”下面没有内容。请补写内容（没有的写“无”），或删去这个小标题。',
      en: 'Nothing stands below the sub-heading “{heading}”. Write something (“无” if there is nothing), or delete it.',
    },
  },
  *check({ report }) {
    for (const section of report.sections) {
      const { number, heading, place } = section;
      const content = gaugeContent(report, section);
      if (content === 'nothing') yield { messageId: 'section', at: place, data: { heading } };
      if (content === 'nil' && (number === 1 || number === 5)) {
        yield { messageId: 'nil', at: place, data: { heading, ...wanted[number] } };
      }
      for (const { paragraph } of findEmptySubheadings(report, section)) {
        const label = paragraph.text.trim();
        const start = paragraph.text.indexOf(label);
        const at = { block: paragraph.id, start, end: start + label.length };
        yield { messageId: 'subheading', at, data: { heading: label }, severity: 'warning', basis: [practice] };
      }
    }
  },
});

const practice = laws.practice('标题下应有相应内容', 'A heading has content below it');

const wanted = {
  1: { content: '本年度主动公开、依申请公开等工作的总体情况', contentEn: 'an overview of the work of the year' },
  5: { content: '存在的主要问题和改进情况', contentEn: 'the main problems and what is done about them' },
};
