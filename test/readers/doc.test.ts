import { describe, expect, it } from 'vitest';
import { docOf, docTables, docTexts, inCell, modify, type Part, row, rowEnd, u16, u32, utf16 } from './docFile.js';
import { cellsOf } from './ooxmlFile.js';

const p = (text: string, more: Omit<Part, 'text'> = {}): Part => ({ text: `${text}\r`, ...more });
const hidden = modify(0x083c, 1);
const deleted = modify(0x0800, 1);
const inserted = modify(0x0801, 1);

describe('text', () => {
  it('stands in pieces of one or two bytes a character, in whatever order', () => {
    const parts = [p('一、总体情况'), p('\u0093Fees\u0094 \u0085 5 \u0080', { narrow: true }), p('二、主动公开')];
    for (const reversed of [false, true]) {
      expect(docTexts(parts, { reversed })).toEqual(['一、总体情况', '“Fees” … 5 €', '二、主动公开']);
    }
  });

  it('may go on in many pieces, as fast saving leaves it', () => {
    const parts = [...'全年公开信息72条'].map((text) => ({ text }));
    expect(docTexts([...parts, p('。')], { reversed: true })).toEqual(['全年公开信息72条。']);
  });

  it('keeps a character that looks like a byte order mark, and halves of pairs, in step', () => {
    expect(docTexts([p('\ufeff甲\ud83d'), p('乙')])).toEqual(['\ufeff甲\ufffd', '乙']);
  });

  it('has breaks, tabs and hyphens, and nothing of what has no meaning', () => {
    expect(docTexts([p('甲\u000b乙\t丙\u001e丁\u001f戊'), p('上\u000c下'), p('左\u000e右')])).toEqual([
      '甲\n乙\t丙-丁戊',
      '上\n下',
      '左\n右',
    ]);
  });

  it('ends a paragraph where a section ends', () => {
    const sections = [...u32(0), ...u32(2), ...u32(5), ...new Array<number>(24).fill(0)];
    expect(docTexts([{ text: '甲\u000c' }, p('乙丙')], { tables: { sections } })).toEqual(['甲', '乙丙']);
    expect(docTexts([p('甲\u000c乙丙')], { tables: { sections } })).toEqual(['甲', '乙丙']);
    expect(docTexts([p('甲\u000c乙丙')])).toEqual(['甲\n乙丙']);
  });

  it('shows what a field shows', () => {
    expect(docTexts([p('第\u0013 PAGE \u0014 3 \u0015页'), p('\u0013 TOC \u0015目录')])).toEqual(['第 3 页', '目录']);
  });

  it('shows signs of symbol fonts', () => {
    const font = [...new Array<number>(39).fill(0), ...utf16('Wingdings\0')];
    const fonts = [...u16(1), ...u16(0), font.length, ...font];
    const sign = { text: '(', characters: modify(0x6a09, ...u16(0), ...u16(0xf0fe)) };
    expect(docTexts([sign, p('已公开')], { tables: { fonts } })).toEqual(['☑已公开']);
  });

  it('counts pictures, but no data of fields', () => {
    const place = modify(0x6a03, ...u32(0));
    const data = { text: '\u0001', characters: [...place, ...modify(0x0806, 1)] };
    const picture = { text: '\u0001', characters: place };
    const { blocks } = docOf([p('图'), picture, data, { text: '\u0001' }, p('后')]);
    expect(blocks).toMatchObject([{ text: '图' }, { text: '后', images: 1 }]);
  });

  it('counts pictures that float over the page, and no other shapes', () => {
    const record = (head: number, type: number, content: readonly number[]): number[] => [
      ...u16(head),
      ...u16(type),
      ...u32(content.length),
      ...content,
    ];
    const shape = (number: number, property: number): number[] =>
      record(0xf, 0xf004, [
        ...record(2, 0xf00a, [...u32(number), ...u32(0)]),
        ...record(0x13, 0xf00b, [...u16(property), ...u32(1)]),
      ]);
    const drawings = [
      ...record(0xf, 0xf000, []),
      ...[0, ...record(0xf, 0xf002, [...shape(1025, 0x4104), ...shape(1026, 0x0181)])],
    ];
    const anchor = (number: number): number[] => [...u32(number), ...new Array<number>(22).fill(0)];
    const shapes = [...u32(0), ...u32(1), ...u32(4), ...anchor(1025), ...anchor(1026)];
    const { blocks } = docOf([p('\u0008\u0008图')], { tables: { drawings, shapes } });
    expect(blocks).toMatchObject([{ text: '图', images: 1 }]);
  });

  it('is hidden, or shown, against its style', () => {
    const styleOf = (modifiers: readonly number[]): number[] => {
      const parts = [...u16(2), ...u16(0), ...u16(modifiers.length), ...modifiers];
      const body = [
        ...u16(0xfff),
        ...u16(0xfff1),
        ...u16(2),
        ...u16(0),
        ...u16(0),
        ...u16(1),
        ...utf16('x\0'),
        ...parts,
      ];
      return [...u16(body.length), ...body];
    };
    const head = [...u16(2), ...u16(10), ...new Array<number>(14).fill(0)];
    const styles = [...u16(head.length), ...head, ...styleOf([]), ...styleOf([...hidden, 0])];
    const turned = modify(0x083c, 0x81);
    const parts = [
      p('甲'),
      p('乙', { style: 1 }),
      p('丙', { style: 1, characters: turned }),
      p('丁', { characters: turned }),
    ];
    expect(docTexts(parts, { tables: { styles } })).toEqual(['甲', '丙']);
  });

  it('of boxes whose shape is not found comes behind the text', () => {
    const boxTexts = [
      ...u32(0),
      ...u32(3),
      ...u32(4),
      ...[0, 0].flatMap(() => [...new Array<number>(14).fill(0), ...u32(9), ...u32(0)]),
    ];
    expect(docTexts([p('正文'), { text: '框内\r\r' }], { lengths: { boxes: 4 }, tables: { boxTexts } })).toEqual([
      '正文',
      '框内',
    ]);
  });

  it('has headings by their built-in styles, whatever these are called', () => {
    const style = (id: number, name: string): number[] => {
      const body = [
        ...u16(id),
        ...u16(0xfff1),
        ...u16(0),
        ...u16(0),
        ...u16(0),
        ...u16(name.length),
        ...utf16(`${name}\0`),
      ];
      return [...u16(body.length), ...body];
    };
    const head = [...u16(3), ...u16(10), ...new Array<number>(14).fill(0)];
    const styles = [...u16(head.length), ...head, ...style(0, '正文'), ...style(2, '标题 2'), ...style(19, '目录 1')];
    const { blocks } = docOf([p('总体情况', { style: 1 }), p('总体情况 1', { style: 2 }), p('文')], {
      tables: { styles },
    });
    expect(blocks).toMatchObject([{ level: 2 }, { area: 'furniture' }, { text: '文' }]);
  });
});

describe('changes and hidden text', () => {
  it('are facts; the text is that of the final view', () => {
    const { blocks, facts } = docOf([
      { text: '公开' },
      { text: '旧', characters: deleted },
      { text: '新', characters: inserted },
      { text: '内部', characters: hidden },
      p('72条'),
    ]);
    expect(blocks).toMatchObject([{ text: '公开新72条' }]);
    expect(facts).toEqual([
      { kind: 'deletion', block: 'p1', text: '旧' },
      { kind: 'insertion', block: 'p1', text: '新' },
      { kind: 'hidden-text', block: 'p1', text: '内部' },
    ]);
  });

  it('join paragraphs whose mark is deleted', () => {
    expect(docTexts([{ text: '前' }, { text: '\r', characters: deleted }, p('后')])).toEqual(['前后']);
  });

  it('may be said by a piece itself, in a byte or in a list', () => {
    const short = { text: '隐', modifier: (0x5c << 1) | (1 << 8) };
    const listed = { text: '删', modifier: (1 << 1) | 1 };
    const { blocks, facts } = docOf([p('甲'), short, listed, p('乙')], { lists: [[], deleted] });
    expect(blocks).toMatchObject([{ text: '甲' }, { text: '乙' }]);
    expect(facts.map(({ kind, text }) => kind + text)).toEqual(['hidden-text隐', 'deletion删']);
  });

  it('leave out a row only where all of it is deleted', () => {
    const gone = (text: string): Part => ({ text, paragraph: inCell, characters: deleted });
    const end = rowEnd([0, 1000, 2000]);
    const parts = [
      ...row(['甲', '1'], { ...end, characters: deleted }),
      gone('乙\u0007'),
      gone('2\u0007'),
      { ...end, characters: deleted },
      ...row(['丙', '3'], end),
    ];
    const [table] = docTables(parts);
    expect(cellsOf(table)).toEqual(['0,0 1×1 甲', '0,1 1×1 1', '1,0 1×1 丙', '1,1 1×1 3']);
    expect(docOf(parts).facts).toEqual([{ kind: 'deletion', block: 't1', text: '乙\t2' }]);
  });
});

describe('lists', () => {
  const level = (format: number, text: string, start = 1): number[] => {
    const numbered = text.replace(/%(\d)/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
    return [...u32(start), format, 0, ...new Array<number>(22).fill(0), ...u16(numbered.length), ...utf16(numbered)];
  };
  const lists = [
    ...u16(1),
    ...[...u32(77), ...u32(0), ...new Array<number[]>(9).fill(u16(0xfff)).flat(), 1, 0],
    ...level(39, '第%1条 '),
  ];
  const override = (count: number): number[] => [...u32(77), ...u32(0), ...u32(0), count, 0, 0, 0];
  const listOverrides = [
    ...u32(2),
    ...override(0),
    ...override(1),
    ...u32(0xffffffff),
    ...u32(0xffffffff),
    ...[...u32(8), ...u32(0x10)],
  ];
  const item = (list: number): Part => p('文', { paragraph: [...modify(0x460b, ...u16(list)), ...modify(0x260a, 0)] });

  it('number paragraphs, and start afresh where a paragraph’s list says so', () => {
    const parts = [item(1), item(1), item(2), item(2), item(0), item(0xf801), item(9)];
    expect(docTexts(parts, { tables: { lists, listOverrides } })).toEqual([
      '第一条 文',
      '第二条 文',
      '第八条 文',
      '第九条 文',
      '文',
      '文',
      '文',
    ]);
  });
});

describe('tables', () => {
  const grid = (...rows: readonly Part[][]): string[] => cellsOf(docTables([...rows.flat(), p('后')])[0]);
  const edges = [0, 1000, 2000, 3000];

  it('have their columns by their rows’ edges', () => {
    expect(grid(row(['甲', '乙', '丙'], rowEnd(edges)), row(['宽', '丁'], rowEnd([0, 2000, 3000])))).toEqual([
      '0,0 1×1 甲',
      '0,1 1×1 乙',
      '0,2 1×1 丙',
      '1,0 1×2 宽',
      '1,2 1×1 丁',
    ]);
  });

  it('take edges that are hardly apart for one', () => {
    const shifted = row(['甲', '1'], rowEnd([-8, 985, 2010]));
    expect(grid(row(['乙', '2'], rowEnd([0, 1000, 2000])), shifted).map((cell) => cell.slice(0, 7))).toEqual([
      '0,0 1×1',
      '0,1 1×1',
      '1,0 1×1',
      '1,1 1×1',
    ]);
  });

  it('keep narrow cells apart where rows have such', () => {
    expect(
      grid(row(['甲', '窄', '乙'], rowEnd([0, 1000, 1040, 2000])), row(['丙', '丁'], rowEnd([0, 1040, 2000]))),
    ).toEqual(['0,0 1×1 甲', '0,1 1×1 窄', '0,2 1×1 乙', '1,0 1×2 丙', '1,2 1×1 丁']);
  });

  it.each([
    ['Word 97', [1, 2, 0]],
    ['later versions', [2, 1, 0]],
    ['some of them', [3, 1, 0]],
  ])('merge cells side by side as %s write it', (_, flags) => {
    expect(grid(row(['合', '', '丙'], rowEnd(edges, flags)))).toEqual(['0,0 1×2 合', '0,2 1×1 丙']);
  });

  it('merge cells one above the other', () => {
    const start = 0x60;
    const more = 0x20;
    expect(
      grid(
        row(['甲', '1', '2'], rowEnd(edges, [start])),
        row(['', '3', '4'], rowEnd(edges, [more])),
        row(['乙', '5', '6'], rowEnd(edges)),
      ),
    ).toEqual([
      '0,0 2×1 甲',
      '0,1 1×1 1',
      '0,2 1×1 2',
      '1,1 1×1 3',
      '1,2 1×1 4',
      '2,0 1×1 乙',
      '2,1 1×1 5',
      '2,2 1×1 6',
    ]);
  });

  it('are changed by what follows their definition', () => {
    const merged = rowEnd(edges, [], modify(0x5624, 0, 2));
    expect(grid(row(['合', '', '丙'], merged))).toEqual(['0,0 1×2 合', '0,2 1×1 丙']);
    const split = rowEnd(edges, [2, 1], modify(0x5625, 0, 2));
    expect(grid(row(['甲', '乙', '丙'], split))).toHaveLength(3);
    const deletedCell = rowEnd(edges, [], modify(0x5622, 0, 1));
    expect(grid(row(['甲', '乙'], deletedCell), row(['丙'], rowEnd([0, 2000])))).toEqual([
      '0,0 1×1 甲',
      '0,1 1×1 乙',
      '1,0 1×2 丙',
    ]);
    const insertedCell = rowEnd([0, 1000], [], modify(0x7621, 1, 1, ...u16(500)));
    expect(grid(row(['甲', '乙'], insertedCell), row(['丙'], rowEnd([0, 1500])))).toEqual([
      '0,0 1×1 甲',
      '0,1 1×1 乙',
      '1,0 1×2 丙',
    ]);
    const wider = rowEnd([0, 1000, 2000], [], modify(0x7623, 0, 1, ...u16(1500)));
    expect(grid(row(['甲', '乙'], wider), row(['丙', '丁'], rowEnd([0, 1500, 2500])))).toHaveLength(4);
    const vertical = (flag: number): Part => rowEnd([0, 1000, 2000], [], modify(0xd62b, 2, 0, flag));
    expect(grid(row(['甲', '1'], vertical(3)), row(['', '2'], vertical(1)))).toEqual([
      '0,0 2×1 甲',
      '0,1 1×1 1',
      '1,1 1×1 2',
    ]);
  });

  it('keep all text where the end of a row is lost, or tells of other cells than there are', () => {
    expect(grid(row(['甲', '1'], rowEnd([0, 1000, 2000])), row(['乙', '2'], rowEnd(edges)))).toEqual([
      '0,0 1×1 甲',
      '0,1 1×1 1',
      '1,0 1×1 乙',
      '1,1 1×1 2',
    ]);
    const [first, second] = row(['丙', '3'], rowEnd(edges));
    expect(grid(row(['甲', '1'], rowEnd([0, 1000, 2000])), [first!, second!])).toContain('1,1 1×1 3');
    expect(grid([{ text: '无行\u0007', paragraph: inCell }])).toEqual([]);
    expect(docTexts([{ text: '无行\u0007', paragraph: inCell }, p('后')])).toEqual(['无行', '后']);
  });

  it('stand inside others', () => {
    const inner = (more: readonly number[]): number[] => [...inCell, ...modify(0x6649, ...u32(2)), ...more];
    const innerEnd = rowEnd([0, 500, 900]);
    const nested: Part[] = [
      p('内一', { paragraph: inner(modify(0x244b, 1)) }),
      p('内二', { paragraph: inner(modify(0x244b, 1)) }),
      { text: '\r', paragraph: [...inner(modify(0x244c, 1)), ...innerEnd.paragraph!.slice(6)] },
    ];
    expect(
      grid([...nested, ...row(['后文', '1'], rowEnd([0, 1000, 2000])), ...row(['乙', '2'], rowEnd([0, 1000, 2000]))]),
    ).toEqual(['0,0 1×1 内一\t内二\n后文', '0,1 1×1 1', '1,0 1×1 乙', '1,1 1×1 2']);
  });

  it('may keep the properties of a row apart from the text', () => {
    const { paragraph = [] } = rowEnd([0, 1000, 2000]);
    const data = [0, 0, 0, 0, ...u16(paragraph.length), ...paragraph];
    const end: Part = { text: '\u0007', paragraph: modify(0x6646, ...u32(4)) };
    expect(cellsOf(docTables([...row(['甲', '1'], end), ...row(['乙', '2'], end)], { data })[0])).toHaveLength(4);
  });
});

describe('what hangs on the text', () => {
  it('has bookmarks and comments as facts, also where a comment’s place is lost', () => {
    const bookmarkNames = [...u16(0xffff), ...u16(1), ...u16(0), ...u16(7), ...utf16('_GoBack')];
    const bookmarkStarts = [...u32(1), ...u32(9), ...u32(0)];
    const commentRefs = [...u32(3), ...u32(99), ...u32(0), ...new Array<number>(60).fill(0)];
    const commentTexts = [...u32(0), ...u32(4), ...u32(8), ...u32(9)];
    const parts = [p('甲乙丙\u0005丁'), { text: '\u0005核对\r\u0005另见\r\r' }];
    const { facts } = docOf(parts, {
      lengths: { comments: 9 },
      tables: { bookmarkNames, bookmarkStarts, commentRefs, commentTexts },
    });
    expect(facts).toEqual([
      { kind: 'bookmark', block: 'p1', text: '_GoBack' },
      { kind: 'comment', block: 'p1', text: '核对' },
      { kind: 'comment', block: null, text: '另见' },
    ]);
  });
});
