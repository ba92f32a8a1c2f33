import { describe, expect, it } from 'vitest';
import { applicationsRows, disclosureRows, disputesRows, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const id = 'claim/decisions';
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

describe('claim/decisions fires', () => {
  it.each([
    ['2023年，全年制发行政规范性文件5件。', '5件', '3'],
    ['2023年，现行有效的行政规范性文件11件。', '11件', '12'],
    ['2023年，全年作出行政许可决定121件。', '121件', '120'],
    ['2023年，收取行政事业性收费13000元。', '13000元', '1.2'],
  ])('on %s', async (sentence, words, expected) => {
    const findings = await said(sentence);
    expect(findings).toMatchObject([{ severity: 'warning', location: { text: words }, evidence: { expected } }]);
  });
});

describe('claim/decisions stays silent', () => {
  it.each([
    '2023年制发行政规范性文件3件，现行有效行政规范性文件12件。',
    '2023年作出行政许可决定120件、行政处罚决定35件。',
    '2023年收取行政事业性收费1.2万元。',
    '2023年公开行政许可信息233条、行政处罚信息17条。',
    '编制行政许可事项清单58项。',
    '2022年作出行政许可决定99件。',
    '公开规范性文件解读5件。',
    '培训行政处罚案卷制作，评查案卷40件。',
  ])('on %s', async (sentence) => {
    expect(await said(sentence)).toEqual([]);
  });
});
