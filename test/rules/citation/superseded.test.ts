import { describe, expect, it } from 'vitest';
import superseded from '../../../core/rules/citation/superseded.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'citation/superseded';
const notice = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》';

/** The report for 2023 with another basis in its preamble. */
function based(basis: string): string {
  return draft({ preamble: `${basis}\n本报告的统计期限自2023年1月1日起至2023年12月31日止。` });
}

describe('citation/superseded fires', () => {
  it.each([
    [`根据${notice}（国办公开办函〔2019〕60号）要求，现公布本报告。`, '国办公开办函〔2019〕60号'],
    ['按照国办公开办函[2019]60号文件要求编制本报告。', '国办公开办函[2019]60号'],
    [`根据${notice}编制本报告。`, '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知'],
    ['根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。', '国务院令第492号'],
    ['根据国务院第492号令《政府信息公开条例》编制本报告。', '国务院第492号'],
    ['根据《条例》第三十二条的规定，编制2023年度报告。', '第三十二条'],
    ['根据《条例》第三十一条、第三十二条规定，现公布年度报告。', '第三十一条、第三十二条'],
  ])('on %s', async (basis, text) => {
    const found = await findingsOf(based(basis), rule);
    expect(found).toMatchObject([{ severity: 'warning', location: { section: 0, text } }]);
  });
});

describe('citation/superseded stays silent', () => {
  it('on a faultless report of either form, that of 2020 resting on the notice of 2019', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
    expect(cleanParts('2019').preamble).toContain('〔2019〕60号');
  });

  it.each([
    '根据国办公开办函〔2021〕30号编制，国办公开办函〔2019〕60号同时停止执行。',
    '根据国办公开办函〔2021〕30号编制，表格与国办公开办函〔2019〕60号不同。',
    '此前的国办公开办函〔2019〕60号由新格式代替。',
    '落实《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）。',
    '原《条例》（国务院令第492号）施行以来，公开工作逐步规范。',
    '条例于2007年4月5日由国务院令第492号公布，2019年修订。',
    '国务院令第711号修订了国务院令第492号。',
    '根据《条例》第三十二条征求第三方意见3次，征求情况写入档案。',
    '根据《条例》第三十一条确定收到申请之日。',
    '根据《条例》第四十九条、第五十条编制年度报告。',
    '地址为苇塘路492号。',
    '县政府办公室关于政府信息公开工作年度报告有关事项的通知。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(based(sentence), rule)).toEqual([]);
  });
});

describe('citation/superseded on hostile text', () => {
  it.each(['国办公开办函〔2019〕', '令492号', '条例第三十二条', '第三十', '（', '国务院令第492号'])(
    'ends on 100,000 characters of “%s”',
    async (unit) => {
      const text = withSentence(unit.repeat(Math.ceil(100_000 / unit.length)));
      const { requirements } = await resultOf(text, { rules: [superseded] });
      expect(requirements[0]?.notes).toEqual([]);
    },
  );
});
