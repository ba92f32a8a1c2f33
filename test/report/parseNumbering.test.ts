import { describe, expect, it } from 'vitest';
import { parseNumbering } from '../../core/report/parseNumbering.js';

describe('parseNumbering', () => {
  it.each([
    ['一、总体情况', 1, 1, '一、'],
    ['十二、附表', 1, 12, '十二、'],
    ['第三部分 申请情况', 1, 3, '第三部分 '],
    ['（二）依申请公开', 2, 2, '（二）'],
    ['( 三 ) 政府信息管理', 2, 3, '( 三 )'],
    ['　　（十一）其他', 2, 11, '（十一）'],
    ['1.主动公开', 3, 1, '1.'],
    ['2、平台建设', 3, 2, '2、'],
    ['3． 监督保障', 3, 3, '3．'],
    ['(3) 政府信息管理情况', 4, 3, '(3)'],
    ['（１０）其他', 4, 10, '（１０）'],
    ['②加强培训', 5, 2, '②'],
  ])('reads the number of %s', (text, level, value, written) => {
    const numbering = parseNumbering(text);
    expect(numbering).toMatchObject({ level, value });
    expect(text.slice(numbering!.start, numbering!.end).trimEnd()).toBe(written.trimEnd());
  });

  it.each([
    '2021年，我镇',
    '1.5万件',
    '12345热线',
    '一是加强领导',
    '十二月份',
    '（见附件）',
    '（2021年）',
    '三级审核',
    '331平台',
    '',
    '第一时间公开',
  ])('sees no number in %s', (text) => {
    expect(parseNumbering(text)).toBeNull();
  });
});
