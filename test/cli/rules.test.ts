import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../core/index.js';
import { build, gongkai, root } from './command.js';

beforeAll(build, 60_000);

describe('rules', { timeout: 30_000 }, () => {
  it('lists every rule with its severity and title', async () => {
    const { out, status } = await gongkai(['rules']);
    expect(status).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(rules.length);
    rules.forEach((rule, index) => {
      expect(lines[index]).toMatch(new RegExp(`^${rule.id} +(错误|警告|提示) +\\S`));
      expect(lines[index]).toContain(rule.title.zh);
    });
  });

  it('shows the page of one rule without its comments', async () => {
    const { out, status } = await gongkai(['rules', 'date/signed-early']);
    expect(status).toBe(0);
    expect(out).toContain('## 为什么');
    expect(out).not.toContain('<!--');
    const page = readFileSync(`${root}docs/rules/date/signed-early.md`, 'utf8');
    expect(page).toContain(out.trimEnd().split('\n').at(-1));
  });

  it('suggests the rule that was meant', async () => {
    const { out, err, status } = await gongkai(['rules', 'date/signed-erly']);
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(err).toBe('gongkai-lint: 没有“date/signed-erly”这条规则，是否指 date/signed-early？\n');
  });
});

describe('help and version', { timeout: 30_000 }, () => {
  it('are printed', async () => {
    const [help, english, version] = await Promise.all([
      gongkai(['--help']),
      gongkai(['--help', '--lang', 'en']),
      gongkai(['--version']),
    ]);
    expect(help.out).toContain('用法：');
    expect(english.out).toContain('Usage:');
    expect(version.out.trim()).toBe(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version);
  });

  it('name every option that is accepted', async () => {
    const { out } = await gongkai(['--help']);
    for (const option of [
      '--format',
      '-o',
      '--published',
      '--body-kind',
      '--only',
      '--skip',
      '--min-severity',
      '--lang',
      '--version',
    ])
      expect(out).toContain(option);
  });
});
