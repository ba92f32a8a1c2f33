import { describe, expect, it } from 'vitest';
import { help } from '../cli/help.js';
import { check } from '../core/check.js';
import { lint } from '../core/lint.js';
import { read } from '../core/readers/read.js';
import { textWording } from '../core/results/textWording.js';
import { rules } from '../core/rules/index.js';
import type { Wording } from '../core/rules/rule.js';
import { layoutNamed } from './render/index.js';
import { loadFixtures } from './support/loadFixture.js';

/** Words of the report and names of the form may stand in English text, but only quoted or in brackets. */
function chineseIn(text: string): string[] {
  const own = text.replace(/“[^”]*”|《[^》]*》|\([^()]*\)|\{\w+\}/g, '');
  return own.match(/\p{Script=Han}+/gu) ?? [];
}

describe('English wordings', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('of %s are English', (_, { title, messages }) => {
    const wordings: [string, Wording][] = [['title', title], ...Object.entries<Wording>(messages)];
    const wrong = wordings.filter(([, { en }]) => en.trim() === '' || chineseIn(en).length > 0);
    expect(wrong.map(([name, { en }]) => `${name}: ${en}`)).toEqual([]);
  });

  it('of the command line are English', () => {
    expect(chineseIn(help.en)).toEqual([]);
    expect(chineseIn(JSON.stringify(textWording.en))).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['', 'empty'],
    ['PK\u0003\u0004', 'damaged'],
    ['从前有座山。', 'not-a-report'],
  ])('%j is explained in English', async (text) => {
    const { problem } = await check(new TextEncoder().encode(text), { source: 'a', language: 'en' });
    expect(problem?.message).toMatch(/^[A-Z][^\p{Script=Han}]{20,}\.$/u);
  });
});

describe('what is filled into English wordings is English', () => {
  it.each(loadFixtures())('$name', async (fixture) => {
    const file = await read(layoutNamed(fixture.layout).render(fixture.source));
    if (file.status !== 'read') throw new Error(file.problem.message);
    const { findings, requirements } = lint(file.document, { language: 'en' });
    const said = [
      ...findings.flatMap(({ ruleId, message, fixes }) =>
        [message, ...fixes.map(({ title }) => title)].map((text) => ({ id: ruleId, text })),
      ),
      ...requirements.flatMap(({ id, title, notes }) =>
        [title, ...notes.map(({ message }) => message)].map((text) => ({ id, text })),
      ),
    ];
    expect(said.filter(({ text }) => chineseIn(text).length > 0).map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });
});
