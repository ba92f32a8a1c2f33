import { describe, expect, it } from 'vitest';
import { fold } from '../../core/report/fold.js';

describe('fold', () => {
  it.each([
    ['1. 属于国家秘密', '1属于国家秘密'],
    ['（三）⏎不予公开', '三不予公开'],
    ['危及“三安全一稳定”', '危及三安全一稳定'],
    ['本年新\n 制作数量', '本年新制作数量'],
    ['第⼆⼗条', '第二十条'],
    ['０', '0'],
    ['规　章', '规章'],
    ['—', ''],
    ['', ''],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves a plain label as it is', () => {
    const label = '行政许可';
    expect(fold(label)).toBe(label);
  });
});
