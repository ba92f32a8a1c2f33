import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { Report, Section } from '../../report/report.js';
import { nameTable } from '../nameTable.js';
import { defineRule } from '../rule.js';

/** A picture stands where the table should be. */
export default defineRule({
  id: 'table/image',
  title: { zh: '统计表不是图片', en: 'No table is a picture' },
  severity: 'error',
  basis: [laws.regulation.article(50)],
  needs: ['report', 'form'],
  messages: {
    image: {
      zh: '{zh}只有图片，没有可以读取的统计表，请把图片换成统一格式的文字表格。',
      en: 'There is only a picture below {en}; replace it by the table of the form, as text.',
    },
  },
  applies: ({ report }) => report.year === null || report.formOfYear !== null,
  *check({ report, form }) {
    for (const { id, section: number } of Object.values(form.tables)) {
      if (report.tables[id] || report.notes.some((note) => note.table === id)) continue;
      const section = report.sections.find((each) => each.number === number && each.images > 0);
      if (!section) continue;
      const { zh, en } = nameTable(id);
      yield { messageId: 'image', at: pictureIn(report, section), data: { zh, en }, basis: [form.basis] };
    }
  },
});

/** The first picture's paragraph or cell; the heading where only the section knows of it. */
function pictureIn(report: Report, section: Section): Place {
  for (const block of report.document.blocks.slice(section.from, section.to)) {
    const holders = block.kind === 'paragraph' ? [block] : block.cells;
    const holder = holders.find((each) => (each.images ?? 0) > 0);
    if (holder) return { block: holder.id, start: 0, end: holder.text.length };
  }
  return section.headingPlace;
}
