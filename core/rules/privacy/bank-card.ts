import { laws } from '../../formats/laws.js';
import { accountWords, otherNumbers } from '../../wording/longNumbers.js';
import { isIdentityNumber } from '../isIdentityNumber.js';
import { defineRule } from '../rule.js';

/** First digits that cards begin with (ISO/IEC 7812: travel and banking 3–6, national 9). */
const card = /^[34569]\d{15,18}$/;

/** A bank card's number stands beside words such as 账号. */
export default defineRule({
  id: 'privacy/bank-card',
  title: { zh: '不含银行卡号', en: 'No bank card numbers' },
  severity: 'error',
  basis: [laws.regulation.article(15)],
  needs: ['longNumbers'],
  messages: {
    found: {
      zh: '文中有银行卡号（尾号{tail}），属于个人信息，不得公开，请删除。',
      en: 'A bank card number (ending in {tail}) stands in the text; it is personal data: delete it.',
    },
    mask: { zh: '只保留后四位', en: 'Keep the last four digits only' },
  },
  *check({ longNumbers }) {
    for (const { block, start, end, digits, before, after } of longNumbers) {
      if (!card.test(digits) || !(accountWords.test(before) || accountWords.test(after))) continue;
      if (!holdsLuhn(digits) || isIdentityNumber(digits) || otherNumbers.test(before.slice(-12))) continue;
      const tail = digits.slice(-4);
      const at = { block, start, end };
      const text = '*'.repeat(digits.length - 4) + tail;
      yield { messageId: 'found', at, data: { tail }, fixes: [{ title: 'mask', safe: false, edits: [{ at, text }] }] };
    }
  },
});

/** Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B). */
function holdsLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, isDoubled = false; index >= 0; index--, isDoubled = !isDoubled) {
    const digit = Number(digits.charAt(index)) * (isDoubled ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
