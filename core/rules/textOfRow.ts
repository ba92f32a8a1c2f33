import type { FormTable } from '../formats/form.js';

/** A row's label as the form prescribes it, those of merged rows included. The key itself where the form has no such row. */
export function textOfRow(spec: FormTable, key: string): string {
  const row = spec.blocks.flatMap((block) => block.rows).find((each) => each.key === key);
  return row?.text ?? spec.merged.find((each) => each.key === key)?.text ?? key;
}
