import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../core/readers/doc.js';
import { read } from '../../core/readers/read.js';
import { compound, type DocOptions, docFile, docOf, inCell, type Part, rowEnd, u16, u32 } from './docFile.js';

const body: Part[] = [{ text: '一、总体情况\r' }, { text: '全年公开信息72条。\r' }];
const sound = docFile(body);

function problemOf(bytes: Uint8Array) {
  const result = readDoc(bytes);
  if (result.status === 'read') throw new Error('It was read.');
  return result.problem;
}

const forged = (options: DocOptions): Uint8Array => docFile(body, options);

/** The file with 32-bit numbers overwritten. */
function patched(bytes: Uint8Array, changes: Readonly<Record<number, number>>): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const [at, value] of Object.entries(changes)) view.setUint32(Number(at), value, true);
  return copy;
}

const sectorAt = (sector: number): number => (sector + 1) * 512;
const long = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer).getUint32(at, true);

it('is read as what it is, by its bytes', async () => {
  const result = await read(sound, { name: '年报.wps' });
  expect(result).toMatchObject({ status: 'read', document: { mediaType: 'application/msword' } });
});

describe('a file of another kind', () => {
  it.each([
    ['encrypted', forged({ head: { 10: 0x0300 } }), 'encrypted', '密码'],
    ['Word 95', forged({ head: { 0: 0xa5dc } }), 'unsupported', 'Word 95'],
    ['Word 6 in its words', forged({ head: { 2: 101 } }), 'unsupported', 'Word 95'],
    ['no Word at all', forged({ head: { 0: 0x1234 } }), 'damaged', '损坏'],
  ])('%s has a plain problem', (_, bytes, code, words) => {
    expect(problemOf(bytes)).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('is not taken for the Word document that is embedded in it', async () => {
    const bytes = compound({ Workbook: new Uint8Array(5000), 'MBD1/WordDocument': new Uint8Array(5000) });
    expect(await read(bytes)).toMatchObject({
      problem: { code: 'unsupported', message: expect.stringContaining('没有') },
    });
  });

  it('without text is empty, or a scan where it has pictures', () => {
    expect(problemOf(docFile([{ text: '\r' }]))).toMatchObject({ code: 'empty' });
    expect(problemOf(docFile([{ text: '\u0001\r', characters: [0x03, 0x6a, 0, 0, 0, 0] }]))).toMatchObject({
      code: 'scanned',
    });
  });
});

describe('a broken file', { timeout: 30_000 }, () => {
  it.each([
    ['text that is not there', { tables: { pieces: pieces(2, [0, 4, 900_000]) } }],
    ['pieces that run backwards', { tables: { pieces: pieces(2, [0, 9, 4]) } }],
    ['pieces that do not begin at the start', { tables: { pieces: pieces(1, [5, 9]) } }],
    ['no pieces', { tables: { pieces: [7, 0, 0, 0, 0] } }],
    ['stories longer than the text', { lengths: { footnotes: 50, body: 50 } }],
    ['stories of negative length', { lengths: { footnotes: -5 } }],
    ['pages of properties beyond its end', { tables: { paragraphPages: [...u32(0), ...u32(99), ...u32(70_000)] } }],
    ['a table beyond its end', { head: { 258: 0xffff } }],
  ] satisfies [string, DocOptions][])('with %s is damaged', (_, options) => {
    expect(problemOf(forged(options))).toMatchObject({ code: 'damaged' });
  });

  it.each([
    ['cut off in the header', sound.slice(0, 300)],
    ['cut off before its directory', sound.slice(0, 2048)],
    ['cut off before its end', sound.slice(0, -600)],
    ['of an unknown sector size', patched(sound, { 28: 0x001f_fffe })],
    ['whose directory is nowhere', patched(sound, { 48: 0x00ff_ffff })],
    ['whose FAT is nowhere', patched(sound, { 76: 0x00ff_ffff })],
  ])('%s is damaged', (_, bytes) => {
    expect(problemOf(bytes)).toMatchObject({ code: 'damaged' });
  });

  /** Offset of a stream's entry in the directory. */
  const entryOf = (name: string): number => {
    const units = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
    for (let at = 512; at < sound.length; at += 128)
      if (units.every((unit, index) => sound[at + index] === unit)) return at;
    throw new Error(`There is no entry ${name}.`);
  };

  it('whose chains run in circles ends', () => {
    const fat = sectorAt(long(sound, 76));
    const start = long(sound, entryOf('WordDocument') + 116);
    const circle = { [fat + start * 4]: start };
    expect(problemOf(patched(sound, { ...circle, [entryOf('WordDocument') + 120]: 0x0400_0000 }))).toMatchObject({
      code: 'damaged',
    });
    expect(problemOf(patched(sound, circle)).code).toBe('damaged');
    const directory = long(sound, 48);
    expect(problemOf(patched(sound, { [fat + directory * 4]: directory }))).toMatchObject({ code: 'damaged' });
    const root = sectorAt(directory);
    const table = entryOf('1Table');
    const loops = { [table + 68]: (table - root) / 128, [table + 72]: (table - root) / 128 };
    expect(['read', 'unreadable']).toContain(readDoc(patched(sound, loops)).status);
    expect(['read', 'unreadable']).toContain(readDoc(patched(sound, { 68: 0, 72: 0xffff_ffff })).status);
  });

  it('of more text, paragraphs or properties than a report has is refused', () => {
    const huge = [...pieces(1, [0, 5_000_000])];
    expect(problemOf(forged({ tables: { pieces: huge } }))).toMatchObject({ code: 'too-large' });
    expect(problemOf(docFile([{ text: '甲\r'.repeat(300_000) }]))).toMatchObject({ code: 'too-large' });
    const again = [...u32(0xfffffff0), ...u16(60_000), ...new Array<number>(60_000).fill(0)];
    const looping: Part = { text: '\u0007', paragraph: [...inCell, 0x46, 0x66, ...u32(0)] };
    expect(['read', 'unreadable']).toContain(readDoc(docFile([looping], { data: again })).status);
  });

  it('whose notes are each the whole text is refused', () => {
    const places = Array.from({ length: 20_000 }, (_, index) => u32(index % 2 === 0 ? 0 : 100_000)).flat();
    const bytes = docFile([{ text: '甲\r' }, { text: `\u0002${'乙'.repeat(99_998)}\r` }], {
      lengths: { footnotes: 100_000 },
      tables: { noteTexts: places },
    });
    expect(problemOf(bytes)).toMatchObject({ code: 'too-large' });
  });

  it('with a table that is nested without end is read', () => {
    const deep = Array.from({ length: 40 }, (_, index) => ({
      text: '层\r',
      paragraph: [...inCell, 0x49, 0x66, ...u32(index * 1000)],
    }));
    expect(docOf([...deep, { text: '后\r' }]).blocks.length).toBeGreaterThan(0);
    expect(docOf([{ text: '甲\u0007', paragraph: inCell }, rowEnd([5, 5])]).blocks).toHaveLength(1);
  });
});

/** A piece table with pieces at one place of the text. */
function pieces(count: number, ends: readonly number[]): number[] {
  const places = Array.from({ length: count }, () => [0, 0, ...u32(2048), 0, 0]).flat();
  const plc = [...ends.flatMap(u32), ...places];
  return [2, ...u32(plc.length), ...plc];
}

describe('a real file, damaged', { timeout: 60_000 }, () => {
  const folder = fileURLToPath(new URL('../fixtures-binary/doc/', import.meta.url));
  const files = readdirSync(folder).map((name) => new Uint8Array(readFileSync(folder + name)));
  let state = 20_240_109;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };

  it('is read or has a problem, never more than it holds', () => {
    let readCount = 0;
    const invented: string[] = [];
    const failed: unknown[] = [];
    for (let round = 0; round < 300; round++) {
      const bytes = files[round % files.length]!.slice();
      const end = round % 5 === 0 ? random(bytes.length) : bytes.length;
      for (let flips = 1 + random(4); flips > 0; flips--) bytes[random(bytes.length)]! ^= 1 << random(8);
      const result = readDoc(bytes.subarray(0, end));
      if (result.status !== 'read') {
        if (result.problem.code === 'internal') failed.push(round);
        continue;
      }
      readCount++;
      const wide = new TextDecoder('utf-16le').decode(bytes);
      // Automatic numbers are counted, not held.
      const texts = result.document.blocks.flatMap((block) =>
        block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text.slice(block.autoNumber ?? 0)],
      );
      const figures = new Set(texts.flatMap((text) => text.match(/\d+/g) ?? []));
      invented.push(...[...figures].filter((figure) => !wide.includes(figure)));
    }
    expect(failed).toEqual([]);
    expect(invented).toEqual([]);
    expect(readCount).toBeGreaterThan(50);
    expect(readCount).toBeLessThan(300);
  });
});
