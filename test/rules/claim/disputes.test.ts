import { describe, expect, it } from 'vitest';
import { applicationsRows, disclosureRows, disputesRows, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const id = 'claim/disputes';
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

describe('claim/disputes fires', () => {
  it.each([
    ['2023年，因政府信息公开工作被申请行政复议4件。', '4件', '3'],
    ['2023年，因政府信息公开工作被提起行政诉讼共7件。', '7件', '3'],
    [
      '2023年，没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
      '没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '6',
    ],
  ])('on %s', async (sentence, words, expected) => {
    const findings = await said(sentence);
    expect(findings).toMatchObject([{ severity: 'warning', location: { text: words }, evidence: { expected } }]);
  });
});

describe('claim/disputes stays silent', () => {
  it.each([
    '2023年，因政府信息公开工作被申请行政复议3件，被提起行政诉讼3件。',
    '2023年，因政府信息公开工作引发行政诉讼3件，其中复议后起诉2件。',
    '2023年，因政府信息公开引起的行政复议、行政诉讼共6件。',
    '2023年，未发生因政府信息公开行政诉讼败诉的情形。',
    '2022年因政府信息公开工作被申请行政复议9件。',
    '2023年办理土地类行政复议案件17件。',
    '2023年行政机关负责人出庭应诉9件。',
    '未经复议直接起诉的政府信息公开案件1件。',
  ])('on %s', async (sentence) => {
    expect(await said(sentence)).toEqual([]);
  });
});
