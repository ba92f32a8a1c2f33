import type { Place } from '../../document/document.js';
import type { FormSection, SectionNumber, TableId } from '../../formats/form.js';
import { laws } from '../../formats/laws.js';
import type { Report } from '../../report/report.js';
import { aspects } from '../../wording/aspects.js';
import { preambleWords, sectionTraces } from '../../wording/sectionTraces.js';
import { defineRule } from '../rule.js';
import { writeHeading } from './writeHeading.js';

/** All six sections of the form stand in the report, with a heading or at least recognisable by what they hold. */
export default defineRule({
  id: 'structure/section-missing',
  title: { zh: '六个部分齐全', en: 'All six sections are there' },
  severity: 'error',
  basis: [laws.regulation.article(50), laws.format2021],
  needs: ['report', 'formOfYear'],
  messages: {
    missing: {
      zh: '缺少“{heading}”部分：全文没有这个标题，也没有找到相应内容。按统一格式应放在{where}，请补写。',
      en: 'The section “{heading}” is missing: neither its heading nor its content was found. It belongs {whereEn}.',
    },
    table: {
      zh: '缺少“{heading}”部分：全文没有这个标题，也没有找到相应表格。按统一格式应放在{where}，请补上标题和表格；没有发生的填0。',
      en: 'The section “{heading}” is missing: neither its heading nor its table was found. It belongs {whereEn}; enter 0 for what did not occur.',
    },
    none: {
      zh: '全文没有统一格式规定的六个部分：{headings}。请按统一格式重新编排。',
      en: 'None of the six sections of the form was found: {headings}. Arrange the report by the form.',
    },
    insert: { zh: '补上标题“{heading}”', en: 'Insert the heading “{heading}”' },
  },
  *check({ report, formOfYear }) {
    const present = new Set(report.sections.map(({ number }) => number));
    const missing = formOfYear.sections.filter(({ number }) => !present.has(number) && !hasContent(report, number));
    if (missing.length === formOfYear.sections.length) {
      const headings = formOfYear.sections.map((section) => `“${writeHeading(section)}”`).join('');
      yield { messageId: 'none', at: { section: 0 }, data: { headings }, basis: [formOfYear.basis] };
      return;
    }
    for (const section of missing) {
      const heading = writeHeading(section);
      const fix = insertion(report, section.number, heading);
      yield {
        messageId: tableOf[section.number] ? 'table' : 'missing',
        at: { section: section.number },
        data: { heading, ...place(formOfYear.sections, section) },
        basis: [...new Set([section.basis, formOfYear.basis])],
        ...(fix && { fixes: [{ title: 'insert', data: { heading }, safe: false, edits: [fix] } as const] }),
      };
    }
  },
});

const tableOf: Partial<Record<SectionNumber, TableId>> = { 2: 'disclosure', 3: 'applications', 4: 'disputes' };

/** A section whose heading was lost or never written is not missing where its table or its own words are there. */
function hasContent(report: Report, number: SectionNumber): boolean {
  const table = tableOf[number];
  if (table) return report.tables[table] !== null || report.notes.some((note) => note.table === table);
  if (number === 1) return hasUnheadedOverview(report);
  const traces = sectionTraces[number] ?? [];
  const before = Math.max(
    0,
    ...report.sections.flatMap((section) => (section.number < number ? [section.number] : [])),
  );
  return report.lines.some(
    ({ role, section, paragraph }) =>
      (role === 'body' || role === 'subheading') &&
      section !== 0 &&
      section === before &&
      traces.some((words) => words.every((word) => paragraph.text.includes(word))),
  );
}

/** Text before section 二 that speaks of three of the five aspects or more is an overview without its heading. */
function hasUnheadedOverview({ lines }: Report): boolean {
  const text = lines
    .filter(({ section, role }) => section === 0 && (role === 'body' || role === 'subheading'))
    .map(({ paragraph }) => paragraph.text)
    .filter((line) => !preambleWords.some((word) => line.includes(word)))
    .join('');
  return aspects.filter(({ words }) => words.some((word) => text.includes(word))).length >= 3;
}

function place(sections: readonly FormSection[], { number }: FormSection): { where: string; whereEn: string } {
  const before = sections.find((each) => each.number === number - 1);
  const after = sections.find((each) => each.number === number + 1);
  if (before) return { where: `“${writeHeading(before)}”之后`, whereEn: `after “${writeHeading(before)}”` };
  return { where: `“${writeHeading(after!)}”之前`, whereEn: `before “${writeHeading(after!)}”` };
}

/** Puts the heading in front of the next one, or behind the last line of the one before; null where neither can be edited. */
function insertion(report: Report, number: SectionNumber, heading: string): { at: Place; text: string } | null {
  const next = report.sections.find((section) => section.number > number);
  const block = next && report.document.blocks[next.from];
  if (next && block?.kind === 'paragraph' && !block.autoNumber) {
    const { block: id, start } = next.place;
    return { at: { block: id, start, end: start }, text: `${heading}\n` };
  }
  const last = report.sections.find((section) => section.number === number - 1)?.lines.at(-1)?.paragraph;
  if (next || !last) return null;
  return { at: { block: last.id, start: last.text.length, end: last.text.length }, text: `\n${heading}` };
}
