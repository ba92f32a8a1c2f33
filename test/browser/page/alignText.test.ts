import { describe, expect, it } from 'vitest';
import { alignText } from '../../../extension/page/alignText.js';
import { segmentsOf } from '../../../extension/page/segmentsOf.js';

const nodes = (...texts: string[]) => texts.map((data) => ({ data }));

/** The page's characters behind a part of a text, one string a node; null where the text is not there. */
function behind(text: string, texts: readonly { data: string }[], start: number, end: number, from = 0, offset = 0) {
  const alignment = alignText(text, texts, from, offset);
  return alignment && segmentsOf(alignment, start, end).map(({ node, from: begin, to }) => node.data.slice(begin, to));
}

describe('characters of a block on the page', () => {
  it('are found over several text nodes', () => {
    expect(behind('新收18件，办结', nodes('新收', '18', '件，办', '结'), 1, 6)).toEqual(['收', '18', '件，']);
  });

  it('are found where white space was folded, within and between nodes', () => {
    expect(behind('a b 年', nodes('\n  a', ' \n b\t', '  年 '), 0, 5)).toEqual(['a', ' \n b\t', '年']);
    expect(behind('总体情况', nodes('总体\n      情况'), 1, 3)).toEqual(['体\n      情']);
  });

  it('are found behind invisible and no-break characters', () => {
    expect(behind('（一） 公开', nodes('\ufeff（一）\u00a0公\u200b开'), 3, 6)).toEqual(['\u00a0公\u200b开']);
  });

  it('are found from the middle of a node on', () => {
    expect(behind('第二行', nodes('第一行\n第二行\n第三行'), 0, 3, 0, 4)).toEqual(['第二行']);
  });

  it('of white space alone are found', () => {
    expect(behind('2023 年', nodes('2023  年'), 4, 5)).toEqual([' ']);
  });

  it('of a place beyond the text are those that are there', () => {
    expect(behind('年报', nodes('年报'), -3, 99)).toEqual(['年报']);
  });

  it.each([
    ['年报', '年度报'],
    ['年报', '年'],
    ['年报', ''],
    ['年 报', '年报告'.slice(0, 1)],
  ])('of %j are not found in %j', (text, data) => {
    expect(alignText(text, nodes(data), 0, 0)).toBeNull();
  });
});
