import type { TableDiagnosis, UnreadEquation } from '../diagnosis/diagnose.js';
import { nameCell, nameColumn } from './nameCell.js';
import { nameRow } from './nameRow.js';

/** More places than this are not named one by one. */
const mostNamed = 6;

/** The places that kept equations from being judged, in words: a row or column that is not there counts once. */
export function nameUnread(
  { table: { spec, rows, missingColumns } }: TableDiagnosis,
  unread: readonly UnreadEquation[],
): { readonly count: number; readonly cells: string; readonly cellsEn: string } {
  const names = new Map<string, string>();
  for (const { row, column } of unread.flatMap((each) => each.unread)) {
    if (!rows[row]) names.set(`“${nameRow(spec, row)}”行`, `row “${nameRow(spec, row)}”`);
    else if (missingColumns.some(({ key }) => key === column)) {
      names.set(`“${nameColumn(spec, column)}”列`, `column “${nameColumn(spec, column)}”`);
    } else names.set(nameCell(spec, row, column), nameCell(spec, row, column, 'en'));
  }
  const isCut = names.size > mostNamed;
  const list = (all: Iterable<string>, comma: string) => [...all].slice(0, mostNamed).join(comma);
  return {
    count: names.size,
    cells: list(names.keys(), '、') + (isCut ? '……' : ''),
    cellsEn: list(names.values(), ', ') + (isCut ? ' …' : ''),
  };
}
