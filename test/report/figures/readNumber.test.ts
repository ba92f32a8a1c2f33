import { describe, expect, it } from 'vitest';
import { readArabic, readChinese } from '../../../core/report/figures/readNumber.js';

describe('readArabic', () => {
  it.each([
    ['1,234件', 1234, 5],
    ['1，234件', 1234, 5],
    ['12，345678', 12, 2],
    ['１２３４件', 1234, 4],
    ['3.5%', 3.5, 3],
    ['1.2万条', 12000, 4],
    ['10.35万元', 10.35, 5],
    ['21597条', 21597, 5],
  ])('reads %s', (text, value, end) => {
    expect(readArabic(text, 0)).toEqual({ value, end });
  });
});

describe('readChinese', () => {
  it.each([
    ['十二件', 12, 2],
    ['两件', 2, 1],
    ['一百零五份', 105, 4],
    ['二十条', 20, 2],
    ['三万份', 30000, 2],
    ['零件', 0, 1],
  ])('reads %s', (text, value, end) => {
    expect(readChinese(text, 0)).toEqual({ value, end });
  });

  it.each(['二〇二二年', '三四个', '件'])('reads no number in %s', (text) => {
    expect(readChinese(text, 0)).toBeNull();
  });
});
