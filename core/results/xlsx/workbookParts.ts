import type { Sheet } from './sheet.js';
import { escapeXml } from './sheetText.js';
import { rangeOf } from './sheetXml.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook besides sheets and styles, by their names in the package. */
export function workbookParts(sheets: readonly Sheet[]): Record<string, string> {
  const numbers = sheets.map((_, index) => index + 1);
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relationships}">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets><definedNames>${definedNames(sheets)}</definedNames></workbook>`,
  };
}

/** Every printed page repeats the head and the first two columns; a filter has a hidden name beside its element, without which Excel repairs the file. */
function definedNames(sheets: readonly Sheet[]): string {
  const filters = sheets.map(({ name, columns, rows }, index) => {
    const range = rangeOf(columns.length, rows.length + 1).replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(name)}!${range}</definedName>`;
  });
  const titles = sheets.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(name)}!$A:$B,${quoted(name)}!$1:$1</definedName>`,
  );
  return [...filters, ...titles].join('');
}

function quoted(name: string): string {
  return escapeXml(`'${name.replaceAll("'", "''")}'`);
}
