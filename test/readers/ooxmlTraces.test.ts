import { describe, expect, it } from 'vitest';
import { documentOf, type Parts, p, r, tbl, tc, textsOf, tr } from './ooxmlFile.js';

const ins = (content: string) => `<w:ins w:id="1" w:author="甲">${content}</w:ins>`;
const del = (content: string) => `<w:del w:id="2" w:author="甲">${content}</w:del>`;
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const vanish = '<w:vanish/>';

/** Facts as `kind block text`. */
const facts = (body: string, parts: Parts = {}) =>
  documentOf(body, parts).facts.map(({ kind, block, text }) => `${kind} ${block} ${text}`);

describe('tracked changes', () => {
  const changed = p(r('全年公开') + del(gone('12') + gone('0条')) + ins(r('13') + r('1条')) + r('。'));

  it('are shown in the final view, and each is a fact', () => {
    expect(textsOf(changed)).toEqual(['全年公开131条。']);
    expect(facts(changed)).toEqual(['deletion p1 120条', 'insertion p1 131条']);
  });

  it('are one fact where one change is split, and two where text stands between', () => {
    expect(facts(p(ins(r('甲')) + ins(r('乙')) + r('丙') + ins(r('丁'))))).toEqual([
      'insertion p1 甲乙',
      'insertion p1 丁',
    ]);
  });

  it('count text that was inserted and deleted again as deleted', () => {
    const body = p(r('甲') + ins(del(gone('乙'))) + del('<w:r><w:t>丙</w:t></w:r>'));
    expect(textsOf(body)).toEqual(['甲']);
    expect(facts(body)).toEqual(['deletion p1 乙丙']);
  });

  it('include moved text', () => {
    const body =
      p(r('甲') + `<w:moveFrom w:id="1">${r('乙')}</w:moveFrom>`) + p(`<w:moveTo w:id="2">${r('乙')}</w:moveTo>`);
    expect(textsOf(body)).toEqual(['甲', '乙']);
    expect(facts(body)).toEqual(['deletion p1 乙', 'insertion p2 乙']);
  });

  it('join paragraphs whose mark is deleted, with the properties of the last', () => {
    const open = (text: string) => p(r(text), '<w:outlineLvl w:val="0"/><w:rPr><w:del w:id="1"/></w:rPr>');
    const body = open('甲') + open('乙') + p(r('丙'), '<w:outlineLvl w:val="2"/>');
    expect(documentOf(body).blocks).toEqual([{ kind: 'paragraph', id: 'p1', text: '甲乙丙', level: 3 }]);
    expect(facts(body)).toEqual(['deletion p1 ', 'deletion p1 ']);
    expect(textsOf(open('甲') + tbl(tr(tc('1'), tc('2'))) + open('乙'))).toEqual(['甲', '乙']);
  });

  it('know an inserted paragraph mark', () => {
    expect(
      facts(p(r('甲'), '<w:rPr><w:ins w:id="1"/></w:rPr>') + p(ins(r('乙')), '<w:rPr><w:ins w:id="1"/></w:rPr>')),
    ).toEqual(['insertion p1 ', 'insertion p2 乙']);
  });

  it('leave out a paragraph that is wholly deleted, but not the fact', () => {
    const body = p(r('甲')) + p(del(gone('乙')), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(r('丙'));
    expect(textsOf(body)).toEqual(['甲', '丙']);
    expect(facts(body)).toEqual(['deletion p2 乙']);
  });

  it('ignore changes of format only', () => {
    const body = p(
      `<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr>${vanish}</w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>`,
      '<w:pPrChange w:id="2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:pPrChange>',
    );
    expect(documentOf(body)).toMatchObject({ blocks: [{ kind: 'paragraph', id: 'p1', text: '甲' }], facts: [] });
  });

  it('take away deleted rows and cells and keep inserted ones', () => {
    const row = (mark: string, ...cells: string[]) =>
      `<w:tr><w:trPr><w:${mark} w:id="1"/></w:trPr>${cells.join('')}</w:tr>`;
    const body = tbl(
      tr(tc('甲'), tc('1')),
      row('del', tc('乙'), tc('2')),
      row('ins', tc('丙'), tc('3')),
      row('ins', tc(''), tc('')),
      tr(tc('丁'), tc('多', '<w:cellDel w:id="3"/>'), tc('4')),
    );
    const { blocks } = documentOf(body);
    expect(blocks[0]?.kind === 'table' && blocks[0].cells.map(({ id, text }) => `${id} ${text}`)).toEqual([
      't1.r0c0 甲',
      't1.r0c1 1',
      't1.r1c0 丙',
      't1.r1c1 3',
      't1.r2c0 ',
      't1.r2c1 ',
      't1.r3c0 丁',
      't1.r3c1 4',
    ]);
    expect(facts(body)).toEqual([
      'insertion t1.r1c0 丙',
      'insertion t1.r1c1 3',
      'deletion t1 乙\t2',
      'insertion t1 ',
      'deletion t1 多',
    ]);
  });

  it('in a cell point to the cell', () => {
    expect(facts(tbl(tr(tc('甲'), `<w:tc>${p(del(gone('1')) + ins(r('2')))}</w:tc>`)))).toEqual([
      'deletion t1.r0c1 1',
      'insertion t1.r0c1 2',
    ]);
  });
});

describe('hidden text', () => {
  it('is no text but a fact', () => {
    const body = p(
      r('甲') + r('藏', vanish) + r('起', vanish) + r('乙', '<w:vanish w:val="0"/>') + r('丙', '<w:webHidden/>'),
    );
    expect(textsOf(body)).toEqual(['甲乙丙']);
    expect(facts(body)).toEqual(['hidden-text p1 藏起']);
  });

  const styles =
    `<w:style w:type="character" w:styleId="c"><w:rPr>${vanish}</w:rPr></w:style>` +
    '<w:style w:type="character" w:styleId="d"><w:basedOn w:val="c"/></w:style>' +
    `<w:style w:type="paragraph" w:styleId="p"><w:rPr>${vanish}</w:rPr></w:style>`;

  it('can be hidden by a character style', () => {
    const body = p(
      r('甲') +
        r('乙', '<w:rStyle w:val="c"/>') +
        r('丙', '<w:rStyle w:val="d"/>') +
        r('丁', '<w:rStyle w:val="d"/><w:vanish w:val="false"/>'),
    );
    expect(textsOf(body, { styles })).toEqual(['甲丁']);
    expect(facts(body, { styles })).toEqual(['hidden-text p1 乙丙']);
  });

  it('can be hidden by a paragraph style, which a character style of the same kind undoes', () => {
    const body =
      p(r('甲') + r('乙', '<w:rStyle w:val="c"/>'), '<w:pStyle w:val="p"/>') + p(r('丙'), '<w:pStyle w:val="p"/>');
    expect(textsOf(body, { styles })).toEqual(['乙']);
    expect(facts(body, { styles })).toEqual(['hidden-text p1 甲', 'hidden-text null 丙']);
  });

  it('includes hidden text boxes, and hidden pictures do not count', () => {
    const box = `<w:r><w:rPr>${vanish}</w:rPr><w:pict><w:txbxContent>${p(r('框'))}</w:txbxContent><v:imagedata/></w:pict></w:r>`;
    const { blocks } = documentOf(p(r('甲') + box));
    expect(blocks).toEqual([{ kind: 'paragraph', id: 'p1', text: '甲' }]);
    expect(facts(p(r('甲') + box))).toEqual(['hidden-text p1 框']);
  });

  it('is not the text of a paragraph whose mark alone is hidden', () => {
    expect(textsOf(p(r('甲'), `<w:rPr>${vanish}</w:rPr>`))).toEqual(['甲']);
  });
});

describe('bookmarks', () => {
  const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`;

  it('are facts by their names, wherever they stand', () => {
    const table = `<w:tbl>${mark('表中')}${tr(mark('行中') + tc('甲'), tc('乙'))}</w:tbl>`;
    const body = p(mark('_GoBack') + r('甲')) + mark('段间') + p(r('乙')) + table + mark('末尾');
    expect(facts(body)).toEqual([
      'bookmark p1 _GoBack',
      'bookmark p2 段间',
      'bookmark t1.r0c0 表中',
      'bookmark t1.r0c0 行中',
      'bookmark null 末尾',
    ]);
  });

  it('have no block where the paragraph is empty', () => {
    expect(facts(p(mark('_GoBack')) + p(r('甲')))).toEqual(['bookmark null _GoBack']);
  });
});

describe('comments', () => {
  const comments =
    `<w:comment w:id="0" w:author="乙">${p(r('请核对'))}${p(r('第二段'))}</w:comment>` +
    `<w:comment w:id="1" w:author="乙">${p(r('此处'))}</w:comment><w:comment w:id="2">${p(r('孤'))}</w:comment>`;
  const range = (id: number, content: string) =>
    `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('are facts once each, where they begin', () => {
    const body = p(r('甲') + range(0, r('乙'))) + tbl(tr(tc('1'), `<w:tc>${p(range(1, r('2')))}</w:tc>`));
    expect(textsOf(body, { comments })).toEqual(['甲乙']);
    expect(facts(body, { comments })).toEqual(['comment p1 请核对\n第二段', 'comment t1.r0c1 此处', 'comment null 孤']);
  });

  it('are found by their reference alone', () => {
    expect(facts(p(r('甲') + '<w:r><w:commentReference w:id="1"/></w:r>'), { comments })[0]).toBe('comment p1 此处');
  });
});

it('a clean file has no facts', () => {
  expect(facts(p(r('甲')) + tbl(tr(tc('1'), tc('2'))))).toEqual([]);
});
