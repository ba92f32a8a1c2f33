import type { FormTable } from '../formats/form.js';
import { textOfRow } from './textOfRow.js';

/** Longer labels are cut at their first pause. */
const longest = 22;

/**
 * A row as a message calls it: its label, with the number of its group where its own number starts again in each group
 * (（三）7.属于行政执法案卷), without what stands in brackets behind it.
 */
export function nameRow(spec: FormTable, key: string): string {
  let names = known.get(spec);
  if (!names) known.set(spec, (names = new Map()));
  let name = names.get(key);
  if (name === undefined) names.set(key, (name = makeName(spec, key)));
  return name;
}

/** The forms are few and never change: each row is named once. */
const known = new Map<FormTable, Map<string, string>>();

function makeName(spec: FormTable, key: string): string {
  const row = spec.blocks.flatMap((block) => block.rows).find((each) => each.key === key);
  const group = row?.groups[row.groups.length - 1] ?? '';
  const number = group.startsWith('（') ? group.slice(0, group.indexOf('）') + 1) : '';
  return number + shorten(textOfRow(spec, key));
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(1).search(/[（、，]/);
  return cut < 0 ? text : text.slice(0, cut + 1);
}
