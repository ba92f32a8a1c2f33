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
    ['a row without values', row(640, '行政规范性文件')],
    ['values without a label', row(640, '', '3', '4', '5')],
    ['two values in one place', row(640, '行政规范性文件', '3', '4', '5') + write('6', 270, 640, 10)],
    ['words between its rows', row(640, '行政规范性文件', '3', '4', '5') + write('说明文字', 400, 650, 10)],
  ])('is not read, but kept in one piece, with %s', async (_, rest) => {
    const content = caption + heads + row(660, '规章', '0', '1', '2') + rest + row(600, '行政许可', '7');
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
