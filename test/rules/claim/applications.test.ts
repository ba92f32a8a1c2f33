import { describe, expect, it } from 'vitest';
import { applicationsRows, disclosureRows, disputesRows, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const id = 'claim/applications';
const tables = {
  applications: applicationsRows({
    newlyReceived: [80, 10, 0, 0, 5, 0, 95],
    carriedOver: [8, 0, 0, 0, 0, 0, 8],
    granted: [40, 1, 0, 0, 1, 0, 42],
    partlyGranted: [1, 0, 0, 0, 0, 0, 1],
    unavailableNotHeld: [39, 9, 0, 0, 1, 0, 49],
    rejectedPetition: [5, 0, 0, 0, 1, 0, 6],
    resultsTotal: [85, 10, 0, 0, 3, 0, 98],
    carriedForward: [3, 0, 0, 0, 2, 0, 5],
  }),
  disputes: disputesRows({
    review: [2, 1, 0, 0, 3],
    litigationDirect: [1, 0, 0, 0, 1],
    litigationAfterReview: [2, 0, 0, 0, 2],
  }),
  disclosure: disclosureRows({ normativeDocuments: [3, 1, 12], permits: [120], penalties: [35], fees: [1.2] }),
};
/** The findings of a report whose section 一 says just this. */
const said = (sentence: string) => findingsOf(draft({ ...tables, overview: `一、总体情况\n${sentence}` }), id);

describe('claim/applications fires', () => {
  it.each([
    ['2023年，我镇收到政府信息公开申请92件。', '92件', '95'],
    ['2023年，我镇收到政府信息公开申请1,234件。', '1,234件', '95'],
    ['2023年，我镇收到政府信息公开申请十二件。', '十二件', '95'],
    ['2023年，我镇未收到政府信息公开申请。', '未收到政府信息公开申请', '95'],
    ['2023年收到政府信息公开申请95件，结转下年度继续办理6件。', '6件', '5'],
    ['2023年收到政府信息公开申请95件，上年结转7件。', '7件', '8'],
    ['2023年办结政府信息公开申请85件。', '85件', '98'],
  ])('on %s', async (sentence, words, expected) => {
    const findings = await said(sentence);
    expect(findings).toMatchObject([{ severity: 'warning', location: { text: words }, evidence: { expected } }]);
  });

  it('as a hint where one office may speak of itself alone', async () => {
    const overview = '一、总体情况\n2023年，县政府办公室收到政府信息公开申请17件。';
    const title = '临江县人民政府2023年政府信息公开工作年度报告';
    const findings = await findingsOf(draft({ ...tables, overview, title, signature: '' }), id);
    expect(findings.map((finding) => finding.severity)).toEqual(['info']);
  });
});

describe('claim/applications stays silent', () => {
  it.each([
    '2023年收到政府信息公开申请95件，上年结转8件，办结98件，结转下年度继续办理5件。',
    '2023年共收到政府信息公开申请103件（含上年结转8件）。',
    '2023年收到政府信息公开申请95件，全部办结。',
    '2023年收到政府信息公开申请95件，其中网上申请60件、信函申请35件。',
    '2022年收到政府信息公开申请80件。',
    '与2022年收到政府信息公开申请80件相比，增加15件。',
    '2023年收到政府信息公开申请95件，已按期办结90件。',
    '未收到人大代表建议6件以外的提案。',
    '通过热线答复群众咨询372件。',
    '办理政府信息公开申请没有收过费用。',
    '共收到政府信息公开申请近百件。',
    '2023年收到政府信息公开申请95件，其中予以公开42件，部分公开1件，无法提供49件，不予处理6件。',
  ])('on %s', async (sentence) => {
    expect(await said(sentence)).toEqual([]);
  });
});
