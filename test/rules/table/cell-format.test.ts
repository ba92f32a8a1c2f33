import { describe, expect, it } from 'vitest';
import { applicationsRows, disclosureRows, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const rule = 'table/cell-format';

const permits = (value: string): string => draft({ disclosure: disclosureRows({ permits: { decisions: value } }) });

describe('table/cell-format fires', () => {
  it.each([
    ['/', '0'],
    ['—', '0'],
    ['无', '0'],
    ['21件', '21'],
    ['21.0', '21'],
  ])('on %s and proposes %s', async (written, proposed) => {
    expect(await findingsOf(permits(written), rule)).toMatchObject([
      {
        severity: 'warning',
        location: { section: 2, row: 'permits', column: 'decisions', text: written },
        suspects: [{ proposed: Number(proposed) }],
        fixes: [{ safe: false, edits: [{ old: written, new: proposed }] }],
      },
    ]);
  });

  it('on full-width digits, which it may change unasked', async () => {
    expect(await findingsOf(permits('２１'), rule)).toMatchObject([
      { suspects: [], fixes: [{ safe: true, edits: [{ old: '２１', new: '21' }] }] },
    ]);
  });

  it.each(['2.5', '-3', '? 0', '21元'])('on %s without a guess', async (written) => {
    expect(await findingsOf(permits(written), rule)).toMatchObject([{ fixes: [] }]);
  });

  it('once for more than five cells of a table with one fault', async () => {
    const none = ['/', '/', '/', '/', '/', '/', '/'];
    const found = await findingsOf(draft({ applications: applicationsRows({ rejectedDuplicate: none }) }), rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('7个单元格');
    expect(found[0]?.fixes[0]?.edits).toHaveLength(7);
  });
});

describe('table/cell-format stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each(['0', '21', ' 21 ', '1234', '1,234'])('on the count “%s”', async (written) => {
    expect(await findingsOf(permits(written), rule)).toEqual([]);
  });

  it.each(['0', '0.00', '12.35'])('on the amount %s', async (written) => {
    const disclosure = disclosureRows({ fees: { amount: written } });
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });

  it.each(['-11', '+2', '减3', '增加2'])('on the change %s of 2019', async (written) => {
    const disclosure = disclosureRows({ permits: { change: written } }, '2019');
    expect(await findingsOf(draft({ disclosure }, '2019'), rule)).toEqual([]);
  });

  it('on a blank cell, which is another fault', async () => {
    const disclosure = disclosureRows({ regulations: { repealed: '' } });
    expect(await findingsOf(draft({ disclosure }), rule)).toEqual([]);
  });
});
