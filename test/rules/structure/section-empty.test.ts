import { describe, expect, it } from 'vitest';
import { lint } from '../../../core/lint.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'structure/section-empty';
const clean = cleanParts();
const heading = (part: keyof typeof clean) => clean[part].split('\n')[0]!;
const problems = (...lines: string[]) => draft({ problems: ['五、存在的主要问题及改进情况', ...lines].join('\n') });
const other = (...lines: string[]) => draft({ other: ['六、其他需要报告的事项', ...lines].join('\n') });

describe('structure/section-empty fires', () => {
  it.each(['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other'] as const)(
    'on the heading of %s with nothing below it',
    async (part) => {
      const findings = await findingsOf(draft({ [part]: heading(part) }), id);
      expect(findings.map(({ severity, location }) => [severity, location.text])).toEqual([['error', heading(part)]]);
    },
  );

  it.each([['无。'], ['略'], ['（一）存在的问题', '无', '（二）改进措施', '无']])(
    'on section 五 with no more than %s',
    async (...lines) => {
      const findings = await findingsOf(problems(...lines), id);
      expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
        ['error', expect.stringContaining('只写了“无”')],
      ]);
    },
  );

  it('on section 五 with 无 behind its heading', async () => {
    expect(await findingsOf(draft({ problems: '五、存在的主要问题及改进情况：无。' }), id)).toHaveLength(1);
  });

  it('on a section 一 that says 无', async () => {
    expect(await findingsOf(draft({ overview: '一、总体情况\n无' }), id)).toHaveLength(1);
  });

  it('as a warning on the last sub-heading of the report', async () => {
    const findings = await findingsOf(
      other('（一）信息处理费收取情况', '没有收取信息处理费。', '（二）建议提案办理结果公开情况'),
      id,
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: 'warning',
      location: { section: 6, text: '（二）建议提案办理结果公开情况' },
    });
  });

  it('on a sub-heading that the next one follows at once', async () => {
    const findings = await findingsOf(problems('（一）存在的问题', '（二）改进措施', '每月检查一次公示栏。'), id);
    expect(findings.map(({ location }) => location.text)).toEqual(['（一）存在的问题']);
  });

  it('on the sub-headings alone where a section holds nothing else', async () => {
    const findings = await findingsOf(problems('（一）存在的问题', '（二）改进措施'), id);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  it('on a sub-heading among siblings with text below them', async () => {
    const lines = [
      '（一）解读形式单一',
      '政策解读以文字为主。',
      '（二）更新不够及时',
      '（三）人员变动频繁',
      '经办人员一年内换了两次。',
    ];
    const findings = await findingsOf(problems(...lines), id);
    expect(findings.map(({ location }) => location.text)).toEqual(['（二）更新不够及时']);
  });
});

describe('structure/section-empty stays silent', () => {
  it('on the clean reports of both forms', async () => {
    expect(await findingsOf(draft(), id)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), id)).toEqual([]);
  });

  it.each([
    ['无 in section 六', other('无。')],
    ['无 behind the heading of section 六', draft({ other: '六、其他需要报告的事项：无。' })],
    [
      '无 below a sub-heading',
      other('（一）信息处理费收取情况', '没有收取信息处理费。', '（二）建议提案办理结果公开情况', '无'),
    ],
    [
      'a sub-heading with its text on the same line',
      problems('（一）存在的问题。政策解读以文字为主，群众不易看懂。', '（二）改进情况。为惠农政策配上图表和问答。'),
    ],
    [
      'text behind the heading of section 五',
      draft({ problems: '五、存在的主要问题及改进情况：一是解读形式单一；二是更新不够及时。下一步逐项改进。' }),
    ],
    ['无 behind a space', draft({ other: '六、其他需要报告的事项 无' })],
    [
      'a sub-heading that says all there is',
      other('（一）信息处理费收取情况', '没有收取信息处理费。', '（二）无其他需要报告的事项'),
    ],
    [
      'words behind a sub-heading',
      other('（一）信息处理费收取情况', '没有收取。', '（二）建议提案办理情况：见县政府网站', '（三）其他情况', '无'),
    ],
    [
      '无 behind a sub-heading',
      other('（一）信息处理费收取情况：无', '（二）建议提案办理情况：办结2件', '（三）其他情况', '无'),
    ],
    [
      'points that end like headings',
      problems(
        '（一）存在的问题',
        '1.更新不够及时',
        '2.缺少保障措施',
        '（二）改进措施',
        '1.加强培训',
        '2.完善具体措施',
      ),
    ],
    ['problems as bare points', problems('（一）解读形式单一的问题', '（二）更新不够及时的问题')],
    ['a list without text below its items', problems('（一）解读形式单一', '（二）更新不够及时', '（三）人员变动频繁')],
    [
      'a list behind a colon',
      problems('工作中有不足，下一年采取以下措施：', '1.开展业务培训', '2.检查公示栏更新情况', '3.公开办理情况'),
    ],
    ['a list with a sentence after it', problems('主要不足有', '1.解读形式单一', '2.更新不够及时', '下一年逐项改进。')],
    ['points that are sentences', problems('（一）解读形式单一，群众不易看懂。', '（二）更新不够及时，栏目有空白。')],
    [
      'lower points below a sub-heading',
      problems('（一）存在的问题', '1.解读形式单一。', '（二）改进措施', '1.配发图解。'),
    ],
    [
      'points of a higher level below',
      problems(
        '1.存在的问题',
        '（一）解读形式单一。',
        '（二）更新不够及时。',
        '2.改进措施',
        '（一）配发图解。',
        '（二）按月检查。',
      ),
    ],
    [
      'a table below a sub-heading',
      draft({ overview: `${clean.overview}\n（六）平台数据情况\n| 平台 | 数量 |\n|---|---|\n| 网站 | 1 |` }),
    ],
    ['a section with an empty report of problems in words', problems('工作中没有发现突出问题，将继续按月检查公示栏。')],
  ])('on %s', async (_, text) => {
    expect(await findingsOf(text, id)).toEqual([]);
  });

  it('on a picture below the heading', async () => {
    const { document } = (await resultOf(problems())).report!;
    const at = document.blocks.findIndex((block) => block.kind === 'paragraph' && block.text.startsWith('五、'));
    const picture = { kind: 'paragraph', id: 'picture', text: '', images: 1 } as const;
    const blocks = [...document.blocks.slice(0, at + 1), picture, ...document.blocks.slice(at + 1)];
    const { findings } = lint({ ...document, blocks });
    expect(findings.filter(({ ruleId }) => ruleId === id)).toEqual([]);
  });
});
