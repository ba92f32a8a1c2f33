import { describe, expect, it } from 'vitest';
import { indexTypos } from '../../core/rules/language/indexTypos.js';
import { type Typo, typos } from '../../core/wording/typos.js';

const find = indexTypos(typos);

/** Source notes such as （定西） stand in brackets behind the phrase. */
const phrase = (typo: Typo): string => typo.example.replace(/（[\u4e00-\u9fff]{2}）$/, '');

describe('the dictionary of wrong words', () => {
  it('has at least forty entries, each once for its context', () => {
    expect(typos.length).toBeGreaterThanOrEqual(100);
    const keys = typos.map(({ wrong, before, after, variant }) => `${wrong}|${before}|${after}|${variant}`);
    expect(new Set(keys).size).toBe(typos.length);
  });

  it.each(typos.map((typo) => [typo.wrong, phrase(typo), typo] as const))('finds %s in “%s”', (_, text, typo) => {
    const found = find(text).map((slip) => slip.typo);
    expect(found).toContain(typo);
  });

  it.each(typos.map((typo) => [typo.wrong, phrase(typo), typo] as const))(
    'leaves nothing of %s in “%s” once it is put right',
    (_, text, typo) => expect(find(text.replaceAll(typo.wrong, typo.right)).map((slip) => slip.typo.wrong)).toEqual([]),
  );

  it.each(typos.flatMap(({ wrong, correct }) => (correct ? [[wrong, correct] as const] : [])))(
    'leaves %s alone in “%s”',
    (wrong, text) => {
      const found = find(text).filter((slip) => slip.typo.wrong === wrong && !slip.typo.variant);
      expect(found).toEqual([]);
    },
  );

  it.each(typos.flatMap((typo) => (typo.correct ? [[typo.correct, typo.wrong] as const] : [])))(
    'says where “%s” holds the characters of %s',
    (text, wrong) => expect(text).toContain(wrong),
  );
});
