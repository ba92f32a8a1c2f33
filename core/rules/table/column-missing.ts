import { laws } from '../../formats/laws.js';
import { defineRule } from '../rule.js';

/** A column of the form is absent. */
export default defineRule({
  id: 'table/column-missing',
  title: { zh: '统计表栏目齐全', en: 'The tables have every column' },
  severity: 'error',
  basis: [laws.regulation.article(50)],
  needs: ['tables'],
  messages: {
    missing: {
      zh: '表格缺少“{column}”一栏{caption}，请按统一格式补上，没有发生的填0。',
      en: 'The table lacks the column “{column}”{caption}; add it as in the form, with 0 for what did not occur.',
    },
  },
  *check({ tables }) {
    for (const { id, form, spec, legible, missingColumns } of tables) {
      if (!legible) continue;
      for (const { key, block: index } of missingColumns) {
        const block = spec.blocks[index];
        const column = block?.columns.find((each) => each.key === key);
        if (!block || !column) continue;
        // Several blocks have columns of one name: the row tells them apart.
        const row = spec.blocks.length > 1 ? block.rows[0]?.key : undefined;
        const caption = block.caption && spec.blocks.length > 1 ? `（${block.caption.text}）` : '';
        const at = { section: spec.section, table: id, column: key, ...(row !== undefined && { row }) };
        yield { messageId: 'missing', at, data: { column: column.text, caption }, basis: [form.basis] };
      }
    }
  },
});
