import type { FormCell } from './layOutForm.js';

/** How the text of a new table looks; both parts are properties as XML, '' for none. */
export interface CellLook {
  readonly paragraph: string;
  readonly run: string;
}

/** A table as blocks have it: size and cells. */
interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly FormCell[];
}

/** Width between the margins of A4 as official documents set it, in twentieths of a point (GB/T 9704: 156 mm). */
const textWidth = 8844;
/** How many times as wide as a column of figures: the last column of labels, and those of their groups before it. */
const labelWeight = 3;
const groupWeight = 1.2;

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/**
 * A w:tbl with lines around its cells, merged as the form has them (w:gridSpan, w:vMerge), as wide as the text.
 * @param prefix what the file calls the namespace of WordprocessingML, with its colon.
 */
export function writeTableXml(grid: Grid, look: CellLook, prefix = 'w:'): string {
  const w = prefix;
  const widths = widthsOf(grid);
  const borders = sides
    .map((side) => `<${w}${side} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="auto"/>`)
    .join('');
  const properties = `<${w}tblPr><${w}tblW ${w}w="5000" ${w}type="pct"/><${w}jc ${w}val="center"/><${w}tblBorders>${borders}</${w}tblBorders></${w}tblPr>`;
  const columns = widths.map((width) => `<${w}gridCol ${w}w="${width}"/>`).join('');
  const rows = Array.from({ length: grid.rows }, (_, row) => rowXml(grid, row, widths, look, w)).join('');
  return `<${w}tbl>${properties}<${w}tblGrid>${columns}</${w}tblGrid>${rows}</${w}tbl>`;
}

/** Text of a w:t. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function rowXml({ cells }: Grid, row: number, widths: readonly number[], look: CellLook, w: string): string {
  const here = cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .sort((a, b) => a.column - b.column);
  return `<${w}tr>${here.map((cell) => cellXml(cell, row, widths, look, w)).join('')}</${w}tr>`;
}

function cellXml(cell: FormCell, row: number, widths: readonly number[], look: CellLook, w: string): string {
  const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, each) => sum + each, 0);
  const merge = cell.rowSpan === 1 ? '' : cell.row === row ? `<${w}vMerge ${w}val="restart"/>` : `<${w}vMerge/>`;
  const properties = [
    `<${w}tcW ${w}w="${width}" ${w}type="dxa"/>`,
    cell.columnSpan > 1 ? `<${w}gridSpan ${w}val="${cell.columnSpan}"/>` : '',
    merge,
    `<${w}vAlign ${w}val="center"/>`,
  ].join('');
  const text = cell.row === row ? cell.text : '';
  const run = text === '' ? '' : `<${w}r>${look.run}<${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r>`;
  return `<${w}tc><${w}tcPr>${properties}</${w}tcPr><${w}p>${look.paragraph}${run}</${w}p></${w}tc>`;
}

/** Columns that hold figures are narrow and alike; those in front of them share the rest. */
function widthsOf({ columns, cells }: Grid): number[] {
  const first = Math.min(...cells.flatMap(({ value, column }) => (value ? [column] : [])));
  const weights = Array.from({ length: columns }, (_, column) =>
    column >= first ? 1 : column === first - 1 ? labelWeight : groupWeight,
  );
  const unit = textWidth / weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor(weight * unit));
}
