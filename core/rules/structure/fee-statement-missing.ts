import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import { fold } from '../../report/fold.js';
import type { Report, Section } from '../../report/report.js';
import { feeStatement } from '../../wording/feeStatement.js';
import { nilWords } from '../../wording/nilWords.js';
import { defineRule, type ProposedEdit } from '../rule.js';
import { textOfSection } from './textOfSection.js';

/** From report year 2021 on, section 六 says whether the processing fee was charged. */
export default defineRule({
  id: 'structure/fee-statement-missing',
  title: { zh: '第六部分说明信息处理费收取情况', en: 'Section 6 states the processing fee' },
  severity: 'warning',
  basis: [laws.practice(feeStatement.practice, feeStatement.practiceEn)],
  needs: ['report', 'year'],
  messages: {
    missing: {
      zh: '第六部分没有说明信息处理费收取情况。请写明{year}年度是否发出收费通知、收取了多少信息处理费；没有收取的也要写明。',
      en: 'Section 6 does not say whether the processing fee was charged in {year}. State notices and amount, or that there were none.',
    },
    elsewhere: {
      zh: '信息处理费收取情况应写在第六部分，现只在“{words}”提到收费。请在第六部分写明{year}年度是否发出收费通知、收取了多少信息处理费。',
      en: 'The processing fee for {year} belongs in section 6; only “{words}” speaks of charges. State notices and amount there, or that there were none.',
    },
    insert: { zh: '确实没有收取的，补写“{sentence}”', en: 'Where none was charged, add “{sentence}”' },
  },
  applies({ report, year }) {
    return year.value >= 2021 && report.sections.some(({ number }) => number === 6);
  },
  *check({ report, year }) {
    let text = textOfSection(report, 6);
    for (const other of feeStatement.others) text = text.replaceAll(other, '');
    if (feeStatement.words.some((word) => text.includes(word))) return;
    const section = report.sections.find(({ number }) => number === 6)!;
    const sentence = `依据${feeStatement.regulation}，本机关${year.value}年度未收取信息处理费。`;
    const elsewhere = mentionElsewhere(report);
    yield {
      messageId: elsewhere ? 'elsewhere' : 'missing',
      at: section.place,
      related: elsewhere ? [elsewhere.at] : [],
      data: { year: year.value, words: elsewhere?.words ?? '' },
      fixes: [{ title: 'insert', data: { sentence }, safe: false, edits: [insertion(report, section, sentence)] }],
    };
  },
});

/** A clause of another section that says something was charged or not. */
function mentionElsewhere({ lines }: Report): { at: Place; words: string } | null {
  for (const { paragraph, role, section } of lines) {
    if (section === 0 || section === 6 || role !== 'body' || !paragraph.text.includes('费')) continue;
    const match = chargeClause.exec(paragraph.text);
    if (!match) continue;
    const at = { block: paragraph.id, start: match.index, end: match.index + match[0].length };
    return { at, words: match[0] };
  }
  return null;
}

/** The part of a sentence that speaks of charges for information. */
const chargeClause =
  /[^，。；：！？\n]{0,12}(?:(?:收取|收费)[^，。；：！？\n]{0,20}费用|处理费)[^，。；：！？\n]{0,20}/;

/** The sentence in front of what section 六 says; 无 alone becomes a whole sentence. */
function insertion(report: Report, section: Section, sentence: string): ProposedEdit {
  const first = section.lines.find(({ paragraph }) => paragraph.text.trim() !== '');
  const heading = report.document.blocks[section.from];
  if (!first) {
    const end = heading?.kind === 'paragraph' ? heading.text.length : section.place.end;
    return { at: { block: section.place.block, start: end, end }, text: `\n${sentence}` };
  }
  const { id, text } = first.paragraph;
  const start = text.search(/\S/);
  if (nilWords.has(fold(text))) {
    return { at: { block: id, start, end: text.length }, text: `${sentence}除此之外，没有其他需要报告的事项。` };
  }
  return { at: { block: id, start, end: start }, text: first.numbering ? `${sentence}\n` : sentence };
}
