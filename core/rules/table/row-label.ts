import { laws } from '../../formats/laws.js';
import { groupLabels } from '../groupLabels.js';
import { labelMessages, reportLabel } from '../reportLabel.js';
import { defineRule } from '../rule.js';

/** The name of a row can be recognised, but is not the form's. */
export default defineRule({
  id: 'table/row-label',
  title: { zh: '行名与统一格式一致', en: 'Row names are those of the form' },
  severity: 'error',
  basis: [laws.regulation.article(50)],
  needs: ['tables'],
  messages: labelMessages,
  *check({ tables }) {
    for (const table of tables) {
      for (const group of groupLabels(table, ['row', 'group', 'caption', 'corner'])) {
        yield reportLabel(table.form, group);
      }
    }
  },
});
