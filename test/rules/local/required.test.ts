import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../core/config/config.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'local/required';
const { overview, problems } = cleanParts();
const named = { name: '云岭市年报编制要求', basis: '云岭市《年度报告编制要求》第三条' };
const requiring = (required: Partial<Pack>, text = draft()) =>
  findingsOf(text, id, { config: { pack: { ...named, ...required } } });

const heading = { headings: [{ section: 1, text: '政策解读' }] } as const;
const sentence = { sentences: [{ section: 5, text: '上年度问题整改情况' }] } as const;

describe('fires on', () => {
  it('a sub-heading that is not there, citing what requires it', async () => {
    const [finding, ...others] = await requiring(heading);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      message: '第一部分没有小标题“政策解读”。“云岭市年报编制要求”要求写出，请补上；没有发生的也请写明。',
      basis: [{ tier: 'local', ref: named.basis }],
      location: { section: 1 },
    });
  });

  it('words of that name in the prose, which are no sub-heading', async () => {
    expect(await requiring(heading, draft({ overview: `${overview}\n本镇政策解读不断加强。` }))).toHaveLength(1);
  });

  it('a sub-heading under another section', async () => {
    expect(await requiring(heading, draft({ problems: `${problems}\n（三）政策解读` }))).toHaveLength(1);
  });

  it('a sentence that is not there, in the own words of the pack where it has some', async () => {
    expect((await requiring(sentence))[0]?.message).toContain('第五部分没有写“上年度问题整改情况”');
    const own = { sentences: [{ ...sentence.sentences[0], message: '请写明上年度问题的整改情况。' }] };
    expect((await requiring(own))[0]?.message).toBe('第五部分不符合本地要求：请写明上年度问题的整改情况。');
  });

  it('each of several in one section, told apart by their fingerprints', async () => {
    const headings = ['政策解读', '回应关切'].map((text) => ({ section: 1, text }) as const);
    const both = await requiring({ headings });
    expect(both).toHaveLength(2);
    const one = await requiring({ headings }, draft({ overview: `${overview}\n（六）政策解读\n解读政策2次。` }));
    expect(one.map(({ fingerprint }) => fingerprint)).toEqual([both[1]?.fingerprint]);
  });
});

describe('stays silent', () => {
  it.each([
    ['（六）政策解读\n全年解读政策2次。'],
    ['（六） 政策 解读\n全年解读政策2次。'],
    ['6.政策解读。全年解读政策2次。'],
    ['政策解读：\n全年解读政策2次。'],
    ['（六）政策解读情况\n全年解读政策2次。'],
  ])('on the sub-heading as %j', async (text) => {
    expect(await requiring(heading, draft({ overview: `${overview}\n${text}` }))).toEqual([]);
  });

  it.each([
    ['上年度问题整改情况：两项问题均已整改。'],
    ['（一）“上年度问题”整改情况\n均已整改。'],
    ['上年度问题整改\n情况均好。'],
  ])('on the sentence in %j', async (text) => {
    expect(await requiring(sentence, draft({ problems: `${problems}\n${text}` }))).toEqual([]);
  });

  it('on words of the opening', async () => {
    expect(await requiring({ sentences: [{ section: 0, text: '统计期限' }] })).toEqual([]);
  });

  it('where the section is missing: another rule says so', async () => {
    expect(await requiring(sentence, draft({ problems: '' }))).toEqual([]);
  });

  it('without a pack: it does not apply', async () => {
    const { requirements } = await resultOf(draft());
    expect(requirements.find((each) => each.id === id)?.outcome).toBe('not-applicable');
  });
});
