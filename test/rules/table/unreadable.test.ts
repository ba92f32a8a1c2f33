import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../core/results/result.js';
import unreadable from '../../../core/rules/table/unreadable.js';
import { cleanParts, draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';

async function requirementOf(text: string): Promise<Requirement> {
  const { findings, requirements } = await resultOf(text, { rules: [unreadable] });
  expect(findings).toEqual([]);
  return requirements[0]!;
}

// The rule never gives a finding; that it “fires” means that it asks for a person.
describe('table/unreadable fires', () => {
  it('where the cells of a table are run together', async () => {
    const disclosure =
      '二、主动公开政府信息情况\n本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件104\n行政许可21行政处罚2行政强制0';
    const { outcome, notes } = await requirementOf(draft({ disclosure }));
    expect(outcome).toBe('needs-review');
    expect(notes[0]).toMatchObject({ message: expect.stringContaining('第二部分'), location: { section: 2 } });
  });

  it('where the figures of one row cannot be matched with the columns, and names the row', async () => {
    const applications = cleanParts().applications.replace(/(\| 2\.重复申请 )\| 0 \| 0 \|/, '$1|');
    const { outcome, notes } = await requirementOf(draft({ applications }));
    expect(outcome).toBe('needs-review');
    expect(notes[0]?.message).toContain('2.重复申请');
  });

  it('where the labels of many rows are lost', async () => {
    const applications = cleanParts().applications.replace(/\d\.[^|]+/g, '');
    expect((await requirementOf(draft({ applications }))).outcome).toBe('needs-review');
  });
});

describe('table/unreadable stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect((await requirementOf(draft())).outcome).toBe('pass');
    expect((await requirementOf(draft({}, '2019'))).outcome).toBe('pass');
  });

  it('on a table that is not there at all, which is another fault', async () => {
    const disputes = '四、政府信息公开行政复议、行政诉讼情况\n本年度没有因政府信息公开引起的行政复议、行政诉讼。';
    expect((await requirementOf(draft({ disputes }))).outcome).toBe('pass');
  });

  it.each([
    ['a misspelt row', '1.属于国家秘密', '1.涉及国家秘密'],
    ['labels with other punctuation', '2.重复申请', '2、重复申请'],
    ['a figure with its unit', '| 规章 | 0 | 0 | 0 |', '| 规章 | 0件 | 0件 | 0件 |'],
    ['a row that the form does not have', '| 行政许可 |', '| 行政确认 | 0 |\n| 行政许可 |'],
  ])('on %s', async (_, from, to) => {
    const text = draft();
    expect(text).toContain(from);
    expect((await requirementOf(text.replace(from, to))).outcome).toBe('pass');
  });

  it('on blank cells and signs in place of figures', async () => {
    const disclosure = cleanParts().disclosure.replace('| 规章 | 0 | 0 | 0 |', '| 规章 | / |  | — |');
    expect((await requirementOf(draft({ disclosure }))).outcome).toBe('pass');
  });
});
