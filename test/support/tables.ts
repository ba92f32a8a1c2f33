import type { FormId, FormTable, Row, TableBlock, TableId } from '../../core/formats/form.js';
import { forms } from '../../core/formats/index.js';
import type { SourceCell, SourceTable } from './source.js';

/** A cell's content: a number, or whatever the author put there instead. */
export type Value = number | string;
/** All values of a row in the form's order, or some of them by column key; the rest is 0. */
export type RowValues = readonly Value[] | Readonly<Record<string, Value>>;
export type TableInput = Readonly<Record<string, RowValues>>;

/** The form's table. @throws where there is no such form. */
export function specOf(id: TableId, form: FormId): FormTable {
  const found = forms.find((each) => each.id === form);
  if (!found) throw new Error(`There is no form “${form}”.`);
  return found.tables[id];
}

/**
 * One of the three statutory tables with the merged cells of the official form.
 * @param values by row key; a row that is not named is 0 throughout.
 * @throws where a key is not one of the form's: a misspelt fixture must not pass as zeros.
 */
export function statutoryTable(id: TableId, form: FormId, values: TableInput = {}): SourceTable {
  return tableOf(specOf(id, form), values);
}

/** The same of a form that a test has changed. @throws as statutoryTable. */
export function tableOf(spec: FormTable, values: TableInput): SourceTable {
  refuseUnknownKeys(spec, values);
  if (spec.id === 'disclosure') return disclosure(spec, values);
  return spec.id === 'applications' ? applications(spec, values) : disputes(spec, values);
}

function refuseUnknownKeys(spec: FormTable, values: TableInput): void {
  const rows = new Map(spec.blocks.flatMap((block) => block.rows.map((row) => [row.key, block] as const)));
  for (const [key, given] of Object.entries(values)) {
    const block = rows.get(key);
    if (!block) throw new Error(`The table “${spec.id}” of this form has no row “${key}”.`);
    const columns = block.columns.map((column) => column.key);
    const unknown = Array.isArray(given) ? [] : Object.keys(given).filter((column) => !columns.includes(column));
    if (unknown.length > 0) throw new Error(`Row “${key}” has no column “${unknown.join('”, “')}”.`);
    if (Array.isArray(given) && given.length !== columns.length) {
      throw new Error(`Row “${key}” takes ${columns.length} values, not ${given.length}.`);
    }
  }
}

function cells(block: TableBlock, row: Row, values: TableInput, columnSpan = 1): SourceCell[] {
  const given = values[row.key] ?? [];
  return block.columns.map((column, index) => {
    const value = Array.isArray(given) ? given[index] : (given as Readonly<Record<string, Value>>)[column.key];
    return cell(String(value ?? 0), { columnSpan });
  });
}

/** Leaves out spans of 1, so that a table reads as it looks. */
export function cell(text: string, spans: { rowSpan?: number; columnSpan?: number } = {}): SourceCell {
  return {
    text: text.trim(),
    ...(spans.rowSpan && spans.rowSpan > 1 && { rowSpan: spans.rowSpan }),
    ...(spans.columnSpan && spans.columnSpan > 1 && { columnSpan: spans.columnSpan }),
  };
}

/** Blocks under one another; a block with fewer columns than the widest has its cells stretched. */
function disclosure(spec: FormTable, values: TableInput): SourceTable {
  const width = Math.max(...spec.blocks.map((block) => block.columns.length));
  const rows = spec.blocks.flatMap((block) => {
    const span = Math.floor(width / block.columns.length);
    const stretched = (line: SourceCell[]): SourceCell[] => {
      const [label, ...rest] = line;
      const missing = width - span * rest.length;
      return [
        label!,
        ...rest.map((each, i) => (i === rest.length - 1 ? cell(each.text, { columnSpan: span + missing }) : each)),
      ];
    };
    const header = block.columns.map((column) => cell(column.text, { columnSpan: span }));
    return [
      [cell(block.caption?.text ?? '', { columnSpan: width + 1 })],
      stretched([cell(block.corner?.text ?? ''), ...header]),
      ...block.rows.map((row) => stretched([cell(row.text), ...cells(block, row, values, span)])),
    ];
  });
  return { kind: 'table', rows };
}

/** Three label columns: 一/二/三/四, （一）…（七）, 1. 2. 3.; a label covers those to its right that it does not need. */
function applications(spec: FormTable, values: TableInput): SourceTable {
  const block = spec.blocks[0]!;
  const [all, organizations] = block.columnGroups;
  const labels = 3;
  const columns = block.columns.length;
  const header: SourceCell[][] = [
    [
      cell(block.corner?.text ?? '', { rowSpan: 3, columnSpan: labels }),
      cell(all?.text ?? '', { columnSpan: columns }),
    ],
    [
      cell(block.columns[0]!.text, { rowSpan: 2 }),
      cell(organizations?.text ?? '', { columnSpan: columns - 2 }),
      cell(block.columns[columns - 1]!.text, { rowSpan: 2 }),
    ],
    block.columns.slice(1, -1).map((column) => cell(column.text)),
  ];
  const body = block.rows.map((row, index) => {
    const opened = row.groups.filter((group, depth) => block.rows[index - 1]?.groups[depth] !== group);
    const labelCells = [
      ...opened.map((group) =>
        cell(group, { rowSpan: block.rows.filter((each) => each.groups.includes(group)).length }),
      ),
      cell(row.text, { columnSpan: labels - row.groups.length }),
    ];
    return [...labelCells, ...cells(block, row, values)];
  });
  return { kind: 'table', rows: [...header, ...body] };
}

/** 行政复议 over its five outcomes, which reach down two header rows; 行政诉讼 over two kinds of five each; one line of data. */
function disputes(spec: FormTable, values: TableInput): SourceTable {
  const block = spec.blocks[0]!;
  const [review, ...litigation] = block.rows;
  const kinds = block.columns.length;
  const litigationGroup = block.columnGroups[0]?.text ?? '';
  return {
    kind: 'table',
    rows: [
      [cell(review!.text, { columnSpan: kinds }), cell(litigationGroup, { columnSpan: kinds * litigation.length })],
      [
        ...block.columns.map((column) => cell(column.text, { rowSpan: 2 })),
        ...litigation.map((row) => cell(row.text, { columnSpan: kinds })),
      ],
      litigation.flatMap(() => block.columns.map((column) => cell(column.text))),
      block.rows.flatMap((row) => cells(block, row, values)),
    ],
  };
}
