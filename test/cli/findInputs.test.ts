import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInputs, type Input } from '../../cli/findInputs.js';

let base = '';

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'gongkai-find-'));
  const names = [
    'b.docx',
    'a.TXT',
    'c.pdf',
    'x.xml',
    'note.rtf',
    '.hidden.txt',
    '~$b.docx',
    'sub/d.html',
    'sub/deep/e.md',
  ];
  for (const name of [...names, 'node_modules/f.txt', '.git/g.txt', 'none/h.png']) {
    mkdirSync(join(base, name, '..'), { recursive: true });
    writeFileSync(join(base, name), 'x');
  }
  symlinkSync('..', join(base, 'sub/loop'));
  symlinkSync('missing', join(base, 'sub/gone.txt'));
  writeFileSync(Buffer.concat([Buffer.from(`${base}/sub/`), Buffer.from([0xc4, 0xea]), Buffer.from('.txt')]), 'x');
});

afterAll(() => rmSync(base, { recursive: true }));

const find = (names: string[], except: string | null = null, stdin: Input | null = null) =>
  findInputs(names, { base, language: 'zh', except, stdin });
const sources = (inputs: Input[]) => inputs.map(({ source }) => source);

describe('findInputs', () => {
  it('walks a directory in the order of names, without hidden, owner and foreign files, links and loops once', () => {
    expect(sources(find(['.']))).toEqual([
      'a.TXT',
      'b.docx',
      'c.pdf',
      'sub/d.html',
      'sub/deep/e.md',
      'sub/gone.txt',
      'sub/\ufffd\ufffd.txt',
    ]);
  });

  it('keeps the name as typed in front', () => {
    expect(sources(find(['sub/deep', join(base, 'sub/deep')]))).toEqual(['sub/deep/e.md']);
    expect(sources(find([join(base, 'sub/deep')]))).toEqual([join(base, 'sub/deep/e.md')]);
  });

  it('takes named files of any name, existing or not, in the order given, each once', () => {
    expect(sources(find(['x.xml', 'nowhere.docx', 'a.TXT', './a.TXT']))).toEqual(['x.xml', 'nowhere.docx', 'a.TXT']);
  });

  it('gives a directory without reports a result of its own', () => {
    expect(find(['none', 'a.TXT'])).toMatchObject([
      { source: 'none', problem: { code: 'not-found' } },
      { source: 'a.TXT' },
    ]);
  });

  it('counts a directory as empty that holds only the output file', () => {
    expect(find(['sub/deep'], join(base, 'sub/deep/e.md'))).toMatchObject([{ source: 'sub/deep', problem: {} }]);
  });

  it('says so where a name is no UTF-8', () => {
    expect(find(['sub']).at(-1)).toMatchObject({ problem: { message: expect.stringContaining('UTF-8') } });
  });

  it('puts standard input where - stands and leaves the output file out', () => {
    const stdin = { source: '-', bytes: new Uint8Array() };
    const inputs = find(['b.docx', '-', 'sub'], join(base, 'sub/d.html'), stdin);
    expect(sources(inputs).slice(0, 3)).toEqual(['b.docx', '-', 'sub/deep/e.md']);
  });
});
