import { beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../../core/lint.js';
import { digestReport } from '../../core/several/digestReport.js';
import { planComparisons } from '../../core/several/planComparisons.js';
import type { QuestionKind } from '../../core/several/question.js';
import { reviveReport } from '../../core/several/reviveReport.js';
import type { SeenReport } from '../../core/several/seen.js';
import { lookTogether } from '../../core/several/together.js';
import type { Unit } from '../../core/several/unit.js';
import { applicationsRows, disclosureRows, draft } from '../support/draft.js';
import { resultOf } from '../support/findings.js';
import { lastYearsDraft, recognised } from '../support/lastYear.js';
import { retold, seenDraft } from '../support/seenReports.js';

const county = '临澜县人民政府';
const units: Unit[] = [
  { name: county, kind: 'government' },
  { name: '临澜县人民政府办公室', kind: 'office', parent: county },
  { name: '芦汀镇人民政府', kind: 'town', parent: county },
  { name: '沙堰镇人民政府', kind: 'town', parent: county },
];

/** Prose of its own, so that two drafts are no copies of each other. */
const ownOverview = `一、总体情况
2023年，沙堰镇人民政府把信息公开作为便民实事来抓，做到群众要什么就先公开什么。
（一）主动公开情况
围绕水稻补贴和渡口改造，通过广播和公示牌发布消息120条，逐户送达明白纸。
（二）依申请公开情况
全年没有收到政府信息公开申请。
（三）政府信息管理情况
每份文件起草时填写公开审查表，由两人核对后归入电子档案柜统一保管。
（四）政府信息公开平台建设情况
在渡口、集市和卫生院各设一块电子屏，由网格员每天早晨开机检查。
（五）监督保障情况
把公开工作写进村干部年终述职，邀请十名村民代表到会打分，结果贴在公示栏；没有发生责任追究的情形。`;
const ownProblems = `五、存在的主要问题及改进情况
2023年的不足是：部分村的公示内容更换慢，老人看不清小字，回应群众留言不够快。
下一步每周一更换公示内容，把字号放大一倍，并安排专人当天回复村民的留言。`;
const quiet = { applications: applicationsRows({}), overview: ownOverview, problems: ownProblems };

const town = (): Promise<SeenReport> => seenDraft('芦汀.txt', draft());
const other = (changes = {}): Promise<SeenReport> =>
  seenDraft('沙堰.txt', retold(draft({ ...quiet, ...changes }), { 芦汀: '沙堰' }));

function kindsOf(reports: readonly SeenReport[], options = {}): QuestionKind[] {
  return lookTogether(reports, { units, ...options }).questions.map(({ kind }) => kind);
}

const only = [units[2]!, units[3]!];

describe('two towns that have published', () => {
  it('raise no question', async () => {
    const { questions, year, publications } = lookTogether([await town(), await other()], { units: only });
    expect(questions).toEqual([]);
    expect(year).toBe(2023);
    expect(publications.map(({ state, timely }) => [state, timely])).toEqual([
      ['found', 'unknown'],
      ['found', 'unknown'],
    ]);
  });
});

describe('who has not published', () => {
  it('fires on a body of the list without a report', async () => {
    const { questions, publications } = lookTogether([await town()], { units: only });
    expect(questions).toMatchObject([{ kind: 'missing', body: '沙堰镇人民政府', year: 2023 }]);
    expect(publications[1]).toMatchObject({ state: 'missing', reports: [] });
  });

  it('accuses nobody while a file could not be read or assigned', async () => {
    const unreadable: SeenReport = {
      file: {
        source: 'a.pdf',
        mediaType: 'application/pdf',
        sha256: null,
        status: 'unreadable',
        problem: { code: 'scanned', message: '' },
        findings: [],
        requirements: [],
      },
      digest: null,
    };
    expect(kindsOf([await town(), unreadable], { units: only })).toEqual(['unsure']);
    const renamed = await seenDraft('b.txt', retold(draft(quiet), { 芦汀镇: '霁川区沙堰镇' }));
    const { questions } = lookTogether([await town(), renamed], { units: only });
    expect(questions.map(({ kind }) => kind)).toEqual(['unsure', 'unassigned']);
    expect(questions[0]!.text.zh).toContain('补写别名');
    expect(questions[1]!.text.zh).toContain('可能是名单上的“沙堰镇人民政府');
  });

  it('fires on a report of another year only, and stays silent on an extra one', async () => {
    const last = await seenDraft('沙堰去年.txt', retold(lastYearsDraft(quiet), { 芦汀: '沙堰' }));
    expect(kindsOf([await town(), last], { units: only, year: 2023 })).toEqual(['wrong-year']);
    expect(kindsOf([await town(), await other(), last], { units: only, year: 2023 })).toEqual([]);
  });

  it('fires on two different reports of one year, not on one file twice', async () => {
    const second = await seenDraft('芦汀2.txt', draft({ signature: '芦汀镇人民政府\n2024年1月20日' }));
    expect(kindsOf([await town(), second, await other()], { units: only })).toEqual(['twice']);
    const copy = await seenDraft('副本.txt', draft());
    expect(kindsOf([await town(), copy, await other()], { units: only })).toEqual([]);
  });

  it('fires on a date after the deadline, and not before it', async () => {
    const late = await seenDraft('a.txt', draft(), { published: '2024-02-15' });
    const { questions, publications } = lookTogether([late, await other()], { units: only });
    expect(questions.map(({ kind }) => kind)).toEqual(['late']);
    expect(publications[0]!.timely).toBe('late');
    const early = await seenDraft('a.txt', draft(), { published: '2024-01-20' });
    expect(lookTogether([early], { units: only }).publications[0]!.timely).toBe('in-time');
  });

  it('fires where only a PDF was found, or only pictures', async () => {
    const pdf = await town();
    expect(
      kindsOf([{ ...pdf, file: { ...pdf.file, mediaType: 'application/pdf' } }, await other()], { units: only }),
    ).toEqual(['pdf-only']);
    const pictures = [{ ruleId: 'table/image', severity: 'error' as const }];
    expect(kindsOf([{ ...pdf, file: { ...pdf.file, findings: pictures } }, await other()], { units: only })).toEqual([
      'image-only',
    ]);
  });

  it('takes the host’s word for whose file it is', async () => {
    const scanned: SeenReport = {
      unit: units[3]!,
      digest: null,
      file: {
        source: 'b.pdf',
        mediaType: 'application/pdf',
        sha256: null,
        status: 'unreadable',
        problem: { code: 'scanned', message: '' },
        findings: [],
        requirements: [],
      },
    };
    expect(kindsOf([await town(), scanned], { units: only })).toEqual(['image-only', 'pdf-only']);
  });
});

describe('copies', () => {
  it('fires on the text of another body, with the passages side by side', async () => {
    const copy = await seenDraft('沙堰.txt', retold(draft(), { 芦汀: '沙堰' }));
    const { copies, questions } = lookTogether([await town(), copy]);
    expect(copies).toMatchObject([{ members: [0, 1], pairs: [{ a: 0, b: 1 }] }]);
    const [question] = questions;
    expect(question).toMatchObject({ kind: 'copied', sources: ['芦汀.txt', '沙堰.txt'] });
    expect(question!.text.zh).toMatch(/2份不同单位的报告正文大部分相同.*逐字相同（\d+%）/);
    expect(question!.passages!.length).toBeGreaterThan(2);
    expect(question!.passages).toContainEqual({
      a: expect.stringContaining('拟发布的信息由承办科室起草'),
      b: expect.stringContaining('拟发布的信息由承办科室起草'),
    });
  });

  it('makes one group of ten that use one template', async () => {
    const towns = await Promise.all(
      [...'甲乙丙丁戊己庚辛壬癸'].map((name) => seenDraft(`${name}.txt`, retold(draft(), { 芦汀: `沙${name}` }))),
    );
    const { copies } = lookTogether(towns);
    expect(copies).toHaveLength(1);
    expect(copies[0]!.members).toHaveLength(10);
    // For each its closest one, not all 45 pairs.
    expect(copies[0]!.pairs.length).toBeLessThanOrEqual(10);
  });

  it('stays silent on own texts, and on two years of one body', async () => {
    const last = await seenDraft('去年.txt', lastYearsDraft());
    expect(lookTogether([await town(), await other(), last]).copies).toEqual([]);
  });
});

describe('names of others', () => {
  it('fires on another town in the text', async () => {
    const copied = await seenDraft(
      '沙堰.txt',
      `${retold(draft(quiet), { 芦汀: '沙堰' })}`.replace('下一步每周一', '下一步，由芦汀镇每周一'),
    );
    expect(lookTogether([await town(), copied], { units: only }).questions).toMatchObject([
      {
        kind: 'foreign-name',
        body: '沙堰镇人民政府',
        text: { zh: expect.stringContaining('“芦汀镇人民政府”的名称1处') },
      },
    ]);
  });

  it.each(['赴芦汀镇学习公示栏做法', '与芦汀镇联合开展宣传', '对接小芦汀镇的渡口'])(
    'stays silent on %s',
    async (words) => {
      const text = retold(draft(quiet), { 芦汀: '沙堰' }).replace('下一步每周一', `下一步${words}，每周一`);
      expect(kindsOf([await town(), await seenDraft('沙堰.txt', text)], { units: only })).toEqual([]);
    },
  );
});

describe('dates', () => {
  const dated = async (...dates: [kind: 'page' | 'address' | 'signature' | 'created' | 'modified', date: string][]) => {
    const seen = await town();
    return { ...seen, digest: { ...seen.digest!, dates: dates.map(([kind, date]) => ({ kind, date })) } };
  };

  it('fires where they differ, in neutral words', async () => {
    const { questions } = lookTogether([await dated(['page', '2024-01-20'], ['address', '2024-03-05'])]);
    expect(questions).toMatchObject([{ kind: 'dates-differ', body: '芦汀镇人民政府' }]);
    expect(questions[0]!.text.zh).toContain('页面元数据2024-01-20、网址2024-03-05');
    expect(kindsOf([await dated(['page', '2024-01-20'], ['signature', '2024-02-01'])], { units: [] })).toEqual([
      'dates-differ',
    ]);
    const listed = { ...(await dated(['page', '2024-01-20'])), listedOn: '2024-02-20' };
    expect(kindsOf([listed], { units: [] })).toEqual(['dates-differ']);
  });

  it.each([
    [
      [
        ['page', '2024-01-20'],
        ['address', '2024-01-22'],
        ['signature', '2024-01-16'],
      ],
    ],
    [
      [
        ['page', '1970-01-01'],
        ['address', '2024-03-05'],
      ],
    ],
    [
      [
        ['page', '2024-01-20'],
        ['modified', '2024-06-01'],
      ],
    ],
    [
      [
        ['signature', '2024-01-16'],
        ['created', '2024-03-01'],
      ],
    ],
  ] as const)('stays silent on %j', async (dates) => {
    expect(kindsOf([await dated(...(dates as never as []))], { units: [] })).toEqual([]);
  });
});

describe('the strip of years', () => {
  const inYear = (year: number, received: number, permits: number): Promise<SeenReport> =>
    seenDraft(
      `${year}.txt`,
      draft({
        ...quiet,
        overview: ownOverview.replaceAll('沙堰', '芦汀'),
        applications: applicationsRows({
          newlyReceived: { naturalPerson: received, total: received },
          carriedForward: { naturalPerson: received, total: received },
        }),
        disclosure: disclosureRows({ permits: { decisions: permits } }),
      }).replace(/202[34](?=年)/g, (each) => String(Number(each) - 2023 + year)),
    );
  const years = (list: readonly [number, number, number][]) => Promise.all(list.map((each) => inYear(...each)));

  it('shows each year, and none where there is no report', async () => {
    const { strips } = lookTogether(
      await years([
        [2021, 3, 20],
        [2023, 2, 21],
      ]),
    );
    expect(strips).toHaveLength(1);
    expect(
      strips[0]!.years.map(({ year, source, figures }) => [year, source, figures.received, figures.permits]),
    ).toEqual([
      [2021, '2021.txt', 3, 20],
      [2022, null, null, null],
      [2023, '2023.txt', 2, 21],
    ]);
  });

  it('asks about three years of 0, and about a fall to 0', async () => {
    const { questions } = lookTogether(
      await years([
        [2021, 0, 20],
        [2022, 0, 20],
        [2023, 0, 0],
      ]),
    );
    expect(questions.map(({ kind }) => kind)).toEqual(['zero-run', 'sudden-zero']);
    for (const { text } of questions) expect(text.zh).toContain('属实的不用修改');
  });

  it('stays silent on two years of 0, a small figure that ends, and a year that is not there', async () => {
    expect(
      lookTogether(
        await years([
          [2022, 0, 9],
          [2023, 0, 0],
        ]),
      ).questions,
    ).toEqual([]);
    expect(
      lookTogether(
        await years([
          [2020, 0, 30],
          [2021, 0, 30],
          [2023, 0, 30],
        ]),
      ).questions,
    ).toEqual([]);
  });
});

describe('sums', () => {
  const figures = (received: number): string =>
    applicationsRows({
      newlyReceived: { naturalPerson: received, total: received },
      carriedForward: { naturalPerson: received, total: received },
    });
  const of = (name: string, received: number): Promise<SeenReport> =>
    seenDraft(
      `${name}.txt`,
      draft({
        ...quiet,
        applications: figures(received),
        disclosure: disclosureRows({}),
        overview: ownOverview.replace('全年没有收到政府信息公开申请。', '依法办理申请。'),
      }).replace(/(?:芦汀镇|沙堰镇)(?:人民政府)?/g, name),
    );
  const parts = (received: readonly number[]) =>
    Promise.all(
      [county, '临澜县人民政府办公室', '芦汀镇人民政府', '沙堰镇人民政府'].map((name, index) =>
        of(name, received[index]!),
      ),
    );
  const sumQuestions = (reports: readonly SeenReport[], list = units) =>
    lookTogether(reports, { units: list }).questions.filter(({ kind }) => kind === 'members-differ');

  it('stays silent where office and members make up the whole', async () => {
    const reports = await parts([10, 5, 3, 2]);
    expect(sumQuestions(reports)).toEqual([]);
    const [sum] = lookTogether(reports, { units }).sums;
    expect(sum).toMatchObject({ body: county, lacking: [], members: [{ isOwnOffice: true }, {}, {}] });
    expect(sum!.cells.find(({ row, column }) => row === 'newlyReceived' && column === 'total')).toMatchObject({
      parent: 10,
      sum: 10,
      gap: 0,
      values: [5, 3, 2],
    });
  });

  it('says by how much they differ', async () => {
    const [question] = sumQuestions(await parts([11, 5, 3, 2]));
    expect(question!.text.zh).toContain('汇总11，合计10，相差1');
  });

  it('says how much those that lack can have at most', async () => {
    const [question] = sumQuestions((await parts([11, 5, 3, 2])).slice(0, 3));
    expect(question!.text.zh).toContain('未计入的最多还能相差3');
    expect(question!.text.zh).toContain('还缺1家的报告（沙堰镇人民政府）');
    const [noOffice] = sumQuestions(
      (await parts([11, 5, 3, 2])).filter((_, index) => index !== 1),
      units.filter((_, index) => index !== 1),
    );
    expect(noOffice!.text.zh).toContain('名单里没有本级机关自己的报告');
    expect(noOffice!.text.zh).not.toContain('相差6，');
  });

  it('says where the parts exceed the whole, which nobody lacking can explain', async () => {
    const [question] = sumQuestions((await parts([4, 5, 3, 2])).slice(0, 3));
    expect(question!.text.zh).toContain('汇总4，已读到的合计8，多出4');
  });

  it('hands members to the rules only where that is fair', async () => {
    const reports = await parts([10, 5, 3, 2]);
    const plan = (list: readonly SeenReport[], names = units) =>
      planComparisons(list, names).map(({ report, members }) => [report, members]);
    expect(plan(reports)).toEqual([[0, [1, 2, 3]]]);
    expect(
      plan(
        reports,
        units.filter((_, index) => index !== 1),
      ),
    ).toEqual([]);
    const unreadable: SeenReport = {
      digest: null,
      file: { ...reports[0]!.file, source: 'x', status: 'unreadable', findings: [], requirements: [] },
    };
    expect(plan([...reports.slice(0, 3), unreadable])).toEqual([]);
  });
});

describe('a digest', () => {
  let last: Awaited<ReturnType<typeof recognised>>;
  beforeAll(async () => {
    last = await recognised(
      lastYearsDraft({
        applications: applicationsRows({
          carriedForward: { commercial: 2, total: 2 },
          newlyReceived: { commercial: 2, total: 2 },
        }),
      }),
    );
  });

  it('stands in for the report it was made of, also after it was sent as JSON', async () => {
    const digest = JSON.parse(JSON.stringify(digestReport(last, 'a')));
    const [whole, revived] = await Promise.all([
      resultOf(draft(), { previous: last }),
      resultOf(draft(), { previous: reviveReport(digest) }),
    ]);
    expect(revived.findings).toEqual(whole.findings);
    expect(whole.findings.map(({ ruleId }) => ruleId)).toContain('history/carry-over');
  });

  it('keeps what was not read as null', async () => {
    const { report } = await resultOf(
      draft({ applications: applicationsRows({ newlyReceived: ['/', 0, 0, 0, 0, 0, 3] }) }),
    );
    const digest = digestReport(report!, 'a');
    expect(digest.tables.applications!.values.newlyReceived!.naturalPerson).toBeNull();
    expect(reviveReport(digest).tables.applications!.rows.newlyReceived!.naturalPerson!.value).toBeNull();
    expect(lint(reviveReport(digest).document).report).toBeNull();
  });
});

describe('planComparisons', () => {
  it('pairs the years of a body, with a list and without', async () => {
    const reports = [await town(), await seenDraft('去年.txt', lastYearsDraft()), await other()];
    for (const list of [[], only]) {
      expect(planComparisons(reports, list)).toEqual([{ report: 0, previous: 1, members: null, units: [] }]);
    }
  });

  it('takes nobody for missing while a report of the year is left over', async () => {
    const names = [
      { name: '芦汀镇', kind: 'town' },
      { name: '芦汀镇办公室', kind: 'office', parent: '芦汀镇' },
    ] as const;
    expect(planComparisons([await town()], names)).toMatchObject([{ report: 0, members: [], units: [names[1]] }]);
    expect(planComparisons([await town(), await other()], names)).toEqual([]);
  });

  it('pairs nothing where two reports claim to be last year’s', async () => {
    const twice = [
      await town(),
      await seenDraft('a.txt', lastYearsDraft()),
      await seenDraft('b.txt', lastYearsDraft({ signature: '芦汀镇人民政府\n2024年1月9日' })),
    ];
    expect(planComparisons(twice, [])).toEqual([]);
  });
});
