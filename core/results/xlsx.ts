import { sealPackage } from './sealPackage.js';
import type { Sheet } from './xlsx/sheet.js';
import { sheetXml } from './xlsx/sheetXml.js';
import { stylesXml } from './xlsx/stylesXml.js';
import { workbookParts } from './xlsx/workbookParts.js';

export type { Sheet, SheetCell, SheetColumn } from './xlsx/sheet.js';

/** Excel’s limits: characters of a name, rows of a sheet. */
const longestName = 31;
const mostRows = 1_048_575;

/**
 * An .xlsx workbook: frozen heads, filters, wrapped cells, A4 with repeated heads. Text of reports goes in as text and never as a
 * formula. The same sheets give the same bytes. Works in Node, pages, extension pages and workers alike.
 * @throws where there is no sheet, or one has more rows than Excel takes.
 */
export async function renderXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new Error('A workbook has at least one sheet.');
  const tooLong = sheets.find(({ rows }) => rows.length > mostRows);
  if (tooLong) throw new Error(`The sheet “${tooLong.name}” has ${tooLong.rows.length} rows; Excel takes ${mostRows}.`);
  const named = withNames(sheets);
  const parts: Record<string, string> = { ...workbookParts(named), 'xl/styles.xml': stylesXml };
  for (const [index, sheet] of named.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, index === 0);
  }
  return sealPackage(parts);
}

/** A quotation mark may stand within a sheet's name, not at its ends. */
function withoutEndQuotes(name: string): string {
  let [start, end] = [0, name.length];
  while (name[start] === "'") start++;
  while (end > start && name[end - 1] === "'") end--;
  return name.slice(start, end);
}

/** Names as Excel takes them: without the signs it forbids, at most 31 characters, no two alike. */
function withNames(sheets: readonly Sheet[]): Sheet[] {
  const used = new Set<string>();
  return sheets.map((sheet) => {
    const plain = withoutEndQuotes(sheet.name.replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')).trim() || 'Sheet';
    let name = plain.slice(0, longestName);
    for (let number = 2; used.has(name.toLowerCase()); number++) {
      const ending = ` (${number})`;
      name = plain.slice(0, longestName - ending.length) + ending;
    }
    used.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
