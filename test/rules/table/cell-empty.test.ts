import { describe, expect, it } from 'vitest';
import { applicationsRows, cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const rule = 'table/cell-empty';
const parts = cleanParts();

describe('table/cell-empty fires', () => {
  it('on a blank cell, with the value that row and column force', async () => {
    const applications = applicationsRows({
      newlyReceived: [3, 0, 0, 0, 0, 0, 3],
      granted: [1, 0, 0, 0, 0, 0, 1],
      unavailableNotHeld: ['', 0, 0, 0, 0, 0, 2],
      resultsTotal: [3, 0, 0, 0, 0, 0, 3],
    });
    expect(await findingsOf(draft({ applications }), rule)).toMatchObject([
      {
        severity: 'warning',
        location: { section: 3, table: 'applications', row: 'unavailableNotHeld', column: 'naturalPerson' },
        suspects: [{ current: null, proposed: 2 }],
        fixes: [{ safe: false, edits: [{ old: '', new: '2' }] }],
      },
    ]);
  });

  it('with 0 for several blanks of a row that adds up without them', async () => {
    const applications = applicationsRows({ rejectedDuplicate: ['', '', 0, 0, 0, 0, 0] });
    const found = await findingsOf(draft({ applications }), rule);
    expect(found).toHaveLength(2);
    expect(found.map(({ suspects }) => suspects[0]?.proposed)).toEqual([0, 0]);
  });

  it('without a value where the equations contradict one another', async () => {
    const applications = applicationsRows({ unavailableNotHeld: ['', 0, 0, 0, 0, 0, 2] });
    const found = await findingsOf(draft({ applications }), rule);
    expect(found).toMatchObject([{ suspects: [], fixes: [] }]);
  });

  it('without a value in section 二, which has no sums', async () => {
    const disclosure = parts.disclosure.replace('| 规章 | 0 | 0 | 0 |', '| 规章 | 0 |  | 0 |');
    expect(await findingsOf(draft({ disclosure }), rule)).toMatchObject([
      { location: { section: 2, row: 'regulations', column: 'repealed' }, fixes: [] },
    ]);
  });

  it('once for more than five blanks of a table', async () => {
    const blank = ['', '', '', '', '', '', 0];
    const found = await findingsOf(draft({ applications: applicationsRows({ rejectedDuplicate: blank }) }), rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('6个单元格');
    expect(found[0]?.related).toHaveLength(5);
    expect(found[0]?.fixes[0]?.edits.map((edit) => edit.new)).toEqual(['0', '0', '0', '0', '0', '0']);
  });
});

describe('table/cell-empty stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it('on the cells of group labels', async () => {
    const applications = parts.applications.replace(
      '| 三、本年度办理结果 | （一）予以公开 |',
      '| 三、本年度办理结果 |  |  |  |  |  |  |  |\n|  | （一）予以公开 |',
    );
    expect(await findingsOf(draft({ applications }), rule)).toEqual([]);
  });

  it('on signs in place of a figure, which are another fault', async () => {
    const disclosure = parts.disclosure.replace('| 规章 | 0 | 0 | 0 |', '| 规章 | / | / | / |');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it('on a row that is absent altogether', async () => {
    const disclosure = parts.disclosure.replace('| 行政强制 | 0 |\n', '');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it('on blank lines and empty rows around a table', async () => {
    const disputes = `${parts.disputes}\n|  |  |  |`;
    expect(await findingsOf(draft({ disputes }), rule)).toEqual([]);
  });

  it('on a table so damaged that its cells prove nothing', async () => {
    const applications = parts.applications.replace(/\d\.[^|]+/g, '').replace('| 2 | 1 | 0 |', '| 2 |  | 0 |');
    expect(await findingsOf(draft({ applications }), rule)).toEqual([]);
  });
});
