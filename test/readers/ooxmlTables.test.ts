import { describe, expect, it } from 'vitest';
import { cellsOf, documentOf, inList, listOf, p, r, tablesOf, tbl, tc, tr } from './ooxmlFile.js';

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const start = '<w:vMerge w:val="restart"/>';
const goOn = '<w:vMerge/>';

describe('a table', () => {
  it('has ids, its size and all its cells, empty ones too', () => {
    expect(tablesOf(tbl(tr(tc('甲'), tc('')), tr(tc('1'), tc('2'))))).toEqual([
      {
        kind: 'table',
        id: 't1',
        rows: 2,
        columns: 2,
        spans: true,
        cells: [
          { id: 't1.r0c0', row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '甲' },
          { id: 't1.r0c1', row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: '' },
          { id: 't1.r1c0', row: 1, column: 0, rowSpan: 1, columnSpan: 1, text: '1' },
          { id: 't1.r1c1', row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '2' },
        ],
      },
    ]);
  });

  it('joins the paragraphs of a cell by line ends, without empty ones', () => {
    const cell = `<w:tc>${p(r('本年'))}${p('')}${p(r('新收'))}${p(r('  '))}</w:tc>`;
    expect(cellsOf(tablesOf(tbl(tr(cell, tc('0'))))[0])).toEqual(['0,0 1×1 本年\n新收', '0,1 1×1 0']);
  });

  it('has merged cells in both directions', () => {
    const rows = [
      tr(tc('头', span(2) + start), tc('甲'), tc('乙', start)),
      tr(tc('', span(2) + goOn), tc('丙'), tc('', '<w:vMerge w:val="continue"/>')),
      tr(tc('丁'), tc('戊'), tc('己'), tc('庚')),
    ];
    const [table] = tablesOf(tbl(...rows));
    expect([table?.rows, table?.columns]).toEqual([3, 4]);
    expect(cellsOf(table)).toEqual([
      '0,0 2×2 头',
      '0,2 1×1 甲',
      '0,3 2×1 乙',
      '1,2 1×1 丙',
      '2,0 1×1 丁',
      '2,1 1×1 戊',
      '2,2 1×1 己',
      '2,3 1×1 庚',
    ]);
  });

  it('begins a new merged cell where one begins right below another', () => {
    const rows = [
      tr(tc('甲', start), tc('1')),
      tr(tc('', goOn), tc('2')),
      tr(tc('乙', start), tc('3')),
      tr(tc('', goOn), tc('4')),
    ];
    expect(cellsOf(tablesOf(tbl(...rows))[0])).toEqual([
      '0,0 2×1 甲',
      '0,1 1×1 1',
      '1,1 1×1 2',
      '2,0 2×1 乙',
      '2,1 1×1 3',
      '3,1 1×1 4',
    ]);
  });

  it('takes a continuation of nothing as a cell of its own', () => {
    const rows = [tr(tc('甲'), tc('1')), tr(tc('乙', goOn), tc('2')), tr(tc('丙', span(2) + goOn))];
    expect(cellsOf(tablesOf(tbl(...rows))[0])).toEqual([
      '0,0 1×1 甲',
      '0,1 1×1 1',
      '1,0 1×1 乙',
      '1,1 1×1 2',
      '2,0 1×2 丙',
    ]);
  });

  it('knows the older way of merging in a row', () => {
    const rows = [
      tr(
        tc('甲', '<w:hMerge w:val="restart"/>'),
        tc('', '<w:hMerge/>'),
        tc('', '<w:hMerge w:val="continue"/>'),
        tc('乙'),
      ),
      tr(tc('1'), tc('2'), tc('3'), tc('4')),
    ];
    expect(cellsOf(tablesOf(tbl(...rows))[0]).slice(0, 2)).toEqual(['0,0 1×3 甲', '0,3 1×1 乙']);
  });

  it('leaves the places before and after a row free', () => {
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="2"/></w:trPr>${tc('甲')}</w:tr>`;
    const [table] = tablesOf(tbl(shifted, tr(tc('1'), tc('2'), tc('3'))));
    expect(cellsOf(table)[0]).toBe('0,1 1×1 甲');
    expect([table?.rows, table?.columns]).toEqual([2, 4]);
  });

  it('is not blown up by a senseless span', () => {
    const [table] = tablesOf(tbl(tr(tc('甲', span(999_999)), tc('乙', span(0))), tr(tc('丙', span(900)))));
    expect(table?.columns).toBeLessThanOrEqual(257);
    expect(table?.cells.every(({ columnSpan }) => columnSpan >= 1)).toBe(true);
  });

  it('has its rows and cells in content controls too', () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = control(tr(control(tc('甲')), tc('1'))) + tr(tc('乙'), `<w:tc>${control(p(control(r('2'))))}</w:tc>`);
    expect(cellsOf(tablesOf(tbl(rows))[0])).toEqual(['0,0 1×1 甲', '0,1 1×1 1', '1,0 1×1 乙', '1,1 1×1 2']);
  });

  it('counts the pictures of a cell', () => {
    const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>';
    const [table] = tablesOf(tbl(tr(`<w:tc>${p(picture)}${p(picture)}</w:tc>`, tc('甲'))));
    expect(table?.cells.map(({ images }) => images)).toEqual([2, undefined]);
  });

  it('counts automatic numbers in cells as text', () => {
    const cell = `<w:tc>${p('', inList(0))}</w:tc>`;
    const { blocks } = documentOf(tbl(tr(cell, tc('甲')), tr(cell, tc('乙'))), {
      numbering: listOf(['decimal', '%1']),
    });
    expect(blocks[0]?.kind === 'table' && blocks[0].cells.map(({ text }) => text)).toEqual(['1', '甲', '2', '乙']);
  });
});

describe('a table inside a table', () => {
  const inner = tbl(tr(tc('甲'), tc('1')), tr(tc('乙'), tc('2')));
  const around = (...content: string[]) => `<w:tc><w:tcPr/>${content.join('')}</w:tc>`;
  const shown = (body: string) =>
    documentOf(body).blocks.map((block) => (block.kind === 'table' ? cellsOf(block).join(' | ') : block.text));
  const table = '0,0 1×1 甲 | 0,1 1×1 1 | 1,0 1×1 乙 | 1,1 1×1 2';

  it('comes out of a frame, with the text around it in order', () => {
    expect(shown(tbl(tr(around(p(r('前')), inner, p(r('后'))))))).toEqual(['前', table, '后']);
    const rows = [tr(around(p(r('标题')))), tr(around(inner, p(''))), tr(tc('落款'))];
    expect(shown(tbl(...rows))).toEqual(['标题', table, '落款']);
  });

  it('comes out of frames in frames', () => {
    expect(shown(tbl(tr(around(tbl(tr(around(tbl(tr(around(inner)))))), p('')))))).toEqual([table]);
  });

  it('stays text of its cell where the table around it is the real one', () => {
    const small = tbl(tr(tc('其中'), tc('9')));
    const rows = [tr(tc('项目'), tc('数量'), tc('说明')), tr(tc('甲'), tc('1'), around(p(r('见')), small))];
    expect(shown(tbl(...rows))).toEqual([
      '0,0 1×1 项目 | 0,1 1×1 数量 | 0,2 1×1 说明 | 1,0 1×1 甲 | 1,1 1×1 1 | 1,2 1×1 见\n其中\t9',
    ]);
  });

  it('is not needed to unfold a table of one cell, which is a frame around text', () => {
    expect(shown(tbl(tr(around(p(r('甲')), p(r('乙'))))))).toEqual(['甲', '乙']);
  });
});
