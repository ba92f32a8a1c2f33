import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const rule = 'table/row-unknown';
const parts = cleanParts();

/** Section 三 with one more row below 2.重复申请. */
const withRow = (row: string): string =>
  draft({ applications: parts.applications.replace(/(\|[^\n]*2\.重复申请[^\n]*\n)/, `$1${row}\n`) });

describe('table/row-unknown fires', () => {
  it.each([
    ['|  |  | 6.网上咨询答复 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '6.网上咨询答复'],
    ['| 五、同意延期答复数 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '五、同意延期答复数'],
  ])('on %s', async (row, text) => {
    expect(await findingsOf(withRow(row), rule)).toMatchObject([
      { severity: 'warning', location: { section: 3, text } },
    ]);
  });
});

describe('table/row-unknown stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it('on a header repeated after a page break', async () => {
    const [, first, second, third] = parts.applications.split('\n');
    expect(await findingsOf(withRow([first, second, third].join('\n')), rule)).toEqual([]);
  });

  it.each([
    '| 注：本表数据不含咨询件 |  |  |  |  |  |  |  |',
    '| 填表人：办公室 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |',
    '| 备注 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '|  |  |  |  |  |  |  |  |',
  ])('on %s', async (row) => {
    expect(await findingsOf(withRow(row), rule)).toEqual([]);
  });

  it('on rows with a misspelt name', async () => {
    const applications = parts.applications.replace('2.重复申请', '2.重复的申请');
    expect(await findingsOf(draft({ applications }), rule)).toEqual([]);
  });

  it('on words below the table', async () => {
    expect(await findingsOf(draft({ applications: `${parts.applications}\n以上数据截至年底。` }), rule)).toEqual([]);
  });
});
