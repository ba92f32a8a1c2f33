import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx, readFlatOpc } from '../../core/readers/ooxml.js';
import { documentOf, entries, p, r, tbl, tc, tr } from './ooxmlFile.js';

const sound = entries(p(r('一、总体情况')));

function problemOf(bytes: Uint8Array) {
  const result = readDocx(bytes);
  if (result.status === 'read') throw new Error('It was read.');
  return { mediaType: result.mediaType, ...result.problem };
}

const withDocument = (xml: string | Uint8Array) =>
  zipSync({ ...sound, 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml });

/** Offset of an entry's record in the central directory. */
function recordOf(bytes: Uint8Array, name: string): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const at = text.lastIndexOf(name) - 46;
  if (!text.startsWith('PK\x01\x02', at)) throw new Error(`There is no record of ${name}.`);
  return at;
}

/** The sound file with numbers in the directory's record of its main part overwritten, by offset. */
function forged(changes: Readonly<Record<number, number>>, files = sound): Uint8Array {
  const bytes = zipSync(files);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const at = recordOf(bytes, 'word/document.xml');
  for (const [offset, value] of Object.entries(changes)) view.setUint32(at + Number(offset), value, true);
  return bytes;
}

const SIZE = 24;
const COMPRESSED = 20;
const CRC = 16;
const OFFSET = 42;
const FLAGS = 8;

describe('a file that is no sound zip', () => {
  const whole = zipSync(sound);

  it.each([
    ['empty', new Uint8Array()],
    ['too short', strToU8('PK')],
    ['no zip', strToU8('2023年政府信息公开工作年度报告'.repeat(50))],
    ['cut off in the directory', whole.slice(0, -40)],
    ['cut off in an entry', whole.slice(0, 60)],
    ['without its beginning', whole.slice(300)],
  ])('%s is damaged', (_, bytes) => {
    expect(problemOf(bytes)).toMatchObject({ code: 'damaged' });
  });

  it('cut off anywhere is unreadable, never an exception', () => {
    for (let length = 0; length < whole.length; length++) problemOf(whole.slice(0, length));
  });

  it('with any one byte changed is read or unreadable, never an exception or a changed text', () => {
    for (let at = 0; at < whole.length; at++) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const result = readDocx(bytes);
      const text = result.status === 'read' ? result.document.blocks[0] : { text: '一、总体情况' };
      expect(text).toMatchObject({ text: '一、总体情况' });
      expect(result).not.toMatchObject({ problem: { code: 'internal' } });
    }
  });

  it.each([
    ['a wrong checksum', forged({ [CRC]: 1 })],
    ['an offset beyond its end', forged({ [OFFSET]: 0xfffffff0 })],
    ['more content than declared', forged({ [SIZE]: 20 })],
    ['less content than declared', forged({ [SIZE]: 5000 })],
    ['more compressed content than there is', forged({ [COMPRESSED]: 0x0fffffff })],
    ['an unknown way of compression', forged({ 8: 0x000c_0000 })],
  ])('with %s is damaged', (_, bytes) => {
    expect(problemOf(bytes)).toMatchObject({ code: 'damaged' });
  });

  it('is told from another kind of file', () => {
    expect(
      problemOf(zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') })),
    ).toMatchObject({
      code: 'unsupported',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      message: expect.stringContaining('Excel'),
    });
    expect(problemOf(zipSync({ '年度报告.txt': strToU8('文') }))).toMatchObject({
      code: 'unsupported',
      mediaType: 'application/zip',
    });
    expect(problemOf(zipSync({}))).toMatchObject({ code: 'unsupported' });
  });

  it('without its main part is damaged', () => {
    const { 'word/document.xml': _, ...rest } = sound;
    expect(problemOf(zipSync({ ...rest, 'word/styles.xml': strToU8('<x/>') }))).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('正文'),
    });
  });
});

it('an encrypted entry is encrypted', () => {
  expect(problemOf(forged({ [FLAGS]: 0x0008_0001 }))).toMatchObject({
    code: 'encrypted',
    message: expect.stringContaining('密码'),
  });
});

describe('a file that would blow up', () => {
  const spaces = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024).fill(0x20);

  it('is refused by what it declares, before anything is inflated', () => {
    expect(problemOf(withDocument(spaces(3)))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('过多'),
    });
    expect(problemOf(forged({ [SIZE]: 65 * 1024 * 1024 }))).toMatchObject({ code: 'too-large' });
  });

  it('is refused as damaged where it declares less than it holds', () => {
    const bomb = { ...sound, 'word/document.xml': spaces(8) };
    expect(problemOf(forged({ [SIZE]: 4000 }, bomb))).toMatchObject({ code: 'damaged' });
  });

  /** Text that compresses badly. */
  const noise = (length: number) => {
    let state = 1;
    return Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return String.fromCharCode(0x4e00 + ((state >>> 8) % 20000));
    }).join('');
  };

  it('is read whole where it is long but honest', () => {
    const text = noise(200_000);
    const files = entries(p(r(text)));
    expect(zipSync(files).length).toBeGreaterThan(300_000);
    expect(readDocx(zipSync(files))).toMatchObject({ document: { blocks: [{ text }] } });
  });

  it('is refused as damaged where it is long and lies', () => {
    const files = entries(p(r(noise(200_000))));
    const { length } = files['word/document.xml'] ?? [];
    expect(problemOf(forged({ [SIZE]: length - 1 }, files))).toMatchObject({ code: 'damaged' });
    expect(problemOf(forged({ [SIZE]: length + 1 }, files))).toMatchObject({ code: 'damaged' });
  });

  it('is not refused for pictures, which are not inflated', () => {
    const bytes = zipSync({ ...sound, 'word/media/image1.bmp': spaces(3) });
    expect(readDocx(bytes).status).toBe('read');
  });

  it('may compress well while it is small', () => {
    expect(documentOf(p(r('文')) + p('').repeat(60_000)).blocks).toHaveLength(1);
  });

  it.each([
    ['entities', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', '&b;'],
    ['an external entity', '<!DOCTYPE d SYSTEM "file:///etc/passwd">', ''],
  ])('by %s is refused', (_, doctype, text) => {
    const xml = `${doctype}<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
    const expected = { code: 'damaged', message: expect.stringContaining('DOCTYPE') };
    expect(problemOf(withDocument(xml))).toMatchObject(expected);
    expect(readFlatOpc(xml)).toMatchObject({ problem: expected });
  });

  it('by depth is refused', () => {
    const deep = (depth: number) => '<w:sdt>'.repeat(depth) + p(r('文')) + '</w:sdt>'.repeat(depth);
    expect(documentOf(deep(480)).blocks).toHaveLength(1);
    expect(problemOf(zipSync(entries(deep(520))))).toMatchObject({ code: 'damaged' });
    expect(problemOf(withDocument('<a>'.repeat(200_000)))).toMatchObject({ code: 'damaged' });
  });

  it('by tables in tables in tables is read', () => {
    let table = tbl(tr(tc('甲'), tc('1')));
    for (let depth = 0; depth < 150; depth++) table = tbl(tr(`<w:tc>${table}</w:tc>`));
    expect(documentOf(table).blocks).toMatchObject([{ kind: 'table', columns: 2 }]);
  });

  it('by tags without number is refused', () => {
    const files = entries('<w:p/><w:q/><w:b a="1"/>'.repeat(350_000));
    expect(problemOf(zipSync(files, { level: 0 }))).toMatchObject({ code: 'too-large' });
  });
});

describe('a file with bad XML', () => {
  it.each([
    ['not closed', '<w:document><w:body><w:p>'],
    ['wrongly nested', '<w:document><w:body><w:p></w:body></w:p></w:document>'],
    ['with an unknown entity', '<w:document><w:body>&nbsp;</w:body></w:document>'],
    ['with a control character', '<w:document><w:body><w:p><w:r><w:t>\u0001</w:t></w:r></w:p></w:body></w:document>'],
    ['with another root', '<w:styles/>'],
    ['without a body', '<w:document/>'],
    ['empty', ''],
  ])('%s is damaged', (_, xml) => {
    expect(problemOf(withDocument(xml))).toMatchObject({ code: 'damaged' });
  });

  it('that is no UTF-8 is damaged', () => {
    expect(problemOf(withDocument(new Uint8Array([0x3c, 0x61, 0x3e, 0xc4, 0xea])))).toMatchObject({ code: 'damaged' });
  });

  it('in a part that it needs is damaged', () => {
    expect(problemOf(zipSync({ ...sound, 'word/styles.xml': strToU8('<w:styles>') }))).toMatchObject({
      code: 'damaged',
    });
  });
});

describe('a file without text', () => {
  it('is empty, or a scan where it has pictures', () => {
    const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>';
    expect(problemOf(zipSync(entries('')))).toMatchObject({ code: 'empty' });
    expect(problemOf(zipSync(entries(p(r('  ')) + tbl(tr(tc(''), tc(''))))))).toMatchObject({ code: 'empty' });
    expect(problemOf(zipSync(entries(p(picture) + p(picture))))).toMatchObject({ code: 'scanned' });
  });
});
