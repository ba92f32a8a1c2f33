import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incompleteRules } from './architecture/pages.js';
import { mark, unfinished } from './architecture/sources.js';
import { readTree } from './architecture/tree.js';
import { examplesOf } from './support/examples.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const copied = ['core', 'scripts', 'test/support', 'package.json', 'tsconfig.base.json'];

interface Run {
  readonly status: number | null;
  readonly said: string;
}

/** A copy of the project without its rules, in which scripts may write. */
describe('a new rule', { timeout: 60_000 }, () => {
  let copy: string;
  const run = (script: string, ...args: readonly string[]): Run => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'scripts', script), ...args], {
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  const text = (path: string): string => readFileSync(join(copy, path), 'utf8');

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'gongkai-new-rule-'));
    for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
    for (const entry of readdirSync(join(copy, 'core/rules'), { withFileTypes: true })) {
      if (entry.isDirectory()) rmSync(join(copy, 'core/rules', entry.name), { recursive: true });
    }
    cpSync(join(root, 'docs/rules/README.md'), join(copy, 'docs/rules/README.md'), { recursive: true });
    cpSync(join(root, 'cli/tsconfig.json'), join(copy, 'cli/tsconfig.json'), { recursive: true });
    for (const host of ['ui', 'workbench', 'extension', 'word-addin']) mkdirSync(join(copy, host));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    expect(run('generate.js')).toEqual({ status: 0, said: '' });
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each([
    ['', 'Name the rule'],
    ['signed-early', 'it takes a group and a name'],
    ['date/signed/early', 'it takes a group and a name'],
    ['date/../../early', 'it takes a group and a name'],
    ['dates/signed-early', 'There is no rule group “dates”. Known groups: structure, table, sum'],
    ['date/SignedEarly', 'lower-case English words joined by hyphens'],
  ])('is refused as “%s”', (id, reason) => {
    const { status, said } = run('new-rule.js', id);
    expect(said).toContain(reason);
    expect(status).toBe(2);
    expect(existsSync(join(copy, 'core/rules/date'))).toBe(false);
  });

  describe('named date/some-name', () => {
    let made: Run;
    const paths = [
      'core/rules/date/some-name.ts',
      'test/rules/date/some-name.test.ts',
      'docs/rules/date/some-name.md',
      'docs/rules/en/date/some-name.md',
    ];
    beforeAll(() => {
      made = run('new-rule.js', 'date/some-name');
    });

    it('gets its files and the generated ones', () => {
      expect(made).toEqual({ status: 0, said: expect.stringContaining('Now fill in every “@fill-in”') });
      expect(paths.filter((path) => !existsSync(join(copy, path)))).toEqual([]);
      expect(text('core/rules/index.ts')).toContain('export const rules: readonly Rule[] = [dateSomeName];');
      expect(text(paths[2]!)).toMatch(/^# date\/some-name\n\n\| 项目 \| 内容 \|\n[^#]*<!-- \/head -->\n\n## 为什么\n/);
      expect(text('docs/rules/README.md')).toContain('[`date/some-name`](date/some-name.md)');
      expect(run('generate.js', '--check')).toEqual({ status: 0, said: '' });
    });

    it('lacks nothing but what its author has to say, and each place is named', () => {
      const tree = readTree(copy);
      expect(incompleteRules(tree)).toEqual([]);
      const left = unfinished(tree);
      for (const path of paths)
        expect(left).toContainEqual(expect.stringMatching(`^${path}:\\d+ still holds @fill-in: `));
      expect(examplesOf(text(paths[2]!)).map(({ kind }) => kind)).toEqual(['wrong', 'right']);
      for (const path of paths) writeFileSync(join(copy, path), text(path).replaceAll(mark, ''));
      expect(unfinished(readTree(copy))).toEqual([]);
    });

    /** What the compiler says of the new rule. */
    const complaints = (): string[] => {
      const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'core'], {
        cwd: copy,
        encoding: 'utf8',
      });
      return stdout.split('\n').filter((line) => line.includes('some-name'));
    };

    it('compiles as it is written', () => expect(complaints()).toEqual([]));

    it('compiles as the guide shows one', () => {
      const guide = readFileSync(join(root, 'docs/adding-a-rule.md'), 'utf8');
      const [, rule] = /```ts\n(import [^`]*defineRule[^`]*)```/.exec(guide)!;
      const before = text(paths[0]!);
      writeFileSync(join(copy, paths[0]!), rule!);
      const said = complaints();
      writeFileSync(join(copy, paths[0]!), before);
      expect(said).toEqual([]);
    });

    it('is not written over', () => {
      writeFileSync(join(copy, paths[0]!), `${text(paths[0]!)}// mine\n`);
      expect(run('new-rule.js', 'date/some-name')).toEqual({
        status: 2,
        said: expect.stringContaining('exists already'),
      });
      expect(text(paths[0]!)).toContain('// mine');
    });
  });

  describe('and the generated files', () => {
    it('are said to be stale, and made fresh again, and then stay as they are', () => {
      const page = 'docs/rules/date/some-name.md';
      const fresh = (): string[] => [page, 'docs/rules/README.md', 'core/rules/index.ts'].map(text);
      expect(run('generate.js').status).toBe(0);
      const before = fresh();
      writeFileSync(join(copy, page), text(page).replace('严重程度', '程度'));
      const { status, said } = run('generate.js', '--check');
      expect({ status, said }).toEqual({
        status: 1,
        said: `These generated files are stale; run \`npm run generate\` and commit them: ${page}.\n`,
      });
      expect(run('generate.js')).toEqual({ status: 0, said: '' });
      expect(fresh()).toEqual(before);
      expect(run('generate.js')).toEqual({ status: 0, said: '' });
      expect(fresh()).toEqual(before);
    });

    it('name a page that is missing and a rule that cannot be read', () => {
      rmSync(join(copy, 'docs/rules/date/some-name.md'));
      expect(run('generate.js')).toEqual({
        status: 1,
        said: expect.stringContaining('docs/rules/date/some-name.md is missing'),
      });
      writeFileSync(join(copy, 'core/rules/date/some-name.ts'), "import './gone.js';\nexport default 1;\n");
      const { status, said } = run('generate.js', '--check');
      expect(said).toMatch(
        /^The rules cannot be read: Could not resolve "\.\/gone\.js" \(core\/rules\/date\/some-name\.ts:1\)\.$/m,
      );
      expect(said).not.toContain('    at ');
      expect(status).toBe(1);
    });
  });
});
