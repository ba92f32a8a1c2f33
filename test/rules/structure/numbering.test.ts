import { describe, expect, it } from 'vitest';
import { lint } from '../../../core/lint.js';
import { draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'structure/numbering';
const check = (...lines: string[]) =>
  findingsOf(draft({ problems: ['五、存在的主要问题及改进情况', ...lines].join('\n') }), id);
/** Sub-headings with a sentence below each. */
const headings = (...numbers: string[]) => numbers.flatMap((number) => [`${number}栏目维护情况`, '由专人负责。']);
/** Points that are paragraphs. */
const paragraphs = (...numbers: string[]) =>
  numbers.map(
    (number) => `${number}由专人负责，按月检查，发现问题当场改正，并把检查的时间、内容和结果记入台账，年底汇总。`,
  );
/** Points that are sentences. */
const points = (...numbers: string[]) => numbers.map((number) => `${number}由专人负责，按月检查。`);

async function changes(...lines: string[]): Promise<[old: string, text: string][]> {
  const findings = await check(...lines);
  return findings.flatMap(({ fixes }) =>
    fixes.flatMap(({ edits }) => edits.map((edit): [string, string] => [edit.old, edit.new])),
  );
}

describe('structure/numbering fires', () => {
  it.each([
    ['(3) among （一）（二）（四）', headings('（一）', '（二）', '（3）', '（四）', '（五）'), '（3）', '（三）'],
    ['（三） among the points 1. 2. 4.', points('1.', '2.', '（三）', '4.'), '（三）', '3.'],
    ['（三） among the paragraphs 1. 2. 4.', paragraphs('1.', '2.', '（三）', '4.'), '（三）', '3.'],
    ['3. among （一）（二）（四）', headings('（一）', '（二）', '3.', '（四）'), '3.', '（三）'],
    ['三、 among （一）（二）（四）', headings('（一）', '（二）', '三、', '（四）'), '三、', '（三）'],
    ['(3) at the end', headings('（一）', '（二）', '（3）'), '（3）', '（三）'],
    ['1、 before （二）（三）', headings('1、', '（二）', '（三）'), '1、', '（一）'],
    ['（三） among 1. 2. 4.', headings('1.', '2.', '（三）', '4.'), '（三）', '3.'],
    ['another mark', points('1.', '2、', '3.', '4.'), '2、', '2.'],
    ['a number out of sequence', headings('（一）', '（二）', '（五）', '（四）'), '（五）', '（三）'],
    ['a doubled number', headings('（一）', '（二）', '（二）', '（四）'), '（二）', '（三）'],
    ['a one among later numbers', points('1.', '2.', '1.', '4.'), '1.', '3.'],
  ])('on %s and renumbers it', async (_, lines, old, text) => {
    const findings = await check(...lines);
    expect(findings.map(({ severity, location }) => [severity, location.text])).toEqual([['warning', old]]);
    expect(findings[0]!.fixes).toMatchObject([{ safe: true, edits: [{ old, new: text }] }]);
  });

  it('on a doubled number whose followers go on from it, once', async () => {
    const findings = await check(...headings('（一）', '（二）', '（二）', '（三）'));
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('“（二）”重复')]);
    expect(await changes(...headings('（一）', '（二）', '（二）', '（三）'))).toEqual([
      ['（二）', '（三）'],
      ['（三）', '（四）'],
    ]);
  });

  it('on a skipped number, once, with a proposal that is not safe: text may be lost', async () => {
    const findings = await check(...headings('（一）', '（二）', '（四）', '（五）'));
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('从“（二）”跳到“（四）”')]);
    expect(findings[0]!.fixes).toMatchObject([{ safe: false, edits: [{ new: '（三）' }, { new: '（四）' }] }]);
  });

  it('without a proposal where a list between could hold the skipped number', async () => {
    const lines = [...headings('（一）', '（二）'), ...points('1.', '2.', '3.'), ...headings('（四）')];
    const findings = await check(...lines);
    expect(findings.map(({ location, fixes }) => [location.text, fixes])).toEqual([['（四）', []]]);
  });

  it('on sub-headings with 一、 二、 below them', async () => {
    const lines = ['（一）存在的问题', ...points('一、', '二、'), ...headings('（二）', '（四）')];
    expect((await check(...lines)).map(({ location }) => location.text)).toEqual(['（四）']);
  });

  it('keeps spaces and brackets of the siblings', async () => {
    expect(await changes(...headings('( 一 )', '( 二 )', '3.', '( 四 )'))).toEqual([['3.', '( 三 )']]);
  });
});

describe('structure/numbering stays silent', () => {
  it.each([
    ['a run without fault', headings('（一）', '（二）', '（三）')],
    ['more than ten', points(...Array.from({ length: 12 }, (_, index) => `${index + 1}.`))],
    ['eleven in Chinese numerals', headings('（八）', '（九）', '（十）', '（十一）')],
    ['half-width among full-width brackets', headings('（一）', '(二)', '（三）', '( 四 )')],
    [
      'a new count under a new parent',
      ['（一）存在的问题', ...points('1.', '2.'), '（二）改进措施', ...points('1.', '2.', '3.')],
    ],
    [
      'a count that goes on under a new parent',
      ['（一）存在的问题', ...points('1.', '2.'), '（二）改进措施', ...points('3.', '4.')],
    ],
    ['a second list without parent', [...points('1.', '2.'), '下一年的措施是：', ...points('1.', '2.')]],
    ['two lists of one', [...points('1.'), '下一年的措施是：', ...points('1.')]],
    [
      'lower levels',
      ['（一）存在的问题', '1.解读形式单一。', '（1）少图表。', '（2）少问答。', '2.更新不够及时。', '（二）改进措施'],
    ],
    [
      'the levels the other way round',
      ['1.存在的问题', ...points('（一）', '（二）'), '2.改进措施', ...points('（一）', '（二）')],
    ],
    [
      'one kind of mark under one parent, another under the next',
      ['（一）存在的问题', ...points('1.', '2.', '3.'), '（二）改进措施', ...points('1、', '2、', '3、')],
    ],
    [
      'a count within a sentence',
      ['（一）存在的问题', '不足有（1）解读少；（2）更新慢；（4）人手紧。', '（二）改进措施', '由专人负责。'],
    ],
    [
      'a paragraph that begins with a year',
      ['（一）存在的问题', '2023年解读较少。', '（二）改进措施', '2024年由专人负责。'],
    ],
    [
      'a number that stands inside the line before',
      ['（一）解读形式单一。（二）更新不够及时，栏目有空白，群众多次反映。', '（三）人员变动频繁，一年内换了两次。'],
    ],
    ['a list that starts in the middle', points('4.', '5.', '7.')],
    ['a run too broken to be read', headings('（一）', '（四）', '（二）', '（六）')],
    [
      '一、 within a section',
      ['（一）存在的问题', ...points('一、', '二、', '三、'), '（二）改进措施', ...points('一、', '二、', '三、')],
    ],
    ['a gap in 一、 二、 within a section', points('一、', '二、', '四、')],
    ['a jump too wide for a slip', headings('（一）', '（二）', '（七）')],
    ['a full-width stop among half-width ones', points('1.', '2．', '3.')],
    ['a paragraph of another level after the last', [...headings('（一）', '（二）'), ...paragraphs('（3）')]],
    ['lower points around', [...headings('1、', '（二）', '（三）', '2、')]],
    ['circled numbers', points('①', '②', '③')],
  ])('on %s', async (_, lines) => {
    expect(await check(...lines)).toEqual([]);
  });

  it('with a proposal on numbers that Word sets: they are no text to edit', async () => {
    const { document } = (
      await resultOf(draft({ problems: ['五、存在的主要问题及改进情况', ...points('1.', '2.', '4.')].join('\n') }))
    ).report!;
    const blocks = document.blocks.map((block) =>
      block.kind === 'paragraph' && /^[124]\./.test(block.text) ? { ...block, autoNumber: 2 } : block,
    );
    const { findings } = lint({ ...document, blocks });
    expect(findings.filter(({ ruleId }) => ruleId === id).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('on the tables and headings of the clean reports', async () => {
    expect(await findingsOf(draft(), id)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), id)).toEqual([]);
  });
});
