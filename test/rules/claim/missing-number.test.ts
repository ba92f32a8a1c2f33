import { describe, expect, it } from 'vitest';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const id = 'claim/missing-number';
const said = (sentence: string) => findingsOf(withSentence(sentence), id);

describe('claim/missing-number fires', () => {
  it.each([
    '通过网站主动公开信息  条，公众号发布信息20条。',
    '全年发布信息____条。',
    '现行有效的规范性文件。',
    '年主动公开政府信息35条。',
    '全年公开各类信息共计条，均已归档。',
  ])('on %s', async (sentence) => {
    expect(await said(sentence)).toMatchObject([{ severity: 'error' }]);
  });

  it('as one thing to look at where a converter lost the digits everywhere', async () => {
    const text = withSentence('主动公开信息  条，受理  件，办结  件，发布  篇。');
    const { findings, requirements } = await resultOf(text);
    expect(findings.filter((finding) => finding.ruleId === id)).toEqual([]);
    expect(requirements.find((requirement) => requirement.id === id)?.outcome).toBe('needs-review');
  });
});

describe('claim/missing-number stays silent', () => {
  it.each([
    '主动公开信息 35 条，发布信息 20 条。',
    '主动公开信息三十五条。',
    '未收到依申请公开办理件。',
    '严格执行公开条例，规范办理申请件，逐条逐项落实。',
    '全年主动公开信息若干条目。',
    '办理来信件、来访件。',
    '2023年主动公开政府信息35条。',
    '全年，主动公开政府信息35条。',
  ])('on %s', async (sentence) => {
    expect(await said(sentence)).toEqual([]);
  });
});
