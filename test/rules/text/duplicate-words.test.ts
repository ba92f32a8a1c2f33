import { describe, expect, it } from 'vitest';
import duplicateWords from '../../../core/rules/text/duplicate-words.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'text/duplicate-words';

describe('text/duplicate-words fires', () => {
  it('on a word doubled in the title, white space between, and deletes one safely', async () => {
    const title = '芦汀镇人民政府 2023 年政府信息公开 公开工作年度报告';
    const found = await findingsOf(draft({ title }), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { section: 0, text: '公开 公开' } }]);
    expect(found[0]?.fixes).toMatchObject([{ safe: true, edits: [{ old: ' 公开', new: '' }] }]);
  });

  it.each([
    ['群众可随时随时查阅。', '随时随时', '随时'],
    ['我镇镇高度重视公开工作。', '镇镇', '镇'],
    ['今年我镇镇，', '镇镇', '镇'],
    ['进一步进一步完善制度。', '进一步进一步', '进一步'],
    ['通过通过通过网站公开。', '通过通过通过', '通过通过'],
    ['政府信息公开公开工作稳步开展。', '公开公开', '公开'],
    ['向社会公公开财政信息。', '公公', '公'],
    ['方便了群众群众。', '群众群众', '群众'],
    ['及时更新的的内容。', '的的', '的'],
    ['人民政府人民政府的网站。', '人民政府人民政府', '人民政府'],
  ])('on %s', async (sentence, text, deleted) => {
    const found = await findingsOf(withSentence(sentence), rule);
    expect(found).toMatchObject([{ location: { text }, fixes: [{ edits: [{ old: deleted, new: '' }] }] }]);
  });

  it('on a word repeated in another shape', async () => {
    const found = await findingsOf(withSentence('群众可通过可以通过网站查阅。'), rule);
    expect(found).toMatchObject([{ fixes: [{ safe: true, edits: [{ old: '可通过可以通过', new: '可以通过' }] }] }]);
  });

  it('on either of two slips in a paragraph', async () => {
    expect(await findingsOf(withSentence('随时随时公开，进行进行整改。'), rule)).toHaveLength(2);
  });
});

describe('text/duplicate-words stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '常常走访，层层压实责任，人人参与，家家户户知晓，村村通网络，方方面面都满意。',
    '一件一件办，一条一条改，一项一项落实，逐条逐项核对。',
    '与群众多沟通沟通，研究研究。',
    '芦汀镇人民政府政府信息公开指南，县政府政府网站，政务服务服务中心。',
    '设政府信息公开公开栏2处，公开公开渠道3个。',
    '健全政府信息公开工作工作机制，落实工作工作人员2名，组建公开工作工作专班。',
    '办理县人大人大代表建议3件，镇长办公会议会议纪要4份，各镇镇长参会。',
    '我镇镇政府大院、我乡乡村振兴、全镇镇村干部、本镇镇直单位。',
    '以便民为目的的公开，的的确确方便了群众，为了了解诉求。',
    '与群众生活息息相关的信息息息相关。',
    '推行办公公开，狠抓落实落实到人，完善公开公开制度。',
    '2023年年度报告、2023年度年度计划按时发布，2020 2020，100100。',
    '及时，及时，再及时；“公开”公开；公开、公开、再公开。',
    '转发县政府关于做好公开工作的通知的通知。',
    '总体情况 主动公开 公开指南 公开年报 公开目录',
    '政协委员委员会客厅、业务培训培训班、社会监督监督员、部门部门预算。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });

  it('on cells of a table', async () => {
    const disclosure = cleanParts().disclosure.replace('行政许可', '进行进行');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it('across paragraphs', async () => {
    expect(await findingsOf(withSentence('全面开展\n开展培训2次。'), rule)).toEqual([]);
  });
});

describe('text/duplicate-words on hostile text', () => {
  it.each(['公开', '镇', '可通过', '公 开', '一二三四五六七八', '的'])(
    'ends on 100,000 characters of “%s”',
    async (unit) => {
      const text = withSentence(unit.repeat(Math.ceil(100_000 / unit.length)));
      const { requirements } = await resultOf(text, { rules: [duplicateWords] });
      expect(requirements.map(({ id }) => id)).toEqual([rule]);
    },
  );

  it('gives the same answer whatever was read before', async () => {
    const text = withSentence('群众可随时随时查阅。');
    const before = await findingsOf(text, rule);
    await findingsOf(withSentence('随时'.repeat(2000)), rule);
    expect(await findingsOf(text, rule)).toEqual(before);
  });
});
