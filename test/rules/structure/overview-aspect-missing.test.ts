import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'structure/overview-aspect-missing';
const overview = (...lines: string[]) => draft({ overview: ['一、总体情况', ...lines].join('\n') });
const prose = [
  '全年主动公开信息86条。',
  '全年未接到申请。',
  '拟发布的信息先由分管负责人审核，再经保密审查。',
  '县政府网站专栏由专人维护。',
  '信息公开工作列入年度考核。',
];
const missing = async (text: string) => (await findingsOf(text, id)).map(({ evidence }) => evidence?.expected);

describe('structure/overview-aspect-missing fires', () => {
  it.each([
    [0, '主动公开'],
    [1, '依申请公开'],
    [2, '政府信息管理'],
    [3, '政府信息公开平台建设'],
    [4, '监督保障'],
  ])('where sentence %i is absent', async (left, aspect) => {
    const findings = await findingsOf(overview(...prose.filter((_, index) => index !== left)), id);
    expect(findings.map(({ evidence }) => evidence?.expected)).toEqual([aspect]);
    expect(findings[0]).toMatchObject({ severity: 'warning', location: { section: 1 } });
    expect(findings[0]!.message).toContain(`没有写到“${aspect}”`);
  });

  it('once for each aspect, under names that outlive each other', async () => {
    const both = await findingsOf(overview(prose[0]!, prose[2]!, prose[3]!), id);
    const one = await findingsOf(overview(prose[0]!, prose[1]!, prose[2]!, prose[3]!), id);
    expect(both.map(({ evidence }) => evidence?.expected)).toEqual(['依申请公开', '监督保障']);
    expect(both[1]!.fingerprint).toBe(one[0]!.fingerprint);
  });

  it('though a working group is in charge: that is no supervision', async () => {
    expect(await missing(overview(...prose.slice(0, 4), '成立了以镇长为组长的领导小组，加强组织领导。'))).toEqual([
      '监督保障',
    ]);
  });

  it('and proposes the sub-heading with the next number', async () => {
    const { overview: clean } = cleanParts();
    const text = draft({ overview: clean.split('\n').slice(0, -2).join('\n') });
    const findings = await findingsOf(text, id);
    expect(findings[0]!.fixes).toMatchObject([{ safe: false, edits: [{ old: '', new: '\n（五）监督保障情况' }] }]);
  });
});

describe('structure/overview-aspect-missing stays silent', () => {
  it('on the clean reports of both forms', async () => {
    expect(await missing(draft())).toEqual([]);
    expect(await missing(draft({}, '2019'))).toEqual([]);
  });

  it('on prose without sub-headings', async () => {
    expect(await missing(overview(prose.join('')))).toEqual([]);
  });

  it.each([
    [
      '一是 … 二是 …',
      '一是推进主动公开；二是规范依申请公开；三是加强政府信息管理；四是抓好平台建设；五是强化监督保障。',
    ],
    [
      'other words for all five',
      '通过公示栏发布信息31条，受理公开申请2件，更新信息公开目录，运营微信公众号1个，开展自查2次。',
    ],
    [
      'words broken by spaces and line ends',
      '全年主动 公开信息86条，未接到申 请，信息先经保密 审查，网 站专栏由专人维护，开展培 训2次。',
    ],
    [
      'appraisal and accountability in place of supervision',
      `${prose.slice(0, 4).join('')}面向群众开展社会评议，没有发生责任追究。`,
    ],
  ])('on %s', async (_, text) => {
    expect(await missing(overview(text))).toEqual([]);
  });

  it('on short sub-headings', async () => {
    const lines = [
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
    ];
    expect(await missing(overview(...lines.flatMap((line) => [line, '各项工作平稳有序。'])))).toEqual([]);
  });

  it('on a table of figures in the section', async () => {
    const table = ['| 项目 | 数量 |', '|---|---|', '| 网站公开信息 | 31 |', '| 收到申请 | 0 |', '| 业务培训 | 2 |'];
    expect(await missing(overview('发布前均经保密审查。', ...table))).toEqual([]);
  });

  it('on an overview that is missing or void, which is one finding of another rule', async () => {
    for (const text of ['', '一、总体情况', '一、总体情况\n无']) {
      const { findings, requirements } = await resultOf(draft({ overview: text }));
      expect(findings.filter(({ ruleId }) => ruleId === id)).toEqual([]);
      expect(requirements.find((requirement) => requirement.id === id)?.outcome).toBe('not-applicable');
    }
  });
});
