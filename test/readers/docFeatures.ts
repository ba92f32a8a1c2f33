import { strToU8, zipSync } from 'fflate';
import { entries, inList, listOf, num, p, r, tbl, tc, tr } from './ooxmlFile.js';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const change = 'w:author="王某" w:date="2024-01-09T08:00:00Z"';
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const hidden = '<w:vanish/>';

const styles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>',
  '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  '<w:style w:type="character" w:styleId="c"><w:name w:val="Quiet"/><w:rPr><w:vanish/></w:rPr></w:style>',
].join('');

const heading = '<w:pStyle w:val="1"/>';

/** What a report can hold besides text and plain tables: changes, comments, notes, lists, fields, nested tables. */
const body = [
  p(r('云溪县2023年政府信息公开工作年度报告'), '<w:outlineLvl w:val="0"/>'),
  p(r('总体情况'), heading),
  p(r('主动公开'), inList(1)),
  p(r('依申请公开'), inList(1)),
  p(r('主动公开政府信息情况'), heading),
  p(r('仍是第一项'), inList(1)),
  p(r('另起一列'), inList(0, 2)),
  p(r('另列第二项'), inList(0, 2)),
  p(
    `${r('全年公开')}<w:ins w:id="1" ${change}>${r('信息')}</w:ins><w:del w:id="2" ${change}><w:r><w:delText>文件</w:delText></w:r></w:del>${r('72条，')}${r('内部意见', hidden)}${r('另见附件')}`,
  ),
  p(`${r('甲')}${r('样式隐藏', '<w:rStyle w:val="c"/>')}${r('乙')}`),
  p(
    `<w:bookmarkStart w:id="0" w:name="要点"/>${r('书签处')}<w:bookmarkEnd w:id="0"/><w:commentRangeStart w:id="0"/>${r('批注处')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
  ),
  p(
    `${r('网址')}${field('begin')}<w:r><w:instrText xml:space="preserve"> HYPERLINK "http://www.example.com/" </w:instrText></w:r>${field('separate')}${r('见网站')}${field('end')}${r('，结束')}`,
  ),
  p(`${r('有脚注')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('的句子')}`),
  p(
    `${r('一行')}<w:r><w:br/></w:r>${r('另一行')}<w:r><w:tab/></w:r>${r('制表后')}<w:r><w:noBreakHyphen/></w:r>${r('完')}`,
  ),
  tbl(
    tr(
      tc('列', '<w:tcW w:w="2000" w:type="dxa"/>'),
      tc('上下两行', '<w:tcW w:w="2000" w:type="dxa"/><w:vMerge w:val="restart"/>'),
    ),
    tr(tc('甲\u3000项', '<w:tcW w:w="2000" w:type="dxa"/>'), tc('', '<w:tcW w:w="2000" w:type="dxa"/><w:vMerge/>')),
    tr(tc('跨两列', '<w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/>')),
    tr(
      `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${tbl(tr(tc('内一', '<w:tcW w:w="900" w:type="dxa"/>'), tc('内二', '<w:tcW w:w="900" w:type="dxa"/>')))}${p(r('表后'))}</w:tc>`,
      tc('12', '<w:tcW w:w="2000" w:type="dxa"/>'),
    ),
  ),
  p(r('云溪县人民政府')),
  p(
    `${r('框在此')}<w:r><w:pict><v:rect style="position:absolute;width:120pt;height:40pt"><v:textbox><w:txbxContent>${p(r('框内的字'))}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`,
  ),
  p(r('2024年1月9日')),
  `<w:sectPr xmlns:r="${office}"><w:headerReference w:type="default" r:id="r4"/><w:footerReference w:type="default" r:id="r5"/></w:sectPr>`,
].join('');

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const kinds: readonly (readonly [part: string, type: string])[] = [
  ['word/document.xml', `${word}.document.main+xml`],
  ...['styles', 'numbering', 'comments', 'footnotes', 'header', 'footer'].map(
    (name) => [`word/${name}.xml`, `${word}.${name}+xml`] as const,
  ),
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
];

/** Without it LibreOffice does not take the file for a Word document. */
const contentTypes = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  ...kinds.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`),
  '</Types>',
].join('');

const packageRelationships = [
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
  `<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
  '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"',
  ' Target="docProps/core.xml"/></Relationships>',
].join('');

/** A .docx of a fictional county with all of it; the committed features.doc is what LibreOffice makes of it. */
export function featuresDocx(): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    ...entries(body, {
      styles,
      numbering:
        listOf(['chineseCountingThousand', '%1、', '<w:pStyle w:val="1"/>'], ['chineseCountingThousand', '（%2）']) +
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
        num(2, 7),
      comments: `<w:comment w:id="0" w:author="李某" w:date="2024-01-08T08:00:00Z" w:initials="L">${p(r('数字请再核对'))}</w:comment>`,
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:type="continuationSeparator" w:id="1">${p('')}</w:footnote><w:footnote w:id="2">${p(r('脚注的文字'))}</w:footnote>`,
      header: p(r('页眉的字')),
      footer: p(r('页脚的字')),
      core: '<dc:title>年报标题</dc:title><dc:creator>赵某</dc:creator><dcterms:created>2024-01-09T02:00:00Z</dcterms:created><dcterms:modified>2024-01-10T02:00:00Z</dcterms:modified>',
    }),
    '_rels/.rels': strToU8(packageRelationships),
  });
}
