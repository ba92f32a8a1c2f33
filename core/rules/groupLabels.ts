import type { ReadLabel, ReadTable } from '../report/report.js';

/** The same wrong label, once or more often, in one table. */
export type LabelGroup = readonly [ReadLabel, ...ReadLabel[]];

/**
 * Labels of some kinds that are not worded as prescribed, those alike together: a header repeated after a page break is one
 * problem. None of a table so damaged that its words prove nothing.
 */
export function groupLabels(table: ReadTable, kinds: readonly ReadLabel['kind'][]): LabelGroup[] {
  const groups = new Map<string, [ReadLabel, ...ReadLabel[]]>();
  if (!table.legible) return [];
  for (const label of table.labels) {
    if (label.match === 'exact' || !kinds.includes(label.kind)) continue;
    const name = `${label.kind}|${label.key}|${label.text}`;
    const group = groups.get(name);
    if (group) group.push(label);
    else groups.set(name, [label]);
  }
  return [...groups.values()];
}
