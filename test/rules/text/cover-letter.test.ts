import { describe, expect, it } from 'vitest';
import { letterWords } from '../../../core/wording/coverLetter.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'text/cover-letter';
const { preamble, other } = cleanParts();

const words = async (text: string) => (await findingsOf(text, rule)).map(({ location }) => location.text);
const opened = (line: string): string => draft({ preamble: `${line}\n${preamble}` });
const closed = (line: string): string => draft({ other: `${other}\n${line}` });

describe('text/cover-letter fires', () => {
  it.each(['县政府办公室：', '政府办:', '临澜县人民政府办公室：', '县大数据局、县政务服务局：', '尊敬的领导：'])(
    'on the salutation %s',
    async (line) => {
      const found = await findingsOf(opened(line), rule);
      expect(found).toMatchObject([{ severity: 'warning', location: { section: 0, text: line } }]);
      expect(found[0]!.fixes).toMatchObject([{ safe: false, edits: [{ old: line, new: '' }] }]);
    },
  );

  it.each([
    '现将芦汀镇2023年政府信息公开工作年度报告予以上报。',
    '现将我镇2023年政府信息公开工作情况上报如下：',
    '现将有关情况报送贵办。',
    '现予以上报，请审阅。',
  ])('on “%s” in the opening, and would delete the sentence', async (line) => {
    const found = await findingsOf(opened(line), rule);
    expect(found).toHaveLength(1);
    expect(found[0]!.fixes[0]!.edits[0]!.old).toBe(line);
  });

  it.each(['妥否，请批示。', '以上报告，请审阅。', '请予审查。'])('on “%s” at the end', async (line) => {
    expect(await words(closed(line))).toHaveLength(1);
  });

  it('on 贵办 in the text, without a proposal: the office is to be named', async () => {
    const found = await findingsOf(withSentence('根据贵办通知要求，对公示栏进行了检查。'), rule);
    expect(found).toMatchObject([{ location: { text: '贵办' }, fixes: [] }]);
  });

  it('three times at most', async () => {
    const line = '县政府办公室：\n现将年度报告予以上报。\n根据贵办要求编制。';
    expect(await words(draft({ preamble: `${line}\n${preamble}`, other: `${other}\n妥否，请批示。` }))).toHaveLength(3);
  });
});

describe('text/cover-letter stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await words(draft())).toEqual([]);
    expect(await words(draft({}, '2019'))).toEqual([]);
  });

  it.each([
    '现予公布。',
    '现将芦汀镇2023年政府信息公开工作年度报告公布如下：',
    '现将2023年政府信息公开工作情况报告如下：',
    '联系电话：0399-6120035',
    '联系单位：',
    '目录：',
    '附件：',
    '编制说明：',
    '发布机构：',
    '芦汀镇人民政府：',
    '全文包括以下六个部分：',
    '县政府办公室：\n电话：0399-6120035',
  ])('on “%s” in the opening', async (line) => {
    expect(await words(opened(line))).toEqual([]);
  });

  it.each([
    '发现的问题及时上报，并对整改情况予以上报。',
    '全年向县政府办公室报送信息32条。',
    '信息由承办科室起草，送党政综合办公室请审阅后发布。',
    '安排宝贵办公用房，设置查阅点。',
    '赴贵州、贵阳学习。',
    '回函开头写明“贵单位”的，一律改用全称。',
    '县政府办公室：负责检查。',
  ])('on “%s” in the text', async (sentence) => {
    expect(await words(withSentence(sentence))).toEqual([]);
  });
});

describe('the words of a letter', () => {
  it.each(letterWords.map((each) => [each.id, each] as const))(
    '%s: the example is known, its like left alone',
    (_, { pattern, example, counterExample }) => {
      expect(pattern.test(example)).toBe(true);
      expect(pattern.test(counterExample)).toBe(false);
    },
  );
});
