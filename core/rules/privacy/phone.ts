import { laws } from '../../formats/laws.js';
import { otherNumbers, unitsBehind } from '../../wording/longNumbers.js';
import { defineRule } from '../rule.js';

/** Eleven digits; `86` is the country's code. */
const mobile = /^(?:86)?(1[3-9]\d{9})$/;

/** A mobile number stands in the report: it belongs to a person, an office has a land line. */
export default defineRule({
  id: 'privacy/phone',
  title: { zh: '不含个人手机号码', en: 'No personal mobile numbers' },
  severity: 'warning',
  basis: [laws.regulation.article(15)],
  needs: ['longNumbers'],
  messages: {
    found: {
      zh: '文中有手机号码{masked}，可能是个人电话，建议改为单位办公电话；确属单位公开使用的，可以保留。',
      en: 'The text holds the mobile number {masked}; give an office line instead, unless the number is the office’s own.',
    },
    mask: { zh: '隐去中间四位', en: 'Mask the four digits in the middle' },
  },
  *check({ longNumbers }) {
    for (const { block, start, end, digits, before, after } of longNumbers) {
      const number = mobile.exec(digits)?.[1];
      if (number === undefined || otherNumbers.test(before.slice(-12)) || unitsBehind.test(after)) continue;
      const masked = `${number.slice(0, 3)}****${number.slice(-4)}`;
      const at = { block, start, end };
      yield {
        messageId: 'found',
        at,
        data: { masked },
        fixes: [{ title: 'mask', safe: false, edits: [{ at, text: masked }] }],
      };
    }
  },
});
