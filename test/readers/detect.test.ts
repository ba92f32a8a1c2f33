import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detect } from '../../core/readers/detect.js';
import { detectMarkup } from '../../core/readers/detectMarkup.js';
import { encode } from '../render/encode.js';

const bytes = (start: string, length = 200): Uint8Array => {
  const all = new Uint8Array(length);
  for (let index = 0; index < start.length; index++) all[index] = start.charCodeAt(index);
  return all;
};

/** An OLE file's header and a directory with these names. */
function ole(...names: string[]): Uint8Array {
  const all = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 4096);
  names.forEach((name, entry) => {
    for (let index = 0; index < name.length; index++) all[512 + entry * 128 + index * 2] = name.charCodeAt(index);
  });
  return all;
}

const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, encode('内容')])), { level: 0 });

describe('detect', () => {
  it('knows a Word document by its parts, even where its end is missing', () => {
    const docx = zip('[Content_Types].xml', 'word/document.xml');
    expect(detect(docx)).toEqual({ mediaType: expect.stringContaining('wordprocessingml'), problem: null });
    expect(detect(docx.subarray(0, docx.length - 60))?.problem).toBeNull();
  });

  it.each([
    ['Excel', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['OFD', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['压缩包', zip('报告/说明.txt')],
    ['压缩包', zipSync({})],
    ['OpenDocument', zipSync({ mimetype: [encode('application/vnd.oasis.opendocument.text'), { level: 0 }] })],
    ['.ppt', ole('Root Entry', 'PowerPoint Document')],
    ['.xls', ole('Root Entry', 'Workbook')],
    ['旧版 Office', ole('Root Entry', 'Unknown')],
    ['RTF', bytes('{\\rtf1\\ansi')],
    ['gzip', bytes('\x1f\x8b\x08')],
    ['RAR', bytes('Rar!\x1a\x07\x01\0')],
    ['7z', bytes('7z\xbc\xaf\x27\x1c')],
    ['程序', bytes('MZ\x90\0\x03\0\0\0')],
    ['程序', bytes('\x7fELF\x02')],
  ])('names what it cannot read: %s', (words, file) => {
    const { problem } = detect(file)!;
    expect(problem?.code).toBe('unsupported');
    expect(problem?.message).toContain(words);
  });

  it.each(['%PDF-1.7\n', '\xef\xbb\xbf%PDF-1.4', '\r\n %PDF-1.4'])('reads a PDF that begins with %j', (start) => {
    expect(detect(bytes(start))).toEqual({ mediaType: 'application/pdf', problem: null });
  });

  it('knows a .doc by its stream, whatever else the file holds', () => {
    const doc = { mediaType: 'application/msword', problem: null };
    expect(detect(ole('Root Entry', 'WordDocument', '1Table'))).toEqual(doc);
    expect(detect(ole('Root Entry', 'Workbook', 'WordDocument'))).toEqual(doc);
  });

  it('sees a password', () => {
    expect(detect(ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'))?.problem?.code).toBe('encrypted');
  });

  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/gif', 'GIF89a'],
    ['image/bmp', 'BM\x36\x10\0\0\0\0\0\0\x36'],
    ['image/tiff', 'II*\0'],
    ['image/tiff', 'MM\0*'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ])('calls %s a picture', (mediaType, start) => {
    expect(detect(bytes(start))).toMatchObject({ mediaType, problem: { code: 'scanned' } });
  });

  it.each([
    'BM 是品牌的缩写，本段是文字而不是图片。',
    'MZ 是两个字母，本段是文字。',
    'PK 赛圆满结束',
    '一、总体情况',
    '',
  ])('leaves text alone: %s', (words) => expect(detect(encode(words))).toBeNull());
});

describe('detectMarkup', () => {
  it.each([
    '<!DOCTYPE html><title>年报</title>',
    '\uFEFF\n<!-- 模板 -->\n<!doctype HTML PUBLIC "-//W3C//DTD XHTML 1.0//EN">',
    '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body></body></html>',
    '<HTML><BODY>一、总体情况</BODY></HTML>',
    '<head></head>',
    '<table><tr><td>规章</td></tr></table>',
    '<div class="a">一、总体情况</div>',
    '<p>一、总体情况<p>二、主动公开政府信息情况',
    '<meta charset="utf-8"><p>正文</p>',
    '年度报告<p>一</p><p>二</p><p>三</p><p>四</p><p>五</p>',
  ])('sees HTML in %s', (text) => expect(detectMarkup(text)).toBe('html'));

  it.each([
    '一、总体情况\n网站使用 <table> 标签的页面有 3 个。',
    '<p 标签的用法见附件',
    '<2021年>工作总结',
    '<《条例》解读>',
    'a < b 且 c > d',
    '',
  ])('sees text in %s', (text) => expect(detectMarkup(text)).toBe('text'));

  it('sees tables within text', () => {
    expect(detectMarkup('# 一、总体情况\n\n<table><tr><td>规章</td></tr></table>\n')).toBe('mixed');
  });

  it('tells the kinds of XML apart', () => {
    const flat = '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="x">';
    expect(detectMarkup(flat)).toBe('flat-opc');
    expect(detectMarkup('<?xml version="1.0"?><urlset><url/></urlset>')).toBe('xml');
  });

  it('sees a web archive', () => {
    const archive = 'From: <Saved by Blink>\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n';
    expect(detectMarkup(archive)).toBe('mhtml');
    expect(detectMarkup('Subject: 关于报送年度报告的函\n\n各镇：')).toBe('text');
  });
});
