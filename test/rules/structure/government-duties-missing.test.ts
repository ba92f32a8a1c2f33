import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'structure/government-duties-missing';
const { overview, problems } = cleanParts();
const silent = overview.split('\n').slice(0, -1).join('\n');
const supervised = (sentence: string) => `${silent}\n${sentence}`;
const bare = supervised('党政综合办公室负责监督，全年组织业务培训2次。');

describe('structure/government-duties-missing fires', () => {
  it('on a town whose overview names none of the three', async () => {
    const findings = await findingsOf(draft({ overview: bare }), id);
    expect(findings.map(({ severity, location }) => [severity, location])).toEqual([['info', { section: 1 }]]);
  });

  it('on a county government', async () => {
    expect(await findingsOf(draft({ overview: bare }), id, { bodyKind: 'government' })).toHaveLength(1);
  });

  it('though section 五 plans assessment', async () => {
    const plan = `${problems}\n下一年加大考核力度。`;
    expect(await findingsOf(draft({ overview: bare, problems: plan }), id)).toHaveLength(1);
  });
});

describe('structure/government-duties-missing stays silent', () => {
  it.each([
    '信息公开纳入年度考核。',
    '政府信息公开列入机关考评。',
    '面向群众开展社会评议。',
    '群众满意度为98%。',
    '没有发生责任追究情形。',
    '对更新不及时的村进行了问责。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(draft({ overview: supervised(sentence) }), id)).toEqual([]);
  });

  it('where section 五 reports them, as the Regulation has it', async () => {
    const reported = `${problems}\n社会评议结果为满意。`;
    expect(await findingsOf(draft({ overview: bare, problems: reported }), id)).toEqual([]);
  });

  it.each(['department', 'subdistrict', 'office'] as const)('on a %s', async (bodyKind) => {
    const { requirements } = await resultOf(draft({ overview: bare }), { bodyKind });
    expect(requirements.find((requirement) => requirement.id === id)?.outcome).toBe('not-applicable');
  });

  it('on the committee of a zone, which is no people’s government', async () => {
    const name = '临澜经济开发区管理委员会';
    const text = draft({
      overview: bare,
      title: `${name}2023年政府信息公开工作年度报告`,
      signature: `${name}\n2024年1月16日`,
    });
    const { report, requirements } = await resultOf(text);
    expect(report!.body!.name).toBe(name);
    expect(requirements.find((requirement) => requirement.id === id)?.outcome).toBe('not-applicable');
  });
});
