import { describe, expect, it } from 'vitest';
import undefinedAbbreviation from '../../../core/rules/citation/undefined-abbreviation.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'citation/undefined-abbreviation';

describe('citation/undefined-abbreviation fires', () => {
  it('once on a short name that nothing introduces', async () => {
    const found = await findingsOf(withSentence('贯彻落实《条例》和《办法》，宣传《办法》。'), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { section: 1, text: '《办法》' } }]);
    expect(found[0]?.fixes).toEqual([]);
  });

  it('and names the one that was introduced and not used', async () => {
    const preamble = `${cleanParts().preamble}\n报告依据《云汀市政府信息公开规定》（以下简称《规定》）编制。`;
    const overview = `${cleanParts().overview}\n贯彻落实《办法》。`;
    const found = await findingsOf(draft({ preamble, overview }), rule);
    expect(found).toMatchObject([{ severity: 'warning', related: [{ text: '《规定》' }] }]);
    expect(found[0]?.message).toContain('核对这里是否应为《规定》');
  });

  it('on one of two documents that it may mean', async () => {
    const sentence = '落实《云汀市公开办法》和《临澜县公开办法》，按照《办法》考核。';
    expect(await findingsOf(withSentence(sentence), rule)).toMatchObject([{ severity: 'warning' }]);
  });

  it('as info where one longer title in front ends alike', async () => {
    const sentence = '落实《云汀市政府信息公开办法》，按照《办法》考核。';
    expect(await findingsOf(withSentence(sentence), rule)).toMatchObject([
      { severity: 'info', location: { text: '《办法》' } },
    ]);
  });

  it('as info on 《条例》 without its introduction', async () => {
    const preamble = cleanParts().preamble.replace('（以下简称《条例》）', '');
    const found = await findingsOf(draft({ preamble }), rule);
    expect(found).toMatchObject([{ severity: 'info', location: { text: '《条例》' } }]);
  });

  it('as info on a name that is introduced and never used, or used too early', async () => {
    const unused = '依据《云汀市政府信息公开规定》（以下简称《规定》）办理。';
    expect(await findingsOf(withSentence(unused), rule)).toMatchObject([
      { severity: 'info', location: { text: '《规定》' } },
    ]);
    const early = '按照《规定》考核。依据《云汀市政府信息公开规定》（以下简称《规定》）办理。';
    expect(await findingsOf(withSentence(early), rule)).toMatchObject([{ severity: 'info' }]);
  });
});

describe('citation/undefined-abbreviation stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '依据《云汀市公开规定》（以下简称《规定》）编制，落实《条例》《规定》要求。',
    '依据《云汀市公开规定》（以下简称“《规定》”）编制，《规定》明确了时限。',
    '依据《云汀市公开规定》（下称《规定》）和《云汀市公开办法》（简称：《办法》），落实《规定》《办法》。',
    '依据两份文件（以下分别简称《规定》《办法》），按照《规定》《办法》办理。',
    '修订《政府信息公开指南》和《政府信息公开目录》，按《指南》《目录》公开。',
    '印发《办法》1份，制定了《规定》2份，出台《实施细则》。',
    '在《云汀日报》发布《年报》，编印《汇编》《公报》。',
    '落实《云汀市政府信息公开办法》《云汀市政府信息公开规定》。',
    '按照条例规定，各项办法、规定、细则均已公开。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });

  it('on an introduced regulation that the text goes on to write without marks', async () => {
    const overview = cleanParts().overview.replaceAll('《条例》', '条例');
    expect(await findingsOf(draft({ overview }), rule)).toEqual([]);
  });
});

describe('citation/undefined-abbreviation on hostile text', () => {
  it.each(['《条例》', '《', '简称', '简称《', '《办法》', '》'])(
    'ends on 100,000 characters of “%s”',
    async (unit) => {
      const text = withSentence(unit.repeat(Math.ceil(100_000 / unit.length)));
      const { requirements } = await resultOf(text, { rules: [undefinedAbbreviation] });
      expect(requirements[0]?.notes).toEqual([]);
    },
  );
});
