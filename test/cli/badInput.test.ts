import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkResultSchema, type FileResult } from '../../core/index.js';
import { draft } from '../support/draft.js';
import { badFiles, soundDocx } from './badFiles.js';
import { build, gongkai } from './command.js';

let base = '';

beforeAll(() => {
  build();
  base = mkdtempSync(join(tmpdir(), 'gongkai-bad-'));
  mkdirSync(join(base, 'folder'));
  writeFileSync(join(base, 'folder/picture.png'), 'x');
  writeFileSync(join(base, 'sound.txt'), draft());
  writeFileSync(join(base, 'sound.docx'), soundDocx);
  writeFileSync(join(base, 'recipe.md'), '# 红烧肉\n\n先焯水，再炒糖色。\n');
  for (const [name, { bytes }] of Object.entries(badFiles)) writeFileSync(join(base, name), bytes);
  // Without content on the disk: 200 MB to whoever reads it.
  writeFileSync(join(base, 'huge.docx'), 'PK');
  truncateSync(join(base, 'huge.docx'), 200_000_000);
}, 60_000);

afterAll(() => rmSync(base, { recursive: true }));

async function check(...names: string[]): Promise<{ status: number | null; err: string; results: FileResult[] }> {
  const { status, out, err } = await gongkai(['check', ...names], { cwd: base });
  return { status, err, results: checkResultSchema.parse(JSON.parse(out)).files };
}

/** One sentence for a clerk: Chinese, and nothing that only a programmer reads. */
function expectPlain(message: string | undefined): void {
  expect(message).toMatch(/[\u4e00-\u9fff].*。/);
  expect(message).not.toMatch(/\bat |\.js|Error|undefined|null|NaN|\n/);
}

describe('a file that cannot be read', { timeout: 60_000 }, () => {
  it.each(Object.keys(badFiles))('%s has a status and a problem, and ends the command with 2', async (name) => {
    const { status, err, results } = await check(name);
    expect(status).toBe(2);
    expect(results).toMatchObject([{ source: name, status: 'unreadable', report: null, findings: [] }]);
    expect(badFiles[name]?.codes).toContain(results[0]?.problem?.code);
    expectPlain(results[0]?.problem?.message);
    expect(err).toBe(`gongkai-lint: ${name}：${results[0]?.problem?.message}\n`);
  });

  it('is refused by its size alone where it is too large', async () => {
    const { status, results } = await check('huge.docx');
    expect(status).toBe(2);
    expect(results).toMatchObject([{ status: 'unreadable', sha256: null, problem: { code: 'too-large' } }]);
    expectPlain(results[0]?.problem?.message);
  });

  it.each([
    ['/dev/null/x', 'not-found'],
    ['nowhere.docx', 'not-found'],
    ['/dev/zero', 'unsupported'],
    ['folder', 'not-found'],
  ])('%s: %s', async (name, code) => {
    const { status, results } = await check(name);
    expect(status).toBe(2);
    expect(results).toMatchObject([{ source: name, status: 'unreadable', problem: { code } }]);
    expectPlain(results[0]?.problem?.message);
  });

  it.skipIf(process.getuid?.() === 0)('may be forbidden', async () => {
    writeFileSync(join(base, 'forbidden.txt'), draft());
    chmodSync(join(base, 'forbidden.txt'), 0);
    expect((await check('forbidden.txt')).results).toMatchObject([{ problem: { code: 'no-permission' } }]);
  });

  it('may come from standard input', async () => {
    const empty = await gongkai(['check', '-'], { cwd: base });
    expect(JSON.parse(empty.out).files).toMatchObject([{ source: '-', problem: { code: 'empty' } }]);
    const endless = await gongkai(['check', '-'], { cwd: base, stdin: new Uint8Array(70_000_000) });
    expect(JSON.parse(endless.out).files).toMatchObject([{ source: '-', problem: { code: 'too-large' } }]);
    expect([empty.status, endless.status]).toEqual([2, 2]);
  });
});

describe('what is no report', { timeout: 60_000 }, () => {
  it('is called that, not unreadable', async () => {
    const { status, results } = await check('recipe.md');
    expect(status).toBe(2);
    expect(results).toMatchObject([
      { status: 'not-a-report', problem: { code: 'not-a-report' }, findings: [], requirements: [] },
    ]);
    expectPlain(results[0]?.problem?.message);
  });
});

describe('the other inputs', { timeout: 60_000 }, () => {
  it('go on whatever stands beside them', async () => {
    const names = [...Object.keys(badFiles), 'huge.docx', 'recipe.md', 'folder', 'nowhere.docx'];
    const { status, err, results } = await check('sound.txt', ...names, 'sound.docx');
    expect(results.map(({ source }) => source)).toEqual(['sound.txt', ...names, 'sound.docx']);
    expect(results.at(0)).toMatchObject({ status: 'checked', problem: null });
    expect(results.at(-1)).toMatchObject({ status: 'checked', problem: null });
    expect(results.slice(1, -1).map((result) => result.status)).not.toContain('checked');
    expect(err).toBe('');
    expect([0, 1]).toContain(status);
  });
});
