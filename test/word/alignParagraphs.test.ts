import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '../../word-addin/document/alignParagraphs.js';
import { hashText } from '../../word-addin/document/hashText.js';

const align = (wanted: readonly string[], actual: readonly string[], optional: readonly number[] = []) =>
  alignParagraphs(
    wanted.map((text, index) => ({
      plain: hashText(text),
      marked: hashText(text),
      optional: optional.includes(index),
    })),
    actual.map(hashText),
  );

describe('paragraphs are found again', () => {
  it('where nothing changed', () => expect(align(['一', '0', '0', ''], ['一', '0', '0', ''])).toEqual([0, 1, 2, 3]));

  it('behind an inserted and before a deleted one', () => {
    expect(align(['题', '0', '0', '0', '完', '末'], ['题', '新', '0', '0', '0', '完'])).toEqual([0, 2, 3, 4, 5, null]);
  });

  it('when they moved, if no other reads the same', () => {
    expect(align(['甲', '乙', '丙'], ['丙', '甲', '乙'])).toEqual([1, 2, 0]);
  });

  it('with a cell changed among equal ones', () => {
    expect(align(['表', '0', '0', '0', '尾'], ['表', '0', '7', '0', '尾'])).toEqual([0, 1, null, 3, 4]);
  });

  it('with a cell emptied among equal ones', () => {
    expect(align(['表', '0', '0', '0', '尾'], ['表', '0', '', '0', '尾'])).toEqual([0, 1, null, 3, 4]);
  });

  it('whether Word counts the cells that a merge covers or not', () => {
    const wanted = ['一', '', '0', '', '0'];
    expect(align(wanted, ['一', '', '0', '', '0'], [1, 3])).toEqual([0, 1, 2, 3, 4]);
    expect(align(wanted, ['一', '0', '0'], [1, 3])).toEqual([0, null, 1, null, 2]);
  });

  it('with the words that are tracked as deleted still shown', () => {
    const print = { plain: hashText('收到3件'), marked: hashText('收到23件'), optional: false };
    expect(alignParagraphs([print], [hashText('收到23件')])).toEqual([0]);
  });
});

describe('paragraphs are not guessed', () => {
  it('where one of several equal ones is gone', () => {
    expect(align(['表', '0', '0', '0', '尾'], ['表', '0', '0', '尾'])).toEqual([0, null, null, null, 3]);
  });

  it('where a text was changed', () => expect(align(['甲', '乙'], ['甲', '丙'])).toEqual([0, null]));

  it('whatever is inserted or taken away', () => {
    const word = fc.constantFrom('0', '1', '', '甲', '乙', '丙', '丁');
    const script = fc.array(
      fc.oneof(
        fc.record({ keep: fc.constant(true), text: word }),
        fc.record({ keep: fc.constant(false), text: word }),
        fc.record({ add: word }),
      ),
      {
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(script, (steps) => {
        const wanted: string[] = [];
        const actual: string[] = [];
        for (const step of steps) {
          if ('add' in step) actual.push(step.add);
          else {
            wanted.push(step.text);
            if (step.keep) actual.push(step.text);
          }
        }
        const found = align(wanted, actual);
        found.forEach((place, index) => {
          if (place !== null) expect(hashText(actual[place]!)).toBe(hashText(wanted[index]!));
        });
        const places = found.filter((place) => place !== null);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 500 },
    );
  });
});
