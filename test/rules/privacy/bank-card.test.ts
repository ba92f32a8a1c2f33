import { describe, expect, it } from 'vitest';
import { draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'privacy/bank-card';

// Made up, with the check digit that belongs to them.
const nineteen = '6229990000000000126';
const sixteen = '6229990000000012';

describe('privacy/bank-card fires', () => {
  it.each([
    `补贴发放账号：${nineteen}`,
    `卡号${sixteen}`,
    '银行卡号6229 9900 0000 0000 126',
    '收款帐户 6229 9900 0000 0012',
    `${nineteen}（农商行）`,
  ])('on %s, of which the message keeps the end only', async (words) => {
    const [finding, ...others] = await findingsOf(withSentence(`${words}。`), rule);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', location: { section: 1 } });
    expect(finding!.message).toMatch(/尾号(?:0126|0012)/);
    expect(finding!.message).not.toContain('622999');
    expect(finding!.fixes[0]!.edits[0]!.new).toMatch(/^\*+\d{4}$/);
  });
});

describe('privacy/bank-card stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    ['a number without a word of accounts beside it', `项目${nineteen}`],
    ['a check digit that does not hold', '账号：6229990000000000127'],
    ['a masked number', '卡号6229********0126'],
    ['a shorter number', '账号：622999000000126'],
    ['a longer number', '账号：62299900000000001260'],
    ['a code that is named', '银行统一社会信用代码：6229990000000012'],
    ['the account of an app', '“岚浦环境”政务新媒体账号12个'],
    ['an identity number', '银行经办人110999199003070010'],
    ['a number that no card begins with', '账号：0200000000000000'],
  ])('on %s', async (_, words) => {
    expect(await findingsOf(withSentence(`${words}。`), rule)).toEqual([]);
  });
});
