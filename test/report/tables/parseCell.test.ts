import { describe, expect, it } from 'vitest';
import { parseCell } from '../../../core/report/tables/parseCell.js';

describe('parseCell', () => {
  it.each([
    ['0', 0, null],
    [' 12 ', 12, null],
    ['1,234', 1234, null],
    ['1，234', 1234, null],
    ['０', 0, 'full-width'],
    ['3件', 3, 'unit'],
    ['-3', -3, 'negative'],
    ['12.5', 12.5, 'decimal'],
    ['', null, 'blank'],
    ['\u3000', null, 'blank'],
    ['/', null, 'not-a-number'],
    ['—', null, 'not-a-number'],
    ['无', null, 'not-a-number'],
    ['? 0', null, 'stray'],
    ['1 2', null, 'stray'],
  ] as const)('reads the count %j', (text, value, fault) => {
    expect(parseCell(text, 'count')).toEqual({ value, fault });
  });

  it.each([
    ['+2', 2],
    ['-11', -11],
    ['减3', -3],
    ['增加4', 4],
    ['－8', -8],
    ['5', 5],
  ] as const)('reads the change %j', (text, value) => {
    expect(parseCell(text, 'change')).toEqual({ value, fault: null });
  });

  it('lets an amount have decimals', () => {
    expect(parseCell('10.35', 'amount')).toEqual({ value: 10.35, fault: null });
    expect(parseCell('0.5万元', 'amount')).toEqual({ value: 0.5, fault: 'unit' });
  });

  it('never makes a number of what is none', () => {
    for (const text of ['/', '-', '—', '－', '无', '不适用', '?', '……', 'O', '〇', '一']) {
      expect(parseCell(text, 'count').value, text).toBeNull();
    }
  });
});
