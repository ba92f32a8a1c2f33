import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { maximumMembers, maximumUnpacked } from '../../core/readers/archive/limits.js';
import { Archive, isArchive, openArchive } from '../../core/readers/archive.js';
import { encode } from '../render/encode.js';
import { encodeGb18030 } from '../render/encodeGb18030.js';
import { entries, p, r } from './ooxmlFile.js';

const docx = zipSync(entries(p(r('一、总体情况'))));
const text = encode('云溪县报告');
const stored = (files: Zippable): Uint8Array => zipSync(files, { level: 0 });

/** Each member as `source` and what became of it. */
function opened(bytes: Uint8Array): string[] {
  return [...openArchive(bytes, '年报.zip')].map((each) =>
    'problem' in each
      ? `${each.source} ${each.problem.code} ${each.problem.message}`
      : `${each.source} ${each.bytes.length}`,
  );
}

/** The archive with an ASCII name replaced, byte by byte, wherever it stands. */
function renamed(bytes: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + to.length)) copy.set(to, at);
  return new Uint8Array(copy);
}

/** The record of the first entry in the directory, with bytes overwritten. */
function forged(bytes: Uint8Array, changes: Readonly<Record<number, readonly number[]>>): Uint8Array {
  const copy = Buffer.from(bytes);
  const record = copy.indexOf('PK\x01\x02', 0, 'latin1');
  for (const [at, values] of Object.entries(changes)) copy.set(values, record + Number(at));
  return new Uint8Array(copy);
}

it('is told from documents that are zip files inside', () => {
  expect(isArchive(zipSync({ 'a.txt': text }))).toBe(true);
  expect(isArchive(docx)).toBe(false);
  expect(isArchive(zipSync({ 'xl/workbook.xml': text }))).toBe(false);
  expect(isArchive(text)).toBe(false);
});

describe('members', () => {
  it('are the files that may be reports by their names, in the order of the directory', () => {
    const files = {
      '村镇/b.docx': docx,
      'a.TXT': text,
      '说明.xlsx': text,
      '村镇/~$b.docx': text,
      '__MACOSX/._a.txt': text,
      '.隐藏/c.txt': text,
      '空/': new Uint8Array(),
      'w.wps': text,
    };
    expect(opened(stored(files))).toEqual([
      `年报.zip/村镇/b.docx ${docx.length}`,
      `年报.zip/a.TXT ${text.length}`,
      `年报.zip/w.wps ${text.length}`,
    ]);
    expect([...openArchive(stored(files), 'a.zip')][0]).toMatchObject({ bytes: docx });
  });

  it('have names in GB18030 where nothing else is said, also with the back slashes of Windows', () => {
    const name = encodeGb18030('霁川区\\望湖街道.txt');
    const placeholder = 'x'.repeat(name.length);
    const bytes = renamed(stored({ [placeholder]: text, 'a.txt': text }), placeholder, name);
    expect(opened(bytes)[0]).toBe(`年报.zip/霁川区/望湖街道.txt ${text.length}`);
  });

  it('have names in UTF-8 where the entry says so or they are valid as such', () => {
    const name = encode('望湖街道.txt');
    const placeholder = 'x'.repeat(name.length);
    const unmarked = renamed(stored({ [placeholder]: text }), placeholder, name);
    expect(opened(unmarked)).toEqual([`年报.zip/望湖街道.txt ${text.length}`]);
    expect(opened(stored({ '望湖街道.txt': text }))).toEqual(opened(unmarked));
  });

  it('have the name that a program repeats in UTF-8', () => {
    const path = encode('柏垣县.txt');
    const field = Uint8Array.from([1, 0, 0, 0, 0, ...path]);
    expect(opened(zipSync({ 'bai.txt': [text, { extra: { 28789: field } }] }))).toEqual([
      `年报.zip/柏垣县.txt ${text.length}`,
    ]);
  });

  it('never have names that lead out of the archive, and no two the same', () => {
    const bytes = stored({ '../../etc/a.txt': text, '/etc/a.txt': text, './b/./c.txt': text });
    expect(opened(bytes).map((line) => line.split(' ').slice(0, -1).join(' '))).toEqual([
      '年报.zip/etc/a.txt',
      '年报.zip/etc/a.txt (2)',
      '年报.zip/b/c.txt',
    ]);
  });
});

describe('an archive in an archive', () => {
  const inner = stored({ '甲.txt': text, '乙.docx': docx });

  it('is opened', () => {
    expect(opened(stored({ '县/内.zip': inner, 'c.txt': text }))).toEqual([
      `年报.zip/县/内.zip/甲.txt ${text.length}`,
      `年报.zip/县/内.zip/乙.docx ${docx.length}`,
      `年报.zip/c.txt ${text.length}`,
    ]);
  });

  it('in an archive in an archive is not', () => {
    const lines = opened(stored({ 'a.zip': stored({ 'b.zip': inner, 'c.txt': text }) }));
    expect(lines[0]).toMatch(/^年报.zip\/a.zip\/b.zip unsupported .*两层/);
    expect(lines[1]).toBe(`年报.zip/a.zip/c.txt ${text.length}`);
  });

  it('that is a document by its bytes is one', () => {
    expect(opened(stored({ '年报.zip': docx }))).toEqual([`年报.zip/年报.zip ${docx.length}`]);
  });

  it('that is broken is a result of its own', () => {
    const lines = opened(stored({ 'a.zip': inner.slice(0, 60), 'b.txt': text }));
    expect(lines[0]).toMatch(/^年报.zip\/a.zip damaged .*损坏/);
    expect(lines[1]).toBe(`年报.zip/b.txt ${text.length}`);
  });

  it('gives its members in whatever order they are asked for', () => {
    const archive = new Archive(stored({ '1.zip': inner, '2.zip': stored({ 'x.txt': encode('二') }) }));
    const members = archive.members.filter((member) => 'at' in member);
    const read = [...members].reverse().map((member) => archive.read(member).length);
    expect(read).toEqual([encode('二').length, docx.length, text.length]);
  });
});

describe('what cannot be had', () => {
  const two = stored({ 'a.txt': text, 'b.txt': text });

  it('is a result of its own, the others go on', () => {
    expect(opened(forged(two, { 8: [1, 0] }))).toEqual([
      expect.stringMatching(/^年报.zip\/a.txt encrypted .*密码/),
      `年报.zip/b.txt ${text.length}`,
    ]);
    expect(opened(forged(two, { 16: [1, 2, 3, 4] }))[0]).toMatch(/^年报.zip\/a.txt damaged .*损坏/);
    expect(opened(forged(two, { 24: [0, 0, 0, 0x10] }))[0]).toMatch(/^年报.zip\/a.txt too-large .*过大/);
    const bomb = zipSync({ 'a.txt': new Uint8Array(3_000_000), 'b.txt': text });
    expect(opened(bomb)[0]).toMatch(/^年报.zip\/a.txt too-large/);
    expect(opened(bomb)[1]).toBe(`年报.zip/b.txt ${text.length}`);
  });

  it('may be all of it', () => {
    expect(opened(two.slice(0, -30))).toEqual([expect.stringMatching(/^年报.zip damaged .*压缩包/)]);
    expect(opened(stored({ 'a.jpg': text }))).toEqual([expect.stringMatching(/^年报.zip unsupported .*没有/)]);
    expect(opened(zipSync({}))).toEqual([expect.stringMatching(/^年报.zip unsupported/)]);
    const many = Object.fromEntries(Array.from({ length: maximumMembers + 1 }, (_, index) => [`${index}.txt`, text]));
    expect(opened(stored(many))).toEqual([expect.stringMatching(/^年报.zip too-large .*2000/)]);
  });

  it('is too much when it comes to too much together', () => {
    const names = Array.from({ length: maximumUnpacked / (60 * 1024 * 1024) + 1 }, (_, index) => `${index}.txt`);
    const bytes = Buffer.from(stored(Object.fromEntries(names.map((name) => [name, text]))));
    for (
      let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
    ) {
      bytes.writeUInt32LE(60 * 1024 * 1024, at + 24);
    }
    expect(opened(new Uint8Array(bytes))).toEqual([expect.stringMatching(/^年报.zip too-large .*512 MB/)]);
  });

  it('with any one byte changed is never an exception', { timeout: 30_000 }, () => {
    const small = stored({ 'a.zip': stored({ 'x.txt': text }), 'b.txt': text });
    for (let at = 0; at < small.length; at++) {
      const bytes = small.slice();
      bytes[at]! ^= 0xff;
      for (const each of openArchive(bytes, 'a.zip')) expect(each.source).toMatch(/^a\.zip/);
    }
  });
});
