import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const id = 'claim/vague-number';
const said = (sentence: string) => findingsOf(withSentence(sentence), id);

describe('claim/vague-number fires', () => {
  it.each([
    ['公开各类信息100余条。', '100余条'],
    ['公开各类信息6900多条。', '6900多条'],
    ['公开各类信息近百条。', '近百条'],
    ['发布信息约300条。', '300条'],
  ])('on %s', async (sentence, words) => {
    expect(await said(sentence)).toMatchObject([{ severity: 'info', location: { text: words } }]);
  });
});

describe('claim/vague-number stays silent', () => {
  it.each([
    '公开各类信息100条。',
    '近年来，多种方式推进公开。',
    '参加培训20余人次。',
    '多渠道发布信息58条。',
    '左右两侧设置公示栏2个。',
    '全镇百余户群众受益。',
  ])('on %s', async (sentence) => {
    expect(await said(sentence)).toEqual([]);
  });
});
