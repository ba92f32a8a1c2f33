import { laws } from '../../formats/laws.js';
import type { ReadTable } from '../../report/report.js';
import { nameRow } from '../nameRow.js';
import { defineRule, type Reported } from '../rule.js';

type Message = 'few' | 'many' | 'merged';

/** More missing rows than this are named by the first and the last. */
const mostNamed = 3;

/** A row of the form is absent. Rows that follow one another are one finding. */
export default defineRule({
  id: 'table/row-missing',
  title: { zh: '统计表行次齐全', en: 'The tables have every row' },
  severity: 'error',
  basis: [laws.regulation.article(50)],
  needs: ['tables'],
  messages: {
    few: {
      zh: '表格缺少{rows}，请按统一格式补上，没有发生的填0。',
      en: 'The table lacks {rows}; add it as in the form, with 0 for what did not occur.',
    },
    many: {
      zh: '表格缺少“{first}”至“{last}”共{count}行，请按统一格式补齐，没有发生的填0；如果原稿有这些行，请检查文件是否被截断。',
      en: 'The table lacks {count} rows, from “{first}” to “{last}”; add them, or check whether the file was cut off.',
    },
    merged: {
      zh: '“{row}”只有一行，统一格式在它下面分{count}行填写：{rows}。请拆开填写。',
      en: '“{row}” is one row; the form has {count} rows below it: {rows}. Fill them in one by one.',
    },
  },
  *check({ tables }) {
    for (const table of tables) {
      if (!table.legible) continue;
      for (const run of table.missingRows) yield reportRun(table, run);
    }
  },
});

function reportRun(table: ReadTable, run: readonly string[]): Reported<Message> {
  const { spec, form } = table;
  const first = run[0]!;
  const at = { section: spec.section, table: table.id, row: first };
  const rows = () => run.map((key) => `“${nameRow(spec, key)}”`).join('、');
  const base = { at, basis: [form.basis] };
  const merged = spec.merged.find((each) => table.rows[each.key] && run.every((key) => each.standsFor.includes(key)));
  if (merged) {
    const cell = Object.values(table.rows[merged.key]!).find((each) => each !== null);
    const related = cell ? [cell.place] : [];
    return { ...base, messageId: 'merged', related, data: { row: merged.text, count: run.length, rows: rows() } };
  }
  if (run.length <= mostNamed) return { ...base, messageId: 'few', data: { rows: rows() } };
  const last = nameRow(spec, run[run.length - 1]!);
  return { ...base, messageId: 'many', data: { first: nameRow(spec, first), last, count: run.length } };
}
