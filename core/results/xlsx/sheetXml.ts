import { displayWidth } from '../displayWidth.js';
import type { Sheet, SheetCell, SheetColumn } from './sheet.js';
import { escapeXml, sheetText, sheetXmlText } from './sheetText.js';
import { cellStyles } from './stylesXml.js';

/** Widths that fit on a page of A4 at about 70 %, below which print is hard to read; a wider sheet goes on several pages. */
const pageWidth = { portrait: 130, landscape: 190 } as const;
/** Height of a line of 10 pt, and the most that Excel takes for a row, in points. */
const lineHeight = 13.5;
const highest = 405;

/** A worksheet part (ECMA-376-1, 18.3.1.99): frozen head, filter, A4, page numbers. The order of its elements is fixed. */
export function sheetXml({ name, columns, rows, landscape = false }: Sheet, isFirst: boolean): string {
  const range = rangeOf(columns.length, rows.length + 1);
  const titles = columns.map(({ title }) => title);
  const orientation = landscape ? 'landscape' : 'portrait';
  const pages = Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / pageWidth[orientation]);
  const cols = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`,
    rowXml(1, titles, () => cellStyles.head, heightOf(titles, columns, true)),
    ...rows.map((cells, index) =>
      rowXml(index + 2, cells, (column, cell) => styleOf(columns[column], cell), heightOf(cells, columns, false)),
    ),
    `</sheetData><autoFilter ref="${range}"/>`,
    '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    // Paper 9 is A4; as many pages long as it takes.
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="${pages}" fitToHeight="0"/>`,
    // In headers & is a command and stands doubled.
    `<headerFooter><oddHeader>&amp;C${escapeXml(name.replaceAll('&', '&&'))}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  ].join('');
}

/** `A1:C9`. */
export function rangeOf(columns: number, rows: number): string {
  return `A1:${columnName(Math.max(1, columns) - 1)}${rows}`;
}

function rowXml(
  number: number,
  cells: readonly SheetCell[],
  style: (column: number, cell: SheetCell) => number,
  height: number,
): string {
  const content = cells.map((cell, column) => cellXml(`${columnName(column)}${number}`, cell, style(column, cell)));
  return `<row r="${number}" ht="${height}" customHeight="1">${content.join('')}</row>`;
}

/** Not every program finds out how high wrapped text is: the height is given. */
function heightOf(cells: readonly SheetCell[], columns: readonly SheetColumn[], wrapsAll: boolean): number {
  const lines = cells.map((cell, column) => {
    const { width = 10, wrap = false } = columns[column] ?? {};
    if (typeof cell !== 'string' || !(wrap || wrapsAll)) return 1;
    return sheetText(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width - 2))), 0);
  });
  return Math.min(highest, Math.max(1, ...lines) * lineHeight + 1.5);
}

function cellXml(reference: string, cell: SheetCell, style: number): string {
  if (cell === null || cell === '') return `<c r="${reference}" s="${style}"/>`;
  if (typeof cell === 'number') return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetXmlText(cell)}</t></is></c>`;
}

function styleOf(column: SheetColumn | undefined, cell: SheetCell): number {
  if (typeof cell === 'number') return cellStyles.number;
  return column?.wrap ? cellStyles.wrapped : cellStyles.text;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
