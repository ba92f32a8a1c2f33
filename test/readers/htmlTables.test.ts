import { describe, expect, it } from 'vitest';
import { readHtml } from '../../core/readers/html.js';
import { outline } from './outline.js';

const read = (html: string): string[] => outline(readHtml(html));
const prose = '我镇认真贯彻落实《中华人民共和国政府信息公开条例》，主动公开政府信息。'.repeat(10);

describe('tables of a page', () => {
  it('keep merged cells as one, with their origin', () => {
    const document = readHtml(
      '<table><tr><td colspan=2>申请人情况<td rowspan="2">总计<tr><td>自然人<td>其他<tr><td>1<td>2<td>3</table>',
    );
    expect(document.blocks).toEqual([
      {
        kind: 'table',
        id: 't1',
        rows: 3,
        columns: 3,
        spans: true,
        cells: [
          { id: 't1.r0c0', row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '申请人情况' },
          { id: 't1.r0c2', row: 0, column: 2, rowSpan: 2, columnSpan: 1, text: '总计' },
          { id: 't1.r1c0', row: 1, column: 0, rowSpan: 1, columnSpan: 1, text: '自然人' },
          { id: 't1.r1c1', row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '其他' },
          { id: 't1.r2c0', row: 2, column: 0, rowSpan: 1, columnSpan: 1, text: '1' },
          { id: 't1.r2c1', row: 2, column: 1, rowSpan: 1, columnSpan: 1, text: '2' },
          { id: 't1.r2c2', row: 2, column: 2, rowSpan: 1, columnSpan: 1, text: '3' },
        ],
      },
    ]);
  });

  it('cut spans that overshoot, and take nonsense for one', () => {
    expect(read('<table><tr><td rowspan=99>甲<td>乙<tr><td colspan=99999>丙</table>')).toEqual([
      '|甲(2×1)|乙|',
      '|丙|',
    ]);
    expect(read('<table><tr><td rowspan=-2 colspan=0>甲<td colspan=x>乙<tr><td>丙<td>丁</table>')).toEqual([
      '|甲|乙|',
      '|丙|丁|',
    ]);
  });

  it('take rowspan 0 for all of the row group, and end spans with it', () => {
    expect(
      read('<table><thead><tr><th rowspan=5>甲<th>乙</thead><tbody><tr><td rowspan=0>丙<td>1<tr><td>2</tbody></table>'),
    ).toEqual(['|甲|乙|', '|丙(2×1)|1|', '|2|']);
  });

  it('cut a span that runs into a cell from above', () => {
    const document = readHtml('<table><tr><td>甲<td rowspan=2>乙<td>丙<tr><td colspan=2>丁<td>戊</table>');
    expect(document.blocks[0]).toHaveProperty('cells.3.columnSpan', 1);
    expect(document.blocks[0]).toHaveProperty('cells.4', expect.objectContaining({ text: '戊', column: 2 }));
  });

  it('join the paragraphs and lines of a cell; blank cells stay', () => {
    expect(
      read('<table><tr><td><p>结果</p><p>&nbsp;</p><p>维持</p><td>科研<br>机构<td>&nbsp;<td><p></p><td>0</table>'),
    ).toEqual(['|结果/维持|科研/机构|||0|']);
  });

  it('count pictures in cells and leave out hidden rows and cells', () => {
    expect(
      read(
        '<table><tr style="display:none"><td>宽</td></tr><tr><td>印章<img src=a.png><td style="display:none">隐<td>1</table>',
      ),
    ).toEqual(['|印章 +1|1|']);
  });

  it('leave their caption in front', () => {
    expect(read('<table><caption>单位：件</caption><tr><td>规章<td>0</table>')).toEqual(['单位：件', '|规章|0|']);
  });

  it('stay tables where a cell has a heading tag or upright text', () => {
    const upright = [...'三、本年度办理结果'].join('<br>');
    expect(read(`<table><tr><td>${upright}<td><h4>规章</h4><tr><td>0<td>1</table>`)).toHaveLength(2);
  });
});

describe('tables that lay out the page', () => {
  it('are unfolded into their contents in order', () => {
    expect(
      read(
        `<table width=1000><tr><td>左栏<td><p>一、总体情况<p>${prose}<table border=1><tr><td>规章<td>0</table><p>三、申请情况</table>`,
      ),
    ).toEqual(['左栏', '一、总体情况', prose, '|规章|0|', '三、申请情况']);
  });

  it('may be frames of one cell, several deep, or say so themselves', () => {
    expect(read('<table><tr><td><table><tr><td><p>一、总体情况</p><p>正文</p></table></table>')).toEqual([
      '一、总体情况',
      '正文',
    ]);
    expect(read('<table role=presentation><tr><td>一、总体情况<td>正文</table>')).toEqual(['一、总体情况', '正文']);
  });

  it('may hold the report in rows of heading and text', () => {
    expect(read(`<table><tr><td>一、总体情况<td>${prose}<tr><td>五、存在的主要问题<td>${prose}</table>`)).toEqual([
      '一、总体情况',
      prose,
      '五、存在的主要问题',
      prose,
    ]);
  });
});

describe('tables of data that hold more', () => {
  const rows = '<tr><td>规章<td>0<td>0<tr><td>许可<td>1<td>2<tr><td>处罚<td>3<td>4';

  it('leave a nested table behind themselves', () => {
    expect(read(`<table>${rows}<tr><td>收费<td>见下<table><tr><td>项目<td>5</table><td>6</table>`)).toEqual([
      '|规章|0|0|',
      '|许可|1|2|',
      '|处罚|3|4|',
      '|收费|见下|6|',
      '|项目|5|',
    ]);
  });

  it('leave behind themselves what an unclosed table swallowed', () => {
    expect(read(`<table>${rows}<p>四、行政复议情况<p>${prose}<p>某镇人民政府`)).toEqual([
      '|规章|0|0|',
      '|许可|1|2|',
      '|处罚|3|4|',
      '四、行政复议情况',
      prose,
      '某镇人民政府',
    ]);
  });
});
