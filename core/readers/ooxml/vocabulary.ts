/**
 * The XML names that the reader looks at. A name in neither list is unfolded: its children count as children of its
 * parent. So w:hyperlink, w:sdt, w:smartTag, w:customXml, w:fldSimple or whatever a later Word adds never hides text.
 */

/** Namespaces by the prefix that Word gives them; transitional (ECMA-376) and strict (ISO/IEC 29500) ones. */
export const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/** Names whose character data is kept. */
export const textual: ReadonlySet<string> = new Set([
  'w:t',
  'w:delText',
  'm:t',
  'dc:title',
  'dc:creator',
  'cp:lastModifiedBy',
  'dcterms:created',
  'dcterms:modified',
]);

/** Names that become elements of the tree. */
export const kept: ReadonlySet<string> = new Set([
  ...textual,
  ...words('w', 'document body hdr ftr footnotes footnote endnotes endnote comments comment'),
  ...words('w', 'p pPr r rPr tab ptab br cr noBreakHyphen sym fldChar txbxContent bookmarkStart commentRangeStart'),
  ...words('w', 'commentReference ins del moveFrom moveTo tbl tr trPr tc tcPr gridSpan gridBefore gridAfter'),
  ...words('w', 'vMerge hMerge cellIns cellDel pStyle rStyle numPr ilvl numId outlineLvl vanish'),
  ...words('w', 'styles style name basedOn numbering abstractNum num abstractNumId lvl start numFmt lvlText'),
  ...words('w', 'lvlRestart isLgl lvlOverride startOverride numStyleLink'),
  'a:blip',
  'v:imagedata',
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
  'pkg:package',
  'pkg:part',
  'rel:Relationship',
]);

/** Kept names whose attributes (w:rsidR …) are not looked at; there are more of these tags than of all others. */
export const withoutAttributes: ReadonlySet<string> = new Set(words('w', 'p pPr r rPr tr trPr tc tcPr'));

/**
 * Names left out with all that they hold: earlier formatting (w:…Change), field codes, readings above characters
 * (w:rt), and properties whose children have the names of content.
 */
export const dropped: ReadonlySet<string> = new Set([
  ...words('w', 'pPrChange rPrChange sectPrChange tblPrChange tblPrExChange trPrChange tcPrChange tblGridChange'),
  ...words('w', 'numberingChange instrText fldData ffData rt rubyPr altChunk'),
  ...words('w', 'sdtPr sdtEndPr sectPr tblPr tblPrEx tblGrid tblStylePr tabs pBdr tcBorders tcMar'),
  ...words('w', 'docDefaults latentStyles numPicBullet'),
  'pkg:binaryData',
]);

function words(prefix: string, names: string): string[] {
  return names.split(' ').map((name) => `${prefix}:${name}`);
}
