import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const id = 'claim/parts-sum';
const said = (sentence: string) => findingsOf(withSentence(sentence), id);

// Figures of real reports (spec/report-format.md, section 7); the words are ours.
describe('claim/parts-sum fires', () => {
  it.each([
    ['发布各类信息382条，包括网站35条、宣传栏80条、公众号2443条。', '2443条', 'warning'],
    ['发布各类信息162条，其中文件41条，公众号293条。', '293条', 'warning'],
    ['公开政务信息21条，包括机构4条、动态5条、文件4条、预算0条、其他1条。', '21条', 'warning'],
    ['答复咨询372件，其中热线331件、平台61件。', '372件', 'warning'],
    ['发布信息60条，分别为文件2条、规划1条、动态45条、民生3条、预算2条、其他6条。', '60条', 'warning'],
    [
      '发布信息615条，包括文件32条、规划3条、预算52条、解读26条、动态387条、民生15条、应急11条、其他90条。',
      '615条',
      'warning',
    ],
    ['公开信息575条，其中网站384条、公众号190条。', '575条', 'info'],
  ])('on %s', async (sentence, words, severity) => {
    expect(await said(sentence)).toMatchObject([{ severity, location: { text: words } }]);
  });
});

describe('claim/parts-sum stays silent', () => {
  it.each([
    '全年公开信息15条，其中政策文件8条、财政预决算1条、人事任免1条、工作动态4条、年度报告1条。',
    '公开信息63条，包括机构职能16条、规划计划36条、重点领域5条、政策1条、其他5条。',
    '公开信息171条：会议124条、文件34条、动态4条、规划3条、预算2条、其他4条。',
    '共公开51条，分别为网站29条（其中概况13条、领导2条、机构1条、文件1条、计划1条、预算2条、年报2条、民生3条、应急3条、其他1条）、公众号22条。',
    '公开信息48条。从栏目看，机构简介1条，人员信息1条，新闻动态31条，制度文件1条，政策图解1条，历年年报1条，民生领域9条，督查通报1条，办理进度1条，办理结果1条。',
    '发布信息598条，其中网站517条，公众号81条，阅读量1.2万次。',
    '收到来信5件，其中个人3件、企业2件；从内容看，土地类4件、财政类1件。',
    '召开会议5次，其中邀请代表30人。',
    '公开信息4702条，其中公众号3865条。',
    '网站发布30条，公众号发布50条，其中原创70条。',
  ])('on %s', async (sentence) => {
    expect(await said(sentence)).toEqual([]);
  });
});
