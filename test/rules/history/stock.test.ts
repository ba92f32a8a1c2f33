import { describe, expect, it } from 'vitest';
import { cleanParts, disclosureRows, draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { lastYearsDraft, recognised } from '../../support/lastYear.js';

const id = 'history/stock';

async function outcome(text: string, previous: string) {
  const { findings, requirements } = await resultOf(text, { previous: await recognised(previous) });
  const requirement = requirements.find((each) => each.id === id)!;
  return { ...requirement, found: findings.filter(({ ruleId }) => ruleId === id) };
}

const stock = (issued: number, repealed: number, inForce: number | string) =>
  disclosureRows({ normativeDocuments: { issued, repealed, inForce } });
const wrong = draft({ disclosure: stock(2, 1, 9) });
const withNote = (part: 'overview' | 'problems', note: string) =>
  draft({ disclosure: stock(2, 1, 9), [part]: `${cleanParts()[part]}\n${note}` });

describe(id, () => {
  it('fires on documents in force that do not follow from last year’s', async () => {
    const { found } = await outcome(wrong, lastYearsDraft());
    expect(found).toMatchObject([
      {
        severity: 'warning',
        location: { section: 2, row: 'normativeDocuments', column: 'inForce' },
        evidence: { actual: '9', expected: '3 + 2 − 1' },
      },
    ]);
    expect(found[0]!.related).toHaveLength(2);
  });

  it('fires where a word like 调整 speaks of something else', async () => {
    const { found } = await outcome(withNote('problems', '下一步及时调整公开栏目设置。'), lastYearsDraft());
    expect(found).toHaveLength(1);
  });

  it.each([
    ['the clean draft', draft(), lastYearsDraft()],
    ['issued and repealed in one year', draft({ disclosure: stock(2, 2, 3) }), lastYearsDraft()],
    ['none at all', draft({ disclosure: stock(0, 0, 0) }), lastYearsDraft({ disclosure: stock(0, 0, 0) })],
    ['all repealed', draft({ disclosure: stock(0, 3, 0) }), lastYearsDraft()],
    // 常州 2023: 根据清理结果进行了调整.
    [
      'a note on a clean-up in section 一',
      withNote('overview', '本年度根据清理结果对现行有效的规范性文件数量进行了调整。'),
      lastYearsDraft(),
    ],
    ['a note on the way of counting', withNote('problems', '另外，规范性文件的统计口径与上年不同。'), lastYearsDraft()],
    [
      'a note below the table',
      draft({ disclosure: `${stock(2, 1, 9)}\n注：上年数据有误，本年予以更正。` }),
      lastYearsDraft(),
    ],
  ])('stays silent on %s', async (_, text, previous) => {
    const requirement = await outcome(text, previous);
    expect(requirement.found).toEqual([]);
    expect(requirement.outcome).toBe('pass');
  });

  it.each([
    ['a previous report on the form of 2019', draft({}, '2019').replaceAll('2020年', '2022年'), '2021年的统一格式'],
    ['another body', lastYearsDraft().replaceAll('芦汀镇', '蒲桥镇'), '没有比较'],
  ])('stays silent, and says why, with %s', async (_, previous, why) => {
    const requirement = await outcome(wrong, previous);
    expect(requirement.outcome).toBe('not-applicable');
    expect(requirement.notes[0]?.message).toContain(why);
  });

  it('stays silent and asks for a person where a figure is not read', async () => {
    const { outcome: result, found } = await outcome(draft({ disclosure: stock(1, 0, '/') }), lastYearsDraft());
    expect({ result, found }).toEqual({ result: 'needs-review', found: [] });
  });
});
