import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'text/duplicate-paragraph';
const { overview, problems } = cleanParts();
const sentence = '镇便民服务中心每月更换一次公示栏里的惠农政策问答。';
const other = '各村信息员每季度到镇里参加一次拍照和写稿的培训。';

const places = async (text: string) => (await findingsOf(text, rule)).map(({ location }) => location.text);

describe('text/duplicate-paragraph fires', () => {
  it('on a sentence that stands twice in one paragraph, and proposes to delete the second', async () => {
    const found = await findingsOf(withSentence(`${sentence}${other}${sentence}`), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { text: sentence }, related: [{ text: sentence }] }]);
    expect(found[0]!.fixes).toMatchObject([{ safe: false, edits: [{ old: sentence, new: '' }] }]);
  });

  it('on a sentence that stands in two sections', async () => {
    const found = await findingsOf(
      draft({ overview: `${overview}\n${sentence}`, problems: `${problems}\n${sentence}` }),
      rule,
    );
    expect(found).toMatchObject([{ location: { section: 5 }, related: [{ section: 1 }] }]);
  });

  it('once on a paragraph, with the number in front of it', async () => {
    const found = await findingsOf(withSentence(`1.${sentence}${other}\n2.${sentence}${other}`), rule);
    expect(found).toHaveLength(1);
    expect(found[0]!.location.text).toBe(`${sentence}${other}`);
    expect(found[0]!.fixes[0]!.edits[0]!.old).toBe(`2.${sentence}${other}`);
  });

  it('whatever spaces and punctuation stand in between', async () => {
    expect(
      await places(withSentence(`${sentence}\n${sentence.replace('每月', '每月 ').replace('的', '，的')}`)),
    ).toHaveLength(1);
  });

  it('once where the whole text was pasted twice', async () => {
    const many = Array.from(
      { length: 12 },
      (_, n) => `第${n}号公示栏摆放在村委会门口供群众查看。其他村里的摆放位置由村民小组商定。${other}`,
    );
    const text = withSentence([...many, ...many].join('\n'));
    const found = await findingsOf(text, rule);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('整段重复粘贴');
  });
});

describe('text/duplicate-paragraph stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await places(draft())).toEqual([]);
    expect(await places(draft({}, '2019'))).toEqual([]);
  });

  it.each([
    ['short sentences', '做到应公开尽公开。抓好督促落实。做到应公开尽公开。'],
    [
      'nothing to report, said of two things',
      '全年未收到政府信息公开申请和相关投诉。全年未收到政府信息公开申请和相关投诉。',
    ],
    ['the fee', '本机关全年没有收取任何信息处理费用。本机关全年没有收取任何信息处理费用。'],
    [
      'the legal basis',
      '根据《中华人民共和国政府信息公开条例》要求编制。根据《中华人民共和国政府信息公开条例》要求编制。',
    ],
    ['other figures', '全年在县政府网站发布惠农补贴信息33条。全年在县政府网站发布惠农补贴信息12条。'],
    ['clauses of one sentence', '镇级公示栏由专人每周检查更新一次，村级公示栏由专人每周检查更新一次。'],
    [
      'labels of a table without its frame',
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    ],
    [
      'sub-headings',
      '（二）加强对村级公示栏更新情况的检查\n逐村查看。\n（三）加强对村级公示栏更新情况的检查\n逐月通报。',
    ],
  ])('on %s', async (_, words) => {
    expect(await places(withSentence(words))).toEqual([]);
  });
});
