import type { Form, FormTable } from '../../formats/form.js';
import { laws } from '../../formats/laws.js';
import { fold } from '../../report/fold.js';
import type { ReadLabel, ReadTable } from '../../report/report.js';
import { defineRule } from '../rule.js';

/** The tables are those of the form in force for the report year. */
export default defineRule({
  id: 'structure/format-version',
  title: { zh: '表格使用本年度的统一格式', en: "The tables are on the report year's form" },
  severity: 'error',
  basis: [laws.format2021, laws.format2019],
  needs: ['tables', 'year', 'formOfYear'],
  messages: {
    older: {
      zh: '第{section}部分的表格用的是2019年试行格式，{year}年度报告应使用国办公开办函〔2021〕30号印发的格式。从{labels}可以看出。请换用新表格，逐项重新填写。',
      en: 'The table of section {sectionEn} is on the trial form of 2019, as {labels} show; the report for {year} takes the form of 2021.',
    },
    newer: {
      zh: '第{section}部分的表格用的是国办公开办函〔2021〕30号印发的格式，{year}年度报告应使用2019年试行格式。从{labels}可以看出。请核对报告年度，或换用2019年的表格。',
      en: 'The table of section {sectionEn} is on the form of 2021, as {labels} show; the report for {year} takes the trial form of 2019.',
    },
  },
  *check({ tables, year, formOfYear }) {
    for (const table of tables) {
      if (table.form.id === formOfYear.id) continue;
      const telling = tellingLabels(table, formOfYear);
      if (telling.length < 2) continue;
      const labels = telling
        .slice(0, 4)
        .map(({ prescribed }) => `“${prescribed}”`)
        .join('');
      yield {
        messageId: formOfYear.id === '2021' ? 'older' : 'newer',
        at: telling[0]!.place,
        related: telling.slice(1, 4).map(({ place }) => place),
        data: {
          section: '一二三四'.charAt(table.spec.section - 1),
          sectionEn: table.spec.section,
          year: year.value,
          labels,
        },
        basis: [formOfYear.basis],
        // 国办公开办函〔2019〕60号 only encouraged its form for the reports of that year.
        ...(year.value === 2019 && { severity: 'info' }),
      };
      return;
    }
  },
});

/** The labels, each once, that the table's form has and the form of the year does not. */
function tellingLabels(table: ReadTable, formOfYear: Form): ReadLabel[] {
  const expected = labelsOf(formOfYear.tables[table.id]);
  const seen = new Set<string>();
  return table.labels.filter(({ prescribed, match }) => {
    const folded = fold(prescribed);
    if (match === 'near' || expected.has(folded) || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

function labelsOf(table: FormTable): Set<string> {
  const labels = table.blocks.flatMap(({ caption, corner, columnGroups, columns, groups, rows }) => [
    ...[caption, corner].flatMap((label) => label ?? []),
    ...columnGroups,
    ...columns,
    ...groups,
    ...rows,
  ]);
  return new Set([...labels, ...table.merged].flatMap(({ text, accepted = [] }) => [text, ...accepted]).map(fold));
}
