import { describe, expect, it } from 'vitest';
import name from '../../../core/rules/citation/name.js';
import { draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'citation/name';
const format = '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》';
const notice = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》';
const regulation = '中华人民共和国政府信息公开条例';

describe('citation/name fires', () => {
  it.each([
    ['根据《中华人民共和国政务信息公开条例》编制。', '中华人民共和国政务信息公开条例', regulation],
    ['根据《中华人民共和国信息公开条例》编制。', '中华人民共和国信息公开条例', regulation],
    ['根据《中华人民共和国政府信息公开工作条例》编制。', '中华人民共和国政府信息公开工作条例', regulation],
    ['根据《中华人民共和国政府信息公开法》编制。', '中华人民共和国政府信息公开法', regulation],
    ['根据中华人民共和国政务信息公开条例编制。', '中华人民共和国政务信息公开条例', regulation],
    ['依据《政府信息公开处理费管理办法》收费。', '政府信息公开处理费管理办法', '政府信息公开信息处理费管理办法'],
    [
      '依据《政府信息公开信息处理费管理规定》收费。',
      '政府信息公开信息处理费管理规定',
      '政府信息公开信息处理费管理办法',
    ],
    [
      '由国务院办公厅信息与政务公开办公室制定。',
      '国务院办公厅信息与政务公开办公室',
      '国务院办公厅政府信息与政务公开办公室',
    ],
    ['推进政府信息于政务公开。', '政府信息于政务公开', '政府信息与政务公开'],
    [
      '按照《中华人民共和国政府信息工作年度报告格式》编制。',
      '中华人民共和国政府信息工作年度报告格式',
      '中华人民共和国政府信息公开工作年度报告格式',
    ],
    [`根据${format}（国办发〔2021〕30号）编制。`, '国办发〔2021〕30号', '国办公开办函〔2021〕30号'],
    [`根据${format}（国办公开函〔2021〕30号）编制。`, '国办公开函〔2021〕30号', '国办公开办函〔2021〕30号'],
    [
      '依据《政府信息公开信息处理费管理办法》（国办发〔2020〕109号）收费。',
      '国办发〔2020〕109号',
      '国办函〔2020〕109号',
    ],
    [`根据《${regulation}》（国务院令第771号）编制。`, '771', '711'],
  ])('on %s', async (sentence, text, right) => {
    const found = await findingsOf(withSentence(sentence), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { section: 1, text } }]);
    expect(found[0]?.fixes).toMatchObject([{ safe: false, edits: [{ old: text, new: right }] }]);
  });

  it('on a title with the number of another notice, and leaves it to the author which is meant', async () => {
    const found = await findingsOf(withSentence(`根据${notice}（国办公开办函〔2021〕30号）编制。`), rule);
    expect(found).toMatchObject([{ location: { text: '国办公开办函〔2021〕30号' }, fixes: [] }]);
    expect(found[0]?.message).toContain('国办公开办函〔2019〕60号');
    expect(await findingsOf(withSentence(`根据${format}（国办公开办函〔2019〕60号）编制。`), rule)).toHaveLength(1);
  });
});

describe('citation/name stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    `根据《${regulation}》（国务院令第711号，以下简称《条例》）编制。`,
    `根据《${regulation}》（中华人民共和国国务院令第711号）编制。`,
    `根据《${regulation}（修订）》编制。`,
    '根据《政府信息公开条例》（以下简称新《条例》）编制。',
    '根据《山东省政府信息公开规定》《上海市政府信息公开规定》《广东省政务公开条例》编制。',
    '根据《中华人民共和国档案法》《中华人民共和国行政复议法》《中华人民共和国保守国家秘密法》编制。',
    `根据${format}（国办公开办函〔2021〕30号）编制。`,
    `根据${format.replace('〈', '《').replace('〉', '》')}（国办公开办函[2021]30号）编制。`,
    '根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。',
    '根据国务院办公厅政府信息与政务公开办公室《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。',
    '落实《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）。',
    '落实《关于进一步规范财务审计秩序的意见》（国办发〔2021〕30号）。',
    '落实《2021年政务公开工作要点》（国办发〔2021〕12号）。',
    '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）和《云汀市政府信息公开信息处理费管理办法实施细则》收费。',
    '《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）。',
    '由县政府办公室信息与政务公开股审核，省政府办公厅信息与政务公开办公室抽查。',
    '县政府办公室关于政府信息公开年度报告有关事项的通知已经印发。',
    '政府信息年度报告、政务信息公开条例解读、政府信息公开工作年报。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });
});

describe('citation/name on hostile text', () => {
  it.each(['《', '《中华人民共和国公开', '国办〔2021〕30号', '国办', '》（', '中华人民共和国信息公开条例'])(
    'ends on 100,000 characters of “%s”',
    async (unit) => {
      const text = withSentence(unit.repeat(Math.ceil(100_000 / unit.length)));
      const { requirements } = await resultOf(text, { rules: [name] });
      expect(requirements[0]?.notes).toEqual([]);
    },
  );
});
