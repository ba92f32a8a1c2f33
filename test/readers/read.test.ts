import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { maximumBytes } from '../../core/readers/limits.js';
import type { ReadHints, ReadResult } from '../../core/readers/problem.js';
import { read } from '../../core/readers/read.js';
import { renderFlatOpc } from '../render/docx.js';
import { encode } from '../render/encode.js';
import { encodeGb18030 } from '../render/encodeGb18030.js';
import { entries } from './ooxmlFile.js';
import { outline } from './outline.js';

const lines = (result: ReadResult): string[] => {
  if (result.status !== 'read') throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return outline(result.document);
};
const typeOf = (result: ReadResult): string =>
  result.status === 'read' ? result.document.mediaType : result.mediaType;
const problemOf = async (bytes: Uint8Array, hints?: ReadHints): Promise<string> => {
  const result = await read(bytes, hints);
  if (result.status === 'read') return 'read';
  expect(result.problem.message).toMatch(/^[^\n]{8,90}[。]$/);
  return result.problem.code;
};

const page =
  '<html><head><meta charset="gb2312"><title>年报</title></head><body><div id="zoom"><p>一、总体情况</p>' +
  '<table><tr><td>规章</td><td>0</td></tr></table></div></body></html>';

describe('read', () => {
  it('reads text in any character set', async () => {
    const text = '一、总体情况\n\t规章\n\t0\n\t0\n\t0';
    const expected = ['一、总体情况', 'cell:规章', 'cell:0', 'cell:0', 'cell:0'];
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    for (const bytes of [encode(text), encodeGb18030(text), wide, wide.subarray(2)]) {
      expect(lines(await read(bytes))).toEqual(expected);
    }
    expect(typeOf(await read(encode(text)))).toBe('text/plain');
  });

  it('reads a page in a GB set', async () => {
    const result = await read(encodeGb18030(page));
    expect(lines(result)).toEqual(['一、总体情况', '|规章|0|']);
    expect(typeOf(result)).toBe('text/html');
    expect(result).toHaveProperty('document.metadata.pageTitle', '年报');
  });

  it('goes by the bytes, whatever the name says', async () => {
    expect(lines(await read(encodeGb18030(page), { name: '报告.docx', mediaType: 'application/msword' }))).toHaveLength(
      2,
    );
    expect(await problemOf(encode('%PDF-1.4'), { name: '报告.txt' })).toBe('damaged');
    expect(lines(await read(encode('一、总体情况'), { name: '报告.pdf' }))).toEqual(['一、总体情况']);
  });

  it('believes the header’s character set', async () => {
    const bytes = Uint8Array.of(0xac, 0x46, 0xa9, 0xb2);
    expect(lines(await read(bytes, { charset: 'big5' }))).toEqual(['政府']);
  });

  it('calls text Markdown where its name or header does', async () => {
    const bytes = encode('# 年报');
    expect(typeOf(await read(bytes, { name: '年报.md' }))).toBe('text/markdown');
    expect(typeOf(await read(bytes, { mediaType: 'text/markdown; charset=utf-8' }))).toBe('text/markdown');
    expect(typeOf(await read(bytes))).toBe('text/plain');
  });

  it('reads a Word document', async () => {
    const bytes = zipSync(entries('<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>'));
    expect(lines(await read(bytes, { name: '报告.zip' }))).toEqual(['一、总体情况']);
  });

  it('reads a Word document in one XML text', async () => {
    const source = renderFlatOpc({ blocks: [{ kind: 'paragraph', text: '一、总体情况' }] });
    expect(lines(await read(encode(source), { name: '报告.txt' }))).toEqual(['一、总体情况']);
  });

  it('reads text with HTML tables in it, in order and with ids of one document', async () => {
    const text =
      '# 年报\n\n## 二、主动公开政府信息情况\n<table><tr><td rowspan="2">规章</td><td>0</td></tr><tr><td>1</td></tr></table>\n' +
      '正文 a < b。\n\n<TABLE border=1><tr><td>许可<table><tr><td>甲<td>乙</table></td></tr></TABLE>完';
    const result = await read(encode(text), { name: 'a.md' });
    expect(lines(result)).toEqual([
      'h1:# 年报',
      'h2:## 二、主动公开政府信息情况',
      '|规章(2×1)|0|',
      '|1|',
      '正文 a < b。',
      '许可',
      '|甲|乙|',
      '完',
    ]);
    const ids = result.status === 'read' ? result.document.blocks.map(({ id }) => id) : [];
    expect(ids).toEqual(['p1', 'p2', 't1', 'p3', 'p4', 't2', 'p5']);
    expect(typeOf(result)).toBe('text/markdown');
  });
});

describe('what cannot be read', () => {
  it.each(['', ' \n\t', '\uFEFF', '\uFEFF\r\n　'])('is empty: %j', async (text) => {
    expect(await problemOf(encode(text))).toBe('empty');
  });

  it('is a page without text, or with pictures only', async () => {
    expect(await problemOf(encode('<html><script>location.replace("/a.html")</script></html>'))).toBe('empty');
    const scan =
      '<h1>青石镇2021年政府信息公开工作年度报告</h1><div id=zoom><p>见图</p><p><img src=1.jpg><img src=2.jpg></div>';
    expect(await problemOf(encode(scan))).toBe('scanned');
  });

  it('is too large before any work', async () => {
    expect(await problemOf(new Uint8Array(maximumBytes + 1))).toBe('too-large');
    expect(await problemOf(encode('一、总体情况。'.repeat(600_000)))).toBe('too-large');
  });

  it.each([
    ['zeros', () => new Uint8Array(5000)],
    ['random bytes', () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 * (index % 251)) & 255)],
    ['many random bytes', () => Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7919 * (i % 251)) & 255)],
    ['a picture', () => encode('GIF89a')],
  ])('is binary: %s', async (_, bytes) => {
    expect(['unsupported', 'scanned']).toContain(await problemOf(bytes()));
  });

  it('is a kind that is known and not read', async () => {
    expect(await problemOf(encode('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n'))).toBe(
      'unsupported',
    );
    expect(await problemOf(encode('<?xml version="1.0"?><a/>'))).toBe('unsupported');
    expect(await problemOf(encode('{\\rtf1 a}'))).toBe('unsupported');
  });

  it('is a damaged Word document', async () => {
    const bytes = zipSync(entries('<w:p/>'));
    expect(await problemOf(bytes.subarray(0, bytes.length >> 1))).toBe('damaged');
  });
});

describe('damaged input', () => {
  /** xorshift: the same numbers on every machine. */
  function random(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % below;
    };
  }

  const rich =
    '<!DOCTYPE html><html><head><meta charset=utf-8><title>年报</title><meta name=PubDate content=2022-01-20></head><body>' +
    '<div class=nav><a href=/>首页</a></div><!--正文开始--><div class="TRS_Editor" style="display:block"><h2>一、总体情况</h2>' +
    '<p>全年公开<span style="color:red">12</span>条&nbsp;信息。<br>二、主动公开政府信息情况</p><table><caption>单位</caption>' +
    '<thead><tr><th colspan=3>申请人情况<th rowspan=0>总计</thead><tr><td rowspan="2">规章<td>0<td><table><tr><td>1</table>' +
    '</table><pre>三、\n四、</pre><img width=100><ruby>镇<rt>a</rt></ruby></div><!--正文结束--></body></html>';
  const samples: readonly (readonly [string, Uint8Array])[] = [
    ['page', encode(rich)],
    ['page in a GB set', encodeGb18030(rich.replace('utf-8', 'gbk'))],
    [
      'cells behind tabs',
      encode('一、总体情况\n\t规章\n\t0\n\t\n\t\t0\n甲\t1\t2\n乙 | 3 | 4\n| 5 |\n|---|\n## 六、其他\n'),
    ],
    ['Markdown with tables', encode('# 年报\n<table><tr><td>规章<td>0</table>\n| a | b |\n|---|---|\n')],
    ['Word document', zipSync(entries('<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>'))],
    [
      'UTF-16',
      Uint8Array.from([...'一、总体情况\n规章\t0\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
    ],
  ];

  it.each(samples)('never throws: %s', async (_, bytes) => {
    const pick = random(bytes.length);
    for (let round = 0; round < 200; round++) {
      const changed = bytes.slice(0, round % 3 === 0 ? pick(bytes.length) : bytes.length);
      for (let change = pick(8); change >= 0 && changed.length > 0; change--) changed[pick(changed.length)] = pick(256);
      const from = pick(bytes.length);
      const moved = round % 5 === 0 ? new Uint8Array([...changed, ...bytes.subarray(from, from + 40)]) : changed;
      const result = await read(moved, round % 7 === 0 ? { charset: ['gbk', 'utf-16', 'x', 'big5'][pick(4)]! } : {});
      if (result.status === 'unreadable') expect(result.problem.code).not.toBe('internal');
      else expect(result.document.blocks.length).toBeGreaterThan(0);
    }
  });
});
