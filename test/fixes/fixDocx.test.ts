import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell, Paragraph } from '../../core/document/document.js';
import { editableDocx, fixDocx, isSigned } from '../../core/fixes/fixDocx.js';
import type { RefusalCode } from '../../core/fixes/textEdit.js';
import { replaceEntries } from '../../core/readers/ooxml/replaceEntries.js';
import { readDocx } from '../../core/readers/ooxml.js';
import { entries, inList, listOf, type Parts, p, r, tbl, tc, tr } from '../readers/ooxmlFile.js';

interface Given {
  readonly parts?: Parts;
  readonly more?: Readonly<Record<string, string>>;
}

function pack(body: string, { parts, more = {} }: Given = {}): Uint8Array {
  const added = Object.entries(more).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({ ...entries(body, parts), ...Object.fromEntries(added) });
}

const textsOf = (bytes: Uint8Array): string[] => {
  const result = readDocx(bytes);
  if (result.status !== 'read') throw new Error(result.problem.message);
  return result.document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  );
};

const bodyOf = (bytes: Uint8Array): string =>
  /<w:body>(.*)<\/w:body>/s.exec(strFromU8(unzipSync(bytes)['word/document.xml']!))![1]!;

/** The body after `old` (in block `block`) was replaced, or why it was not. */
function edited(body: string, block: string, old: string, text: string, given?: Given): string | RefusalCode {
  const bytes = pack(body, given);
  const result = readDocx(bytes);
  if (result.status !== 'read') throw new Error(result.problem.message);
  const pieces = result.document.blocks.flatMap<Cell | Paragraph>((each) =>
    each.kind === 'table' ? each.cells : [each],
  );
  const start = pieces.find(({ id }) => id === block)!.text.indexOf(old);
  const edit = { block, start, end: start + old.length, old, text };
  const file = editableDocx(bytes);
  const reason = file.refuse(edit);
  if (reason) return reason;
  const changed = file.apply([edit]);
  expect(fixDocx(bytes, [edit])).toEqual(changed);
  return bodyOf(changed);
}

const bold = '<w:b/>';

describe('in a run', () => {
  it('changes its words and nothing else', () => {
    const body = p(r('主动公开公开信息', bold), '<w:jc w:val="both"/>') + p(r('其他'));
    expect(edited(body, 'p1', '公开公开', '公开')).toBe(body.replace('公开公开', '公开'));
  });

  it('puts a text that is spread over several runs into the first one', () => {
    const body = p(`${r('主动公', bold)}<w:proofErr w:type="spellStart"/>${r('开公')}${r('开信息')}`);
    expect(edited(body, 'p1', '公开公开', '公示')).toBe(
      p(`${r('主动公示', bold)}<w:proofErr w:type="spellStart"/>${r('')}${r('信息')}`),
    );
  });

  it('keeps white space that would not count otherwise', () => {
    const bare = '<w:p><w:r><w:t>甲 乙</w:t></w:r></w:p>';
    expect(edited(bare, 'p1', '乙', '')).toBe('<w:p><w:r><w:t xml:space="preserve">甲 </w:t></w:r></w:p>');
    const default_ = '<w:p><w:r><w:t xml:space="default">甲 乙</w:t></w:r></w:p>';
    expect(edited(default_, 'p1', '甲', '')).toBe('<w:p><w:r><w:t xml:space="preserve"> 乙</w:t></w:r></w:p>');
    expect(edited(bare, 'p1', '乙', '丙')).toBe(bare.replace('乙', '丙'));
  });

  it('counts as the reader does: without white space at the ends, with references resolved', () => {
    const body = '<w:p><w:r><w:t>\n 甲&amp;乙&#x4E19; </w:t></w:r></w:p>';
    expect(edited(body, 'p1', '乙', '<&>')).toBe('<w:p><w:r><w:t>甲&amp;&lt;&amp;&gt;丙</w:t></w:r></w:p>');
  });

  it('inserts with the formatting of what stands before', () => {
    const body = p(r('甲', bold) + r('乙'));
    expect(edited(body, 'p1', '', '子')).toBe(p(r('子甲', bold) + r('乙')));
    const bytes = pack(body);
    const edit = { block: 'p1', start: 1, end: 1, old: '', text: '子' };
    expect(bodyOf(fixDocx(bytes, [edit]))).toBe(p(r('甲子', bold) + r('乙')));
  });

  it('makes several edits in one run and in neighbouring ones', () => {
    const bytes = pack(p(r('一二三四') + r('五六')));
    const at = (start: number, end: number, text: string) => ({ block: 'p1', start, end, old: '', text });
    const changed = fixDocx(bytes, [at(3, 5, '肆'), at(0, 1, '壹'), at(2, 2, '·')]);
    expect(bodyOf(changed)).toBe(p(r('壹二·三肆') + r('六')));
  });
});

describe('tracked changes, fields and the like', () => {
  it('edits inserted text where it stands; deleted and hidden text is not there to be edited', () => {
    const body = p(
      `<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="2">${r('公开公开')}</w:ins>${r('藏', '<w:vanish/>')}${r('信息')}`,
    );
    expect(edited(body, 'p1', '公开公开信', '公开')).toBe(body.replace('公开公开', '公开').replace('信息', '息'));
  });

  it.each<[string, string, string, RefusalCode]>([
    ['a tab', p(`${r('甲')}<w:r><w:tab/></w:r>${r('乙')}`), '甲\t乙', 'break'],
    ['a line break', p(`<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>`), '甲\n乙', 'break'],
    ['a symbol', p(`${r('甲')}<w:r><w:noBreakHyphen/></w:r>`), '甲-', 'break'],
    ['a simple field', p(`<w:fldSimple w:instr=" DATE ">${r('2024年')}</w:fldSimple>`), '2024', 'field'],
    [
      'a field of several runs',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('错误')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      '错误',
      'field',
    ],
    [
      'a bound content control',
      `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${p(r('标题'))}</w:sdtContent></w:sdt>`,
      '标题',
      'bound',
    ],
    [
      'a text box in two notations',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p(r('公开公开'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`,
      ),
      '公开公开',
      'text-box',
    ],
  ])('refuses %s', (_, body, old, reason) => {
    expect(edited(body, 'p1', old, '新')).toBe(reason);
  });

  it('edits a plain content control, and text beside a field', () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent>${p(r('标题'))}</w:sdtContent></w:sdt>`;
    expect(edited(control, 'p1', '标', '主')).toBe(control.replace('标题', '主题'));
    const beside = p(`${r('甲')}<w:fldSimple w:instr=" DATE ">${r('2024年')}</w:fldSimple>`);
    expect(edited(beside, 'p1', '甲', '乙')).toBe(beside.replace('甲', '乙'));
  });

  it('refuses an automatic number, and edits behind it', () => {
    const numbering = listOf(['chineseCountingThousand', '%1、']);
    const body = p(r('总体概述'), inList(0));
    const given = { parts: { numbering } };
    expect(edited(body, 'p1', '一、', '二、', given)).toBe('auto-number');
    expect(edited(body, 'p1', '、总体', '总体', given)).toBe('auto-number');
    expect(edited(body, 'p1', '概述', '情况', given)).toBe(body.replace('概述', '情况'));
  });

  it('says that changes are tracked, where Word was told to', () => {
    const notes = (settings: string) =>
      editableDocx(pack(p(r('甲')), { more: { 'word/settings.xml': settings } })).notes;
    expect(notes('<w:settings xmlns:w="x"><w:trackRevisions/></w:settings>')).toEqual(['tracked']);
    expect(notes('<w:settings xmlns:w="x"><w:trackRevisions w:val="0"/></w:settings>')).toEqual([]);
    expect(notes('<w:settings xmlns:w="x"/>')).toEqual([]);
  });

  it('knows a signed package', () => {
    expect(isSigned(pack(p(r('甲')), { more: { '_xmlsignatures/origin.sigs': '' } }))).toBe(true);
    expect(isSigned(pack(p(r('甲'))))).toBe(false);
  });
});

describe('cells and paragraphs', () => {
  const table = tbl(tr(tc('规章'), tc('１２'), tc('')), tr(tc('文件'), tc('3'), tc('4')));

  it('edits a cell', () => {
    expect(edited(table, 't1.r0c1', '１２', '12')).toBe(table.replace('１２', '12'));
  });

  it('edits one paragraph of a cell, but nothing across two', () => {
    const two = tbl(
      tr(`<w:tc><w:tcPr/>${p(r('商业'))}${p('')}${p(r('企业'))}</w:tc>`, tc('1')),
      tr(tc('文件'), tc('4')),
    );
    expect(edited(two, 't1.r0c0', '企业', '企')).toBe(two.replace('企业', '企'));
    expect(edited(two, 't1.r0c0', '业\n企', '业企')).toBe('break');
  });

  it('fills an empty cell, in the formatting of its paragraph mark', () => {
    expect(edited(table, 't1.r0c2', '', '0')).toBe(table.replace('<w:p></w:p>', `<w:p>${r('0')}</w:p>`));
    const closed = table.replace('<w:p></w:p>', '<w:p w:rsidR="1" />');
    expect(edited(closed, 't1.r0c2', '', '0')).toBe(closed.replace(' />', `>${r('0')}</w:p>`));
    const marked = table.replace('<w:p></w:p>', `<w:p><w:pPr><w:rPr>${bold}</w:rPr></w:pPr></w:p>`);
    expect(edited(marked, 't1.r0c2', '', '0')).toBe(marked.replace('</w:pPr>', `</w:pPr>${r('0', bold)}`));
  });

  it('inserts paragraphs before and behind, like their neighbour', () => {
    const model = p(r('甲', bold), '<w:jc w:val="both"/>');
    const like = (text: string) => p(r(text, bold), '<w:jc w:val="both"/>');
    expect(edited(model, 'p1', '甲', '甲\n乙')).toBe('new-paragraph');
    expect(edited(model, 'p1', '', '乙\n')).toBe(like('乙') + model);
    const behind = { block: 'p1', start: 1, end: 1, old: '', text: '\n乙\n丙&' };
    expect(bodyOf(fixDocx(pack(model), [behind]))).toBe(model + like('乙') + like('丙&amp;'));
    expect(edited(table, 't1.r0c0', '', '甲\n')).toBe('new-paragraph');
  });

  it('gives a new paragraph neither the section break, the list nor the heading of its neighbour', () => {
    const plain = p(r('乙'));
    const behind = { block: 'p1', start: 1, end: 1, old: '', text: '\n乙' };
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    for (const properties of ['<w:sectPr/>', inList(0), '<w:pStyle w:val="1"/>']) {
      const body = p(r('甲'), properties);
      const numbering = listOf(['bullet', '·']);
      expect(bodyOf(fixDocx(pack(body, { parts: { styles, numbering } }), [behind]))).toBe(body + plain);
    }
    const off = p(r('甲'), inList(0, 0));
    expect(edited(off, 'p1', '', '乙\n')).toBe(p(r('乙'), inList(0, 0)) + off);
  });
});

describe('the package', () => {
  it('keeps every other entry, its order and its way of compression', () => {
    const files: Zippable = {
      '[Content_Types].xml': [strToU8('<Types/>'), { level: 0, comment: '类型' }],
      ...entries(p(r('公开公开'))),
      'word/media/image1.png': [Uint8Array.of(1, 2, 3), { level: 0 }],
      'customXml/项目.xml': strToU8('<a/>'),
    };
    const bytes = zipSync(files, { mtime: '2024-01-01' });
    const changed = fixDocx(bytes, [{ block: 'p1', start: 0, end: 2, old: '公开', text: '' }]);
    const [before, after] = [unzipSync(bytes), unzipSync(changed)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, content] of Object.entries(before)) {
      if (name !== 'word/document.xml') expect(after[name], name).toEqual(content);
    }
    expect(textsOf(changed)).toEqual(['公开']);
    const image = (zip: Uint8Array) => strFromU8(zip, true).indexOf('word/media/image1.png\x01\x02\x03');
    expect([image(bytes) > 0, image(changed) > 0]).toEqual([true, true]);
    expect(strFromU8(changed)).toContain('类型');
  });

  it('keeps the comment of the zip file, stored entries, and what stands before the first entry', () => {
    const inner = zipSync({ 'a.txt': [strToU8('甲'), { level: 0 }], 'b.txt': strToU8('乙') });
    const comment = strToU8('note');
    const bytes = Uint8Array.of(...inner, ...comment);
    bytes[inner.length - 2] = comment.length;
    const changed = replaceEntries(bytes, new Map([['a.txt', strToU8('甲甲甲')]]));
    expect(strFromU8(changed.subarray(-4))).toBe('note');
    const files = unzipSync(changed);
    expect([strFromU8(files['a.txt']!), strFromU8(files['b.txt']!)]).toEqual(['甲甲甲', '乙']);
    expect(strFromU8(changed, true)).toContain(strFromU8(strToU8('甲甲甲'), true));
    expect(() => replaceEntries(bytes, new Map([['c.txt', comment]]))).toThrow('no entry c.txt');
  });

  it('keeps a part in UTF-16, or with a byte order mark', () => {
    const xml = (body: string) =>
      `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
    const wide = (text: string) => new Uint8Array(Uint16Array.from([...text], (unit) => unit.charCodeAt(0)).buffer);
    const edit = { block: 'p1', start: 0, end: 2, old: '公开', text: '' };
    for (const encode of [wide, strToU8]) {
      const bytes = zipSync({ ...entries(''), 'word/document.xml': encode(xml(p(r('公开公开')))) });
      expect(unzipSync(fixDocx(bytes, [edit]))['word/document.xml']).toEqual(encode(xml(p(r('公开')))));
    }
  });

  it('writes under the prefix that the file gives the namespace', () => {
    const bytes = zipSync({
      ...entries(''),
      'word/document.xml': strToU8(
        '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>甲</t></r></p></body></document>',
      ),
    });
    const changed = fixDocx(bytes, [{ block: 'p1', start: 1, end: 1, old: '', text: '\n乙' }]);
    expect(strFromU8(unzipSync(changed)['word/document.xml']!)).toContain(
      '<p><r><t>甲</t></r></p><p><r><t xml:space="preserve">乙</t></r></p>',
    );
    expect(textsOf(changed)).toEqual(['甲', '乙']);
  });

  it('edits headers and notes in their own parts', () => {
    const bytes = pack(p(r('正文')), { parts: { header: p(r('眉头')) } });
    const changed = fixDocx(bytes, [{ block: 'p2', start: 0, end: 1, old: '眉', text: '页' }]);
    expect(textsOf(changed)).toEqual(['正文', '页头']);
    expect(unzipSync(changed)['word/document.xml']).toEqual(unzipSync(bytes)['word/document.xml']);
  });
});
