import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'privacy/phone';

describe('privacy/phone fires', () => {
  it.each([
    '19900000000',
    '199-0000-0000',
    '199 0000 0000',
    '１９９００００００００',
    '86 199 0000 0000',
    '8619900000000',
  ])('on %s, which the message masks', async (number) => {
    const [finding, ...others] = await findingsOf(withSentence(`联系人电话：${number}。`), rule);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', location: { text: number } });
    expect(finding!.message).toContain('199****0000');
    expect(finding!.fixes[0]).toMatchObject({ safe: false, edits: [{ new: '199****0000' }] });
  });

  it('in the opening, and beside a land line', async () => {
    const preamble = `${cleanParts().preamble}\n联系电话：0399-6120035 19900000000`;
    const found = await findingsOf(draft({ preamble }), rule);
    expect(found.map(({ location }) => location.text)).toEqual(['19900000000']);
  });
});

describe('privacy/phone stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    ['a land line', '联系电话：0399-6120035'],
    ['a land line of eleven digits', '联系电话：03996120035'],
    ['a land line that looks like one', '联系电话：0399-19900000'],
    ['the hotline', '办理12345热线交办件19900件'],
    ['a toll-free number', '咨询电话400-120-0350'],
    ['a masked number', '联系电话199****0000'],
    ['a sum of money', '公开资金19900000000元'],
    ['a longer number', '流水199000000001'],
    ['an address on the web', '网址www.example.cn/content_19900000000.html'],
    ['a number of another kind', '备案编号：19900000000'],
    ['a number that no mobile has', '编码12000000000'],
  ])('on %s', async (_, words) => {
    expect(await findingsOf(withSentence(`${words}。`), rule)).toEqual([]);
  });
});
