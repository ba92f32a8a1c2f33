import type { InsertedBlock, InsertedTable } from './insertBlocks.js';
import { noteBetween } from './noteBetween.js';
import { escapeXml, writeTableXml } from './writeTableXml.js';

export interface OoxmlLook {
  /** East Asian font of headings and cells; absent: that of the place where they are put. */
  readonly font?: string;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const types = 'application/vnd.openxmlformats-';

/**
 * Inserted blocks as one XML text (pkg:package), as Word's insertOoxml takes it: headings as paragraphs, tables with lines and
 * merged cells, an empty paragraph behind each. It has no styles of its own; what it does not say comes from the document.
 * @param blocks those that belong at one place, in their order.
 */
export function insertionOoxml(blocks: readonly InsertedBlock[], look: OoxmlLook = {}): string {
  const content = blocks.map((block) => blockXml(block, look)).join('');
  const part = (name: string, type: string, xml: string): string =>
    `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  const parts = [
    part(
      '/_rels/.rels',
      `${types}package.relationships+xml`,
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationship}" Target="word/document.xml"/></Relationships>`,
    ),
    part(
      '/word/document.xml',
      `${types}officedocument.wordprocessingml.document.main+xml`,
      `<w:document xmlns:w="${main}"><w:body>${content}</w:body></w:document>`,
    ),
  ];
  return `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
}

function blockXml(block: InsertedBlock, look: OoxmlLook): string {
  const font = look.font === undefined ? '' : fontXml(look.font);
  if (block.kind === 'heading') return paragraphXml(block.text, font);
  const note = block.replaces.length > 0 ? paragraphXml(noteBetween(block), font) : '<w:p/>';
  return writeTableXml(block, plainLook(block, font)) + note;
}

function paragraphXml(text: string, run: string): string {
  return `<w:p><w:r>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

function fontXml(name: string): string {
  const escaped = escapeXml(name).replaceAll('"', '&quot;');
  return `<w:rFonts w:eastAsia="${escaped}"/>`;
}

/**
 * The look of a table that has no other beside it to follow: centred, no indent, single lines, small enough for ten columns.
 * @param fonts a w:rFonts, or ''.
 */
export function plainLook({ columns }: Pick<InsertedTable, 'columns'>, fonts: string, prefix = 'w:') {
  const w = prefix;
  // 五号 and 小五, in half points.
  const size = columns > 6 ? 18 : 21;
  return {
    paragraph: `<${w}pPr><${w}spacing ${w}before="0" ${w}after="0" ${w}line="240" ${w}lineRule="auto"/><${w}ind ${w}firstLineChars="0" ${w}firstLine="0"/><${w}jc ${w}val="center"/></${w}pPr>`,
    run: `<${w}rPr>${fonts}<${w}sz ${w}val="${size}"/><${w}szCs ${w}val="${size}"/></${w}rPr>`,
  };
}
