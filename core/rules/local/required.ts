import type { Pack } from '../../config/config.js';
import { fold } from '../../report/fold.js';
import type { Line, Report } from '../../report/report.js';
import { isProse } from '../isProse.js';
import { defineRule, type ReportedEvidence } from '../rule.js';

/** What a local pack requires stands in the report: sub-headings and words, compared without spaces and punctuation. */
export default defineRule({
  id: 'local/required',
  title: { zh: '符合本地要求', en: 'Local requirements are met' },
  severity: 'warning',
  basis: [
    { tier: 'local', ref: '配置中 pack 所列的本地要求', en: 'The local requirements of pack in the configuration' },
  ],
  needs: ['report', 'settings'],
  messages: {
    heading: {
      zh: '{section}没有小标题“{text}”。“{name}”要求写出，请补上；没有发生的也请写明。',
      en: '{sectionEn} lacks the sub-heading “{text}”, which “{name}” requires. Add it, even where there is nothing to tell.',
    },
    sentence: {
      zh: '{section}没有写“{text}”。“{name}”要求写明，请补上。',
      en: '{sectionEn} does not say “{text}”, which “{name}” requires. Add it.',
    },
    own: { zh: '{section}不符合本地要求：{message}', en: '{sectionEn} does not meet a local requirement: “{message}”' },
  },
  applies: ({ settings }) => settings.pack !== null,
  *check({ report, settings }) {
    const pack: Pack = settings.pack!;
    const basis = [{ tier: 'local', ref: pack.basis, en: pack.basis }] as const;
    for (const { section, text } of pack.headings ?? []) {
      if (!stands(report, section) || hasHeading(report, section, fold(text))) continue;
      const data = { ...nameSection(section), text, name: pack.name };
      yield { messageId: 'heading', at: { section }, basis, data, evidence: missing(text) };
    }
    for (const { section, text, message } of pack.sentences ?? []) {
      if (!stands(report, section) || wordsOf(report, section).includes(fold(text))) continue;
      const data = { ...nameSection(section), text, name: pack.name, message: message ?? '' };
      yield {
        messageId: message === undefined ? 'sentence' : 'own',
        at: { section },
        basis,
        data,
        evidence: missing(text),
      };
    }
  },
});

/** Tells several requirements of one section apart, in the fingerprint too. */
function missing(text: string): ReportedEvidence {
  return {
    expression: { zh: '本地要求', en: 'local requirement' },
    actual: { zh: '未写到', en: 'not mentioned' },
    expected: text,
  };
}

/** A section that is missing altogether is the fault of another rule, not several of this one. */
function stands({ sections }: Report, section: number): boolean {
  return section === 0 || sections.some(({ number }) => number === section);
}

function linesOf({ lines }: Report, section: number): Line[] {
  return lines.filter((line) => line.section === section && isProse(line));
}

/** Whether a line is the heading, or starts with it behind its number: （一）主动公开。今年…… */
function hasHeading(report: Report, section: number, wanted: string): boolean {
  return linesOf(report, section).some(({ paragraph: { text }, numbering, role }) => {
    const words = fold(text.slice(numbering?.end ?? 0));
    return words === wanted || ((numbering !== null || role === 'subheading') && words.startsWith(wanted));
  });
}

/** The section's running text, joined: a sentence may be broken over lines. */
function wordsOf(report: Report, section: number): string {
  return linesOf(report, section)
    .map(({ paragraph }) => fold(paragraph.text))
    .join('');
}

function nameSection(section: number): { section: string; sectionEn: string } {
  if (section === 0) return { section: '开头', sectionEn: 'The opening' };
  return { section: `第${' 一二三四五六'[section]}部分`, sectionEn: `Section ${section}` };
}
