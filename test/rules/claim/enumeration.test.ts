import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const id = 'claim/enumeration';
const said = (sentence: string) => findingsOf(withSentence(sentence), id);
const period = '统计期限自2023年1月1日起至2023年12月31日止。';
const opened = (sentence: string) => findingsOf(draft({ preamble: `${sentence}${period}` }), id);

describe('claim/enumeration fires', () => {
  it('on six parts of which five are named', async () => {
    const findings = await opened(
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
    );
    expect(findings).toMatchObject([{ severity: 'warning', location: { section: 0, text: '六部分' } }]);
    expect(findings[0]!.message).toContain('行政复议、行政诉讼');
  });

  it('on seven parts of which six are named', async () => {
    const findings = await opened(
      '本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项7个部分组成。',
    );
    expect(findings).toMatchObject([{ severity: 'warning', location: { section: 0, text: '7个部分' } }]);
    expect(findings[0]!.message).toContain('6项');
  });

  it.each([
    ['公开内容涵盖机构职能、法规文件、会议公开、规划计划九大模块。', '九大模块'],
    ['下一年重点做好三个方面：一是加强培训；二是规范流程。', '三个方面'],
  ])('on %s', async (sentence, words) => {
    expect(await said(sentence)).toMatchObject([{ location: { text: words } }]);
  });
});

describe('claim/enumeration stays silent', () => {
  it('on the faultless preamble', async () => {
    expect(await findingsOf(draft({ preamble: cleanParts().preamble }), id)).toEqual([]);
  });

  it.each([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
    '本报告由总体情况、主动公开政府信息情况、其他需要报告的事项等部分组成。',
    '本报告共分六个部分。',
    '本报告由编制说明、总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项七部分组成。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项以及附件七个部分组成。',
    '本报告共七个部分。',
  ])('on the preamble %s', async (sentence) => {
    expect(await opened(sentence)).toEqual([]);
  });

  it.each([
    '公开内容主要分为办事指南、规划计划、财政收支、人事信息、应急管理、招标采购、民生救助、乡村建设、督查考核九大模块。',
    '下一年重点做好以下三方面工作：一是加强培训；二是规范流程；三是强化考核。',
    '下一年重点做好三个方面工作：（一）加强培训。（二）规范流程。（三）强化考核。',
    '从出台缘由、适用对象和办理流程三个方面说明政策。',
    '围绕决策、执行、管理、服务和结果五个环节推进公开。',
    '网站设有政策、解读、互动等8个栏目。',
    '从以下几个方面改进。',
  ])('on %s', async (sentence) => {
    expect(await said(sentence)).toEqual([]);
  });
});
