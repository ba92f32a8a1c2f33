import { describe, expect, it } from 'vitest';
import { isIdentityNumber } from '../../../core/rules/isIdentityNumber.js';
import { draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';
import { withSentence } from '../../support/withSentence.js';

const rule = 'privacy/id-number';

// Made up: a region that does not exist in its province, a day of birth, and the check character that belongs to them.
const numbers = ['110999199003070010', '11099919491231004X'];

describe('privacy/id-number fires', () => {
  it.each(numbers)('on %s, which the message does not repeat', async (number) => {
    const [finding, ...others] = await findingsOf(withSentence(`补贴对象身份证号${number}。`), rule);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', location: { text: number, section: 1 } });
    expect(finding!.message).not.toContain(number);
    expect(finding!.fixes[0]!.edits[0]!.new).toMatch(/^11\*{12}\d{3}[\dX]$/);
  });

  it('on a small x, on full-width digits, on groups', async () => {
    for (const written of ['11099919491231004x', '１１０９９９１９９００３０７００１０', '110999 19900307 0010']) {
      expect(await findingsOf(withSentence(`（${written}）`), rule), written).toHaveLength(1);
    }
  });

  it('in a table that is none of the report’s', async () => {
    const table = `| 姓名 | 身份证号 |\n| 甲某 | ${numbers[0]} |`;
    expect(await findingsOf(withSentence(table), rule)).toHaveLength(1);
  });
});

describe('privacy/id-number stays silent', () => {
  it('on a faultless report of either form', async () => {
    expect(await findingsOf(draft(), rule)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), rule)).toEqual([]);
  });

  it.each([
    ['a check digit that does not hold', '号码110999199003070011'],
    ['a day that does not exist', '号码110999199002300014'],
    ['no province', '号码990999199003070014'],
    ['a masked number', '身份证号110999********0010'],
    ['a part of a longer number', '流水1109991990030700100001'],
    ['a web address', '网址http://www.example.cn/xxgk/110999199003070010.html'],
    ['a credit code', '统一社会信用代码110999199003070010'],
    ['a site code', '网站标识码9900000001'],
    ['a sum of money', '资金总额110999199003元'],
    ['a code with letters', '编码GK110999199003070010'],
  ])('on %s', async (_, words) => {
    expect(await findingsOf(withSentence(`${words}。`), rule)).toEqual([]);
  });
});

describe('the check character of GB 11643', () => {
  it('follows from the other digits: one of eleven fits', () => {
    const fitting = [...'0123456789X'].filter((last) => isIdentityNumber(`11099919900307001${last}`));
    expect(fitting).toEqual(['0']);
  });
});
