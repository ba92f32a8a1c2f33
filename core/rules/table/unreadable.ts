import { laws } from '../../formats/laws.js';
import type { Note } from '../../report/report.js';
import { nameTable } from '../nameTable.js';
import { type At, defineRule } from '../rule.js';

/** A table is there, but what stands in its cells could not be made out. Never a fault of the report: a person must look. */
export default defineRule({
  id: 'table/unreadable',
  title: { zh: '统计表能够逐格读取', en: 'Every cell of the tables can be read' },
  // Never used: this rule only asks for a person.
  severity: 'info',
  basis: [laws.regulation.article(50)],
  needs: ['report'],
  messages: {
    table: {
      zh: '{zh}有表格文字，但分不清各单元格（行名丢失或内容粘连），请对照原件人工核对。',
      en: 'The table of {en} is there, but its cells cannot be told apart; check it against the original.',
    },
    cells: {
      zh: '{zh}的表格中，数字与栏目对不上，请对照原件人工核对。',
      en: 'In the table of {en} the figures cannot be matched with the columns; check them against the original.',
    },
    row: {
      zh: '{zh}的表格中，“{row}”一行的数字与各栏对不上，请对照原件人工核对。',
      en: 'In the table of {en}, the figures of “{row}” cannot be matched with the columns; check them by hand.',
    },
    somewhere: {
      zh: '有一张表格没能读取，请对照原件人工核对。',
      en: 'A table could not be read; check it against the original.',
    },
  },
  *check({ report }) {
    for (const note of report.notes) {
      const messageId = messages[note.code];
      if (!messageId) continue;
      const at = whereabouts(note);
      if (!note.table) {
        yield { messageId: 'somewhere', at, review: true };
        continue;
      }
      const { zh, en } = nameTable(note.table);
      yield { messageId, at, data: { zh, en, row: note.text }, review: true };
    }
  },
});

const messages: Partial<Record<Note['code'], 'table' | 'cells' | 'row'>> = {
  'table-unreadable': 'table',
  'cells-unreadable': 'cells',
  'row-unreadable': 'row',
};

const sections = { disclosure: 2, applications: 3, disputes: 4 } as const;

function whereabouts({ place, table }: Note): At {
  if (place) return place;
  return table ? { section: sections[table], table } : { section: 0 };
}
