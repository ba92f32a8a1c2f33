import type { InsertedTable } from './insertBlocks.js';

/**
 * The line between the right form and the table that it is to replace, which stays for the author to compare. While it
 * stands, nothing is put in again; while the old table stands, structure/format-version goes on saying so.
 */
export function noteBetween({ form }: Pick<InsertedTable, 'form'>): string {
  return `（待填写）以上为${form}年格式的表格；以下为原来的表格，核对后请连同本行删去。`;
}
