import { describe, expect, it } from 'vitest';
import { randomOf } from '../../core/several/randomOf.js';
import { drawSample, type FrameItem, frameText } from '../../core/several/sample.js';

const frame: FrameItem[] = Array.from({ length: 60 }, (_, index) => ({
  key: `单位${String(index).padStart(2, '0')}`,
  kind: index % 6 === 0 ? 'department' : 'town',
  parent: ['甲县', '乙县', '丙县'][index % 3]!,
}));
const keys = (items: readonly FrameItem[]): string[] => items.map(({ key }) => key);

describe('drawSample', () => {
  it('draws the same sample on any machine: these are recorded numbers', () => {
    const random = randomOf('2026年第一次抽查', '');
    expect(Array.from({ length: 8 }, () => random.below(1000))).toMatchInlineSnapshot(`
      [
        967,
        980,
        1,
        848,
        876,
        828,
        130,
        920,
      ]
    `);
    const { chosen } = drawSample(frame, { seed: '2026年第一次抽查', size: 6 });
    expect(keys(chosen)).toMatchInlineSnapshot(`
      [
        "单位03",
        "单位07",
        "单位24",
        "单位33",
        "单位47",
        "单位48",
      ]
    `);
  });

  it('does not depend on the order of the list', () => {
    const plan = { seed: '17', size: 10, by: 'parent' } as const;
    const turned = [...frame].reverse();
    expect(drawSample(turned, plan)).toEqual(drawSample(frame, plan));
    expect(frameText(turned)).toBe(frameText(frame));
  });

  it('draws another sample with another seed', () => {
    const [a, b] = ['1', '2'].map((seed) => keys(drawSample(frame, { seed, size: 20 }).chosen));
    expect(a).not.toEqual(b);
  });

  it('has in a larger sample the smaller one of the same seed', () => {
    const [small, large] = [5, 25].map((size) => keys(drawSample(frame, { seed: 'x', size }).chosen));
    expect(large).toEqual(expect.arrayContaining(small!));
  });

  it.each([
    [{ size: 1 }, [1, 0]],
    [{ size: 2 }, [1, 1]],
    [{ size: 12 }, [2, 10]],
    [{ size: 13 }, [2, 11]],
    [{ size: 600 }, [10, 50]],
    [{ share: 0.1 }, [1, 5]],
    [{ share: 0.3 }, [3, 15]],
    [{ share: 0.11 }, [2, 6]],
    [{ share: 1 }, [10, 50]],
  ])('spreads %o over the kinds', (plan, drawn) => {
    const { strata, chosen } = drawSample(frame, { seed: 's', by: 'kind', ...plan });
    // Of one item, the larger stratum has the larger remainder.
    const expected = 'size' in plan && plan.size === 1 ? [0, 1] : drawn;
    expect(strata.map((each) => [each.name, each.size, each.drawn])).toEqual([
      ['department', 10, expected[0]],
      ['town', 50, expected[1]],
    ]);
    expect(chosen).toHaveLength(expected[0]! + expected[1]!);
  });

  it('takes everything without seed or extent, and says so', () => {
    const { chosen, seed, method } = drawSample(frame);
    expect(chosen).toHaveLength(60);
    expect(seed).toBeNull();
    expect(method.zh).toBe('全部检查');
  });

  it('is fair: in 3,000 samples of 6 out of 60 each item is drawn about 300 times', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++) {
      for (const key of keys(drawSample(frame, { seed: `s${seed}`, size: 6 }).chosen))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(60);
    // Five standard deviations (16.4) of the binomial distribution.
    for (const count of counts.values()) expect(Math.abs(count - 300)).toBeLessThan(82);
  });

  it('writes the frame line by line, without letting a name break a line', () => {
    expect(frameText([{ key: '乙\n丙' }, { key: '甲', kind: 'town', parent: '某县' }])).toBe(
      '乙 丙\t\t\n甲\ttown\t某县\n',
    );
  });

  it('refuses what only a mistake in the program can hand in', () => {
    expect(() => drawSample([{ key: '甲' }, { key: '甲' }])).toThrow('“甲” twice');
    expect(() => drawSample(frame, { seed: '1', size: 0 })).toThrow('not 0');
    expect(() => drawSample(frame, { seed: '1', share: 1.5 })).toThrow('not 1.5');
  });
});
