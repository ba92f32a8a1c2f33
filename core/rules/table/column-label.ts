import { laws } from '../../formats/laws.js';
import { groupLabels } from '../groupLabels.js';
import { labelMessages, reportLabel } from '../reportLabel.js';
import { defineRule } from '../rule.js';

/** The name of a column can be recognised, but is not the form's. */
export default defineRule({
  id: 'table/column-label',
  title: { zh: '栏名与统一格式一致', en: 'Column names are those of the form' },
  severity: 'error',
  basis: [laws.regulation.article(50)],
  needs: ['tables'],
  messages: labelMessages,
  *check({ tables }) {
    for (const table of tables) {
      for (const group of groupLabels(table, ['column', 'column-group'])) {
        yield reportLabel(table.form, group);
      }
    }
  },
});
