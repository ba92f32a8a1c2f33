import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod/mini';
import type { Config } from '../../core/config/config.js';
import { findJsonFault } from '../../core/config/findJsonFault.js';
import { checkConfig, parseConfig } from '../../core/config/parseConfig.js';
import type { configSchema } from '../../core/config/schema.js';
import { rules } from '../../core/rules/index.js';

/** A type without `readonly` on any level: zod infers none. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

const ids = rules.map(({ id }) => id);
const problemsOf = (value: unknown): string[] => (checkConfig(value, rules).problems ?? []).map(({ zh }) => zh);
const finger = '0123456789abcdef';

describe('docs/configuration.md', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/configuration.md', import.meta.url)), 'utf8');
  const examples = [...page.matchAll(/^## ([a-z]+)$[\s\S]*?^```json config\n([\s\S]*?)^```$/gm)];

  it.each(examples.map(([, key, json]) => [key!, json!]))('its example of %s is valid', (key, json) => {
    const { config, problems } = parseConfig(json, rules);
    expect(problems).toBeNull();
    expect(Object.keys(config!)).toEqual([key]);
  });

  it('has an example of every key', () => {
    const keys = /可用的键：([^。]+)。/.exec(problemsOf({ zzzzzz: 1 })[0]!)![1]!.split('、');
    expect(examples.map(([, key]) => key)).toEqual(keys);
    expect(keys).toHaveLength(7);
  });
});

describe('the schema', () => {
  it('has the type of config/config.ts (fails to compile when one of the two is changed alone)', () => {
    expectTypeOf<Plain<z.infer<typeof configSchema>>>().toEqualTypeOf<Plain<Config>>();
  });

  it.each([
    [{}],
    [{ rules: {}, deadlines: {}, typos: [], names: [], ignores: [], explanations: [] }],
    [{ rules: { 'text/markup': { severity: 'off' }, 'sum/results-total': 'error' } }],
    [{ rules: { 'sum/results-total': { severity: 'warning', reason: '表由上级系统生成' } } }],
    [{ deadlines: { town: '02-29', government: '03-31' } }],
  ])('accepts %j', (value) => expect(problemsOf(value)).toEqual([]));

  it.each([
    [[], '应为对象 { … }。'],
    [{ rule: {} }, 'rule：没有这个键，是否指 rules？可用的键：rules、deadlines、typos、'],
    [{ rules: [] }, 'rules：应为对象'],
    [{ rules: { 'structure/titel': 'off' } }, 'rules › structure/titel：没有这条规则，是否指 structure/title？'],
    [{ rules: { title: 'off' } }, '是否指 structure/title？'],
    [{ rules: { 'quite/else': 'off' } }, '没有这条规则，全部规则见 gongkai-lint rules'],
    [{ rules: { 'text/markup': 'of' } }, 'rules › text/markup：应为 "off"、"error"、"warning"、"info"，或 {'],
    [{ rules: { 'text/markup': { level: 'off' } } }, 'rules › text/markup › severity：没有写，这一项必须有'],
    [
      { rules: { 'text/markup': { severity: 'off', raeson: 'x' } } },
      '没有这个键，是否指 reason？可用的键：severity、reason。',
    ],
    [{ rules: { 'text/markup': { severity: 'none' } } }, 'severity：只能是 "off"、"error"、"warning"、"info"。'],
    [{ rules: { 'text/markup': { severity: 'off', reason: ' ' } } }, 'reason：不能是空的'],
    [{ deadlines: { village: '01-31' } }, 'deadlines › village：没有这个键，可用的键：town、subdistrict、'],
    [{ deadlines: { town: '1-31' } }, 'deadlines › town：应为存在的“月-日”'],
    [{ deadlines: { town: '02-30' } }, '应为存在的“月-日”'],
    [{ deadlines: { department: '02-01' } }, 'deadlines › department：不能晚于 "01-31"'],
    [{ deadlines: { government: '04-01' } }, '不能晚于 "03-31"，这是《条例》第四十九条规定的期限'],
    [{ typos: {} }, 'typos：应为列表 [ … ]'],
    [{ typos: [{ wrong: '甲', right: '乙' }, { wrong: '丙' }] }, 'typos 第 2 项 › right：没有写'],
    [{ typos: [{ wrong: '', right: '乙' }] }, 'typos 第 1 项 › wrong：不能是空的'],
    [{ typos: [{ wrong: '长'.repeat(51), right: '乙' }] }, '最多 50 字'],
    [{ typos: Array(2001).fill({ wrong: '甲', right: '乙' }) }, 'typos：最多 2000 项'],
    [{ typos: [{ wrong: '布署', right: '部署', except: '公布署名' }] }, 'except：应为列表'],
    [{ typos: [{ wrong: '政务', right: '政务公开' }] }, 'right 里含有 wrong（“政务”）'],
    [{ names: [{ wrong: 1, right: '乙' }] }, 'names 第 1 项 › wrong：应为文字'],
    [{ names: [{ wrong: '政务局', right: '市政务局' }] }, '请把 wrong 写得更完整。'],
    [{ ignores: [{ fingerprint: 'ABC', reason: 'x' }] }, 'ignores 第 1 项 › fingerprint：应为 16 位十六进制数'],
    [{ ignores: [{ fingerprint: finger }] }, 'ignores 第 1 项 › reason：没有写'],
    [
      { ignores: [{ fingerprint: finger, reason: 'a' }], explanations: [{ fingerprint: finger, reason: 'b' }] },
      `explanations 第 1 项 › fingerprint：${finger} 前面已经写过`,
    ],
    [{ pack: { name: '甲' } }, 'pack › basis：没有写'],
    [{ pack: { name: '甲', basis: '乙' } }, 'pack：headings 和 sentences 至少写一项'],
    [{ pack: { name: '甲', basis: '乙', headings: [{ section: 0, text: '丙' }] } }, 'section：只能是 1、2、3、4、5、6'],
    [{ pack: { name: '甲', basis: '乙', sentences: [{ section: 7, text: '丙' }] } }, '只能是 0、1、2、3、4、5、6'],
  ])('refuses %j', (value, sentence) => {
    expect(problemsOf(value).join('\n')).toContain(sentence);
  });

  it('names all faults at once', () => {
    expect(problemsOf({ rules: { 'text/markup': 1 }, typo: [], deadlines: { town: 3 } })).toHaveLength(3);
  });
});

describe('statutory errors', () => {
  const statutory = rules.filter(
    ({ severity, basis }) =>
      severity === 'error' && basis.some(({ tier }) => tier === 'regulation' || tier === 'format'),
  );

  it('cannot be switched off, nor lowered without a reason', () => {
    expect(statutory.length).toBeGreaterThan(10);
    for (const { id } of statutory) {
      for (const setting of ['off', 'info', 'warning', { severity: 'warning' }, { severity: 'off', reason: '理由' }]) {
        expect(problemsOf({ rules: { [id]: setting } }), `${id} ${JSON.stringify(setting)}`).toEqual([
          expect.stringContaining('不能关闭，只能说明理由降为警告'),
        ]);
      }
      expect(problemsOf({ rules: { [id]: { severity: 'warning', reason: '理由' } } })).toEqual([]);
    }
  });

  it('all others may be off', () => {
    for (const rule of rules) {
      if (!statutory.includes(rule)) expect(problemsOf({ rules: { [rule.id]: 'off' } })).toEqual([]);
    }
  });
});

describe('a text that is no JSON', () => {
  const faultOf = (text: string): string => parseConfig(text, rules).problems?.[0]?.zh ?? '';

  it.each([
    ['', '第 1 行第 1 列：内容不完整，结尾缺少括号。'],
    ['{\n  "rules": {\n}', '第 3 行第 2 列：内容不完整'],
    ['{\n  “rules”: {}\n}', '第 2 行第 3 列：这里是 “，要用英文双引号'],
    ["{ 'rules': {} }", '要用英文双引号'],
    ['{ "rules"：{} }', '第 1 行第 10 列：这里是中文标点 ：，要用英文的 :。'],
    ['{ "a": 1，"b": 2 }', '要用英文的 ,'],
    ['{ "a": 1 "b": 2 }', '两项之间可能漏了逗号'],
    ['{ "a" 1 }', '键的后面缺少冒号'],
    ['{ "a": 1, }', '“}”前面多了一个逗号'],
    ['{ "a": [1,] }', '“]”前面多了一个逗号'],
    ['{ "a": }', '这里缺少值'],
    ['{ a: 1 }', '这里应是写在英文双引号里的键'],
    ['{ "a": "x }', '第 1 行第 8 列：这个双引号没有配对'],
    ['{ "a": "x\ny" }', '这个双引号没有配对'],
    ['{ "a": "x\ty" }', '控制字符'],
    ['{ "a": "C:\\年报" }', '反斜杠要写成 \\\\'],
    ['{ // 说明\n}', '不能写注释'],
    ['# 说明', '不能写注释'],
    ['{} {}', '内容已经结束，后面多出了文字'],
    ['{ "rules": {}, "rules": {} }', '第 1 行第 16 列：“rules”写了两次'],
    ['['.repeat(10_000), '括号套得太深'],
  ])('%j', (text, sentence) => expect(faultOf(text)).toContain(sentence));

  it('is found exactly where JSON.parse finds one', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'null',
      ' ',
      '\n',
      '"\\u00e9"',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    const isJson = (candidate: string): boolean => {
      try {
        JSON.parse(candidate);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (candidate) => {
        const fault = findJsonFault(candidate);
        if (!fault?.zh.includes('写了两次')) expect(fault === null).toBe(isJson(candidate));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.json(), (candidate) => {
        expect(findJsonFault(candidate)?.zh ?? '两次').toContain('两次');
      }),
    );
  });

  it('may start with a byte order mark', () => expect(parseConfig('\ufeff{}', rules).config).toEqual({}));
});

describe('English', () => {
  it('has a sentence for each fault, without Chinese', () => {
    const faults: unknown[] = [
      [],
      { rule: 1, rules: { [ids[0]!]: 'of', nothing: { severity: 1 } }, deadlines: { town: '1', office: 3 } },
      {
        rules: { 'sum/results-total': 'off', 'x/y': 'off' },
        deadlines: { government: '05-01' },
        pack: { name: 'a', basis: 'b' },
      },
      { typos: [{ wrong: 'a', right: 'ab' }, { wrong: '' }], names: 3 },
      {
        ignores: [
          { fingerprint: finger, reason: 'x' },
          { fingerprint: finger, reason: 'x' },
        ],
      },
    ];
    const texts = faults.flatMap((value) => checkConfig(value, rules).problems ?? []);
    const broken = ['{', '{ “a”: 1 }', '{ "a"：1 }', '{} x', '{ "a": 1, }'].flatMap(
      (text) => parseConfig(text, rules).problems ?? [],
    );
    expect(texts.length + broken.length).toBeGreaterThan(15);
    for (const { en } of [...texts, ...broken]) expect(en).not.toMatch(/\p{Script=Han}/u);
  });
});
