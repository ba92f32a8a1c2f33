import { describe, expect, it } from 'vitest';
import typo from '../../../core/rules/language/typo.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'language/typo';

describe('language/typo fires', () => {
  it('on a wrong word, and puts it right safely', async () => {
    const found = await findingsOf(withSentence('镇党委会议研究布署公开工作。'), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { section: 1, text: '布署' } }]);
    expect(found[0]?.fixes).toMatchObject([{ safe: true, edits: [{ old: '布署', new: '部署' }] }]);
  });

  it('once for a word that a paragraph holds several times', async () => {
    const found = await findingsOf(withSentence('建立台帐，核对台帐，公开台帐。'), rule);
    expect(found).toMatchObject([{ related: [{ text: '台帐' }, { text: '台帐' }] }]);
    expect(found[0]?.fixes[0]?.edits).toHaveLength(3);
  });

  it('proposes only, where the right word is not certain', async () => {
    const found = await findingsOf(withSentence('抽查结果公布于众。'), rule);
    expect(found).toMatchObject([{ severity: 'warning', fixes: [{ safe: false, edits: [{ new: '公之于众' }] }] }]);
  });

  it('as info on 其它 in prose, as a warning in the words of the form', async () => {
    expect(await findingsOf(withSentence('通过公示栏等其它渠道公开。'), rule)).toMatchObject([{ severity: 'info' }]);
    const other = `${cleanParts().other}\n没有其它需要报告的事项。`;
    expect(await findingsOf(draft({ other }), rule)).toMatchObject([{ severity: 'warning', location: { section: 6 } }]);
  });

  it.each([
    ['截止2023年12月31日，全年公开信息86条。', '截止'],
    ['截止目前，没有发生泄密。', '截止'],
    ['截止 12 月底，全部整改到位。', '截止'],
    ['全年累公开206条。', '累公开'],
    ['2023年，能过政府网站公开信息12条。', '能过'],
    ['既使没有申请，也要按时报告。', '既使'],
    ['将信息公开做为日常工作。', '做为'],
    ['群众可登陆县政府网站查阅。', '登陆'],
    ['2023年，末收到复议申请。', '末收到'],
  ])('on %s', async (sentence, text) => {
    expect(await findingsOf(withSentence(sentence), rule)).toMatchObject([{ severity: 'warning', location: { text } }]);
  });

  it('on a sub-heading', async () => {
    const overview = cleanParts().overview.replace('（四）政府信息公开平台建设情况', '（四）府信息公开平台建设情况');
    expect(await findingsOf(draft({ overview }), rule)).toMatchObject([{ location: { text: '府信息公开' } }]);
  });
});

describe('language/typo stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '报名截止日期为2023年5月10日，截止时间前共收到材料3份，申报截止12月31日。',
    '数据截至2023年12月31日，截止到年底没有变化。',
    '多做为民服务的实事，争做为群众办事的贴心人。',
    '既使群众知晓政策，又使干部接受监督。',
    '立即然后答复，按排名先后公示，按排查结果整改，按排序分办。',
    '补充份数不足的材料，全部份额已经公布，超过份数的退回。',
    '自己经手的事项自己负责，总结自己经验。',
    '统一发布署名文章，公布署名单位。',
    '2023年末收到申请1件，年末发生的费用已经列支。',
    '从末端抓起，从末梢延伸。',
    '积累公开经验，不断积累公开成果。',
    '材料齐全才能过政府服务窗口。',
    '县府信息公开专栏由专人维护。',
    '台风登陆前通过网站发布预警。',
    '座谈回访群众36人，座谈回顾工作得失。',
    '由街道办处理，街道办处置突发事件。',
    '防犯罪宣传信息12条，举措失当的予以纠正。',
    '身份证件、月份、年份、份数、备份、成份分析。',
    '制定和制订、作出与做出、账号与账户。',
    '受到政府信息公开申请人的好评。',
    '依申请公开、依申请办理、重申清单管理要求。',
    '建立全国统一平台，新建全民健身中心。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });

  it('on headings of sections, which are compared with the form', async () => {
    const other = cleanParts().other.replace('其他需要', '其它需要');
    expect(await findingsOf(draft({ other }), rule)).toEqual([]);
  });

  it('on cells of a table', async () => {
    const disclosure = cleanParts().disclosure.replace('行政许可', '行政帐号');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });
});

describe('language/typo on hostile text', () => {
  it.each(['截止', '其它', '做为', '将', '登陆', '布', '政府息', '既使是'])(
    'ends on 100,000 characters of “%s”',
    async (unit) => {
      const text = withSentence(unit.repeat(Math.ceil(100_000 / unit.length)));
      const { requirements } = await resultOf(text, { rules: [typo] });
      expect(requirements[0]?.notes).toEqual([]);
    },
  );
});
