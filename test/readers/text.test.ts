import { describe, expect, it } from 'vitest';
import { readText } from '../../core/readers/text.js';
import { outline } from './outline.js';

const read = (...lines: string[]): string[] => outline(readText(lines.join('\n')));

describe('lines', () => {
  it.each(['\n', '\r\n', '\r', '\u2028', '\f', '\v'])('end with %j', (end) => {
    expect(outline(readText(['一、总体情况', '', '正文。'].join(end)))).toEqual(['一、总体情况', '正文。']);
  });

  it('stand as they are up to their last word; blank ones are dropped', () => {
    expect(read('\uFEFF　　一是加强学习。 　\u00a0', '   ', '\u3000', '      某镇人民政府   ')).toEqual([
      '　　一是加强学习。',
      '      某镇人民政府',
    ]);
  });

  it('have ids in their order', () => {
    expect(readText('一\n二\n甲\t1\n乙\t2\n三').blocks.map(({ id }) => id)).toEqual(['p1', 'p2', 't1', 'p3']);
  });

  it('keep the marks of a Markdown heading and get its level', () => {
    expect(read('# 年度报告', '## 一、总体情况', '###（一）主动公开', '#政务公开', '**强调**')).toEqual([
      'h1:# 年度报告',
      'h2:## 一、总体情况',
      'h3:###（一）主动公开',
      '#政务公开',
      '**强调**',
    ]);
  });

  it('aligned by spaces are no table', () => {
    expect(read('规章    0    0    0', '行政许可    0')).toEqual(['规章    0    0    0', '行政许可    0']);
  });
});

describe('one cell a line behind a tab', () => {
  it('is a paragraph marked as a cell, blank ones included', () => {
    expect(read('二、主动公开政府信息情况', '\t规章', '\t0', '\t0 ', '\t 0', '', '\t', '\t行政许可', '结尾')).toEqual([
      '二、主动公开政府信息情况',
      'cell:规章',
      'cell:0',
      'cell:0',
      'cell:0',
      'cell:',
      'cell:行政许可',
      '结尾',
    ]);
  });

  it('goes on in lines without a tab, which are paragraphs', () => {
    expect(read('\t信息内容', '\t本年新', '制作数量', '\t结果', '', '纠正', '\t总计', '\t0')).toEqual([
      'cell:信息内容',
      'cell:本年新',
      '制作数量',
      'cell:结果',
      '纠正',
      'cell:总计',
      'cell:0',
    ]);
  });

  it('may have tabs behind it, or several in front for merged cells', () => {
    expect(read('\t规章\t', '\t0', '\t0', '\t\t0')).toEqual(['cell:规章', 'cell:0', 'cell:0', 'cell:', 'cell:0']);
  });

  it('is no cell where the prose is indented by tabs', () => {
    const prose = `\t2021年，我镇${'认真贯彻落实条例，'.repeat(12)}取得实效。`;
    expect(read('\t一、总体情况', prose, '\t（一）主动公开', prose, '\t二、主动公开政府信息情况')).toEqual([
      '一、总体情况',
      prose.slice(1),
      '（一）主动公开',
      prose.slice(1),
      '二、主动公开政府信息情况',
    ]);
  });

  it('is no cell where too few stand together to be a table', () => {
    expect(read('无其他需要报告的事项。', '\t青石镇人民政府', '\t', '\t2022年1月20日')).toEqual([
      '无其他需要报告的事项。',
      '青石镇人民政府',
      '2022年1月20日',
    ]);
  });
});

describe('rows between tabs', () => {
  it('are tables with blank cells kept, leading and trailing ones too', () => {
    const document = readText('信息内容\t本年制发件数\t现行有效件数\n规章\t0\t0\n第二十条第（五）项\t\t\n\t\t1\n\t0\t');
    expect(outline(document)).toEqual([
      '|信息内容|本年制发件数|现行有效件数|',
      '|规章|0|0|',
      '|第二十条第（五）项|||',
      '|||1|',
      '||0||',
    ]);
    expect(document.blocks[0]).toMatchObject({ kind: 'table', rows: 5, columns: 3, spans: false });
    expect(document.blocks[0]).toHaveProperty('cells.5', {
      id: 't1.r1c2',
      row: 1,
      column: 2,
      rowSpan: 1,
      columnSpan: 1,
      text: '0',
    });
  });

  it('may differ in length and be parted by blank lines', () => {
    expect(read('甲\t1\t2', '', '', '乙\t3', '丙', '丁\t4')).toEqual(['|甲|1|2|', '|乙|3|', '丙', '|丁|4|']);
  });

  it('end at a line of prose', () => {
    expect(read('甲\t1', '三、收到和处理政府信息公开申请情况', '乙\t2')).toHaveLength(3);
  });

  it('keep a line with a single tab in front as a row among rows', () => {
    expect(read('规章\t0\t0', '\t总计', '许可\t0\t0')).toEqual(['|规章|0|0|', '||总计|', '|许可|0|0|']);
  });

  it('are none in a list whose numbers stand before a tab', () => {
    expect(read('一、\t总体情况', '（一）\t主动公开', '1.\t全年公开信息3条。')).toEqual([
      '一、\t总体情况',
      '（一）\t主动公开',
      '1.\t全年公开信息3条。',
    ]);
  });

  it('are none in a line that stands alone without figures', () => {
    expect(read('青石镇人民政府\t\t2022年1月20日')).toEqual(['青石镇人民政府\t\t2022年1月20日']);
    expect(read('正文结束。\t')).toEqual(['正文结束。']);
    expect(read('行政许可\t0')).toEqual(['|行政许可|0|']);
  });
});

describe('rows between pipes', () => {
  it('may have a pipe behind the last cell only; covered places are blank', () => {
    expect(read('第二十条第（一）项 |  |  |', '规章 | 0 | 0 |', ' | 1 | 2 |')).toEqual([
      '|第二十条第（一）项|||',
      '|规章|0|0|',
      '||1|2|',
    ]);
  });

  it('may have a blank last cell', () => expect(read('甲 | 1 | 2', '乙 | 3 |')).toEqual(['|甲|1|2|', '|乙|3||']));

  it('may be Markdown, whose frame is no cell and whose rule is dropped', () => {
    expect(read('| 信息内容 | 件数 |', '|:---|---:|', '| 规章<br>（本级） | 0 |', '|  | a \\| b |')).toEqual([
      '|信息内容|件数|',
      '|规章/（本级）|0|',
      '||a | b|',
    ]);
  });

  it('may hold dashes in place of noughts', () => {
    expect(read('| 结果维持 | 结果纠正 |', '|---|---|', '| - | - |', '| -- | — |')).toEqual([
      '|结果维持|结果纠正|',
      '|-|-|',
      '|--|—|',
    ]);
  });

  it('may be full-width or drawn', () => {
    expect(read('规章｜0｜0', '许可｜1｜2')).toEqual(['|规章|0|0|', '|许可|1|2|']);
    expect(read('├───┼───┤', '│规章│0│', '├───┼───┤', '│许可│1│', '└───┴───┘')).toEqual(['|规章|0|', '|许可|1|']);
  });

  it('may be cells, one a line, with further pipes for merged ones', () => {
    expect(read('第二十条第（一）项 |||', '信息内容 |', '规章 |', '0 |', '|', '结尾')).toEqual([
      'cell:第二十条第（一）项',
      'cell:',
      'cell:',
      'cell:信息内容',
      'cell:规章',
      'cell:0',
      'cell:',
      '结尾',
    ]);
  });

  it('are none in crumbs', () => {
    expect(read('首页 | 政务公开 | 正文', '一、总体情况')).toEqual(['首页 | 政务公开 | 正文', '一、总体情况']);
  });
});

describe('bounds', () => {
  it('refuses more lines than a report can have', () => {
    expect(() => readText('0\n'.repeat(200_001))).toThrow(/行数过多/);
  });

  it('reads a hundred thousand lines with tabs', () => {
    expect(readText('\t\t甲\n'.repeat(100_000)).blocks).toHaveLength(100_000);
  });
});
