import { describe, expect, it } from 'vitest';
import type { Config } from '../../core/config/config.js';
import { findOwnWords } from '../../core/rules/findOwnWords.js';
import { cleanParts, draft } from '../support/draft.js';
import { findingsOf } from '../support/findings.js';

const words = [
  { wrong: '政务通', right: '政务云', except: ['政务通知', '本政务通'] },
  { wrong: '芦丁', right: '芦汀' },
  { wrong: '芦丁镇', right: '芦汀镇' },
];

describe('findOwnWords', () => {
  it.each([
    ['芦丁镇上线政务通。', ['芦丁', '政务通']],
    ['政务通知和政务通', ['政务通']],
    ['本政务通', []],
    ['政务', []],
    ['芦丁芦丁', ['芦丁', '芦丁']],
  ])('in %s finds %j', (text, found) => {
    const slips = findOwnWords(text, words);
    expect(slips.map(({ start, end }) => text.slice(start, end))).toEqual(found);
    expect(slips.map(({ word }) => word.wrong)).toEqual(found);
  });
});

describe('words of the configuration', () => {
  const { problems } = cleanParts();
  const found = async (id: string, sentence: string, config: Config) =>
    (await findingsOf(draft({ problems: `${problems}\n${sentence}` }), id, { config })).map(
      ({ location, message, fixes }) => [location.text, message, fixes.map(({ safe }) => safe)],
    );

  it('typos are found by language/typo and proposed only', async () => {
    expect(await found('language/typo', '今年上线政务通，发出政务通知。', { typos: words })).toEqual([
      ['政务通', '“政务通”应为“政务云”，请改正。', [false]],
    ]);
  });

  it('an own typo goes before one of the program at the same place', async () => {
    const config = { typos: [{ wrong: '截止目前', right: '到目前' }] };
    expect(await found('language/typo', '截止目前，已全部整改。', config)).toEqual([
      ['截止目前', '“截止目前”应为“到目前”，请改正。', [false]],
    ]);
  });

  it('names are found by citation/name', async () => {
    const config = { names: [{ wrong: '云岭市政务局', right: '云岭市政务服务局' }] };
    expect(await found('citation/name', '我们向云岭市政务局作了汇报。', config)).toEqual([
      ['云岭市政务局', '名称有误：“云岭市政务局”应为“云岭市政务服务局”。', [false]],
    ]);
    expect(await found('citation/name', '我们向云岭市政务服务局作了汇报。', config)).toEqual([]);
  });
});
