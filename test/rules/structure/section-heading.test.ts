import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'structure/section-heading';
const clean = cleanParts();
const headed = (part: keyof typeof clean, heading: string) => draft({ [part]: clean[part].replace(/^.*/, heading) });

describe('structure/section-heading fires', () => {
  it.each([
    ['overview', '一、工作概况', '工作概况', '总体情况'],
    ['disclosure', '二、主动公开政府信息的情况', '主动公开政府信息的情况', '主动公开政府信息情况'],
    [
      'disputes',
      '四、政府信息公开工作行政复议、行政诉讼情况',
      '政府信息公开工作行政复议、行政诉讼情况',
      '政府信息公开行政复议、行政诉讼情况',
    ],
    ['problems', '五、存在问题及改进措施', '存在问题及改进措施', '存在的主要问题及改进情况'],
    ['other', '六、其它需要报告的事项', '其它需要报告的事项', '其他需要报告的事项'],
  ] as const)('in %s on %s, and keeps the number', async (part, heading, words, prescribed) => {
    const findings = await findingsOf(headed(part, heading), id);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'info', location: { text: words } });
    expect(findings[0]!.fixes).toMatchObject([{ safe: true, edits: [{ old: words, new: prescribed }] }]);
  });

  it('on free wording, with a proposal that is not safe: it may say more', async () => {
    const findings = await findingsOf(headed('problems', '五、存在的问题、改进措施和其他需要说明的事项'), id);
    expect(findings[0]!.fixes).toMatchObject([{ safe: false, edits: [{ new: '存在的主要问题及改进情况' }] }]);
  });
});

describe('structure/section-heading stays silent', () => {
  it.each([
    ['overview', '一. 总体情况'],
    ['overview', '总体情况'],
    ['disclosure', '二、 主动公开 政府信息情况'],
    ['applications', '三、收到和处理政府信息公开申请情况：'],
    ['disputes', '四、政府信息公开行政复议 行政诉讼情况'],
    ['problems', '三、存在的主要问题及改进情况'],
    ['other', '六、其他需要报告的事项：无。'],
    ['other', '六、其他需要报告的事项 无'],
  ] as const)('in %s on %s', async (part, heading) => {
    expect(await findingsOf(headed(part, heading), id)).toEqual([]);
  });

  it('for a year without a statutory form', async () => {
    const text = headed('overview', '一、概述').replaceAll('2023', '2018').replaceAll('2024', '2019');
    const { requirements } = await resultOf(text);
    expect(requirements.find((requirement) => requirement.id === id)?.outcome).toBe('not-checked');
  });
});
