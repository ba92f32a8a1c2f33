import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const id = 'claim/percentage';
const said = (sentence: string) => findingsOf(withSentence(sentence), id);

describe('claim/percentage fires', () => {
  it.each([
    ['公开信息80条，其中公告1条，占1.1%。', '1.1%'],
    ['公开信息200条，其中网站50条，占总数的30%。', '30%'],
    ['网站占50%，公众号占30%，公示栏占30%。', '50%，公众号占30%，公示栏占30%'],
  ])('on %s', async (sentence, words) => {
    expect(await said(sentence)).toMatchObject([{ severity: 'warning', location: { text: words } }]);
  });
});

describe('claim/percentage stays silent', () => {
  it.each([
    '公开信息80条，其中公告1条，占1.25%。',
    '公开信息80条，其中公告1条，占1.3%，动态40条，占50%。',
    '办结29件，结转2件，属于执法案卷的有17件，占办结总数的58.6%。',
    '群众来信答复率100%，满意率98.5%。',
    '公开信息80条，同比增长12%。',
    '公开信息30条，占全市公开总量的2%。',
    '网站占33.3%，公众号占33.3%，公示栏占33.4%。',
    '网站占33.4%，公众号占33.4%，公示栏占33.4%。',
  ])('on %s', async (sentence) => {
    expect(await said(sentence)).toEqual([]);
  });
});
