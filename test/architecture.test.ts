import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Rule } from '../core/rules/rule.js';
import { misnamedRules, misspeltIds, rulesWithoutBasis, wrongMessages } from './architecture/declarations.js';
import { wrongImports } from './architecture/imports.js';
import { headings, incompleteRules } from './architecture/pages.js';
import { mark, putOff, undocumented, unfinished, unrunTests, vagueNames } from './architecture/sources.js';
import { readTree, ruleIds } from './architecture/tree.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const catalogue = fileURLToPath(new URL('../../shared/spec/rules.md', import.meta.url));
const tree = readTree(root);
const ids = ruleIds(tree);

describe('the tree', () => {
  it('passes its data one way', () => expect(wrongImports(tree)).toEqual([]));
  it('names its files by what they do', () => expect(vagueNames(tree)).toEqual([]));
  it('says what its functions take and give', () => expect(undocumented(tree)).toEqual([]));
  it('puts nothing off', () => expect(putOff(tree)).toEqual([]));
  it('runs all its tests', () => expect(unrunTests(tree)).toEqual([]));
});

describe('the rules', () => {
  it('have a test and a page', () => expect(incompleteRules(tree)).toEqual([]));
  it('are finished', () => expect(unfinished(tree)).toEqual([]));
  it('are spelt as in the catalogue, where that is at hand', () => {
    const known = existsSync(catalogue) ? readFileSync(catalogue, 'utf8') : '';
    const named = [...known.matchAll(/`([a-z]{3,20}\/[a-z-]{3,40})`/g)].map((match) => match[1]!);
    expect(misspeltIds(ids, named)).toEqual([]);
  });
});

describe('what the rules declare', () => {
  const rules = new Map<string, Rule>();
  beforeAll(async () => {
    for (const id of ids) rules.set(id, (await import(/* @vite-ignore */ `${root}core/rules/${id}.ts`)).default);
  });

  it('has ids that are their paths', () => expect(misnamedRules(rules)).toEqual([]));
  it('cites its sources', () => expect(rulesWithoutBasis(rules)).toEqual([]));
  it('speaks both languages and is all used', () => expect(wrongMessages(rules, tree)).toEqual([]));
});

/** Each check finds what it is there for: a check that cannot fail shows nothing. */
describe('the checks of this file', () => {
  const only = (path: string, text: string): Map<string, string> => new Map([[path, text]]);
  const rule = (changes: Partial<Rule>): Map<string, Rule> =>
    new Map([
      [
        'date/some-name',
        {
          id: 'date/some-name',
          title: { zh: '名称', en: 'name' },
          severity: 'warning',
          basis: [],
          needs: [],
          messages: { found: { zh: '“{words}”有误。', en: '“{words}” is wrong.' } },
          check: () => [],
          ...changes,
        },
      ],
    ]);

  it.each([
    ['core/rules/date/a.ts', "import { read } from '../../readers/read.js';", 'a rule is given what it needs'],
    ['core/formats/a.ts', "import { lint } from '../lint.js';", 'imports nothing but types'],
    ['core/wording/a.ts', "import { laws } from '../formats/laws.js';", 'imports nothing but types'],
    ['core/lint.ts', "import { readFileSync } from 'node:fs';", 'core is pure'],
    ['core/readers/text.ts', "import { parse } from 'parse5';", 'belongs to core/readers/html alone'],
    ['core/report/a.ts', "export * from '../readers/read.js';", 'judges nothing'],
    ['core/lint.ts', "const a = await import('../cli/main.js');", 'core imports only core'],
    ['core/lint.ts', "import { a } from './a.ts';", 'imports end in .js'],
    ['cli/main.ts', "import { h } from 'preact';", 'cli uses no library but'],
    ['cli/main.ts', "import { draft } from '../test/support/draft.js';", 'cli imports core only'],
    ['ui/Card.tsx', "import { readFileSync } from 'node:fs';", 'only the command line runs on Node'],
    ['extension/panel/App.tsx', "import { a } from '../../word-addin/a.js';", 'no other host'],
  ])('in %s refuse %s', (path, text, reason) => {
    expect(wrongImports(only(path, text))).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['core/rules/date/a.ts', "import type { Finding } from '../../results/result.js';"],
    ['core/formats/a.ts', "import { type Basis, laws } from './laws.js';"],
    ['core/formats/a.ts', "import { type Place } from '../document/document.js';"],
    ['core/readers/html/parse.ts', "import { parse } from 'parse5';"],
    ['cli/main.ts', "import { check } from '../core/index.js';\nimport { cpus } from 'node:os';"],
  ])('in %s allow %s', (path, text) => expect(wrongImports(only(path, text))).toEqual([]));

  it('see a vague name', () => expect(vagueNames(only('core/report/utils.ts', ''))).toHaveLength(1));

  it('see a function without a docstring', () => {
    const text = '/** 说明。 */\nexport const a = () => 1;\n// 说明\nexport function b() {}\nexport const c = 1;\n';
    expect(undocumented(only('core/a.ts', text))).toEqual([expect.stringContaining('core/a.ts:4 exports b')]);
  });

  it('see work put off in a comment, not in a string', () => {
    const word = ['TO', 'DO'].join('');
    expect(putOff(only('core/a.ts', `// ${word}: later\nexport const residue = '${word}';\n`))).toEqual([
      expect.stringContaining('core/a.ts:1 puts work off'),
    ]);
  });

  it('see a test left out, but not one that depends on a folder', () => {
    const text = `it.skipIf(absent)('a', () => {});\n${['it', 'only'].join('.')}('b', () => {});\n`;
    expect(unrunTests(only('test/a.test.ts', text))).toEqual([expect.stringContaining('test/a.test.ts:2')]);
  });

  it('see what a new rule still lacks', () => {
    expect(unfinished(only('core/rules/date/a.ts', `\n  title: '${mark} 要求，几个字',\n`))).toEqual([
      `core/rules/date/a.ts:2 still holds ${mark}: it asks for “要求，几个字”.`,
    ]);
  });

  it('see a rule without test and page', () => {
    expect(incompleteRules(only('core/rules/date/a.ts', 'export default 1;'))).toEqual([
      'Rule date/a has no test: write test/rules/date/a.test.ts.',
      'Rule date/a has no page: write docs/rules/date/a.md.',
    ]);
  });

  it('see a page without its headings or examples, and a page without a rule', () => {
    const page = (body: string): Map<string, string> =>
      new Map([
        ['core/rules/date/a.ts', 'export default 1;'],
        ['test/rules/date/a.test.ts', "it('fires on a', f); it('stays silent on b', f);"],
        ['docs/rules/date/a.md', body],
      ]);
    const whole = headings.join('\n\n');
    expect(incompleteRules(page('## 为什么'))[0]).toContain('in this order');
    expect(incompleteRules(page(`${whole}\n\`\`\`report wrong part=other\n`))).toEqual([
      expect.stringContaining('has no “```report right” example'),
    ]);
    expect(incompleteRules(page(whole.replace('## 例外', '图片无法用文字示例。\n\n## 例外')))).toEqual([]);
    expect(incompleteRules(only('docs/rules/date/b.md', whole))[0]).toContain('belongs to no rule');
  });

  it('see a test that shows one side only', () => {
    const files = new Map([
      ['core/rules/date/a.ts', 'export default 1;'],
      ['test/rules/date/a.test.ts', "it('fires on a', f);"],
    ]);
    expect(incompleteRules(files)[0]).toContain('does not say when the rule stays silent');
  });

  it('see a rule with another id than its path, a misspelt one and one without a source', () => {
    expect(misnamedRules(rule({ id: 'date/other' }))).toHaveLength(1);
    expect(misspeltIds(['date/signd-early'], ['date/signed-early'])[0]).toContain('is date/signed-early meant?');
    expect(misspeltIds(['date/quite-another'], ['date/signed-early'])).toEqual([]);
    expect(rulesWithoutBasis(new Map([['sum/a', rule({}).get('date/some-name')!]]))).toHaveLength(1);
  });

  it('see messages that differ, are not used, or have slots that nothing fills', () => {
    const source = (code: string): Map<string, string> =>
      only(
        'core/rules/date/some-name.ts',
        `export default { messages: { found: { zh: '“{words}”', en: '“{words}”' } }, ${code} };`,
      );
    expect(wrongMessages(rule({}), source("a: 'found', words: 1"))).toEqual([]);
    expect(wrongMessages(rule({}), source('words: 1'))).toEqual([expect.stringContaining('never uses it')]);
    expect(wrongMessages(rule({}), source("a: 'found'"))).toEqual([
      expect.stringContaining('nothing fills the slot {words}'),
    ]);
    expect(wrongMessages(rule({ title: { zh: '{a}值', en: 'value' } }), source("a: 'found', words: 1"))[0]).toContain(
      'both need the same',
    );
  });
});
