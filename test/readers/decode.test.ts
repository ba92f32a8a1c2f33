import { describe, expect, it } from 'vitest';
import { decode } from '../../core/readers/decode.js';
import { encode } from '../render/encode.js';
import { encodeGb18030 } from '../render/encodeGb18030.js';

const text = '青石镇2021年政府信息公开工作年度报告\n一、总体情况\n全年主动公开信息12条。\n';

function utf16(words: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < words.length; index++) view.setUint16(index * 2, words.charCodeAt(index), littleEndian);
  return bytes;
}

/** Double bytes of a set, found by its decoder. */
function encodeBig5(words: string): Uint8Array {
  const decoder = new TextDecoder('big5');
  const bytes: number[] = [];
  for (const word of words) {
    for (let lead = 0xa4; lead <= 0xf9; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (decoder.decode(Uint8Array.of(lead, trail)) === word) {
          bytes.push(lead, trail);
          lead = trail = 0xff;
        }
      }
    }
  }
  return Uint8Array.from(bytes);
}

describe('decode', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(decode(encode(text))).toBe(text);
    expect(decode(encode(`\uFEFF${text}`))).toBe(text);
  });

  it.each([true, false])('reads UTF-16, little-endian %s, with and without a mark', (little) => {
    expect(decode(utf16(`\uFEFF${text}`, little))).toBe(text);
    expect(decode(utf16(text, little))).toBe(text);
  });

  it('drops the odd byte of cut UTF-16', () => {
    expect(decode(utf16(text, true).subarray(0, -1))).toBe(text.slice(0, -1));
  });

  it('reads GB18030 that nothing declares', () => expect(decode(encodeGb18030(text))).toBe(text));

  it.each(['gb2312', 'GBK', 'x-gbk', 'cp936', 'gb_2312-80', 'GB18030'])('reads %s as GB18030', (charset) => {
    expect(decode(encodeGb18030(text), { charset })).toBe(text);
    // A four-byte character, which Node's own gbk decoder destroys: 㐀 is 81 39 EE 39.
    expect(decode(Uint8Array.of(0x81, 0x39, 0xee, 0x39, 0xb0, 0xa1), { charset })).toBe('㐀啊');
  });

  it.each([
    '<meta charset="gb2312">',
    "<META content='text/html; charset=gb2312' http-equiv=Content-Type>",
    '<?xml version="1.0" encoding="GBK"?>',
  ])('believes %s', (declaration) => {
    const page = `${declaration}<p>${text}</p>`;
    expect(decode(encodeGb18030(page))).toBe(page);
  });

  it('reads Big5 where it is declared', () => {
    const page = '政府資訊公開年度報告';
    expect(decode(encodeBig5(page), { charset: 'Big5' })).toBe(page);
  });

  it('puts the header before the declaration in the page', () => {
    const bytes = new Uint8Array([...encode('<meta charset="utf-8">'), ...encodeBig5('政府資訊')]);
    expect(decode(bytes, { charset: 'big5' })).toBe('<meta charset="utf-8">政府資訊');
  });

  it.each(['utf-8', 'iso-8859-1', 'windows-1252'])('does not believe %s where the bytes are GB18030', (charset) => {
    expect(decode(encodeGb18030(text), { charset })).toBe(text);
    expect(decode(encodeGb18030(`<meta charset="${charset}">${text}`))).toContain('青石镇');
  });

  it.each(['gbk', 'big5', 'latin1', 'utf-16'])('does not believe %s where the bytes are UTF-8', (charset) => {
    expect(decode(encode(text), { charset })).toBe(text);
  });

  it('passes over labels that nobody knows', () => {
    expect(decode(encode(text), { charset: 'klingon' })).toBe(text);
    expect(decode(encodeGb18030(text), { charset: '' })).toBe(text);
  });

  it('keeps what is broken as U+FFFD and does not change the set for it', () => {
    const cut = encode(text).subarray(0, 20);
    expect(decode(cut)).toBe('青石镇2021年政\uFFFD');
    const broken = encodeGb18030(text);
    broken[2] = 0xff;
    expect(decode(broken)).toMatch(/^青\uFFFD.+全年主动公开信息12条。\n$/s);
  });

  it('reads nothing as nothing', () => expect(decode(new Uint8Array())).toBe(''));
});
