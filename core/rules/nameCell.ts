import type { FormTable } from '../formats/form.js';
import { nameRow } from './nameRow.js';
import type { Wording } from './rule.js';

/** A cell as a message calls it: “（七）总计”行“自然人”列, or “行政复议”的“总计” where all rows stand in one line. */
export function nameCell(spec: FormTable, row: string, column: string, language: keyof Wording = 'zh'): string {
  const names = [nameRow(spec, row), nameColumn(spec, column)].map(quote);
  if (language === 'en') return spec.layout === 'single' ? names.join(' / ') : names.join(' × ');
  return spec.layout === 'single' ? names.join('的') : `${names.join('行')}列`;
}

/** A column by its label; the key itself where the form has no such column. */
export function nameColumn({ blocks }: FormTable, key: string): string {
  for (const { columns } of blocks) for (const column of columns) if (column.key === key) return column.text;
  return key;
}

/** Quotation marks within the name become single ones. */
function quote(name: string): string {
  const inner = name.includes('“') || name.includes('”') ? name.replace(/“/g, '‘').replace(/”/g, '’') : name;
  return `“${inner}”`;
}
