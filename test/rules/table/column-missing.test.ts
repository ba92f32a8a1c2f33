import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const rule = 'table/column-missing';
const parts = cleanParts();

/** Section 二 without the column 本年废止件数. */
const withoutRepealed = parts.disclosure
  .replace(' 本年废止件数 |', '')
  .replace('| 规章 | 0 | 0 | 0 |', '| 规章 | 0 | 0 |')
  .replace('| 行政规范性文件 | 1 | 0 | 4 |', '| 行政规范性文件 | 1 | 4 |');

describe('table/column-missing fires', () => {
  it('on a column of section 二', async () => {
    const found = await findingsOf(draft({ disclosure: withoutRepealed }), rule);
    expect(found).toMatchObject([
      { severity: 'error', location: { section: 2, table: 'disclosure', column: 'repealed' } },
    ]);
    expect(found[0]?.message).toContain('“本年废止件数”');
  });

  it('on a column of section 三', async () => {
    const applications = parts.applications
      .replace(' 法律服务机构 |', '')
      .replace(/(\| \d \| \d \| \d \| \d \|) 0 \| 0 \| (\d) \|/g, '$1 0 | $2 |');
    expect(await findingsOf(draft({ applications }), rule)).toMatchObject([
      { location: { section: 3, table: 'applications', column: 'legalService' } },
    ]);
  });
});

describe('table/column-missing stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it('on a misspelt column', async () => {
    const disclosure = parts.disclosure.replace('本年废止件数', '本年发止件数');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it('where only the name is gone and the figures are there', async () => {
    const disclosure = parts.disclosure.replace('本年废止件数', '');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it('where the column has a name nobody knows', async () => {
    const disclosure = parts.disclosure.replace('本年废止件数', '清理数');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it('on a header whose words are broken over lines', async () => {
    const disclosure = parts.disclosure.replace('本年制发件数', '本年制发 件数');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it('where the figures of the rows do not say which columns there are', async () => {
    const disclosure = withoutRepealed.replace('| 规章 | 0 | 0 |', '| 规章 | 0 | 0 | 0 |');
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });
});
