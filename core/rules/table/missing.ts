import type { Place } from '../../document/document.js';
import type { TableId } from '../../formats/form.js';
import { laws } from '../../formats/laws.js';
import type { Report, Section } from '../../report/report.js';
import { nameTable } from '../nameTable.js';
import { defineRule } from '../rule.js';

/** A table put into a file of its own is not seen here. */
const elsewhere = /(?:详见|见|另见|参见)[^。；]{0,8}(?:附件|附表)/;

/** A section that takes a statutory table has none. */
export default defineRule({
  id: 'table/missing',
  title: { zh: '第二、三、四部分有统计表', en: 'Sections 2, 3 and 4 hold their tables' },
  severity: 'error',
  basis: [laws.regulation.article(50)],
  needs: ['report', 'form'],
  messages: {
    missing: {
      zh: '{zh}下没有找到统计表，请按统一格式补上表格，没有发生的事项填0。',
      en: 'There is no table below {en}; add the one of the form, with 0 for what did not occur.',
    },
    unknown: {
      zh: '{zh}下有一张表格，但认不出是统一格式的统计表，请人工核对。',
      en: 'The table below {en} was not recognised as that of the form; a person must look.',
    },
    attached: {
      zh: '{zh}的统计表放在“{found}”中，本文件里看不到，请人工核对；统一格式要求表格列在正文中。',
      en: 'The table of {en} is said to stand elsewhere (“{found}”); a person must look.',
    },
  },
  // Up to 2018 there was no form, and no table to hold a report to.
  applies: ({ report }) => report.year === null || report.formOfYear !== null,
  *check({ report, form }) {
    for (const { id, section: number } of Object.values(form.tables)) {
      const sections = report.sections.filter((section) => section.number === number);
      const first = sections[0];
      if (!first || report.tables[id] || sections.some((section) => section.images > 0)) continue;
      if (isUnreadable(report, id, sections)) continue;
      const { zh, en } = nameTable(id);
      const data = { zh, en };
      const attached = pointerIn(sections);
      if (attached) {
        yield { messageId: 'attached', at: attached.place, data: { ...data, found: attached.words }, review: true };
      } else if (sections.some((section) => holdsTable(report, section))) {
        yield { messageId: 'unknown', at: first.headingPlace, data, review: true };
      } else {
        yield { messageId: 'missing', at: first.headingPlace, data, basis: [form.basis] };
      }
    }
  },
});

/** Whether recognition said that a table is there which it could not read. */
function isUnreadable(report: Report, id: TableId, sections: readonly Section[]): boolean {
  return report.notes.some(({ code, table, place }) => {
    if (code !== 'table-unreadable' && code !== 'cells-unreadable') return false;
    if (table) return table === id;
    return place === null || sections.some(({ lines }) => lines.some((line) => line.paragraph.id === place.block));
  });
}

function holdsTable(report: Report, { from, to }: Section): boolean {
  return report.document.blocks.slice(from, to).some((block) => block.kind === 'table' && block.cells.length > 3);
}

function pointerIn(sections: readonly Section[]): { place: Place; words: string } | null {
  for (const { lines } of sections) {
    for (const { paragraph } of lines) {
      const match = elsewhere.exec(paragraph.text);
      if (!match) continue;
      const place = { block: paragraph.id, start: match.index, end: match.index + match[0].length };
      return { place, words: match[0] };
    }
  }
  return null;
}
