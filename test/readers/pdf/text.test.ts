import { describe, expect, it } from 'vitest';
import { foldRadicals } from '../../../core/readers/pdf/foldRadicals.js';
import { hex, line, pdfFile, write } from './pdfFile.js';
import { documentOf, linesOf } from './read.js';

/** Lines of 12 points from the left margin down, the first one indented by two characters. */
function paragraph(y: number, first: string, ...others: string[]): string {
  return write(first, 96, y) + others.map((text, index) => write(text, 72, y - 20 * (index + 1))).join('');
}

const full = '信息公开工作'.repeat(6);

describe('lines become paragraphs', () => {
  it('by the indent of the first line and the length of the last', async () => {
    const content =
      paragraph(700, full.slice(0, 34), `${full}`, '到此为止。') +
      paragraph(640, `${full.slice(0, 33)}。`) +
      paragraph(620, '末段。');
    expect(await linesOf(pdfFile([content]))).toEqual([
      `${full.slice(0, 34)}${full}到此为止。`,
      `${full.slice(0, 33)}。`,
      '末段。',
    ]);
  });

  it('joins a heading over two lines, and parts it from the text below', async () => {
    const content =
      write('四、政府信息公开行政复议行政诉讼情况以及其他有关事项的说明和补充', 72, 700, 14) +
      write('材料', 72, 680, 14) +
      paragraph(655, '全年没有。');
    expect(await linesOf(pdfFile([content]))).toEqual([
      '四、政府信息公开行政复议行政诉讼情况以及其他有关事项的说明和补充材料',
      '全年没有。',
    ]);
  });

  it('goes on over a page break', async () => {
    const first = paragraph(80, full.slice(0, 34), full);
    const second = write('后半句在这里。', 72, 780) + paragraph(760, `${full.slice(0, 33)}。`);
    expect(await linesOf(pdfFile([first, second]))).toEqual([
      `${full.slice(0, 34)}${full}后半句在这里。`,
      `${full.slice(0, 33)}。`,
    ]);
  });

  it('begins anew with a number behind a full stop', async () => {
    const content =
      write(`${full.slice(0, 35)}。`, 72, 700) + write('（一）主动公开', 72, 680) + write('二、情况', 72, 660);
    expect(await linesOf(pdfFile([content]))).toEqual([`${full.slice(0, 35)}。`, '（一）主动公开', '二、情况']);
  });

  it('begins anew with a figured heading behind a full stop, not with what a list goes on with', async () => {
    const above = write(`${full.slice(0, 35)}。`, 72, 700);
    expect(await linesOf(pdfFile([above + write('(3)信息管理情况', 72, 680)]))).toEqual([
      `${full.slice(0, 35)}。`,
      '(3)信息管理情况',
    ]);
    expect(await linesOf(pdfFile([above + write('(3)信息管理情况。', 72, 680)]))).toEqual([
      `${full.slice(0, 35)}。(3)信息管理情况。`,
    ]);
  });

  it('begins anew below the whole heading of a section, though it fills its line', async () => {
    const wide = write(`${full.slice(0, 36)}`, 72, 760);
    const place = (heading: string) => 72 + 36 * 12 - heading.length * 12;
    const [whole, half] = ['四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题'];
    const lines = (heading: string, next: string) =>
      linesOf(pdfFile([wide + write(heading, place(heading), 700) + write(next, 72, 680)]));
    expect(await lines(whole, '全年没有。')).toEqual([full.slice(0, 36), whole, '全年没有。']);
    expect(await lines(half, '及改进情况')).toEqual([full.slice(0, 36), `${half}及改进情况`]);
    expect(await lines('四、年度政府信息公开行政复议、行政诉讼', '情况')).toEqual([
      full.slice(0, 36),
      '四、年度政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  it('keeps figures whole over a line break', async () => {
    const content = write(`${full.slice(0, 35)}2`, 72, 700) + write('024年。', 72, 680);
    expect(await linesOf(pdfFile([content]))).toEqual([`${full.slice(0, 35)}2024年。`]);
  });
});

describe('characters', () => {
  it('come in their order on the page, with spaces where there are gaps', async () => {
    const content = write('年报', 120, 700) + write('2024', 72, 700) + write('目', 72, 660) + write('录', 108, 660);
    expect(await linesOf(pdfFile([content]))).toEqual(['2024 年报', '目 录']);
  });

  it('drawn twice to look bold are one', async () => {
    const content = write('总计', 72, 700) + write('总计', 72.4, 700) + write('11', 72, 660);
    expect(await linesOf(pdfFile([content]))).toEqual(['总计', '11']);
  });

  it('named by radicals are the ideographs', async () => {
    expect(await linesOf(pdfFile([write('第⼆⼗条（⼀）⻓⺠ ，Ａ', 72, 700)]))).toEqual([
      '第二十条（一）长民，Ａ'.replace('，', ' ，'),
    ]);
    expect(['⼀', '⺠', '\uf900', '（', '０', 'a', '︵', '︑'].map(foldRadicals)).toEqual([
      '一',
      '民',
      '豈',
      '（',
      '０',
      'a',
      '（',
      '、',
    ]);
  });

  it('are read with spacing, scaling, rise and moves', async () => {
    const content = `BT /F1 12 Tf 3 Tc 80 Tz 14 TL 72 700 Td <${hex('一二')}> Tj T* <${hex('三')}> Tj 4 Ts <${hex('四')}> ' ET\n`;
    expect(await linesOf(pdfFile([content]))).toEqual(['一二', '三', '四']);
  });

  it('of hidden layers, masks and clips are not there', async () => {
    const content = `/OC /Off BDC ${write('藏', 72, 740)}EMC /OC /On BDC ${write('显', 72, 700)}EMC BT 3 Tr /F1 12 Tf 72 660 Td <${hex('隐')}> Tj ET 0 Tr`;
    expect(await linesOf(pdfFile([content + write('示', 72, 620)], { layers: { Off: false, On: true } }))).toEqual([
      '显',
      '示',
    ]);
  });
});

describe('what belongs to the page', () => {
  const pages = (count: number, content: (page: number) => string) =>
    Array.from({ length: count }, (_, index) => write(`正文${'甲乙丙丁戊'[index]}在此`, 72, 500) + content(index + 1));

  it('page numbers stand apart', async () => {
    const content = pages(3, (page) => write(['- 1 -', '第 2 页 共 3 页', '3'][page - 1]!, 280, 40));
    expect(await linesOf(pdfFile(content))).toEqual([
      '正文甲在此',
      '正文乙在此',
      '正文丙在此',
      'footer:- 1 -',
      'footer:第 2 页 共 3 页',
      'footer:3',
    ]);
  });

  it('running heads stand apart', async () => {
    const content = pages(3, (page) => write('岚浦市水务局文件', 72, 800, 9) + write(`第${page}期`, 500, 790, 9));
    expect(await linesOf(pdfFile(content))).toEqual([
      '正文甲在此',
      '正文乙在此',
      '正文丙在此',
      'header:岚浦市水务局文件',
      'header:第1期',
      'header:第2期',
      'header:第3期',
    ]);
  });

  it('but not the date of signature, nor a text that comes once', async () => {
    const content = pages(2, (page) =>
      page === 2 ? write('岚浦市水务局', 400, 60) + write('2025年1月17日', 400, 40) : '',
    );
    expect(await linesOf(pdfFile(content))).toEqual(['正文甲在此', '正文乙在此', '岚浦市水务局', '2025年1月17日']);
  });

  it('watermarks stand apart', async () => {
    const mark = `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 150 300 Tm <${hex('内部资料')}> Tj ET\n`;
    expect(await linesOf(pdfFile(pages(2, () => mark)))).toEqual(['正文甲在此', '正文乙在此', 'furniture:内部资料']);
  });

  it('what the file calls an artifact near the edge stands apart', async () => {
    const content = write('正文在此', 72, 500) + `/Artifact BMC ${write('内刊', 72, 800)}EMC `;
    expect(await linesOf(pdfFile([content]))).toEqual(['正文在此', 'header:内刊']);
  });
});

describe('pictures', () => {
  const image = {
    entries: '/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    stream: 'abcd',
  };
  const at = (x: number, y: number, width: number, height: number) =>
    `q ${width} 0 0 ${height} ${x} ${y} cm /Scan Do Q\n`;

  it('are counted where they stand', async () => {
    const content =
      write('三、情况', 72, 700) +
      at(72, 500, 300, 150) +
      write('四、情况', 72, 400) +
      write(full, 96, 360) +
      write(full, 96, 320);
    expect(await linesOf(pdfFile([content], { objects: { Scan: image } }))).toEqual([
      '三、情况',
      ' +1',
      '四、情况',
      full,
      full,
    ]);
  });

  it('over text come behind it, behind all text are no pictures, and too small ones are marks', async () => {
    const text = Array.from({ length: 20 }, (_, index) => write('正文字数足够', 72, 780 - index * 36)).join('');
    const content = at(0, 0, 595, 842) + text + at(60, 60, 80, 80) + at(300, 300, 8, 8);
    const lines = await linesOf(pdfFile([content], { objects: { Scan: image } }));
    expect(lines.filter((each) => each.includes('+1'))).toEqual([' +1']);
    expect(lines.at(-1)).toBe(' +1');
  });
});

describe('the document’s properties', () => {
  it('are metadata', async () => {
    const info = `/Title <FEFF${hex('年度报告')}> /Author (Li) /CreationDate (D:20250117093000+08'00') /ModDate (D:20251399)`;
    const { metadata, mediaType } = await documentOf(pdfFile([write('正文', 72, 700)], { info }));
    expect(metadata).toEqual({ pageTitle: '年度报告', author: 'Li', createdOn: '2025-01-17' });
    expect(mediaType).toBe('application/pdf');
  });

  it('may be missing', async () => {
    expect((await documentOf(pdfFile([write('正文', 72, 700) + line(0, 0, 9, 9)]))).metadata).toEqual({});
  });
});
