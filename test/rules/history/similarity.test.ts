import { describe, expect, it } from 'vitest';
import { findRepeatedProse } from '../../../core/several/findRepeatedProse.js';
import { cleanParts, draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { lastYearsDraft, recognised } from '../../support/lastYear.js';

const id = 'history/similarity';

async function outcome(text: string, previous: string) {
  const { findings, requirements } = await resultOf(text, { previous: await recognised(previous) });
  const requirement = requirements.find((each) => each.id === id)!;
  return { ...requirement, found: findings.filter(({ ruleId }) => ruleId === id) };
}

const clean = cleanParts();
const ownOverview = [
  '一、总体情况',
  '2022年，芦汀镇人民政府把高标准农田建设作为公开重点，逐村张贴项目清单。',
  '（一）主动公开情况',
  '通过政务新媒体推送各类短讯52篇，公布村级工程项目9个。',
  '（二）依申请公开情况',
  '本年度收到1件由企业提出的申请，因案情复杂延至下一年度答复。',
  '（三）政府信息管理情况',
  '历史文件全部录入电子档案系统，纸质件按年份装订入库。',
  '（四）政府信息公开平台建设情况',
  '在码头候船室新装触摸查询屏，老人也能独立操作。',
  '（五）监督保障情况',
  '镇纪委随机抽查村务公开栏，把结果计入工作考核，社会评议满意率居全县前列。',
].join('\n');
const ownProblems =
  '五、存在的主要问题及改进情况\n上年的问题是公开内容集中在年底。改进办法是按月列出计划，由专人催办落实。';

describe(id, () => {
  it('fires on a text taken over with the new year put in', async () => {
    const { found } = await outcome(draft(), lastYearsDraft());
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'warning', location: { section: 1 } });
    expect(found[0]!.message).toContain('芦汀镇人民政府2022年');
    expect(found[0]!.evidence?.actual).toMatch(/^(\d+)\/\1 = 100%$/);
    expect(found[0]!.related.length).toBeGreaterThan(5);
    expect(found[0]!.related.map(({ text }) => text).join('')).toContain('由承办科室起草');
  });

  it('fires on the text of another body', async () => {
    const other = lastYearsDraft()
      .replace('芦汀镇人民政府2022', '蒲桥镇人民政府2022')
      .replace(/芦汀镇人民政府\n(?=2023)/, '蒲桥镇人民政府\n');
    const { found } = await outcome(draft(), other);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('蒲桥镇人民政府2022年');
  });

  it('fires where two thirds are repeated', async () => {
    const { found } = await outcome(draft(), lastYearsDraft({ problems: ownProblems }));
    expect(found).toHaveLength(1);
  });

  it.each([
    ['a text of its own', draft(), lastYearsDraft({ overview: ownOverview, problems: ownProblems })],
    ['one section alike', draft(), lastYearsDraft({ overview: ownOverview })],
    [
      'statutory sentences alone',
      draft({
        overview: [
          '一、总体情况',
          '（一）主动公开情况',
          '公开信息9条。',
          '（二）依申请公开情况',
          '本年度未收到政府信息公开申请，没有结转下年度继续办理的申请。',
          '（三）监督保障情况',
          '未发生需要追究责任的情形；未因政府信息公开工作被申请行政复议、提起行政诉讼。',
        ].join('\n'),
        problems: '五、存在的主要问题及改进情况\n公开形式不够丰富。',
      }),
      lastYearsDraft(),
    ],
    [
      'the same sentences with other figures',
      draft({
        overview: clean.overview
          .replace(
            '86条，其中工作动态41条、财政信息12条、惠农补贴信息33条',
            '91条，其中工作动态44条、财政信息12条、惠农补贴信息35条',
          )
          .replace('由承办科室起草', '由各科室草拟')
          .replace('镇便民服务中心设有公开查阅点', '便民大厅设公开查阅点两处')
          .replace('全年组织业务培训2次', '全年组织业务培训3次'),
        problems: ownProblems,
      }),
      lastYearsDraft(),
    ],
    [
      'the same preamble',
      draft({ overview: ownOverview.replaceAll('2022', '2023'), problems: ownProblems }),
      lastYearsDraft(),
    ],
    [
      'the same tables only',
      draft({ overview: ownOverview.replaceAll('2022', '2023'), problems: ownProblems }),
      lastYearsDraft({ disclosure: clean.disclosure, applications: clean.applications }),
    ],
    [
      'few sentences',
      draft({
        overview: '一、总体情况\n全年通过县政府网站公开信息86条，其中工作动态41条、财政信息12条、惠农补贴信息33条。',
        problems: '五、存在的主要问题及改进情况\n无。',
      }),
      lastYearsDraft(),
    ],
  ])('stays silent on %s', async (_, text, previous) => {
    const requirement = await outcome(text, previous);
    expect(requirement.found.map(({ message }) => message)).toEqual([]);
    expect(requirement.outcome).toBe('pass');
  });

  it('stays silent on the report itself, and says so', async () => {
    const requirement = await outcome(draft(), draft());
    expect(requirement.outcome).toBe('not-applicable');
    expect(requirement.notes[0]?.message).toContain('同一机关同一年度');
  });
});

describe('findRepeatedProse', () => {
  it('joins neighbouring sentences and counts each', async () => {
    const one = await recognised(
      draft({
        problems:
          '五、存在的主要问题及改进情况\n政策解读以文字为主群众不易看懂。村级公示栏的更新还不够及时。新写的一句话放在段落的最后面。',
      }),
    );
    const other = await recognised(
      lastYearsDraft({
        problems: '五、存在的主要问题及改进情况\n政策解读以文字为主，群众不易看懂。村级公示栏的更新，还不够及时。',
      }),
    );
    const { total, repeated, passages } = findRepeatedProse(one, other);
    expect(total - repeated).toBe(1);
    const last = one.lines.find(({ paragraph }) => paragraph.id === passages.at(-1)!.block)!.paragraph.text;
    expect(last.slice(passages.at(-1)!.start, passages.at(-1)!.end)).toBe(
      '政策解读以文字为主群众不易看懂。村级公示栏的更新还不够及时。',
    );
  });
});
