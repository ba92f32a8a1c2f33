import { describe, expect, it } from 'vitest';
import { namesOtherBody } from '../../../core/rules/namesOtherBody.js';
import { foreignPhrases, foreignWords } from '../../../core/wording/selfNames.js';
import { cleanParts, type DraftParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'text/foreign-organisation';

/** The faultless report as that of another body. */
function ofBody(name: string, sentence = ''): string {
  const parts = { ...cleanParts(), overview: `${cleanParts().overview}\n${sentence}` };
  const entries = Object.entries(parts).map(([part, text]) => [part, text.replaceAll('芦汀镇人民政府', name)]);
  return draft(Object.fromEntries(entries) as Partial<DraftParts>);
}

const words = async (text: string) => (await findingsOf(text, rule)).map(({ location }) => location.text);

describe('text/foreign-organisation fires', () => {
  it('on the signature of another town', async () => {
    const found = await findingsOf(draft({ signature: '荻花镇人民政府\n2024年1月16日' }), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { text: '荻花镇人民政府' } }]);
    expect(found[0]!.message).toContain('芦汀镇人民政府');
  });

  it('on the signature of another department', async () => {
    const text = ofBody('临澜县水利局').replace(/临澜县水利局\n2024年/, '临澜县农业农村局\n2024年');
    expect(await words(text)).toEqual(['临澜县农业农村局']);
  });

  it.each([
    ['2023年，荻花镇认真贯彻落实上级部署。', '荻花镇'],
    ['2023年，临澜县荻花镇人民政府主动公开信息20条。', '荻花镇'],
    ['工作平稳。2023年，观潮街道严格按照《条例》公开信息。', '观潮街道'],
  ])('on the subject of “%s”', async (sentence, found) => {
    expect(await words(withSentence(sentence))).toEqual([found]);
  });

  it('on another town announced in the opening', async () => {
    const preamble = `现公布荻花镇人民政府2023年政府信息公开工作年度报告。\n${cleanParts().preamble}`;
    expect(await words(draft({ preamble }))).toEqual(['荻花镇']);
  });

  it.each([
    ['我局主动公开信息20条。', '我局'],
    ['我乡主动公开信息20条。', '我乡'],
    ['我街道未收到投诉。', '我街道'],
    ['公开全乡惠农补贴发放情况。', '全乡'],
    ['扎实推进乡政府信息公开。', '推进乡政府信息公开'],
    ['一是组织推动全省政府信息公开工作，成效明显。', '组织推动全省政府信息公开工作'],
  ])('in a town’s report on “%s”', async (sentence, found) => {
    expect(await words(withSentence(sentence))).toEqual([found]);
  });

  it('once for each word, with the number of places', async () => {
    const found = await findingsOf(withSentence('我局高度重视，我局还开展了培训。\n我局印发通知。'), rule);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('共3处');
    expect(found[0]!.related).toHaveLength(2);
  });

  it('on 我镇 in the report of a township, a sub-district, a department, a county', async () => {
    for (const name of ['禾丘县雾溪乡人民政府', '霁川区观潮街道办事处', '临澜县水利局', '临澜县人民政府'])
      expect(await words(ofBody(name, '我镇主动公开信息20条。')), name).toEqual(['我镇']);
  });
});

describe('text/foreign-organisation stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await words(draft())).toEqual([]);
    expect(await words(draft({}, '2019'))).toEqual([]);
  });

  it.each([
    '我镇未收到申请，全镇共有公示栏9处。',
    '我县组织的培训，我市开展的检查，我镇均已参加。',
    '“我局承办”字样的告示由县水利局张贴。',
    '2023年，临澜县人民政府认真开展检查。',
    '2023年，各乡镇积极参加县里的培训。',
    '2023年，荻花镇、芦汀镇等乡镇共同举办政策宣讲。',
    '与荻花镇开展交流学习，借鉴荻花镇的做法。',
    '健全乡村治理体系，安全镇守一方。',
    '克服自我局限，主动接受监督。',
    '按照推进全省政务公开工作的部署，参加全省政府信息公开培训。',
    '推进县、乡政府信息公开平台互联互通。',
    '我乡镇干部深入村组。',
    '2023年，芦汀镇人民政府主动公开信息20条。',
    '2023年，在镇党委领导下，芦汀镇认真落实《条例》。',
  ])('on “%s” in a town’s report', async (sentence) => {
    expect(await words(withSentence(sentence))).toEqual([]);
  });

  it.each([
    '临澜县芦汀镇人民政府',
    '云汀市临澜县芦汀镇人民政府',
    '芦汀镇',
    '芦汀镇党政综合办公室',
    '临澜县人民政府办公室',
  ])('on the signature %s', async (name) => {
    expect(await words(draft({ signature: `${name}\n2024年1月16日` }))).toEqual([]);
  });

  it('on 我县 and 我市 in a county’s report, 我委 in a commission’s, 我镇 in that of a town’s office', async () => {
    expect(await words(ofBody('临澜县人民政府', '我县公开信息20条，我市开展检查。'))).toEqual([]);
    expect(await words(ofBody('临澜县卫生健康委员会', '我委公开信息20条，我局原有栏目已经合并。'))).toEqual([]);
    expect(await words(ofBody('芦汀镇财政所', '我镇公开信息20条。'))).toEqual([]);
  });
});

describe('two names', () => {
  it.each([
    ['荻花镇人民政府', '芦汀镇人民政府'],
    ['雾溪乡', '雾溪镇'],
    ['柏垣县水利局', '临澜县水利局'],
    ['柏垣县', '临澜县人民政府'],
  ])('%s and %s are of two bodies', (a, b) => {
    expect([namesOtherBody(a, b), namesOtherBody(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['芦汀镇', '临澜县芦汀镇人民政府'],
    ['云汀市芦汀镇', '临澜县芦汀镇'],
    ['县市监局', '临澜县市场监督管理局'],
    ['水利局', '临澜县水利局'],
    ['临澜县人民政府办公室', '临澜县人民政府'],
    ['高新区管委会', '云汀高新技术产业开发区管理委员会'],
    ['临澜县', '芦汀镇'],
    ['观潮街道办事处', '霁川区观潮街道'],
  ])('%s and %s may be of one body', (a, b) => {
    expect([namesOtherBody(a, b), namesOtherBody(b, a)]).toEqual([false, false]);
  });
});

describe('the foreign words and phrases', () => {
  it.each(foreignWords.map((each) => [each.word, each] as const))('%s stands in its examples', (word, each) => {
    expect(each.example).toContain(word);
    expect(each.counterExample).toContain(word);
  });

  it.each(foreignPhrases.map((each) => [each.example, each] as const))(
    '%s is known, its like left alone',
    (_, each) => {
      expect([...each.example.matchAll(each.pattern)]).toHaveLength(1);
      expect([...each.counterExample.matchAll(each.pattern)]).toHaveLength(0);
      expect(each.words.some((word) => each.example.includes(word))).toBe(true);
    },
  );
});
