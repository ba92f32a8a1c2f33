import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Config, checkResultSchema, type FileResult } from '../../core/index.js';
import { draft } from '../support/draft.js';
import { build, gongkai } from './command.js';

let base = '';
const title = '芦汀镇人民政府2023年政府信息公开年度报告';
const faulty = draft({ title, signature: '芦汀镇人民政府\n2024年2月30日' });
const reason = '已核对';
const run = (args: string, cwd = base) => gongkai(args.split(' '), { cwd });
const write = (config: Config | string, name = 'gongkai.json') =>
  writeFileSync(join(base, name), typeof config === 'string' ? config : JSON.stringify(config));
const first = (out: string): FileResult => checkResultSchema.parse(JSON.parse(out)).files[0]!;
const fingerprintOf = async (ruleId: string) =>
  first((await run('check faulty.txt --config none.json')).out).findings.find((each) => each.ruleId === ruleId)!
    .fingerprint;

beforeAll(() => {
  build();
  base = mkdtempSync(join(tmpdir(), 'gongkai-config-'));
  mkdirSync(join(base, 'below'));
  for (const name of ['faulty.txt', 'below/faulty.txt']) writeFileSync(join(base, name), faulty);
  writeFileSync(join(base, 'clean.txt'), draft());
  writeFileSync(join(base, 'title.txt'), draft({ title }));
  writeFileSync(join(base, 'none.json'), '{}');
}, 60_000);
beforeEach(() => rmSync(join(base, 'gongkai.json'), { force: true }));
afterAll(() => rmSync(base, { recursive: true }));

describe('which configuration', { timeout: 30_000 }, () => {
  it('is gongkai.json of the current directory, and of no other', async () => {
    write({ rules: { 'structure/title': 'info' } });
    const severityIn = async (args: string, cwd?: string) =>
      first((await run(args, cwd)).out).findings.find(({ ruleId }) => ruleId === 'structure/title')?.severity;
    expect(await severityIn('check faulty.txt')).toBe('info');
    expect(await severityIn('check below/faulty.txt')).toBe('info');
    expect(await severityIn('check faulty.txt', join(base, 'below'))).toBe('warning');
    expect(await severityIn('check faulty.txt --config none.json')).toBe('warning');
  });

  it('is the one that --config names', async () => {
    write({ rules: { 'structure/title': 'off' } }, 'own.json');
    const { requirements } = first((await run('check faulty.txt --config own.json')).out);
    expect(requirements.find(({ id }) => id === 'structure/title')).toMatchObject({
      outcome: 'not-checked',
      notes: [{ message: '本项已由配置关闭。' }],
    });
  });

  it('reaches fix as well, which leaves alone what is ignored or off', async () => {
    write({ rules: { 'structure/title': 'off' } }, 'own.json');
    expect((await run('fix faulty.txt --config own.json --propose')).out).not.toContain('structure/title');
    expect((await run('fix faulty.txt --config nowhere.json')).status).toBe(2);
  });
});

describe('a configuration that cannot be used', { timeout: 30_000 }, () => {
  it('ends the command with a sentence for each fault, before anything is written', async () => {
    write({ rules: { 'structure/titel': 'off', 'sum/results-total': 'off' } } as Config);
    writeFileSync(join(base, 'kept.json'), 'kept');
    const { status, err, out } = await run('check faulty.txt -o kept.json');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n')).toEqual([
      'gongkai-lint: 配置 gongkai.json 有 2 处要改：',
      '  rules › structure/titel：没有这条规则，是否指 structure/title？',
      expect.stringContaining('  rules › sum/results-total：这是违反条例或统一格式的错误，不能关闭'),
      '',
    ]);
    expect(readFileSync(join(base, 'kept.json'), 'utf8')).toBe('kept');
  });

  it.each([
    ['{ "rules"：{} }', '第 1 行第 10 列：这里是中文标点 ：'],
    ['{\n  "rules": {},\n}', '第 3 行第 1 列：“}”前面多了一个逗号'],
  ])('%j', async (text, sentence) => {
    write(text);
    expect(await run('check clean.txt')).toMatchObject({ status: 2, err: expect.stringContaining(sentence) });
  });

  it.each([
    ['nowhere.json', '配置 nowhere.json 不能用：没有这个文件。'],
    ['below', '配置 below 不能用：不是文件。'],
    ['gbk.json', '不是 UTF-8 编码，请另存为 UTF-8'],
    ['huge.json', '超过 1 MB'],
  ])('%s', async (name, sentence) => {
    writeFileSync(join(base, 'gbk.json'), new Uint8Array([0x7b, 0x22, 0xd5, 0xfe, 0xb8, 0xae, 0x22, 0x7d]));
    writeFileSync(join(base, 'huge.json'), ' '.repeat(1024 * 1024 + 1));
    const { status, err } = await run(`check clean.txt --config ${name}`);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(sentence) });
  });

  it('is not written over by the results', async () => {
    write({});
    expect(await run('check clean.txt -o gongkai.json')).toMatchObject({ status: 2 });
    expect(readFileSync(join(base, 'gongkai.json'), 'utf8')).toBe('{}');
  });

  it('is explained in English on request', async () => {
    write({ rules: { 'structure/titel': 'off' } } as Config);
    const { err } = await run('check clean.txt --lang en');
    expect(err).toContain('The configuration gongkai.json has 1 fault(s):\n');
    expect(err).toContain('rules › structure/titel: there is no such rule; did you mean structure/title?');
    expect(err).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('ignores and explanations', { timeout: 30_000 }, () => {
  it('an ignored warning no longer counts, nor shows among the open ones', async () => {
    const before = first((await run('check faulty.txt --config none.json')).out);
    write({ ignores: [{ fingerprint: await fingerprintOf('structure/title'), reason }] });
    const { out, err, status } = await run('check faulty.txt');
    expect(first(out).summary).toEqual({ ...before.summary, warning: before.summary.warning - 1 });
    expect({ err, status }).toEqual({ err: '', status: 1 });
    expect((await run('check faulty.txt --format text')).out).toContain(`已忽略，不计入：${reason}`);
  });

  it('an ignored error counts, and the user is told', async () => {
    const fingerprint = await fingerprintOf('date/impossible');
    write({ ignores: [{ fingerprint, reason }] });
    const { err, status } = await run('check faulty.txt');
    expect(status).toBe(1);
    expect(err).toContain(`gongkai-lint: gongkai.json ${fingerprint}：“错误”不能忽略，仍然计入`);
  });

  it('an explained error counts and carries its explanation', async () => {
    const fingerprint = await fingerprintOf('date/impossible');
    write({ explanations: [{ fingerprint, reason }] });
    const { out, err, status } = await run('check faulty.txt');
    expect({ err, status }).toEqual({ err: '', status: 1 });
    expect(first(out).findings.find((each) => each.fingerprint === fingerprint)?.explained).toEqual({ reason });
  });

  it('a stale one is named once a run', async () => {
    write({ ignores: [{ fingerprint: '0123456789abcdef', reason }] });
    const { err, status } = await run('check clean.txt title.txt faulty.txt');
    expect(status).toBe(1);
    expect(err).toBe(
      `gongkai-lint: gongkai.json 0123456789abcdef（${reason}）：这条忽略已失效：值已改变或问题已消失。请重新核对，再从配置里删去。\n`,
    );
  });

  it('one that occurs in any of the files is not stale, even where --min-severity hides it', async () => {
    write({ ignores: [{ fingerprint: await fingerprintOf('structure/title'), reason }] });
    expect((await run('check clean.txt title.txt')).err).toBe('');
    expect((await run('check title.txt --min-severity error')).err).toBe('');
    expect((await run('check clean.txt')).err).toContain('已失效');
  });

  it('nothing is called stale where not everything was checked', async () => {
    write({ ignores: [{ fingerprint: '0123456789abcdef', reason }] });
    expect((await run('check clean.txt nowhere.txt')).err).toBe('');
    expect((await run('check clean.txt --skip structure/title')).err).toBe('');
  });

  it('text shows the fingerprints once there is a configuration', async () => {
    expect((await run('check faulty.txt --format text')).out).not.toContain('编号：');
    write({});
    expect((await run('check faulty.txt --format text')).out).toContain(
      `编号：${await fingerprintOf('structure/title')}`,
    );
  });
});
