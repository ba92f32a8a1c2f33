import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkResultSchema } from '../../core/index.js';
import { draft } from '../support/draft.js';
import { build, gongkai } from './command.js';

let base = '';
const run = (args: string) => gongkai(args.split(' '), { cwd: base });

beforeAll(() => {
  build();
  base = mkdtempSync(join(tmpdir(), 'gongkai-attachment-'));
  writeFileSync(join(base, 'page.txt'), draft());
  writeFileSync(join(base, 'same.txt'), draft().replaceAll('，', '， '));
  writeFileSync(join(base, 'other.txt'), draft().replace('业务培训2次', '业务培训3次'));
  writeFileSync(join(base, 'broken.pdf'), '%PDF-1.4 cut off');
  writeFileSync(join(base, 'novel.txt'), '从前有座山，山里有座庙。\n');
}, 60_000);

afterAll(() => rmSync(base, { recursive: true }));

const outcomes = (out: string): Record<string, string> => {
  const [file] = checkResultSchema.parse(JSON.parse(out)).files;
  const own = file!.requirements.filter(({ id }) => id.startsWith('page/attachment-'));
  return Object.fromEntries(own.map(({ id, outcome }) => [id.slice('page/attachment-'.length), outcome]));
};

describe('--attachment', { timeout: 30_000 }, () => {
  it.each([
    ['check page.txt', { broken: 'not-applicable', differs: 'not-applicable' }],
    ['check page.txt --attachment same.txt', { broken: 'pass', differs: 'pass' }],
    ['check page.txt --attachment other.txt', { broken: 'pass', differs: 'fail' }],
    ['check page.txt --attachment same.txt --attachment broken.pdf', { broken: 'fail', differs: 'pass' }],
    ['check page.txt --attachment novel.txt', { broken: 'pass', differs: 'not-applicable' }],
  ])('%s', async (args, expected) => {
    const { out, err } = await run(args);
    expect(err).toBe('');
    expect(outcomes(out)).toEqual(expected);
  });

  it('is refused beside several pages, and where there is no such file', async () => {
    const several = await run('check page.txt other.txt --attachment same.txt');
    expect(several).toMatchObject({ status: 2, err: expect.stringContaining('一次只能检查一个页面') });
    const nowhere = await run('check page.txt --attachment nowhere.docx');
    expect(nowhere).toMatchObject({
      status: 2,
      err: expect.stringContaining('--attachment 指定的“nowhere.docx”读不出来'),
    });
  });
});
