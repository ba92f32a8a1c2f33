import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../core/results/displayWidth.js';
import { wrapText } from '../../core/results/wrapText.js';

describe('displayWidth', () => {
  it.each([
    ['abc 12', 6],
    ['政府信息', 8],
    ['（七）', 6],
    ['“总计”', 6],
    ['한글', 4],
    ['e\u0301', 1],
    ['\u{20000}', 2],
    ['😀', 2],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrapText', () => {
  it('breaks Chinese between characters and keeps numbers and words whole', () => {
    expect(wrapText('本年新收申请12345件', 16)).toEqual(['本年新收申请', '12345件']);
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('starts no line with closing punctuation and ends none with an opening bracket', () => {
    expect(wrapText('一二三四，五六', 8)).toEqual(['一二三', '四，五六']);
    expect(wrapText('一二三（四五）', 8)).toEqual(['一二三', '（四五）']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('gives one empty line for no text', () => {
    expect(wrapText('', 10)).toEqual(['']);
    expect(wrapText('   ', 10)).toEqual(['']);
  });

  it('never exceeds the width and loses nothing but spaces', () => {
    const text = fc.string({
      unit: fc.constantFrom('总', '计', '，', '（', '）', '“', 'a', '1', ' ', '.', '😀', '\u0301'),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (line, width) => {
        const lines = wrapText(line, width);
        for (const each of lines) expect(displayWidth(each)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
      }),
    );
  });
});
