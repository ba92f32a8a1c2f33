import { laws } from '../../formats/laws.js';
import type { ReadTable } from '../../report/report.js';
import { type FaultyCell, findFaultyCells } from '../findFaultyCells.js';
import { forceValue } from '../forceValue.js';
import { nameTable } from '../nameTable.js';
import { defineRule, type ProposedEdit } from '../rule.js';

/** More blank cells of one table than this are one finding. */
const mostSingle = 5;

/** A cell that takes a number is blank. */
export default defineRule({
  id: 'table/cell-empty',
  title: { zh: '统计表没有空格', en: 'No cell of the tables is blank' },
  severity: 'warning',
  basis: [
    laws.practice(
      '统计表各栏填写数字，没有发生的填0',
      'Each cell of the tables takes a number, 0 where there is nothing',
    ),
  ],
  needs: ['tables'],
  messages: {
    one: { zh: '单元格没有填写，请填数字；没有发生的填0。', en: 'The cell is blank; fill in a number, 0 for none.' },
    many: {
      zh: '{zh}的表格有{count}个单元格没有填写，请逐格填数字；没有发生的填0。',
      en: '{count} cells of the table of {en} are blank; fill in numbers, 0 for none.',
    },
    fill: { zh: '填{value}（按表内合计关系推算）', en: 'Fill in {value}, as the sums require' },
    fillAll: { zh: '按表内合计关系填写其中{count}格', en: 'Fill in {count} of them as the sums require' },
  },
  *check({ tables }) {
    for (const table of tables) {
      const blanks = findFaultyCells(table).filter(({ fault }) => fault === 'blank');
      const [first] = blanks;
      if (!first) continue;
      if (blanks.length > mostSingle) {
        const { zh, en } = nameTable(table.id);
        const edits = blanks.flatMap((blank) => editOf(table, blank) ?? []);
        const fix = { title: 'fillAll' as const, data: { count: edits.length }, safe: false, edits };
        const related = blanks.slice(1).map(({ cell }) => cell.place);
        const fixes = edits.length > 0 ? [fix] : [];
        yield { messageId: 'many', at: first.cell.place, related, data: { zh, en, count: blanks.length }, fixes };
        continue;
      }
      for (const blank of blanks) {
        const { row, column, cell } = blank;
        const edit = editOf(table, blank);
        if (!edit) {
          yield { messageId: 'one', at: cell.place };
          continue;
        }
        const suspect = { table: table.id, row, column, current: null, proposed: Number(edit.text) };
        const fix = { title: 'fill' as const, data: { value: edit.text }, safe: false, edits: [edit] };
        yield { messageId: 'one', at: cell.place, suspects: [suspect], fixes: [fix] };
      }
    }
  },
});

function editOf(table: ReadTable, { row, column, cell }: FaultyCell): ProposedEdit | null {
  const value = forceValue(table, row, column);
  return value === null ? null : { at: cell.place, text: String(value) };
}
