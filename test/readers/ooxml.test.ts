import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx, readFlatOpc } from '../../core/readers/ooxml.js';
import {
  documentOf,
  entries,
  inList,
  listOf,
  p,
  paragraphsOf,
  r,
  relationships,
  tbl,
  tc,
  textsOf,
  tr,
} from './ooxmlFile.js';

const drawing =
  '<w:r><w:drawing><pic:pic><pic:blipFill><a:blip embed="r1"/></pic:blipFill></pic:pic></w:drawing></w:r>';

const alternatives = (choice: string, fallback: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

describe('the text of a paragraph', () => {
  it('is one, however its runs are split', () => {
    const runs = `${r('2023')}<w:proofErr w:type="spellStart"/>${r('年政', '<w:b/>')}${r('府信息')}`;
    expect(textsOf(p(runs))).toEqual(['2023年政府信息']);
  });

  it('has tabs, line breaks, hyphens and symbols', () => {
    const run = (content: string) => `<w:r>${content}</w:r>`;
    const body = p(
      r('甲') +
        run('<w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:softHyphen/>') +
        run('<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="00A3"/>') +
        run('<w:sym w:font="Arial" w:char="4E59"/>'),
    );
    expect(textsOf(body)).toEqual(['甲\t\n\n-☑□乙']);
  });

  it('has no letter for a sign of a symbol font that it does not know', () => {
    const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const body = p(sym('Symbol', '00DA') + sym('Symbol', '0041') + sym('Webdings', 'F061') + sym('Symbol', 'zz'));
    expect(textsOf(body)).toEqual(['∨\uf041\uf061']);
  });

  it('takes a page break as a line break inside, and as nothing at its ends', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    expect(textsOf(p(page + r('一、总体情况') + page + r('全年') + page))).toEqual(['一、总体情况\n全年']);
  });

  it('keeps white space at the ends of a run only where the file says so', () => {
    const body = p('<w:r><w:t>  全年 </w:t><w:t xml:space="preserve"> 公开 </w:t><w:t>　信\n息 </w:t></w:r>');
    expect(textsOf(body)).toEqual(['全年 公开 　信 息']);
  });

  it('goes through hyperlinks, content controls, smart tags, custom XML, formulas and unknown tags', () => {
    const body = p(
      `<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag>` +
        `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt>` +
        `<w:customXml>${r('丁')}</w:customXml><w:later>${r('戊')}</w:later><m:oMath><m:r><m:t>己</m:t></m:r></m:oMath>`,
    );
    expect(textsOf(body)).toEqual(['甲乙丙丁戊己']);
  });

  it('shows the result of a field, not its code', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText> IF </w:instrText></w:r>';
    const inner = mark('begin') + code + mark('separate') + r('藏') + mark('end');
    const body = p(
      r('第') + mark('begin') + code + inner + r('码') + mark('separate') + r('3') + mark('end') + r('页'),
    );
    expect(textsOf(body)).toEqual(['第3页']);
    expect(textsOf(p(`<w:fldSimple w:instr=" PAGE ">${r('7')}</w:fldSimple>`))).toEqual(['7']);
  });

  it('is not swallowed by a field that nobody closed', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>';
    expect(textsOf(p(r('甲') + open) + p(r('乙')))).toEqual(['甲', '乙']);
  });

  it('leaves out the reading above a character', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('lán')}</w:rt><w:rubyBase>${r('澜')}</w:rubyBase></w:ruby></w:r>`;
    expect(textsOf(p(r('临') + ruby))).toEqual(['临澜']);
  });

  it('resolves the XML entities and reads CDATA', () => {
    const runs = '<w:r><w:t>A&amp;B &lt;&#x4E00;&gt;</w:t><w:t><![CDATA[<乙>]]></w:t></w:r>';
    expect(textsOf(p(runs))).toEqual(['A&B <一><乙>']);
  });
});

describe('the paragraphs of a document', () => {
  it('have ids in order; empty ones are dropped', () => {
    expect(paragraphsOf(p(r('甲')) + p('') + p(r(' ')) + p(r('乙')))).toEqual([
      { kind: 'paragraph', id: 'p1', text: '甲' },
      { kind: 'paragraph', id: 'p2', text: '乙' },
    ]);
  });

  it('stand in content controls and other wrappers too', () => {
    const control = `<w:sdt><w:sdtContent>${p(r('甲'))}</w:sdtContent></w:sdt>`;
    expect(textsOf(`${control}<w:customXml>${p(r('乙'))}</w:customXml>`)).toEqual(['甲', '乙']);
  });

  it('have the outline level of their own or of their style', () => {
    const style = (id: string, content: string) => `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;
    const styles =
      style('1', '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('x', '<w:basedOn w:val="1"/>') +
      style('3', '<w:name w:val="heading 3"/>') +
      style('loop', '<w:basedOn w:val="loop"/>');
    const styled = (id: string, more = '') => p(r('题'), `<w:pStyle w:val="${id}"/>${more}`);
    const levels = paragraphsOf(
      styled('1') +
        styled('x') +
        styled('3') +
        styled('1', '<w:outlineLvl w:val="9"/>') +
        styled('x', '<w:outlineLvl w:val="4"/>') +
        styled('loop') +
        styled('gone'),
      { styles },
    ).map(({ level }) => level);
    expect(levels).toEqual([1, 1, 3, undefined, 5, undefined, undefined]);
  });

  it('of a table of contents are furniture', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>';
    const body = p(r('一、总体情况'), '<w:pStyle w:val="10"/>') + p(r('一、总体情况'));
    expect(paragraphsOf(body, { styles }).map(({ area }) => area)).toEqual(['furniture', undefined]);
  });

  it('count their pictures, in whatever notation', () => {
    const image = '<v:shape><v:imagedata id="r1"/></v:shape>';
    const both = `<w:r>${alternatives(drawing, `<w:pict>${image}</w:pict>`)}</w:r>`;
    const object = `<w:r><w:object>${image}</w:object></w:r>`;
    const shape = '<w:r><w:drawing><wps:wsp/></w:drawing></w:r>';
    const body = p(drawing + r('图') + drawing) + p(both) + p(object + shape) + p(shape);
    expect(paragraphsOf(body).map(({ id, text, images }) => [id, text, images])).toEqual([
      ['p1', '图', 2],
      ['p2', '', 1],
      ['p3', '', 1],
    ]);
  });
});

describe('text boxes', () => {
  const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
  const pict = (content: string) => `<w:pict><v:shape><v:textbox>${box(content)}</v:textbox></v:shape></w:pict>`;
  const twice = (content: string) =>
    `<w:r>${alternatives(`<w:drawing><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></w:drawing>`, pict(content))}</w:r>`;

  it('come once, after the paragraph that anchors them', () => {
    const body = p(r('前') + twice(p(r('框一')) + p(r('框二'))) + r('后')) + p(r('次段'));
    expect(textsOf(body)).toEqual(['前后', '框一', '框二', '次段']);
  });

  it('are found in the older notation, in empty paragraphs and in one another', () => {
    const inner = p(r('外') + `<w:r>${pict(p(r('内')))}</w:r>`);
    expect(textsOf(p(`<w:r>${pict(inner)}</w:r>`) + p(r('文')))).toEqual(['外', '内', '文']);
  });

  it('take the fallback where the first choice holds nothing', () => {
    expect(textsOf(p(r('甲') + alternatives('', r('乙'))))).toEqual(['甲乙']);
  });

  it('anchored in a cell come after the table and leave the cell alone', () => {
    const cell = `<w:tc>${p(r('3') + twice(p(r('章'))))}</w:tc>`;
    const { blocks } = documentOf(tbl(tr(cell, tc('4'))));
    expect(blocks.map((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : block.text))).toEqual([
      ['3', '4'],
      '章',
    ]);
  });

  it('can hold tables', () => {
    const { blocks } = documentOf(p(r('文') + twice(tbl(tr(tc('甲'), tc('乙'))))));
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
  });
});

describe('headers, footers and notes', () => {
  it('come after the body, in areas of their own, tables unfolded', () => {
    const line = `<w:footnote w:type="separator" w:id="-1">${p(r('线'))}</w:footnote>`;
    const parts = {
      header: p(r('页眉')) + tbl(tr(tc('眉一'), tc('眉二'))),
      footer: p(`${r('— ')}<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>${r(' —')}`),
      footnotes: `${line}<w:footnote w:id="2">${p(r('注'))}</w:footnote>`,
    };
    const shown = paragraphsOf(p(r('正文')), parts).map(({ text, area }) => `${area ?? 'body'} ${text}`);
    expect(shown).toEqual(['body 正文', 'header 页眉', 'header 眉一', 'header 眉二', 'footer — 1 —', 'note 注']);
  });

  it('and text boxes do not disturb the numbering of the body', () => {
    const numbering = listOf(['decimal', '%1.']);
    const item = p(r('项'), inList(0));
    const box = `<w:r><w:pict><w:txbxContent>${item}</w:txbxContent></w:pict></w:r>`;
    const texts = textsOf(item + p(r('文') + box) + item, { numbering, header: item });
    expect(texts).toEqual(['1.项', '文', '1.项', '2.项', '1.项']);
  });
});

describe('the file', () => {
  it('gives title, author and dates', () => {
    const core =
      '<dc:title>年度报告</dc:title><dc:creator>办公室</dc:creator><cp:lastModifiedBy>他人</cp:lastModifiedBy>' +
      '<dcterms:created>2024-01-10T03:00:00Z</dcterms:created><dcterms:modified>2024-01-20T09:30:00Z</dcterms:modified>';
    expect(documentOf(p(r('文')), { core }).metadata).toEqual({
      pageTitle: '年度报告',
      author: '办公室',
      createdOn: '2024-01-10',
      modifiedOn: '2024-01-20',
    });
    const useless = '<dc:title> </dc:title><dcterms:created>昨天</dcterms:created>';
    expect(documentOf(p(r('文')), { core: useless }).metadata).toEqual({});
  });

  it('may name its main part differently', () => {
    const files = entries(p(r('文')));
    files['word/document2.xml'] = files['word/document.xml'] ?? new Uint8Array();
    delete files['word/document.xml'];
    files['_rels/.rels'] = strToU8(relationships([['officeDocument', '/word/document2.xml']]));
    expect(readDocx(zipSync(files)).status).toBe('read');
  });

  it('may lack all relationships and write names with backslashes and capitals', () => {
    const xml = entries(p(r('文')))['word/document.xml'] ?? new Uint8Array();
    expect(readDocx(zipSync({ 'Word\\Document.xml': xml })).status).toBe('read');
  });

  it.each([
    ['other prefixes', 'ns0', 'xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'],
    ['the strict namespace', 'w', 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'],
  ])('may use %s', (_, x, declaration) => {
    const xml = `<${x}:document ${declaration}><${x}:body><${x}:p><${x}:pPr><${x}:outlineLvl ${x}:val="1"/></${x}:pPr><${x}:r><${x}:t>文</${x}:t></${x}:r></${x}:p></${x}:body></${x}:document>`;
    const result = readDocx(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(result).toMatchObject({ document: { blocks: [{ text: '文', level: 2 }] } });
  });

  it('may declare namespaces anywhere and give a prefix another meaning', () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const xml = `<document xmlns="${main}"><body><p><r><t>甲</t></r><r xmlns="urn:other"><t>异</t></r><x:r xmlns:x="${main}"><x:t>乙</x:t></x:r><w:r xmlns:w="urn:other"><w:t>异</w:t></w:r><r><t>丙</t></r></p></body></document>`;
    const result = readDocx(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(result).toMatchObject({ document: { blocks: [{ text: '甲乙丙' }] } });
  });

  it.each([false, true])('may be UTF-16, big-endian: %s', (bigEndian) => {
    const xml = new TextDecoder().decode(entries(p(r('文')))['word/document.xml']);
    const bytes = Buffer.from(`\ufeff${xml}`, 'utf16le');
    if (bigEndian) bytes.swap16();
    const result = readDocx(zipSync({ 'word/document.xml': new Uint8Array(bytes) }));
    expect(result).toMatchObject({ document: { blocks: [{ text: '文' }] } });
  });

  it('may be stored without compression; documents embedded in it are left alone', () => {
    const result = readDocx(zipSync(entries(`${p(r('文'))}<w:altChunk id="r9"/>`), { level: 0 }));
    expect(result).toMatchObject({ status: 'read', document: { blocks: [{ text: '文' }] } });
  });
});

describe('Flat OPC', () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const part = (name: string, xml: string) =>
    `<pkg:part pkg:name="${name}" pkg:contentType="x"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  const flat = (...parts: string[]) =>
    `\ufeff<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>` +
    `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
  const document = part(
    '/word/document.xml',
    `<w:document xmlns:w="${main}"><w:body>${p(r('文'))}</w:body></w:document>`,
  );
  const picture =
    '<pkg:part pkg:name="/word/media/image1.png"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part>';

  it('is read like the zip file', () => {
    const rels = part('/_rels/.rels', relationships([['officeDocument', 'word/document.xml']]));
    expect(readFlatOpc(flat(rels, document, picture))).toEqual({
      status: 'read',
      document: {
        mediaType: 'application/vnd.ms-word2006ml',
        blocks: [{ kind: 'paragraph', id: 'p1', text: '文' }],
        metadata: {},
        facts: [],
      },
    });
  });

  it.each([
    ['without a document', flat(picture), 'unsupported'],
    ['cut off', flat(document).slice(0, -30), 'damaged'],
    ['of another kind', '<a/>', 'unsupported'],
    ['empty', '', 'damaged'],
    ['no XML', '年度报告', 'damaged'],
  ])('%s is unreadable', (_, text, code) => {
    expect(readFlatOpc(text)).toMatchObject({ status: 'unreadable', problem: { code } });
  });
});
