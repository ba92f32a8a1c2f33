import { describe, expect, it } from 'vitest';
import { grid, line, pdfFile, write } from './pdfFile.js';
import { linesOf } from './read.js';

const xs = [72, 200, 260, 320];
const row = (y: number, ...texts: string[]) => texts.map((text, index) => write(text, xs[index]! + 4, y)).join('');
const head = (y: number) => row(y, '信息内容', '制发', '废止');

describe('drawn lines make a table', () => {
  it('of stroked lines', async () => {
    const content = grid(xs, [700, 680, 660]) + head(685) + row(665, '规章', '0', '12');
    expect(await linesOf(pdfFile([content]))).toEqual(['|信息内容|制发|废止|', '|规章|0|12|']);
  });

  it('of thin filled rectangles, piece by piece, as browsers draw them', async () => {
    const across = [700, 680, 660].flatMap((y) =>
      xs.slice(1).map((x, index) => `${xs[index]} ${y} ${x - xs[index]!} 0.5 re f\n`),
    );
    const down = xs.flatMap((x) => [`${x} 660 0.5 20 re f\n`, `${x} 680 0.5 20 re f\n`]);
    const content = [...across, ...down].join('') + head(685) + row(665, '规章', '0', '12');
    expect(await linesOf(pdfFile([content]))).toEqual(['|信息内容|制发|废止|', '|规章|0|12|']);
  });

  it('whose last line goes through a label, as Chromium draws it where the page ends', async () => {
    const long = '第一项加第二项之和等于';
    const content = grid(xs, [700, 680, 660]) + head(685) + row(665, long.slice(0, 10), '0', '12');
    expect(await linesOf(pdfFile([content + write('等于第三项', xs[0]! + 4, 653)]))).toEqual([
      '|信息内容|制发|废止|',
      `|${long.slice(0, 10)}等于第三项|0|12|`,
    ]);
    // A figure is never taken in, nor what stands below the line.
    expect(await linesOf(pdfFile([content + write('345', xs[1]! + 4, 653)]))).toContain('345');
    expect(await linesOf(pdfFile([content + write('等于第三项', xs[0]! + 4, 648)]))).toContain('等于第三项');
  });

  it('through transformations and form objects', async () => {
    const form = {
      entries: '/Subtype /Form /BBox [0 0 600 850] /Matrix [1 0 0 1 0 -100]',
      stream: grid(xs, [700, 680, 660]),
    };
    const content = `q 0.5 0 0 0.5 100 300 cm /Lines Do q 1 0 0 1 0 -100 cm ${head(685)}${row(665, '规章', '0', '12')}Q Q`;
    expect(await linesOf(pdfFile([content], { objects: { Lines: form } }))).toEqual([
      '|信息内容|制发|废止|',
      '|规章|0|12|',
    ]);
  });

  it('on a page that is turned', async () => {
    const turned = `0 1 -1 0 595 0 cm ${grid(xs, [400, 380, 360])}${head(385)}${row(365, '规章', '0', '12')}`;
    const content = { content: turned, entries: '/Rotate 90' };
    expect(await linesOf(pdfFile([content]))).toEqual(['|信息内容|制发|废止|', '|规章|0|12|']);
  });

  it('with merged cells', async () => {
    const content =
      grid([72, 320], [700, 640]) +
      line(200, 640, 200, 700) +
      line(200, 680, 320, 680) +
      line(260, 640, 260, 680) +
      line(260, 660, 320, 660) +
      write('申请人', 80, 675) +
      write('情况', 230, 685) +
      write('甲', 210, 655) +
      write('乙', 270, 665) +
      write('丙', 270, 645);
    expect(await linesOf(pdfFile([content]))).toEqual(['|申请人(3×1)|情况(1×2)|', '|甲(2×1)|乙|', '|丙|']);
  });

  it('of rectangles only, where a line is missing inside', async () => {
    const content =
      grid([72, 320], [700, 640]) +
      line(200, 640, 200, 670) +
      line(72, 670, 200, 670) +
      write('甲', 80, 685) +
      write('乙', 80, 650) +
      write('丙', 210, 650);
    const lines = await linesOf(pdfFile([content]));
    expect(lines).toEqual(['|甲(1×2)|', '|乙|丙|']);
  });

  it('also where nothing is drawn below its last row', async () => {
    const content =
      grid(xs, [700, 680]) + xs.map((x) => line(x, 660, x, 680)).join('') + head(685) + row(665, '规章', '0', '12');
    expect(await linesOf(pdfFile([content]))).toEqual(['|信息内容|制发|废止|', '|规章|0|12|']);
  });

  it('but not of an underline, a frame, or lines without text', async () => {
    const underline = line(72, 698, 200, 698) + write('标题', 72, 700);
    const frame = grid([60, 540], [560, 640]) + write('框里的话', 72, 600);
    const empty = grid([72, 100, 130], [500, 480, 460]);
    expect(await linesOf(pdfFile([underline + frame + empty]))).toEqual(['标题', '框里的话']);
  });

  it('with each character in the cell where it stands, though all were written at once', async () => {
    const content = `${grid(xs, [700, 680])}BT /F1 12 Tf 1 0 0 1 76 685 Tm [<89C47AE0> -8667 <0031> -4500 <0032>] TJ ET\n`;
    expect(await linesOf(pdfFile([content]))).toEqual(['|规章|1|2|']);
  });
});

describe('the text of a cell', () => {
  const cell = (...parts: string[]) =>
    linesOf(pdfFile([grid([72, 140, 300], [700, 600]) + parts.join('') + write('右', 150, 650)]));

  it('goes on over full lines', async () => {
    expect(await cell(write('行政规范', 76, 670), write('性文件', 76, 655))).toEqual(['|行政规范性文件|右|']);
  });

  it('keeps lines apart that were broken on purpose, above all figures', async () => {
    expect(await cell(write('12', 76, 670), write('34', 76, 655))).toEqual(['|12/34|右|']);
    expect(await cell(write('注', 76, 670), write('第二段', 76, 655))).toEqual(['|注/第二段|右|']);
  });

  it('joins a figure that had no room', async () => {
    expect(await cell(write('123456789', 76, 670), write('01', 76, 655))).toEqual(['|12345678901|右|']);
  });

  it('reads from top to bottom where it is set so', async () => {
    expect(await cell(write('三、办理结果（合计）', 110, 695, 8, 'F2'))).toEqual(['|三、办理结果（合计）|右|']);
    const upright = [...'三、本年度办理结果'].map((each, index) => write(each, 100, 690 - index * 9, 8)).join('');
    expect(await cell(upright)).toEqual(['|三、本年度办理结果|右|']);
  });

  it('counts a picture in it', async () => {
    const Scan = {
      entries: '/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      stream: 'abcd',
    };
    const content = `${grid([72, 140, 300], [700, 600])}q 60 0 0 60 76 620 cm /Scan Do Q ${write('右', 150, 650)}`;
    expect(await linesOf(pdfFile([content], { objects: { Scan } }))).toEqual(['| +1|右|']);
  });
});

describe('a table over a page break', () => {
  const wide = [72, 200, 260, 320];

  it('is one table', async () => {
    const first =
      write('二、情况', 72, 760) +
      grid(wide, [740, 720, 700]) +
      row(725, '信息内容', '制发', '废止') +
      row(705, '规章', '0', '1');
    const second = grid(wide, [780, 760]) + row(765, '文件', '2', '3') + write('三、情况', 72, 700);
    expect(await linesOf(pdfFile([first, second]))).toEqual([
      '二、情况',
      '|信息内容|制发|废止|',
      '|规章|0|1|',
      '|文件|2|3|',
      '三、情况',
    ]);
  });

  it('also with page numbers between its parts, and with other columns', async () => {
    const first =
      grid(wide, [740, 720, 700]) +
      row(725, '信息内容', '制发', '废止') +
      row(705, '规章', '0', '1') +
      write('- 1 -', 290, 40);
    const second = grid([72, 200, 320], [780, 760]) + row(765, '行政许可', '7') + write('- 2 -', 290, 40);
    expect(await linesOf(pdfFile([first, second]))).toEqual([
      '|信息内容|制发|废止|',
      '|规章|0|1|',
      '|行政许可|7(1×2)|',
      'footer:- 1 -',
      'footer:- 2 -',
    ]);
  });

  it('goes on by the form’s labels where its edges differ', async () => {
    const first = grid(wide, [740, 720]) + row(725, '信息内容', '规章', '行政处罚');
    const second = grid([90, 200, 300], [780, 760]) + write('行政许可', 94, 765) + write('7', 210, 765);
    expect(await linesOf(pdfFile([first, second]))).toEqual(['|信息内容|规章|行政处罚|', '|行政许可|7(1×2)|']);
  });

  it('puts a row together that the break cuts', async () => {
    const first =
      grid(wide, [740, 720, 700]) +
      row(725, '信息内容', '制发', '废止') +
      write('4.保护第三方', 76, 705) +
      write('0', 204, 705) +
      write('5', 264, 705);
    const second = grid(wide, [780, 760, 740]) + write('合法权益', 76, 765) + row(745, '文件', '2', '3');
    expect(await linesOf(pdfFile([first, second]))).toEqual([
      '|信息内容|制发|废止|',
      '|4.保护第三方合法权益|0|5|',
      '|文件|2|3|',
    ]);
  });

  it('never takes two rows for one', async () => {
    const first = grid(wide, [740, 720, 700]) + row(725, '信息内容', '制发', '废止') + row(705, '规章', '0', '1');
    const second = grid(wide, [780, 760, 740]) + row(765, '行政许可') + row(745, '行政处罚', '2', '3');
    expect(await linesOf(pdfFile([first, second]))).toEqual([
      '|信息内容|制发|废止|',
      '|规章|0|1|',
      '|行政许可|||',
      '|行政处罚|2|3|',
    ]);
  });

  it('leaves out the head that stands again', async () => {
    const first = grid(wide, [740, 720, 700]) + row(725, '信息内容', '制发', '废止') + row(705, '规章', '0', '1');
    const second = grid(wide, [780, 760, 740]) + row(765, '信息内容', '制发', '废止') + row(745, '文件', '2', '3');
    expect(await linesOf(pdfFile([first, second]))).toEqual(['|信息内容|制发|废止|', '|规章|0|1|', '|文件|2|3|']);
  });

  it('carries a group’s label on', async () => {
    const group = (y: number) =>
      line(72, y, 72, y - 40) + line(110, y, 110, y - 40) + line(200, y, 200, y - 40) + line(260, y, 260, y - 40);
    const rows = (y: number) => line(72, y, 260, y) + line(110, y - 20, 260, y - 20) + line(72, y - 40, 260, y - 40);
    const values = (y: number, label: string, value: string) => write(label, 114, y) + write(value, 204, y);
    const first =
      group(740) + rows(740) + write('三、办', 74, 715) + values(725, '予以公开', '1') + values(705, '部分公开', '2');
    const second = group(780) + rows(780) + values(765, '不予公开', '3') + values(745, '无法提供', '4');
    expect(await linesOf(pdfFile([first, second]))).toEqual([
      '|三、办(4×1)|予以公开|1|',
      '|部分公开|2|',
      '|不予公开|3|',
      '|无法提供|4|',
    ]);
  });
});
