import { strToU8, zipSync } from 'fflate';
import type { SourceCell, SourceDocument, SourceMetadata, SourceParagraph, SourceTable } from '../support/source.js';

/** How Word would have saved the same text. */
export interface DocxOptions {
  /** Breaks the text into runs of 1 to 5 characters, with proofing marks between them, as much editing leaves it. */
  readonly splitRuns?: boolean;
  /**
   * Leaves 一、 and （一） to automatic numbering, where they are the numbers that it would give: through the style of a
   * heading with a level, as a list item elsewhere.
   */
  readonly autoNumbering?: boolean;
}

/** A .docx with styles, numbering and properties, tables with a grid, gridSpan and vMerge. */
export function renderDocx(source: SourceDocument, options: DocxOptions = {}): Uint8Array {
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(HEADER + contentTypes()) };
  for (const part of parts(source, options)) files[part.name] = strToU8(HEADER + part.xml);
  return zipSync(files);
}

/** The same document in one XML text, as Word's “XML document” and as `body.getOoxml()` of its add-ins give it. */
export function renderFlatOpc(source: SourceDocument, options: DocxOptions = {}): string {
  const written = parts(source, options).map(
    ({ name, type, xml }) =>
      `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`,
  );
  const namespace = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"';
  return `${HEADER}<?mso-application progid="Word.Document"?>\r\n<pkg:package ${namespace}>${written.join('')}</pkg:package>`;
}

interface Part {
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';

function parts(source: SourceDocument, options: DocxOptions): Part[] {
  const body = new BodyWriter(options).write(source);
  return [
    { name: '_rels/.rels', type: RELATIONSHIPS, xml: packageRelationships },
    { name: 'word/_rels/document.xml.rels', type: RELATIONSHIPS, xml: documentRelationships },
    { name: 'word/document.xml', type: `${WORD}.document.main+xml`, xml: `<w:document ${W}>${body}</w:document>` },
    { name: 'word/styles.xml', type: `${WORD}.styles+xml`, xml: styles },
    { name: 'word/numbering.xml', type: `${WORD}.numbering+xml`, xml: numbering },
    { name: 'docProps/core.xml', type: CORE, xml: coreProperties(source.metadata ?? {}) },
  ];
}

function contentTypes(): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="${RELATIONSHIPS}"/><Default Extension="xml" ContentType="application/xml"/>`,
    override('word/document.xml', `${WORD}.document.main+xml`),
    override('word/styles.xml', `${WORD}.styles+xml`),
    override('word/numbering.xml', `${WORD}.numbering+xml`),
    override('docProps/core.xml', CORE),
    '</Types>',
  ].join('');
}

const packageRelationships = [
  `<Relationships xmlns="${PACKAGE}/relationships">`,
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  '</Relationships>',
].join('');

const documentRelationships = [
  `<Relationships xmlns="${PACKAGE}/relationships">`,
  `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  `<Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/>`,
  '</Relationships>',
].join('');

function coreProperties({ title, pubDate }: SourceMetadata): string {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${pubDate}T08:00:00Z</dcterms:${name}>`;
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    title === undefined ? '' : `<dc:title>${escaped(title)}</dc:title>`,
    pubDate === undefined ? '' : date('created') + date('modified'),
    '</cp:coreProperties>',
  ].join('');
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Heading styles 1 and 2 belong to levels 一、 and （一） of list 1. */
const NUMBERED = 2;

const styles = [
  `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>`,
  '</w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  ...LEVELS.map((level) =>
    [
      `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="a"/>`,
      `<w:next w:val="a"/><w:qFormat/><w:pPr><w:keepNext/>`,
      level > NUMBERED ? '' : `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr>`,
      `<w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
    ].join(''),
  ),
  '<w:style w:type="table" w:styleId="b"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>',
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  ),
  '</w:tblBorders></w:tblPr></w:style></w:styles>',
].join('');

const numbering = [
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>`,
  ...LEVELS.map((level) =>
    [
      `<w:lvl w:ilvl="${level - 1}"><w:start w:val="1"/>`,
      `<w:numFmt w:val="${level > NUMBERED ? 'decimal' : 'chineseCountingThousand'}"/>`,
      level > NUMBERED ? '' : `<w:pStyle w:val="${level}"/>`,
      `<w:suff w:val="nothing"/><w:lvlText w:val="${['%1、', '（%2）'][level - 1] ?? `%${level}.`}"/><w:lvlJc w:val="left"/>`,
      '</w:lvl>',
    ].join(''),
  ),
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
].join('');

const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
/** Width between the margins, in twentieths of a point. */
const TEXT_WIDTH = 9026;

/** A place of the grid: the cell that covers it and how. */
interface Covered {
  readonly cell: SourceCell;
  readonly column: number;
  readonly first: boolean;
}

class BodyWriter {
  readonly #options: DocxOptions;
  /** Automatic numbers given so far at each level. */
  #given = [0, 0];

  constructor(options: DocxOptions) {
    this.#options = options;
  }

  write(source: SourceDocument): string {
    const blocks = source.blocks.map((block, index) => {
      if (block.kind === 'paragraph') return this.#paragraph(block);
      // Word wants a paragraph between two tables and after the last.
      const apart = source.blocks[index + 1]?.kind === 'paragraph' ? '' : '<w:p/>';
      return this.#table(block) + apart;
    });
    return `<w:body>${blocks.join('')}${PAGE}</w:body>`;
  }

  #paragraph({ text, level }: SourceParagraph): string {
    const numbered = this.#options.autoNumbering ? this.#automatic(text, level) : null;
    const rest = text.slice(numbered?.text.length ?? 0);
    if (level === undefined) return this.#filled(numbered ? `<w:pPr>${listItem(numbered.level, 1)}</w:pPr>` : '', rest);
    // List 0 switches the style's numbering off.
    const off = !numbered && level <= NUMBERED ? listItem(level, 0) : '';
    return this.#filled(`<w:pPr><w:pStyle w:val="${level}"/>${off}</w:pPr>`, rest);
  }

  /** The number at the start of the text, where the list will give it by itself at that level or (undefined) at any. */
  #automatic(text: string, wanted: number | undefined): { level: number; text: string } | null {
    for (let level = 1; level <= NUMBERED; level++) {
      if (wanted !== undefined && wanted !== level) continue;
      const next = [...this.#given];
      next[level - 1] = (next[level - 1] ?? 0) + 1;
      if (level === 1) next[1] = 0;
      const numeral = '〇一二三四五六七八九十'[next[level - 1] ?? 0] ?? '';
      const number = level === 1 ? `${numeral}、` : `（${numeral}）`;
      if (numeral === '' || !text.startsWith(number)) continue;
      this.#given = next;
      return { level, text: number };
    }
    return null;
  }

  #filled(properties: string, text: string): string {
    return `<w:p>${properties}${this.#runs(text)}</w:p>`;
  }

  #runs(text: string): string {
    if (!this.#options.splitRuns) return run(text, '');
    let runs = '';
    let length = 0;
    for (let at = 0; at < text.length; at += length) {
      length = [1, 3, 2, 5, 4][at % 5] ?? 1;
      const properties =
        at % 2 === 0 ? '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' : '<w:rPr><w:lang w:val="en-US"/></w:rPr>';
      runs += run(text.slice(at, at + length), properties) + (at % 3 === 0 ? '<w:proofErr w:type="spellStart"/>' : '');
    }
    return runs;
  }

  #table(table: SourceTable): string {
    const { rows, columns } = layOut(table);
    const width = Math.floor(TEXT_WIDTH / columns);
    const grid = Array.from({ length: columns }, () => `<w:gridCol w:w="${width}"/>`).join('');
    const written = rows.map((row) => {
      const filled = row.reduce((end, { cell, column }) => Math.max(end, column + (cell.columnSpan ?? 1)), 0);
      const gap = columns - filled;
      const after = gap > 0 ? `<w:trPr><w:gridAfter w:val="${gap}"/></w:trPr>` : '';
      return `<w:tr>${after}${row.map((place) => this.#cell(place, width)).join('')}</w:tr>`;
    });
    const properties = `<w:tblPr><w:tblStyle w:val="b"/><w:tblW w:w="${width * columns}" w:type="dxa"/></w:tblPr>`;
    return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`;
  }

  #cell({ cell, first }: Covered, width: number): string {
    const span = cell.columnSpan ?? 1;
    const properties = [
      `<w:tcW w:w="${width * span}" w:type="dxa"/>`,
      span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
      (cell.rowSpan ?? 1) === 1 ? '' : first ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    ].join('');
    const lines = first ? cell.text.split('\n') : [''];
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${lines.map((line) => this.#filled('', line)).join('')}</w:tc>`;
  }
}

/**
 * Puts origin cells into the grid, each at the first free place of its row.
 * @throws where a row leaves a hole before a cell from above: Word would need an empty cell there, so the source does.
 */
function layOut(table: SourceTable): { rows: Covered[][]; columns: number } {
  const rows: Covered[][] = table.rows.map(() => []);
  const taken: boolean[][] = table.rows.map(() => []);
  let columns = 1;
  table.rows.forEach((cells, rowIndex) => {
    let column = 0;
    for (const cell of cells) {
      while (taken[rowIndex]?.[column]) column++;
      const { rowSpan = 1, columnSpan = 1 } = cell;
      for (let row = rowIndex; row < Math.min(rowIndex + rowSpan, rows.length); row++) {
        rows[row]?.push({ cell, column, first: row === rowIndex });
        for (let at = column; at < column + columnSpan; at++) (taken[row] ??= [])[at] = true;
      }
      column += columnSpan;
      columns = Math.max(columns, column);
    }
  });
  for (const row of rows) {
    row.sort((a, b) => a.column - b.column);
    row.reduce((end, { cell, column }) => {
      if (column !== end) throw new Error('A row of the source table leaves a place without a cell.');
      return column + (cell.columnSpan ?? 1);
    }, 0);
  }
  return { rows, columns };
}

function listItem(level: number, list: number): string {
  return `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${list}"/></w:numPr>`;
}

function run(text: string, properties: string): string {
  if (text === '') return '';
  const content = text.split(/([\t\n])/).map((piece) => {
    if (piece === '\t') return '<w:tab/>';
    if (piece === '\n') return '<w:br/>';
    return piece === '' ? '' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`;
  });
  return `<w:r>${properties}${content.join('')}</w:r>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
