import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../core/readers/ooxml/numerals.js';
import { inList, listOf, num, p, paragraphsOf, r, textsOf } from './ooxmlFile.js';

const item = (text: string, level = 0, list = 1) => p(r(text), inList(level, list));

describe('automatic numbers', () => {
  it('count as text, and their length is known', () => {
    const numbering = listOf(['chineseCountingThousand', '%1、'], ['chineseCounting', '（%2）'], ['decimal', '%3.']);
    const body =
      item('总体情况') +
      item('主动公开', 1) +
      item('依申请公开', 1) +
      item('其一', 2) +
      item('申请情况') +
      item('甲', 1);
    expect(paragraphsOf(body, { numbering }).map(({ text, autoNumber }) => [text, autoNumber])).toEqual([
      ['一、总体情况', 2],
      ['（一）主动公开', 3],
      ['（二）依申请公开', 3],
      ['1.其一', 2],
      ['二、申请情况', 2],
      ['（一）甲', 3],
    ]);
  });

  it('show the numbers of higher levels, in their formats or all in digits', () => {
    const levels = [
      ['chineseCounting', '第%1章'],
      ['decimal', '%1.%2'],
      ['decimal', '%1.%2.%3', '<w:isLgl/>'],
    ] as const;
    const texts = textsOf(item('甲') + item('乙') + item('丙', 1) + item('丁', 2), { numbering: listOf(...levels) });
    expect(texts).toEqual(['第一章甲', '第二章乙', '二.1丙', '2.1.1丁']);
  });

  it('take a higher level that was skipped as begun', () => {
    const numbering = listOf(['decimal', '%1'], ['decimal', '%1.%2'], ['decimal', '%1.%2.%3']);
    const texts = textsOf(item('甲', 1) + item('乙') + item('丙', 2) + item('丁', 1), { numbering });
    expect(texts).toEqual(['1.1甲', '2乙', '2.1.1丙', '2.2丁']);
  });

  it('are none for bullets, hidden numbers and list 0', () => {
    const numbering = listOf(['bullet', ''], ['decimal', '%2.', '<w:rPr><w:vanish/></w:rPr>'], ['none', '%3']);
    const body = item('甲') + item('乙', 1) + item('丙', 2) + item('丁', 0, 0) + item('戊', 0, 77) + item('己', 8);
    expect(paragraphsOf(body, { numbering }).map(({ text, autoNumber }) => [text, autoNumber])).toEqual(
      ['甲', '乙', '丙', '丁', '戊', '己'].map((text) => [text, undefined]),
    );
  });

  it('count on over lists of the same definition, and start afresh where a list says so', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = listOf(['decimal', '%1.']) + num(2, 0) + num(3, 0, restart);
    const body = item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3) + item('戊', 0, 1);
    expect(textsOf(body, { numbering })).toEqual(['1.甲', '2.乙', '5.丙', '6.丁', '7.戊']);
  });

  it('follow a level that a list defines anew', () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl>';
    const numbering = listOf(['decimal', '%1.']) + num(2, 0, `<w:lvlOverride w:ilvl="0">${level}</w:lvlOverride>`);
    expect(textsOf(item('甲', 0, 2) + item('乙', 0, 2), { numbering })).toEqual(['C)甲', 'D)乙']);
  });

  it('restart as the level says', () => {
    const never = listOf(['decimal', '%1.'], ['decimal', '(%2)', '<w:lvlRestart w:val="0"/>']);
    const body = item('甲') + item('乙', 1) + item('丙') + item('丁', 1);
    expect(textsOf(body, { numbering: never })).toEqual(['1.甲', '(1)乙', '2.丙', '(2)丁']);
    const afterFirst = listOf(['decimal', '%1.'], ['decimal', '(%2)'], ['decimal', '%3)', '<w:lvlRestart w:val="1"/>']);
    const deep =
      item('甲') + item('乙', 1) + item('丙', 2) + item('丁', 1) + item('戊', 2) + item('己') + item('庚', 2);
    expect(textsOf(deep, { numbering: afterFirst })).toEqual([
      '1.甲',
      '(1)乙',
      '1)丙',
      '(2)丁',
      '2)戊',
      '2.己',
      '1)庚',
    ]);
  });

  it('come from styles, through their ancestors, at the level that names the style', () => {
    const style = (id: string, content: string) => `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;
    const styles =
      style('1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('2', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('own', '<w:basedOn w:val="2"/>') +
      style('off', '<w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>') +
      style('late', '<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr>');
    const numbering = listOf(
      ['chineseCounting', '%1、', '<w:pStyle w:val="1"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'],
      ['decimal', '%3.'],
    );
    const styled = (id: string, more = '') => p(r(id), `<w:pStyle w:val="${id}"/>${more}`);
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body =
      styled('1') +
      styled('2') +
      styled('own') +
      styled('off') +
      styled('late') +
      styled('1', none) +
      styled('1', inList(2));
    expect(textsOf(body, { styles, numbering })).toEqual([
      '一、1',
      '（一）2',
      '（二）own',
      'off',
      '1.late',
      '1',
      '2.1',
    ]);
  });

  it('are found through a numbering style', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>';
    const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="list"/></w:abstractNum>';
    const numbering = listOf(['decimal', '%1.']) + linked + num(2, 5) + num(9, 0);
    expect(textsOf(item('甲', 0, 2), { styles, numbering })).toEqual(['1.甲']);
  });

  it('stay when the numbered paragraph is empty, and do not count a merged one twice', () => {
    const numbering = listOf(['decimal', '%1.']);
    expect(textsOf(p('', inList(0)) + item('甲'), { numbering })).toEqual(['1.', '2.甲']);
    const gone = p(r('前'), `${inList(0)}<w:rPr><w:del w:id="1"/></w:rPr>`);
    expect(textsOf(gone + item('后'), { numbering })).toEqual(['1.前后']);
  });
});

describe('a list number', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 23, 99, 100], ['一', '十', '十一', '二十', '二十三', '九十九', '一○○']],
    [
      'chineseCountingThousand',
      [10, 15, 100, 101, 110, 1005],
      ['十', '十五', '一百', '一百零一', '一百一十', '一千零五'],
    ],
    ['japaneseCounting', [1, 10, 21, 100, 105], ['一', '十', '二十一', '百', '百五']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographDigital', [1, 10, 25], ['一', '一〇', '二五']],
    ['chineseLegalSimplified', [1, 10, 12, 205], ['壹', '壹拾', '壹拾贰', '贰佰零伍']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedParen', [3], ['⑶']],
    ['decimalFullWidth', [10], ['１０']],
    ['decimalZero', [7, 10], ['07', '10']],
    ['lowerLetter', [1, 26, 27, 53], ['a', 'z', 'aa', 'aaa']],
    ['upperLetter', [2], ['B']],
    ['lowerRoman', [4, 9, 14], ['iv', 'ix', 'xiv']],
    ['upperRoman', [1999], ['MCMXCIX']],
    ['none', [3], ['']],
    ['decimal', [0, 42], ['0', '42']],
    ['somethingNew', [3], ['3']],
  ])('as %s', (format, values, shown) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(shown);
  });
});
