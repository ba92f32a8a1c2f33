import { describe, expect, it } from 'vitest';
import brackets from '../../../core/rules/language/brackets.js';
import { draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'language/brackets';

describe('language/brackets fires', () => {
  it.each([
    ['可在县政府网站（网址：www.example.cn查阅。', '（网址：www.exa'],
    ['可在县政府网站网址：www.example.cn）查阅。', 'example.cn）'],
    ['根据《中华人民共和国政府信息公开条例的要求开展工作。', '《中华人民共和国政府信'],
    ['根据中华人民共和国政府信息公开条例》的要求开展工作。', '和国政府信息公开条例》'],
    ['推进“五公开工作。', '“五公开工作。'],
    ['推进”五公开”工作。', '推进”'],
    ['推进“五公开“工作。', '“五公开“工作。'],
    ['国办公开办函〔2021 30号文件。', '〔2021 30号文件'],
    ['解读材料【图解12份。', '【图解12份。'],
    ['解读（含图解（5份）12份。', '（含图解（5份）12份'],
  ])('on %s', async (sentence, text) => {
    const found = await findingsOf(withSentence(sentence), rule);
    expect(found[0]).toMatchObject({ severity: 'warning', location: { section: 1, text } });
    expect(found[0]?.fixes).toEqual([]);
  });

  it('once for a kind of bracket and side in a paragraph', async () => {
    expect(await findingsOf(withSentence('甲（一，乙（二，丙（三。'), rule)).toHaveLength(1);
    expect(await findingsOf(withSentence('甲（一，乙“二。'), rule)).toHaveLength(2);
  });

  it('needs a person where the file has lost text', async () => {
    const preamble = '根据《条例》编制，统计期限自202311日起至20231231日止（地址：芦汀镇。';
    const { findings, requirements } = await resultOf(draft({ preamble }), { rules: [brackets] });
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'needs-review' }]);
  });

  it('needs a person where more are missing than anybody forgets', async () => {
    const { findings, requirements } = await resultOf(withSentence('解读（含图解。\n'.repeat(13)), {
      rules: [brackets],
    });
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'needs-review' }]);
  });
});

describe('language/brackets stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    '1）完善制度；2）加强培训；3)公开结果。',
    '①）完善制度，a)加强培训，一）公开结果。',
    '（1）完善制度。(二)加强培训。',
    '谢谢支持：）欢迎来访:)',
    '“推进五公开，\n落实五公开。”',
    '补充完善政府信息公开指南（含目录、\n申请表）3份。',
    '《关于印发〈芦汀镇公开制度〉的通知》（芦政发〔2023〕5号）。',
    '《芦汀镇公开制度（试行）》《芦汀镇公开制度(试行)》。',
    '《芦汀镇公开制度（试行》）印发施行。',
    '印发<芦汀镇公开制度>，落实"五公开"要求，It’s open。',
    '“谁公开、谁负责”，“五公开”。',
    '国办公开办函[2021〕30号，国办公开办函【2021]30号。',
    '解读材料（含图解)12份，解读材料(含视频）3份。',
  ])('on %s', async (sentence) => {
    expect(await findingsOf(withSentence(sentence), rule)).toEqual([]);
  });

  it('on cells of a table, which layouts break', async () => {
    const text = draft().replace('| 行政许可 |', '| 行政许可（含变更 |');
    expect(text).toContain('（含变更');
    expect(await findingsOf(text, rule)).toEqual([]);
  });
});

describe('language/brackets on hostile text', () => {
  it.each(['（', '）', '（）', '“', '”', '《〈', '1）', '（\n', '）\n', '“\n”\n'])(
    'ends on 20,000 times “%s”',
    async (unit) => {
      const { requirements } = await resultOf(withSentence(unit.repeat(20_000)), { rules: [brackets] });
      expect(requirements[0]?.notes.filter(({ message }) => message.includes('出错'))).toEqual([]);
    },
  );
});
