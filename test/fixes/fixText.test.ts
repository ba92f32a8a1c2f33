import { describe, expect, it } from 'vitest';
import type { Cell, Paragraph } from '../../core/document/document.js';
import { encodeGb18030 } from '../../core/fixes/encodeGb18030.js';
import { findEncoder } from '../../core/fixes/findEncoder.js';
import { fixText } from '../../core/fixes/fixText.js';
import { openEditable } from '../../core/fixes/openEditable.js';
import type { RefusalCode } from '../../core/fixes/textEdit.js';
import { decode } from '../../core/readers/decode.js';
import { traceText } from '../../core/readers/text/traceText.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function openText(text: string, name = 'a.txt') {
  const opened = await openEditable(utf8(text), { name });
  if (opened.status !== 'open') throw new Error(opened.problem.message);
  return opened;
}

/** Replaces the first occurrence of `old` in any block, as a host would: by the block's text. */
async function replaced(text: string, old: string, written: string, name?: string): Promise<string | RefusalCode> {
  const { document, file } = await openText(text, name);
  const pieces = document.blocks.flatMap<Cell | Paragraph>((block) => (block.kind === 'table' ? block.cells : [block]));
  const block = pieces.find((each) => each.text.includes(old));
  if (!block) throw new Error(`No block holds ${old}: ${JSON.stringify(document.blocks)}`);
  const start = block.text.indexOf(old);
  const edit = { block: block.id, start, end: start + old.length, old, text: written };
  return file.refuse(edit) ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.apply([edit]));
}

describe('a text file', () => {
  it.each([
    ['plain lines', '标题  \r\n\r\n  正文公开公开。\r\n', '公开公开', '公开', '标题  \r\n\r\n  正文公开。\r\n'],
    ['no line end at the end', '甲\n乙丙', '丙', '丁', '甲\n乙丁'],
    ['lone carriage returns', '甲\r乙丙\r', '乙', '丁', '甲\r丁丙\r'],
    ['rows of pipes', '规章 | 0 | ／ | 0 |\n文件 | 1 | 2 | 3 |', '／', '0', '规章 | 0 | 0 | 0 |\n文件 | 1 | 2 | 3 |'],
    [
      'rows in a frame',
      '| 甲 | 乙 |\n|---|---|\n| 规章  | １２ |',
      '１２',
      '12',
      '| 甲 | 乙 |\n|---|---|\n| 规章  | 12 |',
    ],
    ['rows of tabs', '规章\t0\t ０ \t0\n文件\t1\t2\t3', '０', '0', '规章\t0\t 0 \t0\n文件\t1\t2\t3'],
    ['cells behind tabs', '表\n\t规章\n\t０ \n\t1\n\t2\n\t3', '０', '0', '表\n\t规章\n\t0 \n\t1\n\t2\n\t3'],
    ['cells with a pipe', '规章|\n０|\n1|\n2|\n3|', '０', '0', '规章|\n0|\n1|\n2|\n3|'],
    ['an escaped pipe', '| a\\|b１ | 2 | 3 |\n| 4 | 5 | 6 |', 'b１', 'b1', '| a\\|b1 | 2 | 3 |\n| 4 | 5 | 6 |'],
    [
      'a broken label',
      '| 商业<br>企业 | 2 | 3 |\n| 4 | 5 | 6 |',
      '业\n企',
      '业企',
      '| 商业企业 | 2 | 3 |\n| 4 | 5 | 6 |',
    ],
    ['an equal cell before it', '0\n| 0 | ０ | 0 |\n| 1 | 2 | 3 |', '０', '0', '0\n| 0 | 0 | 0 |\n| 1 | 2 | 3 |'],
  ])('with %s', async (_, text, old, written, expected) => {
    expect(await replaced(text, old, written)).toBe(expected);
  });

  it('takes a figure into a blank cell', async () => {
    const text = '| 规章 | 1 |  | 3 |\n| 文件 | 4 | 5 | 6 |';
    const { document, file } = await openText(text);
    const table = document.blocks[0]!;
    const blank = table.kind === 'table' ? table.cells.find((cell) => cell.text === '')! : null!;
    const edit = { block: blank.id, start: 0, end: 0, old: '', text: '2' };
    expect(file.refuse(edit)).toBeNull();
    expect(new TextDecoder().decode(file.apply([edit]))).toBe('| 规章 | 1 | 2 | 3 |\n| 文件 | 4 | 5 | 6 |');
  });

  it('refuses what would make two cells of one', async () => {
    const row = '| 规章 | 1 | 2 |\n| 文件 | 4 | 5 |';
    expect(await replaced(row, '规章', '规|章')).toBe('characters');
    expect(await replaced(row, '规章', '规\n章')).toBe('characters');
  });

  it('puts new paragraphs as far apart as their neighbours, in the line ends of the file', async () => {
    expect(await replaced('一、甲\r\n乙\r\n丙', '乙', '乙\n新')).toBe('一、甲\r\n乙\r\n新\r\n丙');
    expect(await replaced('一、甲\n\n乙\n\n丙', '乙', '新\n乙')).toBe('一、甲\n\n新\n\n乙\n\n丙');
    expect(await replaced('甲\n乙', '乙', '乙\n新')).toBe('甲\n乙\n新');
    expect(await replaced('甲\n\n乙', '甲', '甲\n新', 'a.md')).toBe('甲\n\n新\n\n乙');
  });

  it('leaves HTML tables in it alone, and changes the text around them', async () => {
    const text = '甲乙\n<table><tr><td>丙</td><td>1</td></tr><tr><td>丁</td><td>2</td></tr></table>\n戊己';
    expect(await replaced(text, '丙', '子')).toBe('html-table');
    expect(await replaced(text, '己', '子')).toBe(text.replace('己', '子'));
  });

  it('makes several edits at once, in any order', async () => {
    const { document, origins } = (await traceText('甲乙丙丁', 'text/plain'))!;
    const edit = (start: number, end: number, text: string) => ({ block: 'p1', start, end, old: '', text });
    expect(fixText('甲乙丙丁', document, origins, [edit(3, 4, ''), edit(1, 1, 'x'), edit(1, 2, 'y')])).toBe('甲xy丙');
  });
});

describe('character sets', () => {
  const text = '规章１２件，公开公开。\r\n“三安全一稳定”—…\n';
  const utf16 = (littleEndian: boolean) => {
    const bytes = new Uint8Array((text.length + 1) * 2);
    const view = new DataView(bytes.buffer);
    for (const [index, unit] of [...`\ufeff${text}`].entries())
      view.setUint16(index * 2, unit.charCodeAt(0), littleEndian);
    return bytes;
  };

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16', utf16(true)],
    ['UTF-16, high byte first', utf16(false)],
    ['GB18030', encodeGb18030(text)!],
  ])('%s stays, byte for byte but for the edit', (_, bytes) => {
    const encoder = findEncoder(bytes, decode(bytes));
    expect(encoder.exact).toBe(true);
    expect(encoder.encode(decode(bytes))).toEqual(bytes);
    expect(decode(encoder.encode(text.replace('公开公开', '公开')))).toBe(text.replace('公开公开', '公开'));
  });

  it('what cannot be written back becomes UTF-8 with a mark', () => {
    const broken = Uint8Array.of(...utf8('政府信息公开，规章。'), 0xff, ...utf8('公开'));
    const encoder = findEncoder(broken, decode(broken));
    expect(encoder.exact).toBe(false);
    expect([...encoder.encode('甲').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('GB18030 has all of Unicode', () => {
    const all = '甲€㐀𠀀𰻞😀ㄅ가ḿ丂㊣';
    expect(new TextDecoder('gb18030').decode(encodeGb18030(all)!)).toBe(all);
    expect(encodeGb18030('甲')).toEqual(Uint8Array.of(0xbc, 0xd7));
    expect(encodeGb18030('\ufffd')).toBeNull();
  });
});

describe('other files', () => {
  it('are not changed, and say why', async () => {
    const page = '<html><body><p>芦汀镇人民政府2023年政府信息公开工作年度报告</p></body></html>';
    expect(await openEditable(utf8(page))).toMatchObject({
      status: 'unfixable',
      problem: { message: expect.stringContaining('网页文件不能自动修改') },
    });
    expect(await openEditable(utf8(''))).toMatchObject({ status: 'unreadable' });
  });
});
