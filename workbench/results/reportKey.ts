import { foldName } from '../../core/several/bodyNames.js';
import type { Item } from '../model.js';

/** Names a report from run to run: body and year; where one was not read, its content, so that nothing is mixed up. */
export function reportKey({ row, content, source }: Pick<Item, 'row' | 'content' | 'source'>): string {
  return row?.body && row.year !== null ? `${foldName(row.body)}\u0001${row.year}` : (content ?? source);
}
