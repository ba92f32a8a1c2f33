import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckResult, checkResultSchema, type FileResult, fileResultSchema } from '../../core/index.js';
import { applicationsRows, draft } from '../support/draft.js';
import { lastYearsDraft } from '../support/lastYear.js';
import { build, gongkai } from './command.js';

let base = '';
const faulty = draft({ signature: '芦汀镇人民政府\n2023年2月30日' });
const run = (args: string, circumstances = {}) => gongkai(args.split(' '), { cwd: base, ...circumstances });

beforeAll(() => {
  build();
  base = mkdtempSync(join(tmpdir(), 'gongkai-check-'));
  mkdirSync(join(base, 'many'));
  writeFileSync(join(base, 'clean.txt'), draft());
  writeFileSync(join(base, 'faulty.txt'), faulty);
  writeFileSync(join(base, 'novel.txt'), '从前有座山，山里有座庙。\n');
  for (let index = 0; index < 40; index++)
    writeFileSync(join(base, `many/${index}.txt`), index % 10 === 3 ? faulty : draft());
}, 60_000);

afterAll(() => rmSync(base, { recursive: true }));

const files = (out: string): FileResult[] => checkResultSchema.parse(JSON.parse(out)).files;
const lines = (out: string): FileResult[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => fileResultSchema.parse(JSON.parse(line)));

describe('exit status', { timeout: 30_000 }, () => {
  it.each([
    ['check clean.txt', 0],
    ['check faulty.txt', 1],
    ['check clean.txt faulty.txt nowhere.txt', 1],
    ['check clean.txt nowhere.txt novel.txt', 0],
    ['check nowhere.txt', 2],
    ['check novel.txt', 2],
    ['check faulty.txt --only structure/title', 0],
    ['check faulty.txt --skip date/impossible,date/signed-early', 0],
    ['check', 2],
    ['check clean.txt --only nonsense', 2],
    ['check clean.txt --format xlsx', 2],
  ])('%s ends with %i', async (args, status) => {
    const { err, ...ended } = await run(args);
    expect(ended.status, err).toBe(status);
    if (status === 2) expect(err).toMatch(/^gongkai-lint: .*\n$/);
    else expect(err).toBe('');
  });
});

describe('formats', { timeout: 30_000 }, () => {
  it('json by default where standard output is no terminal, valid by the schema', async () => {
    const { out } = await run('check clean.txt faulty.txt nowhere.txt novel.txt');
    expect(files(out).map(({ source, status }) => [source, status])).toEqual([
      ['clean.txt', 'checked'],
      ['faulty.txt', 'checked'],
      ['nowhere.txt', 'unreadable'],
      ['novel.txt', 'not-a-report'],
    ]);
    const checked = files(out)[1]!;
    expect(checked.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(checked.findings.map(({ ruleId }) => ruleId)).toContain('date/impossible');
  });

  it('ndjson gives the same elements, one a line, in the order of the inputs however many workers there are', async () => {
    const [json, ndjson] = await Promise.all([
      run('check many clean.txt --format json'),
      run('check many clean.txt --format ndjson'),
    ]);
    const results = lines(ndjson.out);
    expect(results).toHaveLength(41);
    expect(results).toEqual(files(json.out));
    expect(results.map(({ source }) => source)).toEqual([
      ...results
        .map(({ source }) => source)
        .slice(0, -1)
        .sort(),
      'clean.txt',
    ]);
    expect(ndjson.status).toBe(1);
  });

  it('text for a reader, with a line of totals', async () => {
    const { out } = await run('check clean.txt faulty.txt --format text');
    expect(out).toContain('机关：芦汀镇人民政府（乡镇）');
    expect(out).toContain('date/impossible');
    expect(out).toMatch(/\n共 2 份文件：已检查 2，无法读取 0，不是年度报告 0。错误 \d+，警告 \d+，提示 \d+。\n$/);
    expect(out).not.toContain('\u001b');
    const colored = await run('check faulty.txt --format text', { env: { FORCE_COLOR: '1' } });
    expect(colored.out).toContain('\u001b[31m错误');
  });

  it('English on request', async () => {
    const { out } = await run('check clean.txt nowhere.txt --format text --lang en');
    expect(out).toContain('Cannot be read: There is no such file');
    expect(out).toContain('2 files: 1 checked');
    expect((await run('check --lang en')).err).toContain('Name the files');
  });

  it('writes to a file instead', async () => {
    const { out, status } = await run('check faulty.txt -o result.json');
    expect({ out, status }).toEqual({ out: '', status: 1 });
    expect(files(readFileSync(join(base, 'result.json'), 'utf8'))).toHaveLength(1);
  });

  it('does not write over an input, nor where it cannot', async () => {
    expect((await run('check faulty.txt -o faulty.txt')).status).toBe(2);
    expect(readFileSync(join(base, 'faulty.txt'), 'utf8')).toBe(faulty);
    const { status, err } = await run('check faulty.txt -o nowhere/result.json');
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('结果写不进') });
  });
});

describe('options', { timeout: 30_000 }, () => {
  const only = async (args: string) => files((await run(args)).out)[0]!;

  it('--only and --skip choose the rules', async () => {
    const { requirements } = await only('check faulty.txt --only date/impossible --only structure/title');
    expect(requirements.map(({ id }) => id)).toEqual(['date/impossible', 'structure/title']);
    expect((await only('check faulty.txt --skip date/impossible')).findings.map(({ ruleId }) => ruleId)).not.toContain(
      'date/impossible',
    );
  });

  it('--min-severity leaves out lesser findings and keeps the indexes right', async () => {
    writeFileSync(
      join(base, 'several.txt'),
      draft({ title: '芦汀镇人民政府2023年政府信息公开年度报告', signature: '芦汀镇人民政府\n2023年2月30日' }),
    );
    const all = await only('check several.txt');
    const errors = await only('check several.txt --min-severity error');
    expect(all.summary.warning).toBeGreaterThan(0);
    expect(errors.summary).toEqual({ error: all.summary.error, warning: 0, info: 0 });
    expect(errors.findings).toEqual(all.findings.filter(({ severity }) => severity === 'error'));
    for (const { id, findings } of errors.requirements) {
      for (const index of findings) expect(errors.findings[index]?.ruleId).toBe(id);
    }
    expect(errors.requirements.map(({ outcome }) => outcome)).toEqual(all.requirements.map(({ outcome }) => outcome));
  });

  it('--published and --body-kind reach the report', async () => {
    const { report } = await only('check clean.txt --published 2024-03-01 --body-kind department');
    expect(report).toMatchObject({ publishedOn: '2024-03-01', bodyKind: 'department' });
  });
});

describe('--previous', { timeout: 30_000 }, () => {
  it('turns the comparison with last year on', async () => {
    const last = lastYearsDraft({ applications: applicationsRows({ carriedForward: { naturalPerson: 2, total: 2 } }) });
    writeFileSync(join(base, 'last.txt'), last);
    const { out, status } = await run('check clean.txt --previous last.txt');
    const { findings, requirements } = files(out)[0]!;
    expect(status).toBe(1);
    expect(findings.filter(({ ruleId }) => ruleId === 'history/carry-over')).toHaveLength(3);
    expect(requirements.find(({ id }) => id === 'history/stock')?.outcome).toBe('pass');
    expect(requirements.find(({ id }) => id === 'aggregate/sum')?.outcome).toBe('not-applicable');
  });

  it.each([
    ['nowhere.txt', '读不出来：找不到这个文件'],
    ['novel.txt', '不是政府信息公开工作年度报告'],
  ])('refuses %s in a sentence', async (name, sentence) => {
    const { err, out, status } = await run(`check clean.txt --previous ${name}`);
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(err).toContain(`“${name}”${sentence}`);
  });
});

describe('inputs', { timeout: 30_000 }, () => {
  it('- reads one document from standard input', async () => {
    const { out, status } = await run('check -', { stdin: faulty });
    expect(status).toBe(1);
    expect(files(out)).toMatchObject([{ source: '-', status: 'checked' }]);
    const fromFile = await run('check faulty.txt');
    expect({ ...files(out)[0]!, source: '' }).toEqual({ ...files(fromFile.out)[0]!, source: '' });
  });

  it('names are meant from where npm was called, for the script gongkai only', async () => {
    const env = { INIT_CWD: base, npm_lifecycle_event: 'gongkai' };
    expect((await gongkai(['check', 'clean.txt'], { cwd: tmpdir(), env })).status).toBe(0);
    expect(
      (await gongkai(['check', 'clean.txt'], { cwd: tmpdir(), env: { ...env, npm_lifecycle_event: 'start' } })).status,
    ).toBe(2);
  });

  it('is quiet when its output is no longer wanted', async () => {
    const { err, out } = await run('check many --format json', { hangUpAfter: 100 });
    expect(out.length).toBeGreaterThan(100);
    expect(err).toBe('');
  });
});

describe('the result is what the library gives', { timeout: 30_000 }, () => {
  it('but for source and hash', async () => {
    const { check } = await import('../../core/index.js');
    const expected: FileResult = await check(new TextEncoder().encode(faulty), { source: 'faulty.txt' });
    const { out } = await run('check faulty.txt');
    const { files: got }: CheckResult = JSON.parse(out);
    expect({ ...got[0]!, sha256: null }).toEqual(JSON.parse(JSON.stringify(expected)));
  });
});
