import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../core/readers/pdf.js';
import { read } from '../../../core/readers/read.js';
import { hex, pdfFile, write } from './pdfFile.js';

const image = {
  entries: '/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  stream: 'abcd',
};
const scan = 'q 595 0 0 842 0 0 cm /Scan Do Q\n';

async function problemOf(bytes: Uint8Array) {
  const result = await readPdf(bytes);
  return result.status === 'read' ? result.document : result.problem;
}

describe('a PDF that cannot be read', () => {
  it('is a scan without text', async () => {
    const problem = await problemOf(pdfFile([scan, scan + write('- 2 -', 280, 40)], { objects: { Scan: image } }));
    expect(problem).toMatchObject({ code: 'scanned', message: expect.stringContaining('扫描件') });
  });

  it('is a scan whose text a program has guessed', async () => {
    const guessed = `${scan}BT 3 Tr /F1 12 Tf 72 700 Td <${hex('政府信息公开工作年度报告'.repeat(9))}> Tj ET\n`;
    const problem = await problemOf(pdfFile([guessed], { objects: { Scan: image } }));
    expect(problem).toMatchObject({ code: 'scanned', message: expect.stringContaining('识别') });
  });

  it('has no text at all', async () => {
    expect(await problemOf(pdfFile(['']))).toMatchObject({ code: 'empty' });
  });

  it('has characters without a meaning', async () => {
    const coded = `${write('规章', 72, 700)}BT /F3 12 Tf 72 600 Td <001300140015> Tj ET\n`;
    expect(await problemOf(pdfFile([coded]))).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('字体'),
    });
  });

  it('has 1,000 pages, and 999 are not too many', async () => {
    const pages = (count: number) => pdfFile(Array.from({ length: count }, () => write('页', 72, 700)));
    expect(await problemOf(pages(1000))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('1000 页'),
    });
    expect(await problemOf(pages(999))).toHaveProperty('blocks');
  }, 60_000);

  it.each([
    ['no objects', '%PDF-1.7\n'],
    ['a head and noise', `%PDF-1.4\n${'\x00\xff乱码'.repeat(50)}`],
    ['no pages', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF'],
  ])('is damaged: %s', async (_, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(await read(bytes)).toMatchObject({
      status: 'unreadable',
      mediaType: 'application/pdf',
      problem: { code: 'damaged', message: expect.stringContaining('损坏') },
    });
  });

  it('lacks what a page shows', async () => {
    expect(await problemOf(pdfFile(['', write('正文', 72, 700)]))).toMatchObject({ code: 'damaged' });
    expect(await problemOf(pdfFile([write('正文', 72, 700), '']))).toHaveProperty('blocks');
  });

  it('has a stream whose sum is wrong, though pdfjs would make text of it', async () => {
    const sound = readFileSync(new URL('../../fixtures-binary/pdf/sum-two-cells.word.pdf', import.meta.url));
    const start = sound.indexOf('stream') + 20;
    expect(await problemOf(sound)).toHaveProperty('blocks');
    let damaged = 0;
    for (let at = start; at < start + 40; at++) {
      const changed = Uint8Array.from(sound);
      changed[at]! ^= 4;
      if ('code' in (await problemOf(changed))) damaged++;
    }
    expect(damaged).toBe(40);
  });

  it('is one that would never end', async () => {
    const bomb = deflateSync(Buffer.alloc(130 * 1024 * 1024), { level: 1 });
    const head = `%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`;
    const bytes = Buffer.concat([Buffer.from(head), bomb, Buffer.from('\nendstream\nendobj\n')]);
    expect(await problemOf(bytes)).toMatchObject({ code: 'too-large' });
  }, 60_000);

  it('is read by what the bytes say, also with white space before them', async () => {
    const bytes = pdfFile([write('正文', 72, 700)]);
    const result = await read(Uint8Array.of(0x0d, 0x0a, ...bytes), { name: '报告.docx' });
    expect(result).toMatchObject({ status: 'read', document: { blocks: [{ text: '正文' }] } });
  });
});

describe('reading a long file', () => {
  const pages = Array.from({ length: 5 }, () => write('页', 72, 700));

  it('tells how far it has come', async () => {
    const told: string[] = [];
    await readPdf(pdfFile(pages), { onProgress: ({ done, total }) => told.push(`${done}/${total}`) });
    expect(told).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });

  it('stops when told so', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      told.push(done);
      if (done === 2) stop.abort();
    };
    expect(await readPdf(pdfFile(pages), { onProgress, signal: stop.signal })).toMatchObject({
      status: 'unreadable',
      problem: { code: 'internal', message: expect.stringContaining('中止') },
    });
    expect(told).toEqual([1, 2]);
    expect(await readPdf(pdfFile(pages), { signal: stop.signal })).toMatchObject({ status: 'unreadable' });
  });

  it('leaves the caller’s bytes as they are', async () => {
    const bytes = pdfFile(pages);
    const before = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(before);
  });
});
