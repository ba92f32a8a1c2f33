import { describe, expect, it } from 'vitest';
import { applicationsRows, cleanParts, draft } from '../../support/draft.js';
import { resultOf } from '../../support/findings.js';
import { lastYearsDraft, recognised } from '../../support/lastYear.js';

const id = 'page/attachment-differs';
const name = '年度报告.docx';

async function outcome(page: string, ...files: readonly string[]) {
  const reports = await Promise.all(files.map(recognised));
  const attachments = reports.map((report) => ({ name, problem: null, report }));
  const { findings, requirements } = await resultOf(page, { attachments });
  const requirement = requirements.find((each) => each.id === id)!;
  return { ...requirement, found: findings.filter(({ ruleId }) => ruleId === id) };
}

const overview = (change: (text: string) => string) => draft({ overview: change(cleanParts().overview) });
const lastSentence = '全年组织业务培训2次';

describe(id, () => {
  it('fires on each cell that differs', async () => {
    const one = {
      newlyReceived: { commercial: 3, total: 3 },
      granted: { commercial: 3, total: 3 },
      resultsTotal: { commercial: 3, total: 3 },
    };
    const two = { ...one, newlyReceived: { commercial: 2, total: 2 } };
    const { found } = await outcome(
      draft({ applications: applicationsRows(one) }),
      draft({ applications: applicationsRows(two) }),
    );
    expect(
      found.map(({ location, evidence }) => [location.row, location.column, evidence?.actual, evidence?.expected]),
    ).toEqual([
      ['newlyReceived', 'commercial', '3', '2'],
      ['newlyReceived', 'total', '3', '2'],
    ]);
    expect(found[0]).toMatchObject({ severity: 'error' });
    expect(found[0]!.message).toContain(`页面上是3，附件“${name}”中是2`);
  });

  it('fires on a sentence with another figure', async () => {
    const { found } = await outcome(
      draft(),
      overview((text) => text.replace(lastSentence, '全年组织业务培训3次')),
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.location).toMatchObject({ section: 1 });
    expect(found[0]!.message).toContain('业务培训3次');
    expect(found[0]!.location.text).toContain(lastSentence);
  });

  it('fires on a sentence that only one of the two has', async () => {
    const longer = overview((text) => `${text}\n码头候船室新设了政府信息查阅点，由渡口管理站值守。`);
    const here = await outcome(longer, draft());
    expect(here.found).toHaveLength(1);
    expect(here.found[0]!.location.text).toContain('候船室');
    const there = await outcome(draft(), longer);
    expect(there.found).toHaveLength(1);
    expect(there.found[0]!.message).toContain('候船室');
    expect(there.found[0]!.location.text).toBeUndefined();
  });

  it('fires on a section that only one of the two has', async () => {
    const { found } = await outcome(draft({ other: '' }), draft());
    expect(found.map(({ location, message }) => [location.section, message.includes('页面上没有')])).toContainEqual([
      6,
      true,
    ]);
  });

  it.each([
    ['the same text', (text: string) => text],
    ['other line breaks', (text: string) => text.replaceAll('；', '；\n').replaceAll('，', '， ')],
    ['full-width figures', (text: string) => text.replaceAll('2', '２')],
    [
      'half-width punctuation',
      (text: string) => text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')'),
    ],
    ['paragraphs run together', (text: string) => text.replaceAll('。\n', '。')],
  ])('stays silent on %s', async (_, change) => {
    expect((await outcome(draft(), overview(change))).found).toEqual([]);
  });

  it('stays silent on the report of another year or body, and asks a person', async () => {
    const years = await outcome(draft(), lastYearsDraft());
    expect(years).toMatchObject({ found: [], outcome: 'needs-review' });
    expect(years.notes[0]!.message).toContain('2022年');
    const bodies = await outcome(draft(), draft().replaceAll('芦汀镇', '蒲桥乡'));
    expect(bodies).toMatchObject({ found: [], outcome: 'needs-review' });
    expect(bodies.notes[0]!.message).toContain('蒲桥乡');
  });

  it('stays silent on a cell that one of the two does not let read, and on a table that it lacks', async () => {
    const unread = draft().replace(/(一、本年新收[^|]*\|) ?\d+/, '$1 —');
    expect(unread).not.toBe(draft());
    expect(await outcome(draft(), unread)).toMatchObject({ found: [], outcome: 'needs-review' });
    const without = draft({ disputes: '四、政府信息公开行政复议、行政诉讼情况' });
    const { found, notes } = await outcome(draft(), without);
    expect(found).toEqual([]);
    expect(notes.map(({ message }) => message).join()).toContain('没有读出这张表');
  });

  it('stays silent on a text that is mostly another, and asks a person', async () => {
    const other = draft({
      overview:
        '一、总体情况\n本镇依托渡口广播站逐日播报惠农政策。\n全年张贴告示九百余张。\n（二）依申请公开情况\n所有来信均由专人登记造册。\n村务监督员每季走访一遍。',
      problems: '五、存在的主要问题及改进情况\n告示张贴点偏少。\n明年在每个渡口增设一处。',
      preamble: '按照要求编写，欢迎查阅，来信请寄镇政府。',
    });
    const { found, notes } = await outcome(draft(), other);
    expect(found).toEqual([]);
    expect(notes.map(({ message }) => message).join()).toContain('大多不同');
  });

  it('stays silent without attachments', async () => {
    expect(await outcome(draft())).toMatchObject({ found: [], outcome: 'not-applicable' });
  });

  it('lists no more than can be read', async () => {
    const row = (value: number) => ({
      naturalPerson: value,
      commercial: value,
      research: value,
      publicInterest: value,
      legalService: value,
      otherOrganization: value,
      total: 6 * value,
    });
    const all = (value: number) =>
      draft({
        applications: applicationsRows({
          newlyReceived: row(value),
          granted: row(value),
          partlyGranted: row(value),
          deniedByLaw: row(value),
          resultsTotal: row(3 * value),
        }),
      });
    const { found } = await outcome(all(1), all(2));
    expect(found).toHaveLength(31);
    expect(found.map(({ message }) => message).join()).toContain('另有5个单元格');
  });
});
