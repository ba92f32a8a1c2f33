import { describe, expect, it } from 'vitest';
import { type Command, languageOf, parseCommand } from '../../cli/arguments.js';
import { CommandError } from '../../cli/commandError.js';
import { nearest } from '../../core/config/nearest.js';

const ruleIds = ['structure/title', 'structure/numbering', 'text/markup'];
const parse = (...args: string[]): Command => parseCommand(args, ruleIds);

/** The sentence that a wrong usage ends with. */
function complaint(...args: string[]): string {
  try {
    parse(...args);
  } catch (error) {
    if (error instanceof CommandError) return error.sentence.zh;
    throw error;
  }
  throw new Error(`“${args.join(' ')}” was accepted.`);
}

describe('check', () => {
  it('takes several inputs, - among them, and sets nothing unasked', () => {
    expect(parse('check', 'a.docx', '-', '目录')).toEqual({
      name: 'check',
      inputs: ['a.docx', '-', '目录'],
      format: null,
      output: null,
      previous: null,
      attachments: [],
      config: null,
      settings: { language: 'zh', published: null, bodyKind: null, rules: null, minSeverity: 'info' },
    });
  });

  it('takes all options', () => {
    const args =
      '--format ndjson -o out --config own.json --published 2022-01-31 --body-kind town --min-severity error --lang en';
    expect(parse('check', 'a', ...args.split(' '))).toMatchObject({
      format: 'ndjson',
      output: 'out',
      config: 'own.json',
      settings: { published: '2022-01-31', bodyKind: 'town', minSeverity: 'error', language: 'en' },
    });
  });

  it('takes -o - for standard output', () => {
    expect(parse('check', 'a', '-o', '-')).toMatchObject({ output: null });
  });

  it('takes repeated and comma-listed rules', () => {
    const rules = (...args: string[]) => {
      const command = parse('check', 'a', ...args);
      return command.name === 'check' ? command.settings.rules : null;
    };
    expect(rules('--only', 'text/markup', '--only=structure/title')).toEqual(['structure/title', 'text/markup']);
    expect(rules('--only', 'text/markup, structure/title，structure/numbering', '--skip', 'structure/title')).toEqual([
      'structure/numbering',
      'text/markup',
    ]);
    expect(rules('--skip', 'text/markup')).toEqual(['structure/title', 'structure/numbering']);
  });

  it.each([
    [['check'], '请写明要检查的文件或目录'],
    [['check', 'a', '--only', 'structure/titel'], '没有“structure/titel”这条规则，是否指 structure/title？'],
    [['check', 'a', '--skip', 'title'], '是否指 structure/title？'],
    [['check', 'a', '--only', 'quite/else'], '没有“quite/else”这条规则。'],
    [['check', 'a', '--only', 'text/markup', '--skip', 'text/markup'], '没有留下任何规则'],
    [['check', 'a', '--format', 'yaml'], '--format 不能是“yaml”，可用的值：text、json、ndjson、csv、html、sarif。'],
    [['check', 'a', '--format'], '--format 后面缺少值'],
    [['check', 'a', '-o', '--format'], '-o 后面缺少值'],
    [['check', 'a', '--published', '2022-02-30'], '不能是“2022-02-30”'],
    [['check', 'a', '--published', '昨天'], '--published 要写成存在的日期'],
    [['check', 'a', '--body-kind', 'city'], '--body-kind 不能是“city”'],
    [['check', 'a', '--format', 'json', '--format', 'text'], '--format 只能写一次'],
    [['check', 'a', '--help=yes'], '--help 不带值'],
    [['check', 'a', '--min-severty', 'error'], '没有 --min-severty 这个选项，是否指 --min-severity？'],
    [['check', 'a', '-x'], '没有 -x 这个选项'],
    [['chek', 'a'], '没有“chek”这个命令，是否指 check？'],
    [['年报.docx'], '检查文件请用：gongkai-lint check 年报.docx'],
    [[], '请写明命令'],
  ])('refuses %j', (args, sentence) => {
    expect(complaint(...args)).toContain(sentence);
  });

  it.each(['csv', 'html', 'sarif'])('takes the format %s', (format) => {
    expect(parse('check', 'a', '--format', format)).toMatchObject({ format });
  });
});

describe('rules, help and version', () => {
  it('takes no id or one', () => {
    expect(parse('rules')).toEqual({ name: 'rules', id: null });
    expect(parse('rules', 'text/markup')).toEqual({ name: 'rules', id: 'text/markup' });
  });

  it('refuses what it does not know', () => {
    expect(complaint('rules', 'text/markdown')).toContain('是否指 text/markup？');
    expect(complaint('rules', 'text/markup', 'structure/title')).toContain('一次只显示一条');
    expect(complaint('rules', '--format', 'json')).toBe('rules 不接受 --format。');
  });

  it('helps wherever help is asked for', () => {
    expect(parse('--help')).toEqual({ name: 'help' });
    expect(parse('check', '-h')).toEqual({ name: 'help' });
    expect(parse('--version')).toEqual({ name: 'version' });
  });
});

describe('languageOf', () => {
  it('finds the language even when the rest is wrong', () => {
    expect(languageOf(['nonsense', '--lang', 'en'])).toBe('en');
    expect(languageOf(['--lang=en'])).toBe('en');
    expect(languageOf(['--lang'])).toBe('zh');
    expect(languageOf(['en'])).toBe('zh');
  });
});

describe('nearest', () => {
  it('prefers the closest name and gives none that is not alike', () => {
    expect(nearest('date/perod', ['date/stale-year', 'date/period'])).toBe('date/period');
    expect(nearest('sum/reviewtotal', ['sum/results-total', 'sum/review-total'])).toBe('sum/review-total');
    expect(nearest('xyz', ['date/period'])).toBeNull();
  });
});
