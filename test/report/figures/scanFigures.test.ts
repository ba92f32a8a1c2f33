import { describe, expect, it } from 'vitest';
import { scanFigures } from '../../../core/report/figures/scanFigures.js';

const read = (text: string) => scanFigures(text).map(({ value, unit }) => `${value}${unit}`);

describe('scanFigures', () => {
  it.each([
    ['全年收到申请1,234件', ['1234件']],
    ['共受理十二件，办结两件', ['12件', '2件']],
    ['公开信息１２３４条', ['1234条']],
    ['阅读量1.2万次，同比增长3.5%', ['12000次', '3.5%']],
    ['收费10.35万元', ['10.35万元']],
    ['发放一百零五份', ['105份']],
    ['公开公告100余条', ['100条']],
    ['占百分之十五', ['15%']],
    ['培训2场、共36人次', ['2场', '36人次']],
    ['答复 “12345” 平台问题 108 件', ['108件']],
  ])('reads %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    '2021年1月1日至2021年12月31日',
    '国办公开办函〔2021〕30号',
    '根据《条例》第五十条',
    '拨打12345热线，电话0399-5110077',
    '在20个工作日内答复，3个月内办结',
    '一是加强学习，二是完善制度',
    '只进一扇门，最多跑一次性办结',
    '坚持逐条逐项、一件一件落实',
    '党的十九届五中全会精神',
    '提高2个百分点',
  ])('sees no figure in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('knows a rough figure', () => {
    expect(scanFigures('近300条').map((figure) => figure.rough)).toEqual([true]);
    expect(scanFigures('6900多条').map((figure) => figure.rough)).toEqual([true]);
    expect(scanFigures('58条').map((figure) => figure.rough)).toEqual([false]);
  });
});
