import { describe, expect, it } from 'vitest';
import { findPartsLists } from '../../../core/report/claims/partsAndWholes.js';
import { scanFigures } from '../../../core/report/figures/scanFigures.js';
import type { Line } from '../../../core/report/report.js';

const lists = (text: string) => {
  const line: Line = {
    paragraph: { kind: 'paragraph', id: 'p0', text },
    index: 0,
    section: 1,
    role: 'body',
    numbering: null,
  };
  return findPartsLists(line, scanFigures(text));
};
const outcomes = (text: string) => lists(text).map((list) => list.outcome);

// Figures of real reports (spec/report-format.md, section 7); the words are ours.
describe('findPartsLists', () => {
  it.each([
    ['全年公开信息15条，其中政策文件8条、财政预决算1条、人事任免1条、工作动态4条、年度报告1条。'],
    ['主动公开信息63条，包括机构职能16条、规划计划36条、重点领域5条、政策1条、其他5条。'],
    [
      '共公开51条，分别为网站29条（其中概况13条、领导2条、机构1条、文件1条、计划1条、预算2条、年报2条、民生3条、应急3条、其他1条）、公众号22条。',
    ],
    [
      '公开信息48条。从栏目看，机构简介1条，人员信息1条，新闻动态31条，制度文件1条，政策图解1条，历年年报1条，民生领域9条，督查通报1条，工作进度1条，工作结果1条。',
    ],
    ['全年发布信息598条，其中网站517条，公众号81条，阅读量1.2万次。'],
    ['收到申请5件，其中自然人3件，商业企业2件，办结5件。'],
    ['收到申请5件，其中自然人3件、企业2件；从内容看，土地类4件、财政类1件。'],
  ])('adds up: %s', (text) => {
    expect(outcomes(text)).toContain('adds-up');
    expect(outcomes(text).every((outcome) => outcome === 'adds-up')).toBe(true);
  });

  it.each([
    ['全年公开信息382条，包括网站35条、宣传栏80条、公众号2443条。', 'part-exceeds'],
    ['公开信息162条，其中文件41条，公众号293条。', 'part-exceeds'],
    ['公开政务信息21条，包括机构4条、动态5条、文件4条、预算0条、其他1条。', 'differs'],
    ['答复咨询372件，其中热线331件、平台61件。', 'exceeds'],
    ['发布信息60条，分别为文件2条、规划1条、动态45条、民生3条、预算2条、其他6条。', 'differs'],
    ['公开信息575条，其中网站384条、公众号190条。', 'falls-short'],
  ])('finds %s %s', (text, outcome) => {
    expect(outcomes(text)).toEqual([outcome]);
  });

  it.each([
    ['召开会议5次，其中邀请代表30人。'],
    ['发布信息约600条，其中网站700条。'],
    ['网站发布30条，公众号发布50条，其中原创70条。'],
    ['全年公开58条，同比增长5%，其中图文58条。'],
  ])('does not judge %s', (text) => {
    expect(outcomes(text).filter((outcome) => outcome !== 'adds-up')).toEqual([]);
  });
});
