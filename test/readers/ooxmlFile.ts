import { strToU8, zipSync } from 'fflate';
import type { Cell, Document, Paragraph, Table } from '../../core/document/document.js';
import { readDocx } from '../../core/readers/ooxml.js';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** Parts of a test file besides the body; each is the content of its root. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly core?: string;
}

const roots: Readonly<Record<keyof Parts, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  comments: 'w:comments',
  footnotes: 'w:footnotes',
  header: 'w:hdr',
  footer: 'w:ftr',
  core: 'cp:coreProperties',
};

/** Entries of a .docx with that body. */
export function entries(body: string, parts: Parts = {}): Record<string, Uint8Array> {
  const names = (Object.keys(parts) as (keyof Parts)[]).filter((name) => name !== 'core');
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(relationships([['officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(relationships(names.map((name) => [name, `${name}.xml`]))),
  };
  for (const name of names) files[`word/${name}.xml`] = strToU8(root(name, namespaces, parts[name]));
  const properties = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
  ].join(' ');
  if (parts.core !== undefined) files['docProps/core.xml'] = strToU8(root('core', properties, parts.core));
  return files;
}

function root(name: keyof Parts, declarations: string, content = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${roots[name]} ${declarations}>${content}</${roots[name]}>`;
}

/** A relationships part with these types and targets. */
export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<Relationships xmlns="${namespace}">${all.join('')}</Relationships>`;
}

/** Reads a .docx with that body. @throws where it is unreadable. */
export function documentOf(body: string, parts: Parts = {}): Document {
  const result = readDocx(zipSync(entries(body, parts)));
  if (result.status !== 'read') throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.document;
}

export function paragraphsOf(body: string, parts: Parts = {}): Paragraph[] {
  return documentOf(body, parts).blocks.filter((block) => block.kind === 'paragraph');
}

/** Texts of the paragraphs, in all areas. */
export function textsOf(body: string, parts: Parts = {}): string[] {
  return paragraphsOf(body, parts).map(({ text }) => text);
}

/** The tables of a body. */
export function tablesOf(body: string): Table[] {
  return documentOf(body).blocks.filter((block) => block.kind === 'table');
}

/** Cells as `row,column rows×columns text`. */
export function cellsOf(table: Table | undefined): string[] {
  return (table?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan, text }: Cell) => `${row},${column} ${rowSpan}×${columnSpan} ${text}`,
  );
}

/** A w:p with properties and runs. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A w:r with text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A w:tc with one paragraph of text. */
export function tc(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text === '' ? '' : r(text))}</w:tc>`;
}

/** A w:tr of cells. */
export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** A w:tbl of rows. */
export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** word/numbering.xml with list 1, whose levels are given as `[format, text]`. */
export function listOf(...levels: readonly (readonly [format: string, text: string, more?: string])[]): string {
  const written = levels.map(
    ([format, text, more = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="0">${written.join('')}</w:abstractNum>${num(1, 0)}`;
}

/** A w:num for an abstract definition. */
export function num(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

/** A w:numPr. */
export function inList(level: number, list = 1): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}
