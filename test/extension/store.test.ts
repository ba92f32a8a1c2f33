import { describe, expect, it } from 'vitest';
import { outdated } from '../../extension/store/outdated.js';
import { pageAddress } from '../../extension/store/pageAddress.js';
import { parseReviews, type StoredReviews } from '../../extension/store/parseReviews.js';
import { defaultSettings, parseSettings } from '../../extension/store/parseSettings.js';

describe('settings', () => {
  it('are the defaults where nothing, or nothing known, is stored', () => {
    for (const value of [
      undefined,
      null,
      'x',
      {},
      { ...defaultSettings, version: 2 },
      { ...defaultSettings, badge: 1 },
    ]) {
      expect(parseSettings(value)).toEqual(defaultSettings);
    }
  });

  it('come back as they were stored', () => {
    const settings = {
      version: 1,
      language: 'en',
      badge: true,
      bodyKind: 'town',
      config: { rules: { a: 'off' } },
    } as const;
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });
});

describe('reviews', () => {
  const stored = (changed: number): StoredReviews => ({
    version: 1,
    address: 'http://www.yunxi-test.gov.cn/r.html',
    text: 'aa',
    title: '年度报告',
    changed,
    entries: { '0123456789abcdef': { verdict: 'pending', note: '再核' } },
  });

  it('come back as they were stored, and nothing else is taken for them', () => {
    expect(parseReviews(JSON.parse(JSON.stringify(stored(5))))).toEqual(stored(5));
    expect(parseReviews({ ...stored(5), version: 2 })).toBeNull();
    expect(parseReviews({ ...stored(5), entries: { a: { verdict: 'maybe', note: '' } } })).toBeNull();
  });

  it('make room by the oldest', () => {
    const kept = new Map([3, 1, 2].map((changed) => [`k${changed}`, stored(changed)]));
    expect(outdated(kept, 3)).toEqual([]);
    expect(outdated(kept, 1)).toEqual(['k1', 'k2']);
  });
});

it('knows a page again without its fragment, unless the fragment tells pages apart', () => {
  expect(pageAddress('http://a.gov.cn/r.html?id=1#top')).toBe('http://a.gov.cn/r.html?id=1');
  expect(pageAddress('http://a.gov.cn/r.html')).toBe('http://a.gov.cn/r.html');
  expect(pageAddress('http://a.gov.cn/#/detail/7')).toBe('http://a.gov.cn/#/detail/7');
  expect(pageAddress('http://a.gov.cn/#!7')).toBe('http://a.gov.cn/#!7');
});
