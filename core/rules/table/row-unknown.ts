import { laws } from '../../formats/laws.js';
import { coreOfLabel } from '../coreOfLabel.js';
import { nameTable } from '../nameTable.js';
import { defineRule } from '../rule.js';

/** Notes under a table stand in a row of their own, and may hold figures. */
const remark = /^[（(]?(?:注|备注|说明|填表|填报|单位|制表|审核|负责人|联系)/;

/** A table has a row that the form does not have. */
export default defineRule({
  id: 'table/row-unknown',
  title: { zh: '统计表没有格式以外的行', en: 'No row beyond those of the form' },
  severity: 'warning',
  basis: [laws.regulation.article(50)],
  needs: ['tables'],
  messages: {
    unknown: {
      zh: '“{found}”不是{zh}统计表的行，请核对：行名写错的，改为统一格式的行名；自行增加的，移出表格另作说明。',
      en: '“{found}” is no row of the table of {en}; correct its name, or move it out of the table.',
    },
  },
  *check({ tables }) {
    for (const { id, form, spec, legible, unknownRows } of tables) {
      if (!legible || unknownRows.length === 0) continue;
      // A row of the form with a remark behind its name is no unknown one: table/row-missing asks for a person.
      const known = new Set(spec.blocks.flatMap((block) => block.rows.map((row) => coreOfLabel(row.text))));
      const { zh, en } = nameTable(id);
      for (const { text, place } of unknownRows) {
        if (remark.test(text) || known.has(coreOfLabel(text))) continue;
        yield { messageId: 'unknown', at: place, data: { found: text, zh, en }, basis: [form.basis] };
      }
    }
  },
});
