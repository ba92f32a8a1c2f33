import { describe, expect, it } from 'vitest';
import { readText } from '../../../core/readers/text.js';
import { judge } from '../../../core/report/claims/claim.js';
import { figureBook } from '../../../core/report/claims/figureBook.js';
import { findClaims } from '../../../core/report/claims/findClaims.js';
import { recognise } from '../../../core/report/recognise.js';
import { applicationsRows, disclosureRows, disputesRows, draft } from '../../support/draft.js';

// 95 + 8 = 98 + 5, 98 = 42 + 1 + 49 + 6: figures of a real city office (spec/report-format.md, section 7).
const applications = applicationsRows({
  newlyReceived: [80, 10, 0, 0, 5, 0, 95],
  carriedOver: [8, 0, 0, 0, 0, 0, 8],
  granted: [40, 1, 0, 0, 1, 0, 42],
  partlyGranted: [1, 0, 0, 0, 0, 0, 1],
  unavailableNotHeld: [39, 9, 0, 0, 1, 0, 49],
  rejectedPetition: [5, 0, 0, 0, 1, 0, 6],
  resultsTotal: [85, 10, 0, 0, 3, 0, 98],
  carriedForward: [3, 0, 0, 0, 2, 0, 5],
});
const disputes = disputesRows({
  review: [2, 1, 0, 0, 3],
  litigationDirect: [1, 0, 0, 0, 1],
  litigationAfterReview: [2, 0, 0, 0, 2],
});
const disclosure = disclosureRows({ normativeDocuments: [3, 1, 12], permits: [120], penalties: [35], fees: [1.2] });

function claims(sentence: string, tables = { applications, disputes, disclosure }, title?: string) {
  const overview = `一、总体情况\n（一）主动公开情况\n${sentence}`;
  const report = recognise(readText(draft({ ...tables, overview, ...(title && { title }) })))!;
  return findClaims(report, figureBook()).map((claim) => ({
    subject: claim.subject,
    said: claim.said,
    outcome: judge(claim),
  }));
}
const outcomes = (sentence: string) =>
  claims(sentence).map((claim) => `${claim.subject} ${claim.said} ${claim.outcome}`);

describe('findClaims', () => {
  it.each([
    [
      '本年新收政府信息公开申请95件，上年结转8件，办结98件，结转下年度继续办理5件。',
      [
        '本年新收 95 verified',
        '上年结转 8 verified',
        '本年度办理结果总计 98 verified',
        '结转下年度继续办理 5 verified',
      ],
    ],
    ['全年收到政府信息公开申请103件（含上年结转）。', ['本年新收 103 verified']],
    [
      '收到政府信息公开申请95件，全部办结，其中予以公开42件，部分公开1件。',
      ['本年新收 95 verified', '办理结果 42 verified', '办理结果 1 verified'],
    ],
    ['收到政府信息公开申请九十五件。', ['本年新收 95 verified']],
    [
      '收到政府信息公开申请95件，因本机关不掌握相关政府信息而无法提供49件。',
      ['本年新收 95 verified', '办理结果 49 verified'],
    ],
    ['因政府信息公开被申请行政复议3件，提起行政诉讼3件。', ['行政复议 3 verified', '行政诉讼 3 verified']],
    ['制发行政规范性文件3件，废止1件。', ['行政规范性文件本年制发件数 3 verified']],
    [
      '全年作出行政许可决定120件、行政处罚决定35件。',
      ['行政许可处理决定数量 120 verified', '行政处罚处理决定数量 35 verified'],
    ],
    ['行政事业性收费12000元。', ['行政事业性收费金额 1.2 verified']],
  ])('verifies %s', (sentence, expected) => {
    expect(outcomes(sentence)).toEqual(expected);
  });

  it.each([
    ['全年收到政府信息公开申请92件。', '本年新收 92 contradicted'],
    ['全年未收到政府信息公开申请。', '本年新收 0 contradicted'],
    ['全年收到政府信息公开申请1,234件。', '本年新收 1234 contradicted'],
    ['全年收到政府信息公开申请十二件。', '本年新收 12 contradicted'],
    ['因政府信息公开工作被申请行政复议4件。', '行政复议 4 contradicted'],
    ['没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。', '行政复议、行政诉讼 0 contradicted'],
    ['因政府信息公开行政诉讼共7件。', '行政诉讼 7 contradicted'],
    ['全年制发行政规范性文件5件。', '行政规范性文件本年制发件数 5 contradicted'],
    ['全年收到政府信息公开申请95件，结转下年度继续办理6件。', '结转下年度继续办理 6 contradicted'],
  ])('contradicts %s', (sentence, expected) => {
    expect(outcomes(sentence)).toContain(expected);
  });

  // Each of these was misread by another program, or is how real reports speak (spec/report-format.md, sections 7 and 8).
  it.each([
    '全年收到政府信息公开申请95件，其中网上申请60件、信函申请35件。',
    '未收到人大代表建议6件以外的提案，也未收到投诉。',
    '郊外镇未收到人大代表建议和政协提案。',
    '与2022年收到政府信息公开申请80件相比，增加15件。',
    '比上年收到的政府信息公开申请减少2件。',
    '2022年收到政府信息公开申请80件。',
    '通过热线答复群众咨询372件。',
    '公开行政许可信息233条、行政处罚信息17条。',
    '办理政府信息公开申请没有收过费用。',
    '未发生因政府信息公开行政诉讼败诉的情形。',
    '共收到政府信息公开申请约90件。',
    '组织依申请公开培训2次，参加36人次。',
    '编制行政许可事项清单5份，梳理行政处罚事项40项。',
    '接收群众来信12件，均不属于依申请公开。',
  ])('does not hold against the table: %s', (sentence) => {
    expect(outcomes(sentence).filter((outcome) => outcome.endsWith('contradicted'))).toEqual([]);
  });

  it('says no more than that the office’s figure may be a part', () => {
    const overview = '一、总体情况\n（二）依申请公开情况\n县政府办公室收到政府信息公开申请17件。';
    const title = '临江县人民政府2023年政府信息公开工作年度报告';
    const report = recognise(readText(draft({ applications, disputes, disclosure, overview, title, signature: '' })))!;
    expect(findClaims(report, figureBook()).map((claim) => claim.partial)).toEqual([true]);
  });
});
