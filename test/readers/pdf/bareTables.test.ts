import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../core/readers/pdf.js';
import { pdfFile, write } from './pdfFile.js';
import { linesOf } from './read.js';

/** Text centred at a place, as cells have it. */
function centred(text: string, x: number, y: number): string {
  const width = [...text].reduce((sum, each) => sum + (each < '\u0100' ? 5 : 10), 0);
  return write(text, x - width / 2, y, 10);
}

const places = [130, 260, 350, 440];
const row = (y: number, ...texts: string[]) => texts.map((text, index) => centred(text, places[index]!, y)).join('');

const caption = centred('第二十条第（一）项', 280, 700);
const heads = row(680, '信息内容', '本年制发件数', '本年废止件数', '现行有效件数');

describe('a table of the form without lines', () => {
  it('is read by its labels and the alignment of its values', async () => {
    const content = caption + heads + row(660, '规章', '0', '1', '2') + row(640, '行政规范性文件', '3', '4', '55');
    expect(await linesOf(pdfFile([write('二、情况', 72, 740) + content]))).toEqual([
      '二、情况',
      '|第二十条第（一）项|',
      '|信息内容|本年制发件数|本年废止件数|现行有效件数|',
      '|||规章|0|1|2|',
      '|||行政规范性文件|3|4|55|',
    ]);
  });

  it('says that its columns may be out of step', async () => {
    const content = caption + heads + row(660, '规章', '0', '1', '2') + row(640, '行政规范性文件', '3', '4', '55');
    const result = await readPdf(pdfFile([content]));
    expect(result).toMatchObject({ document: { blocks: [{ kind: 'table', spans: false }] } });
  });

  it('leaves a blank place blank', async () => {
    const content = caption + heads + row(660, '规章', '0', '', '2') + row(640, '行政规范性文件', '3', '4', '55');
    expect(await linesOf(pdfFile([content]))).toContain('|||规章|0||2|');
  });

  it('leaves a row blank whose label has no values near it', async () => {
    const filled = row(660, '规章', '0', '1', '2') + row(620, '行政许可', '7', '8', '9');
    expect(await linesOf(pdfFile([caption + heads + filled + row(640, '行政规范性文件')]))).toEqual([
      '|第二十条第（一）项|',
      '|信息内容|本年制发件数|本年废止件数|现行有效件数|',
      '|||规章|0|1|2|',
      '|||行政规范性文件||||',
      '|||行政许可|7|8|9|',
    ]);
  });

  it('ends with a row of one value whose label the form does not have', async () => {
    const part = row(640, '信息内容', '本年收费金额（单位：万元）') + row(620, '行政事业性收', '12.5');
    const content = caption + heads + row(660, '规章', '0', '1', '2') + part + write('三、申请情况', 72, 590);
    expect(await linesOf(pdfFile([content]))).toEqual([
      '|第二十条第（一）项|',
      '|信息内容|本年制发件数|本年废止件数|现行有效件数|',
      '|||规章|0|1|2|',
      '|信息内容|本年收费金额（单位：万元）|',
      '|||行政事业性收|12.5|',
      '三、申请情况',
    ]);
  });

  it('joins labels over two lines', async () => {
    const second = centred('行政规范性', 130, 646) + centred('文件', 130, 634) + row(640, '', '3', '4', '5');
    expect(await linesOf(pdfFile([caption + heads + row(670, '规章', '0', '1', '2') + second]))).toContain(
      '|||行政规范性文件|3|4|5|',
    );
  });

  it('keeps what stands in a value’s place and is no figure', async () => {
    const content = caption + heads + row(660, '规章', '0', '待核', '2') + row(640, '行政规范性文件', '3', '4', '5');
    expect(await linesOf(pdfFile([content]))).toContain('|||规章|0|待核|2|');
  });

  it('takes words that the form does not have for a row’s label where nothing else can be', async () => {
    const content = caption + heads + row(660, '规章', '0', '1', '2') + row(640, '行政规范文书', '3', '4', '5');
    expect(await linesOf(pdfFile([content]))).toContain('|||行政规范文书|3|4|5|');
  });

  it.each([
    ['as many rows without values as with them', row(640, '行政规范性文件')],
    ['a row without values beside values without a label', row(640, '行政规范性文件') + row(626, '', '3', '4', '5')],
    ['values without a label', row(640, '', '3', '4', '5')],
    ['two values in one place', row(640, '行政规范性文件', '3', '4', '5') + write('6', 270, 640, 10)],
    ['words between its rows', row(640, '行政规范性文件', '3', '4', '5') + write('说明文字', 400, 650, 10)],
  ])('is not read, but kept in one piece, with %s', async (_, rest) => {
    const content = caption + heads + row(660, '规章', '0', '1', '2') + rest;
    const lines = await linesOf(pdfFile([content]));
    expect(lines.filter((each) => each.startsWith('|'))).toEqual([]);
    expect(lines.filter((each) => each.startsWith('cell:第二十条第（一）项'))).toHaveLength(1);
  });

  it('is not made of a text that names its labels', async () => {
    const texts = ['规章没有制发。', '行政许可', '行政处罚共3件，行政强制没有。', '规章'];
    const content = texts.map((text, index) => write(text, 72, 700 - index * 40)).join('');
    expect(await linesOf(pdfFile([content]))).toEqual(texts);
  });
});
