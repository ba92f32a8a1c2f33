import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../word-addin/document/anchorsOf.js';
import { makeAnchor, occurrencesOf } from '../../word-addin/document/makeAnchor.js';

/** What a search for the anchor's words comes to. */
const found = (text: string, { words, occurrence, from, to }: ReturnType<typeof makeAnchor>): [number, number] => {
  const at = words === '' ? 0 : occurrencesOf(text, words)[occurrence]!;
  return [at + from, at + to];
};

describe('an anchor', () => {
  it('counts which of equal words is meant', () => {
    expect(makeAnchor('公开公开目录公开', 3, 6, 8)).toMatchObject({
      ordinal: 3,
      words: '公开',
      occurrence: 2,
      occurrences: 3,
    });
  });

  it('takes more words where a search would step over those meant', () => {
    const anchor = makeAnchor('的的的', 0, 1, 3);
    expect(found('的的的', anchor)).toEqual([1, 3]);
  });

  it('holds an empty place by the words before it, or behind it', () => {
    expect(makeAnchor('收到件', 0, 2, 2)).toMatchObject({ words: '收到', from: 2, to: 2 });
    expect(makeAnchor('收到件', 0, 0, 0)).toMatchObject({ words: '收到件', from: 0, to: 0 });
    expect(makeAnchor('', 0, 0, 0)).toMatchObject({ words: '', from: 0, to: 0 });
  });

  it('comes back to its place in any text', () => {
    const text = fc.string({ unit: fc.constantFrom('公', '开', '0', ' ', '\n', '\t', '^'), maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (words, a, b) => {
        const [start, end] = [Math.min(a, b, words.length), Math.min(Math.max(a, b), words.length)];
        expect(found(words, makeAnchor(words, 0, start, end))).toEqual([start, end]);
      }),
    );
  });

  it('is made for each paragraph of a cell that a place reaches into', () => {
    const outline = [
      { text: '一、', marked: '一、', block: 't1.r0c0', at: 0, covered: false },
      { text: '本年新收', marked: '本年新收', block: 't1.r0c0', at: 3, covered: false },
      { text: '0', marked: '0', block: 't1.r0c1', at: 0, covered: false },
    ];
    const both = anchorsOf(outline, { block: 't1.r0c0', start: 0, end: 7 });
    expect(both.map(({ ordinal, words }) => [ordinal, words])).toEqual([
      [0, '一、'],
      [1, '本年新收'],
    ]);
    expect(anchorsOf(outline, { block: 't1.r0c0', start: 5, end: 7 })).toMatchObject([{ ordinal: 1, words: '新收' }]);
    expect(anchorsOf(outline, { block: 'p9', start: 0, end: 1 })).toEqual([]);
  });
});
