import type { FormTable, Row, TableBlock } from '../formats/form.js';

/** A cell of a form; spans and origin as in a document's table. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The row and column of the form that it takes the value of; null for labels. */
  readonly value: { readonly row: string; readonly column: string } | null;
}

/** What stands in a row from left to right; places covered from above are left out. */
type Line = readonly Omit<FormCell, 'row' | 'column'>[];

/** The columns in front of the values of section 三: 一、, （一）, 1. */
const labelColumns = 3;

/**
 * A statutory table as the form has it, with its merged cells. Cells of values hold what `textAt` gives for their row and
 * column.
 */
export function layOutForm(spec: FormTable, textAt: (row: string, column: string) => string): FormCell[] {
  const lines = spec.layout === 'single' ? disputes : spec.id === 'applications' ? applications : disclosure;
  return placed(lines(spec, textAt));
}

function cell(text: string, columnSpan = 1, rowSpan = 1): Line[number] {
  return { text, columnSpan, rowSpan, value: null };
}

function values({ columns }: TableBlock, { key: row }: Row, textAt: (row: string, column: string) => string): Line {
  return columns.map(({ key: column }) => ({ ...cell(textAt(row, column)), value: { row, column } }));
}

/** Blocks under one another; cells of a block with fewer columns than the widest are stretched. */
function disclosure({ blocks }: FormTable, textAt: (row: string, column: string) => string): Line[] {
  const width = Math.max(...blocks.map(({ columns }) => columns.length));
  return blocks.flatMap((block) => {
    const span = Math.floor(width / block.columns.length);
    const last = width - span * (block.columns.length - 1);
    const stretched = (line: Line): Line =>
      line.map((each, index) => ({ ...each, columnSpan: index === line.length - 1 ? last : span }));
    return [
      [cell(block.caption?.text ?? '', width + 1)],
      [cell(block.corner?.text ?? ''), ...stretched(block.columns.map(({ text }) => cell(text)))],
      ...block.rows.map((row) => [cell(row.text), ...stretched(values(block, row, textAt))]),
    ];
  });
}

function applications({ blocks }: FormTable, textAt: (row: string, column: string) => string): Line[] {
  const block = blocks[0]!;
  const { columns, rows, columnGroups } = block;
  const header: Line[] = [
    [cell(block.corner?.text ?? '', labelColumns, 3), cell(columnGroups[0]?.text ?? '', columns.length)],
    [
      cell(columns[0]!.text, 1, 2),
      cell(columnGroups[1]?.text ?? '', columns.length - 2),
      cell(columns.at(-1)!.text, 1, 2),
    ],
    columns.slice(1, -1).map(({ text }) => cell(text)),
  ];
  const body = rows.map((row, index) => {
    const opened = row.groups.filter((group, depth) => rows[index - 1]?.groups[depth] !== group);
    const heights = opened.map((group) => rows.filter(({ groups }) => groups.includes(group)).length);
    return [
      ...opened.map((group, depth) => cell(group, 1, heights[depth])),
      cell(row.text, labelColumns - row.groups.length),
      ...values(block, row, textAt),
    ];
  });
  return [...header, ...body];
}

/** 行政复议 over its outcomes, which reach down two header rows; 行政诉讼 over its two kinds; one line of values. */
function disputes({ blocks }: FormTable, textAt: (row: string, column: string) => string): Line[] {
  const block = blocks[0]!;
  const { columns, rows, columnGroups } = block;
  const [review, ...litigation] = rows;
  return [
    [cell(review!.text, columns.length), cell(columnGroups[0]?.text ?? '', columns.length * litigation.length)],
    [...columns.map(({ text }) => cell(text, 1, 2)), ...litigation.map(({ text }) => cell(text, columns.length))],
    litigation.flatMap(() => columns.map(({ text }) => cell(text))),
    rows.flatMap((row) => values(block, row, textAt)),
  ];
}

/** Each cell at the first free place of its row. */
function placed(lines: readonly Line[]): FormCell[] {
  const taken = new Set<string>();
  return lines.flatMap((line, row) => {
    let column = 0;
    return line.map((each) => {
      while (taken.has(`${row} ${column}`)) column++;
      const origin = column;
      for (let down = 0; down < each.rowSpan; down++) {
        for (let along = 0; along < each.columnSpan; along++) taken.add(`${row + down} ${origin + along}`);
      }
      column += each.columnSpan;
      return { ...each, row, column: origin };
    });
  });
}
