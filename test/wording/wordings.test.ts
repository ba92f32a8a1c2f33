import { describe, expect, it } from 'vitest';
import { markup } from '../../core/wording/markup.js';
import { placeholders } from '../../core/wording/placeholders.js';

const entries = [...placeholders, ...markup];

const matches = (pattern: RegExp, text: string): boolean => [...text.matchAll(pattern)].length > 0;

describe('placeholders and markup', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s knows its example and leaves its counter-example alone',
    (_, entry) => {
      expect(matches(entry.pattern, entry.example)).toBe(true);
      const isExcused = 'unless' in entry && entry.unless?.test(entry.counterExample);
      expect(isExcused || !matches(entry.pattern, entry.counterExample)).toBe(true);
    },
  );

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s has a trigger in every match of its example',
    (_, entry) => {
      for (const [words] of entry.example.matchAll(entry.pattern)) {
        expect([...entry.triggers].some((character) => words.includes(character))).toBe(true);
      }
    },
  );

  it('has no id twice', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});
