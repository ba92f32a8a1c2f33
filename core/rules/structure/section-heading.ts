import { laws } from '../../formats/laws.js';
import { fold } from '../../report/fold.js';
import { nilWords } from '../../wording/nilWords.js';
import { defineRule } from '../rule.js';
import { restOfHeading } from './restOfHeading.js';
import { writeHeading } from './writeHeading.js';

/** The six headings read as the form has them. Spaces, punctuation and the number in front are not this rule's business. */
export default defineRule({
  id: 'structure/section-heading',
  title: { zh: '各部分标题与统一格式一致', en: 'Section headings read as the form has them' },
  severity: 'info',
  basis: [laws.format2021],
  needs: ['report', 'formOfYear'],
  messages: {
    differs: {
      zh: '标题“{heading}”与统一格式不一致，应为“{prescribed}”。',
      en: 'The heading “{heading}” differs from the form, which has “{prescribed}”.',
    },
    replace: { zh: '标题改为“{prescribed}”', en: 'Replace the heading by “{prescribed}”' },
  },
  *check({ report, formOfYear }) {
    for (const found of report.sections) {
      const { number, heading, headingPlace } = found;
      const section = formOfYear.sections.find((each) => each.number === number);
      if (!section || fold(heading) === fold(section.text) || nilWords.has(restOfHeading(report, found))) continue;
      // Free wording may say more than the prescribed text; an accepted one means the same.
      const isAccepted = section.accepted?.some((text) => fold(text) === fold(heading));
      const fix = {
        title: 'replace',
        data: { prescribed: section.text },
        edits: [{ at: headingPlace, text: section.text }],
      } as const;
      yield {
        messageId: 'differs',
        at: headingPlace,
        data: { heading, prescribed: writeHeading(section) },
        basis: [formOfYear.basis],
        fixes: [isAccepted ? { ...fix, safe: true } : { ...fix, safe: false }],
      };
    }
  },
});
