import type { FormId, TableId } from '../../core/formats/form.js';
import { forms } from '../../core/formats/index.js';
import type { ReadCell, ReadTable } from '../../core/report/report.js';

/** Figures by row key; null: the cell could not be read. A row that is left out is not in the document. */
export type Figures = Record<string, (number | null)[]>;

const formOf = (form: FormId) => forms.find(({ id }) => id === form)!;

export const rowsOf = (id: TableId, form: FormId = '2021'): string[] =>
  formOf(form).tables[id].blocks.flatMap((block) => block.rows.map((row) => row.key));

export const columnsOf = (id: TableId): string[] =>
  formOf('2021').tables[id].blocks[0]!.columns.map((column) => column.key);

/** A full table: the figures given, the rest 0. */
export function filled(id: TableId, figures: Figures, form: FormId = '2021'): Figures {
  const zeros = columnsOf(id).map(() => 0);
  return Object.fromEntries(rowsOf(id, form).map((row) => [row, [...(figures[row] ?? zeros)]]));
}

/** A table as recognition would hand it over, each cell at a place of its own. */
export function tableOf(id: TableId, figures: Figures, form: FormId = '2021'): ReadTable {
  const columns = columnsOf(id);
  const cellOf = (row: string, index: number, value: number | null): ReadCell => ({
    value,
    text: value === null ? '/' : String(value),
    place: { block: `t1.${row}.${columns[index]}`, start: 0, end: value === null ? 1 : String(value).length },
    kind: 'count',
    fault: value === null ? 'not-a-number' : null,
  });
  return {
    id,
    form: formOf(form),
    spec: formOf(form).tables[id],
    rows: Object.fromEntries(
      Object.entries(figures).map(([row, values]) => [
        row,
        Object.fromEntries(values.map((value, index) => [columns[index]!, cellOf(row, index, value)])),
      ]),
    ),
    labels: [],
    missingRows: [],
    missingAfter: [],
    missingColumns: [],
    unknownRows: [],
    legible: true,
    place: { block: 't1', start: 0, end: 0 },
  };
}
