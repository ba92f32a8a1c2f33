import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { Section } from '../../report/report.js';
import { aspects } from '../../wording/aspects.js';
import { defineRule } from '../rule.js';
import { gaugeContent } from './gaugeContent.js';
import { textOfSection } from './textOfSection.js';
import { writeNumber } from './writeNumber.js';

/** Section 一 speaks of all five aspects, under a sub-heading or in a sentence. */
export default defineRule({
  id: 'structure/overview-aspect-missing',
  title: { zh: '总体情况写到五个方面', en: 'The overview covers the five aspects' },
  severity: 'warning',
  basis: [laws.format2021],
  needs: ['report', 'formOfYear'],
  messages: {
    missing: {
      zh: '“总体情况”没有写到“{aspect}”。总体情况应概述{all}五个方面；没有发生的也请写明。',
      en: 'The overview says nothing of {aspectEn} ({aspect}), one of the five aspects it summarises: “{all}”.',
    },
    insert: { zh: '补上小标题“{heading}”', en: 'Insert the sub-heading “{heading}”' },
  },
  /** An overview that is missing or void is one finding of another rule, not five of this one. */
  applies({ report }) {
    const overview = report.sections.find(({ number }) => number === 1);
    return overview !== undefined && gaugeContent(report, overview) === 'content';
  },
  *check({ report, formOfYear }) {
    const text = textOfSection(report, 1);
    const all = aspects.map(({ name }) => name).join('、');
    const basis = formOfYear.id === '2021' ? [formOfYear.basis] : [before2021];
    for (const { name, english, heading, words } of aspects) {
      if (words.some((word) => text.includes(word))) continue;
      const fix = insertion(report.sections.find(({ number }) => number === 1)!, heading);
      yield {
        messageId: 'missing',
        at: { section: 1 },
        data: { aspect: name, aspectEn: english, all },
        basis,
        evidence: {
          expression: { zh: '总体情况的五个方面', en: 'the five aspects of the overview' },
          actual: { zh: '未写到', en: 'not mentioned' },
          expected: { zh: name, en: `${english} (${name})` },
        },
        ...(fix && { fixes: [{ title: 'insert', data: { heading: fix.text.trim() }, safe: false, edits: [fix] }] }),
      };
    }
  },
});

/** The notice of 2019 could not be read on this point; its reports were written by the same five aspects. */
const before2021 = laws.practice(
  '2019、2020年度报告总体情况通常按五个方面概述',
  'Overviews of 2019 and 2020 usually follow the five aspects',
);

/** The sub-heading behind the section's last line, numbered on from the last （…） of the section. */
function insertion({ lines }: Section, heading: string): { at: Place; text: string } | null {
  const last = lines[lines.length - 1];
  if (!last) return null;
  const numbers = lines.flatMap(({ numbering }) => (numbering?.level === 2 ? [numbering.value] : []));
  const number = writeNumber(2, Math.max(0, ...numbers) + 1);
  const end = last.paragraph.text.length;
  return { at: { block: last.paragraph.id, start: end, end }, text: `\n（${number}）${heading}` };
}
