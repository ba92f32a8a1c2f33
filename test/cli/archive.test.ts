import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckSettings } from '../../cli/arguments.js';
import { checkInput } from '../../cli/checkInput.js';
import { findInputs } from '../../cli/findInputs.js';
import { draft } from '../support/draft.js';

const settings: CheckSettings = { language: 'zh', published: null, bodyKind: null, rules: null, minSeverity: 'info' };
let base = '';
const text = new TextEncoder().encode(draft());

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'gongkai-zip-'));
  mkdirSync(join(base, 'dir'));
  const inner = zipSync({ '甲.txt': text });
  writeFileSync(
    join(base, 'a.zip'),
    zipSync({ '村镇/b.txt': text, 'c.zip': inner, 'd.docx': new Uint8Array(5000), 'e.png': text }),
  );
  writeFileSync(join(base, 'dir/b.ZIP'), zipSync({ 'x.txt': text }));
  writeFileSync(join(base, 'dir/c.wps'), 'x');
  writeFileSync(join(base, 'none.zip'), zipSync({ 'e.png': text }));
  writeFileSync(join(base, 'cut.zip'), zipSync({ 'x.txt': text }).slice(0, 100));
  writeFileSync(join(base, 'text.zip'), text);
});

afterAll(() => rmSync(base, { recursive: true }));

const find = (...names: string[]) => findInputs(names, { base, language: 'zh', except: null, stdin: null });

describe('archives', () => {
  it('stand for their members, named and in directories', () => {
    expect(find('a.zip', 'dir').map(({ source }) => source)).toEqual([
      'a.zip/村镇/b.txt',
      'a.zip/c.zip/甲.txt',
      'a.zip/d.docx',
      'dir/b.ZIP/x.txt',
      'dir/c.wps',
    ]);
  });

  it('without reports, or broken, are a result of their own; what is none is read as it is', () => {
    expect(find('none.zip', 'cut.zip', 'text.zip', 'nowhere.zip')).toMatchObject([
      { source: 'none.zip', problem: { code: 'unsupported' } },
      { source: 'cut.zip', problem: { code: 'damaged' } },
      { source: 'text.zip', path: join(base, 'text.zip') },
      { source: 'nowhere.zip', path: join(base, 'nowhere.zip') },
    ]);
  });

  it('give each member its own result; one that cannot be read does not stop the others', async () => {
    const results = [];
    for (const input of find('a.zip', 'dir/b.ZIP')) results.push((await checkInput(input, settings)).file);
    expect(results.map(({ source, status }) => `${source} ${status}`)).toEqual([
      'a.zip/村镇/b.txt checked',
      'a.zip/c.zip/甲.txt checked',
      'a.zip/d.docx unreadable',
      'dir/b.ZIP/x.txt checked',
    ]);
    expect(results[0]!.sha256).toBe(results[1]!.sha256);
    expect(results[0]!.mediaType).toBe('text/plain');
  });
});
