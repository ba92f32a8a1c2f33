import { describe, expect, it } from 'vitest';
import { secretMarks } from '../../../core/wording/secretMarks.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'privacy/secret-mark';
const { title, signature } = cleanParts();

const headed = (mark: string): string => draft({ title: `${mark}\n${title}` });

describe('privacy/secret-mark fires', () => {
  it.each([
    '机密★1年',
    '秘密★',
    '绝密★长期',
    '密级：秘密',
    '秘密',
    '内部资料',
    '内部资料  注意保存',
    '内部文件，严禁外传',
    '注意保存',
    '不予公开',
    '公开属性：不予公开',
  ])('on “%s” above the title', async (mark) => {
    expect(await findingsOf(headed(mark), rule)).toMatchObject([
      { severity: 'error', location: { section: 0, text: mark } },
    ]);
  });

  it('on a mark below the signature', async () => {
    expect(await findingsOf(draft({ signature: `${signature}\n（此件不公开）` }), rule)).toHaveLength(1);
  });

  it('on a degree with its star wherever it stands alone', async () => {
    expect(await findingsOf(withSentence('机密★3年'), rule)).toHaveLength(1);
  });
});

describe('privacy/secret-mark stays silent', () => {
  it('on a faultless report of either form, whose table names secrets', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '公开前审查是否涉及国家秘密、商业秘密和个人隐私。',
    '（三）不予公开',
    '不予公开',
    '1.属于国家秘密',
    '内部资料',
    '标注“秘密★3年”的文件一律不上网。',
    '严格执行保密审查制度，涉密信息不予公开。',
    '秘密',
  ])('on “%s” in the text', async (words) => {
    expect(await findingsOf(withSentence(words), rule)).toEqual([]);
  });

  it.each(['公开属性：主动公开', '密级：公开', '密级：非密', '此件公开发布', '内部资料管理办法', '保密审查：已通过'])(
    'on “%s” above the title',
    async (words) => {
      expect(await findingsOf(headed(words), rule)).toEqual([]);
    },
  );
});

describe('the marks', () => {
  it.each(secretMarks.map((mark) => [mark.id, mark] as const))(
    '%s knows its example and leaves its counter-example alone',
    (_, { pattern, example, counterExample }) => {
      expect(pattern.test(example.replace(/\s/g, ''))).toBe(true);
      expect(pattern.test(counterExample.replace(/\s/g, ''))).toBe(false);
    },
  );
});
