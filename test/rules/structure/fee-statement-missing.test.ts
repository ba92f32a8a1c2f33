import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'structure/fee-statement-missing';
const other = (...lines: string[]) => ['六、其他需要报告的事项', ...lines].join('\n');
const sentence = '依据《政府信息公开信息处理费管理办法》，本机关2023年度未收取信息处理费。';

describe('structure/fee-statement-missing fires', () => {
  it('on a section 六 without a word of it, and proposes the sentence', async () => {
    const findings = await findingsOf(draft({ other: other('本机关没有其他需要报告的事项。') }), id);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: 'warning',
      location: { section: 6, text: '六、其他需要报告的事项' },
    });
    expect(findings[0]!.fixes).toMatchObject([{ safe: false, edits: [{ old: '', new: sentence }] }]);
  });

  it('on 无, which the proposal turns into a sentence', async () => {
    const findings = await findingsOf(draft({ other: other('无。') }), id);
    expect(findings[0]!.fixes[0]!.edits).toMatchObject([
      { old: '无。', new: `${sentence}除此之外，没有其他需要报告的事项。` },
    ]);
  });

  it('on a section 六 that speaks only of another fee', async () => {
    expect(await findingsOf(draft({ other: other('行政事业性收费目录已公开。') }), id)).toHaveLength(1);
  });

  it('where another section speaks of it, and says where', async () => {
    const overview = `${cleanParts().overview}\n办理申请未收取任何费用。`;
    const findings = await findingsOf(draft({ overview, other: other('无。') }), id);
    expect(findings[0]!.message).toContain('现只在“办理申请未收取任何费用”提到收费');
    expect(findings[0]!.related).toMatchObject([{ section: 1, text: '办理申请未收取任何费用' }]);
  });
});

describe('structure/fee-statement-missing stays silent', () => {
  it.each([
    '依据《政府信息公开信息处理费管理办法》规定，2023年全镇实际收取信息处理费共计400元。',
    '本年度未收取信息处理费。',
    '2023年没有发出收费通知。',
    '2023年度，本机关未产生政府信息公开处理费。',
    '本机关办理公开申请未收取任何费用。',
    '（一）收取信息处理费情况\n无',
  ])('on %s', async (words) => {
    expect(await findingsOf(draft({ other: other(words) }), id)).toEqual([]);
  });

  it('on the words broken over lines', async () => {
    expect(await findingsOf(draft({ other: other('本年度未收取信息处', '理费。') }), id)).toEqual([]);
  });

  it('for report years before 2021', async () => {
    const { requirements } = await resultOf(draft({ other: other('无。') }, '2019'));
    expect(requirements.find((requirement) => requirement.id === id)?.outcome).toBe('not-applicable');
  });

  it('where section 六 itself is missing, which is another finding', async () => {
    expect(await findingsOf(draft({ other: '' }), id)).toEqual([]);
  });
});
