import type { FormTable, Label, Row, TableBlock } from '../../formats/form.js';
import type { ReadCell, ReadTable } from '../../report/report.js';
import { escapeControls } from '../escapeControls.js';
import type { TableValues } from '../result.js';
import type { CellMark, CellMarks } from './markCells.js';
import type { CellState, PanelCell, PanelRow, PanelTableBlock } from './model.js';
import { panelWording } from './panelWording.js';

/** What is known of a table's cells: recognition's reading with places and words, or the values of the JSON result. */
export type Cells = ReadTable | { readonly spec: FormTable; readonly rows: TableValues };

type KnownCell = ReadCell | number | null | undefined;

/** The table as its form has it, each cell with what stands in it and what is known of it. */
export function gridOf(cells: Cells, marks: CellMarks, language: 'zh' | 'en'): PanelTableBlock[] {
  return cells.spec.blocks.map((block, index) => ({
    caption: block.caption?.text ?? null,
    columns: block.columns.map(({ key, text }) => ({ key, label: text })),
    rows: rowsOf(block, cells).map((row) => gridRow(row, block, index, cells, marks, language)),
  }));
}

type Line = Label & Pick<Row, 'key' | 'groups'>;

/** The rows of the form; where the document has a row of the former form in place of several, that one. */
function rowsOf({ rows }: TableBlock, { spec, rows: known }: Cells): readonly Line[] {
  const merged = spec.merged.filter(({ key }) => key in known);
  return rows.flatMap((row): Line[] => {
    const whole = merged.find(({ standsFor }) => standsFor.includes(row.key));
    if (!whole) return [row];
    return whole.standsFor[0] === row.key
      ? [{ key: whole.key, text: whole.text, groups: row.groups.slice(0, -1) }]
      : [];
  });
}

function gridRow(
  { key, text, groups }: Line,
  { columns }: TableBlock,
  block: number,
  cells: Cells,
  marks: CellMarks,
  language: 'zh' | 'en',
): PanelRow {
  const row: Readonly<Record<string, KnownCell>> | undefined = cells.rows[key];
  const absent = 'missingColumns' in cells ? cells.missingColumns.filter((each) => each.block === block) : [];
  return {
    key,
    label: text,
    groups,
    cells: columns.map((column) => {
      const isMissing = !row || absent.some((each) => each.key === column.key);
      return gridCell(
        column.key,
        isMissing ? undefined : (row[column.key] ?? null),
        marks.at(key, column.key),
        language,
      );
    }),
  };
}

function gridCell(column: string, cell: KnownCell, mark: CellMark | undefined, language: 'zh' | 'en'): PanelCell {
  const read = typeof cell === 'object' && cell !== null ? cell : null;
  const value = typeof cell === 'number' ? cell : (read?.value ?? null);
  const state = stateOf(cell, value, mark);
  return {
    column,
    state,
    stateLabel: panelWording[language].cell[state],
    value,
    text: read ? escapeControls(read.text).trim() : value === null ? '' : String(value),
    proposed: mark?.proposed ?? [],
    problems: mark?.problems ?? [],
    block: read?.place.block ?? null,
  };
}

function stateOf(cell: KnownCell, value: number | null, mark: CellMark | undefined): CellState {
  if (cell === undefined) return 'missing';
  if (typeof cell === 'object' && cell?.fault === 'blank') return 'blank';
  if (mark && mark.proposed.length > 0) return 'suspect';
  if (value === null) return 'unread';
  return mark?.failing ? 'broken' : 'ok';
}
