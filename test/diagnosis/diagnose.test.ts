import { describe, expect, it } from 'vitest';
import { type Cause, diagnose, diagnoseTable } from '../../core/diagnosis/diagnose.js';
import type { FormId, TableId } from '../../core/formats/form.js';
import { columnsOf, type Figures, filled, rowsOf, tableOf } from './tableOf.js';

/** Balances in every row and column. */
const clean: Figures = {
  newlyReceived: [12, 3, 4, 5, 6, 7, 37],
  granted: [11, 3, 1, 4, 5, 4, 28],
  partlyGranted: [1, 0, 3, 1, 0, 2, 7],
  resultsTotal: [12, 3, 4, 5, 5, 6, 35],
  carriedForward: [0, 0, 0, 0, 1, 1, 2],
};
/** A town's table: almost all 0. */
const town: Figures = {
  newlyReceived: [12, 0, 0, 0, 0, 0, 12],
  granted: [11, 0, 0, 0, 0, 0, 11],
  resultsTotal: [11, 0, 0, 0, 0, 0, 11],
  carriedForward: [1, 0, 0, 0, 0, 0, 1],
};

const causes = (figures: Figures, id: TableId = 'applications', form: FormId = '2021'): readonly Cause[] =>
  diagnoseTable(tableOf(id, filled(id, figures, form), form)).causes;

/** `row.column current>proposed` of each way to put a cause right. */
const ways = ({ explanations }: Cause): string[] =>
  explanations.map(({ changes }) =>
    changes.map(({ row, column, current, proposed }) => `${row}.${column} ${current}>${proposed}`).join(' '),
  );
const broken = (cause: Cause): string[] => cause.broken.map(({ equation, line }) => `${equation.rule} ${line}`);

describe('a table that balances', () => {
  it.each([clean, town, {}])('has no cause', (figures) => {
    expect(diagnoseTable(tableOf('applications', filled('applications', figures)))).toMatchObject({
      causes: [],
      unread: [],
    });
  });

  it('has none on the form of 2019, with its single row for （六）', () => {
    const figures = { newlyReceived: [2, 0, 0, 0, 0, 0, 2], otherResults: [2, 0, 0, 0, 0, 0, 2] };
    expect(causes({ ...figures, resultsTotal: [2, 0, 0, 0, 0, 0, 2] }, 'applications', '2019')).toEqual([]);
  });
});

describe('one wrong cell', () => {
  it('is the only suspect of all equations that it breaks', () => {
    const [cause, ...others] = causes({ ...town, resultsTotal: [12, 0, 0, 0, 0, 0, 11] });
    expect(others).toEqual([]);
    expect(cause).toMatchObject({ id: 'c1', more: false });
    expect(broken(cause!)).toEqual([
      'sum/applications-balance naturalPerson',
      'sum/results-total naturalPerson',
      'sum/applicant-total resultsTotal',
    ]);
    expect(ways(cause!)).toEqual(['resultsTotal.naturalPerson 12>11']);
  });

  it('gives the two sides with their figures', () => {
    const [cause] = causes({ ...town, resultsTotal: [12, 0, 0, 0, 0, 0, 11] });
    const [balance] = cause!.broken;
    expect(balance).toMatchObject({ leftSum: 12, rightSum: 13 });
    expect(balance?.left.map(({ row, value }) => [row, value])).toEqual([
      ['newlyReceived', 12],
      ['carriedOver', 0],
    ]);
  });

  it('keeps its place apart from another one far away', () => {
    const [first, second, ...others] = causes({
      ...clean,
      newlyReceived: [12, 3, 4, 5, 6, 7, 73],
      granted: [11, 30, 1, 4, 5, 4, 28],
    });
    expect(others).toEqual([]);
    expect([first?.id, second?.id]).toEqual(['c1', 'c2']);
    expect(ways(first!)).toEqual(['newlyReceived.total 73>37']);
    expect(ways(second!)).toEqual(['granted.commercial 30>3']);
  });

  it('is corrected from a decimal or negative count to an integer that is not negative', () => {
    expect(causes({ ...town, granted: [11.5, 0, 0, 0, 0, 0, 11] }).map(ways)).toEqual([
      ['granted.naturalPerson 11.5>11'],
    ]);
    expect(causes({ ...town, granted: [-11, 0, 0, 0, 0, 0, 11] }).map(ways)).toEqual([
      ['granted.naturalPerson -11>11'],
    ]);
  });

  it('does not turn binary dust into a broken sum', () => {
    const figures = { review: [0.1, 0.2, 0, 0, 0.3] };
    expect(causes(figures, 'disputes')).toEqual([]);
  });
});

describe('ambiguity is said', () => {
  it('where a count and its total fell short and any result may be the one', () => {
    const [cause, ...others] = causes({ ...town, granted: [10, 0, 0, 0, 0, 0, 10] });
    expect(others).toEqual([]);
    expect(cause?.explanations).toHaveLength(8);
    expect(cause?.more).toBe(true);
    // A row that holds something is likelier than an empty one.
    expect(ways(cause!)[0]).toBe('granted.naturalPerson 10>11 granted.total 10>11');
    expect(ways(cause!)[1]).toBe('partlyGranted.naturalPerson 0>1 partlyGranted.total 0>1');
  });

  it('in section 四, where each sum has but one equation, the sum itself first', () => {
    const [cause] = causes({ review: [2, 0, 0, 1, 4] }, 'disputes');
    expect(ways(cause!)).toEqual([
      'review.total 4>3',
      'review.upheld 2>3',
      'review.pending 1>2',
      'review.corrected 0>1',
      'review.otherResult 0>1',
    ]);
  });

  it('and no cell is offered a negative number', () => {
    const [cause] = causes({ review: [0, 0, 0, 2, 1] }, 'disputes');
    expect(ways(cause!)).toEqual(['review.total 1>2', 'review.pending 2>1']);
  });

  it('but a digit typed wrong is likelier than another figure', () => {
    const [cause] = causes({ review: [12, 7, 0, 0, 28] }, 'disputes');
    expect(ways(cause!).slice(0, 2)).toEqual(['review.total 28>19', 'review.upheld 12>21']);
  });

  it('with all columns where totals and parts contradict each other throughout', () => {
    const totals = Object.fromEntries(
      Object.entries(town).map(([row, [, , , , , , sum]]) => [row, [0, 0, 0, 0, 0, 0, sum!]]),
    );
    const [cause, ...others] = causes(totals);
    expect(others).toEqual([]);
    expect(cause?.broken).toHaveLength(4);
    expect(cause?.explanations).toHaveLength(7);
    expect(ways(cause!)[1]).toBe(
      'newlyReceived.naturalPerson 0>12 granted.naturalPerson 0>11 resultsTotal.naturalPerson 0>11 carriedForward.naturalPerson 0>1',
    );
  });
});

describe('a slip of the hand', () => {
  it.each([
    ['left', [0, 11, 3, 1, 4, 5, 4]],
    ['right', [3, 1, 4, 5, 4, 28, 0]],
  ] as const)('that shifted a row goes back %s', (back, granted) => {
    const [cause, ...others] = causes({ ...clean, granted: [...granted] });
    expect(others).toEqual([]);
    expect(cause?.explanations).toMatchObject([{ kind: 'shift', back }]);
    expect(cause?.explanations[0]?.changes.map(({ proposed }) => proposed)).toEqual(clean.granted);
  });

  it('that shifted a run within a row, over a 0, goes back', () => {
    const [cause, ...others] = causes({ ...clean, partlyGranted: [1, 3, 1, 0, 0, 2, 7] });
    expect(others).toEqual([]);
    expect(cause?.explanations).toMatchObject([{ kind: 'shift', back: 'right' }]);
    expect(ways(cause!)).toEqual([
      'partlyGranted.commercial 3>0 partlyGranted.research 1>3 partlyGranted.publicInterest 0>1',
    ]);
  });

  it.each(['up', 'down'] as const)('that shifted a column goes back %s', (back) => {
    const figures = filled('applications', clean);
    const rows = rowsOf('applications');
    const truth = rows.map((row) => figures[row]![0]!);
    const shifted = structuredClone(figures);
    rows.forEach((row, index) => {
      shifted[row]![0] = truth[back === 'up' ? index - 1 : index + 1] ?? 0;
    });
    const found = causes(shifted);
    expect(found).toHaveLength(1);
    expect(found[0]?.explanations).toMatchObject([{ kind: 'shift', back }]);
    for (const { row, proposed } of found[0]!.explanations[0]!.changes) expect(proposed).toBe(figures[row]![0]);
  });

  it('that moved all rows below one another is one cause', () => {
    const figures = filled('applications', clean);
    const rows = rowsOf('applications');
    const shifted = Object.fromEntries(
      rows.map((row, index) => [row, figures[rows[index + 1]!] ?? [0, 0, 0, 0, 0, 0, 0]]),
    );
    const found = causes(shifted);
    expect(found).toHaveLength(1);
    expect(found[0]?.explanations[0]).toMatchObject({ kind: 'shift', back: 'down' });
  });

  it('that split a number over two cells is named with the number', () => {
    const [cause, ...others] = causes({ ...town, newlyReceived: [1, 2, 0, 0, 0, 0, 12] });
    expect(others).toEqual([]);
    expect(cause?.explanations).toMatchObject([{ kind: 'split', number: 12 }]);
    expect(ways(cause!)).toEqual(['newlyReceived.naturalPerson 1>12 newlyReceived.commercial 2>0']);
  });

  it('that split a number and moved the rest of the row on is one cause', () => {
    const [cause, ...others] = causes({ ...clean, newlyReceived: [1, 2, 3, 4, 5, 6, 7] });
    expect(others).toEqual([]);
    expect(cause?.explanations).toMatchObject([{ kind: 'split', number: 12 }]);
    expect(cause?.explanations[0]?.changes.map(({ proposed }) => proposed)).toEqual(clean.newlyReceived);
  });

  it('that split a number with a 0 inside is found although the 0 is gone', () => {
    const figures = {
      newlyReceived: [105, 0, 0, 0, 0, 0, 105],
      granted: [1, 5, 0, 0, 0, 0, 105],
      resultsTotal: [105, 0, 0, 0, 0, 0, 105],
    };
    expect(causes(figures).map(({ explanations }) => explanations)).toMatchObject([[{ kind: 'split', number: 105 }]]);
  });

  it('that swapped two cells of a row is one cause', () => {
    const [cause, ...others] = causes({ ...clean, granted: [3, 11, 1, 4, 5, 4, 28] });
    expect(others).toEqual([]);
    expect(cause?.explanations).toMatchObject([{ kind: 'swap' }]);
    expect(ways(cause!)).toEqual(['granted.naturalPerson 3>11 granted.commercial 11>3']);
  });

  it('that swapped two far apart cells of a column is one cause', () => {
    const [cause, ...others] = causes({
      ...clean,
      granted: [1, 3, 1, 4, 5, 4, 28],
      partlyGranted: [11, 0, 3, 1, 0, 2, 7],
    });
    expect(others).toEqual([]);
    expect(cause?.explanations).toMatchObject([{ kind: 'swap' }]);
    expect(ways(cause!)).toEqual(['granted.naturalPerson 1>11 partlyGranted.naturalPerson 11>1']);
  });

  it('is one way among several where one wrong cell would do as well', () => {
    const [cause] = causes({ litigationDirect: [1, 2, 0, 0, 12] }, 'disputes');
    expect(ways(cause!).slice(0, 2)).toEqual([
      'litigationDirect.upheld 1>12 litigationDirect.corrected 2>0',
      'litigationDirect.total 12>3',
    ]);
    expect(cause?.explanations).toHaveLength(6);
  });

  it('may go through all three groups of section 四', () => {
    const figures = {
      review: [0, 2, 0, 1, 0],
      litigationDirect: [3, 1, 0, 0, 0],
      litigationAfterReview: [1, 0, 0, 0, 0],
    };
    const [cause, ...others] = causes(figures, 'disputes');
    expect(others).toEqual([]);
    expect(cause?.broken).toHaveLength(3);
    expect(cause?.explanations[0]).toMatchObject({ kind: 'shift', back: 'left' });
  });

  it('is told from a wrong cell beside it', () => {
    const found = causes({ ...clean, granted: [3, 1, 4, 5, 4, 28, 0], carriedForward: [0, 0, 0, 0, 1, 1, 20] });
    expect(found).toHaveLength(2);
    expect(found.map(({ explanations }) => explanations[0]?.kind).sort()).toEqual(['cells', 'shift']);
  });

  it('is still seen where a wrong cell upsets one of its columns too', () => {
    const found = causes({ ...clean, granted: [3, 1, 4, 5, 4, 28, 0], partlyGranted: [4, 0, 3, 1, 0, 2, 7] });
    expect(found).toHaveLength(2);
    expect(found.flatMap(ways)).toContain('partlyGranted.naturalPerson 4>1');
  });
});

describe('too much wrong', () => {
  it('names no cell, and all broken equations as one cause', () => {
    const figures = Object.fromEntries(
      rowsOf('applications').map((row, index) => [
        row,
        columnsOf('applications').map((_, at) => (index * 37 + at * 61) % 101),
      ]),
    );
    const [cause, ...others] = causes(figures);
    expect(others).toEqual([]);
    expect(cause?.explanations).toEqual([]);
    expect(cause!.broken.length).toBeGreaterThan(30);
  });

  it('is solved where the mistakes lie apart, however many', () => {
    const figures = filled('applications', clean);
    const rows = rowsOf('applications').slice(2, 10);
    // Differences that no two mistakes share, two in one column.
    rows.forEach((row, index) => {
      figures[row]![index % 7]! += 100 * 2 ** index;
    });
    const found = causes(figures);
    expect(found.flatMap(({ explanations }) => explanations.flatMap(({ changes }) => changes))).toHaveLength(8);
    for (const { row, column, proposed } of found.flatMap(({ explanations }) => explanations[0]?.changes ?? [])) {
      expect(proposed).toBe(filled('applications', clean)[row]![columnsOf('applications').indexOf(column)]);
    }
  });
});

describe('what was not read', () => {
  it('leaves its equations unjudged and the others judged', () => {
    const figures = filled('applications', { ...town, resultsTotal: [12, 0, 0, 0, 0, 0, 11] });
    figures.granted![0] = null;
    const { causes: found, unread } = diagnoseTable(tableOf('applications', figures));
    expect(unread.map(({ equation, line }) => `${equation.rule} ${line}`)).toEqual([
      'sum/results-total naturalPerson',
      'sum/applicant-total granted',
    ]);
    expect(unread[0]?.unread).toEqual([{ row: 'granted', column: 'naturalPerson' }]);
    expect(found.map(ways)).toEqual([['resultsTotal.naturalPerson 12>11']]);
  });

  it('counts a missing row as unread, never as 0', () => {
    const figures = filled('applications', town);
    delete figures.deniedEnforcementFile;
    const { causes: found, unread } = diagnoseTable(tableOf('applications', figures));
    expect(found).toEqual([]);
    expect(unread).toHaveLength(8);
  });

  it('takes a single row （六）其他处理 in the form of 2021 in place of its three rows', () => {
    const figures: Figures = filled('applications', { ...town, granted: [10, 0, 0, 0, 0, 0, 10] });
    for (const row of ['otherOverdueCorrection', 'otherOverdueFee', 'otherRest']) delete figures[row];
    const right = { ...figures, otherResults: [1, 0, 0, 0, 0, 0, 1] };
    expect(diagnoseTable(tableOf('applications', right))).toMatchObject({ causes: [], unread: [] });
    const wrong = { ...figures, otherResults: [1, 0, 0, 0, 0, 0, 2] };
    expect(diagnoseTable(tableOf('applications', wrong)).causes.map(ways)).toEqual([['otherResults.total 2>1']]);
  });
});

describe('a report', () => {
  it('numbers its causes through both tables', () => {
    const applications = tableOf(
      'applications',
      filled('applications', { ...town, resultsTotal: [12, 0, 0, 0, 0, 0, 11] }),
    );
    const disputes = tableOf('disputes', filled('disputes', { review: [1, 0, 0, 0, 0] }));
    const found = diagnose({ disclosure: null, applications, disputes });
    expect(found.applications?.causes.map(({ id }) => id)).toEqual(['c1']);
    expect(found.disputes?.causes.map(({ id }) => id)).toEqual(['c2']);
  });

  it('says nothing of a table that was not read', () => {
    expect(diagnose({ disclosure: null, applications: null, disputes: null })).toEqual({
      applications: null,
      disputes: null,
    });
  });
});
