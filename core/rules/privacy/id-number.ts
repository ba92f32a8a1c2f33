import { laws } from '../../formats/laws.js';
import { otherNumbers } from '../../wording/longNumbers.js';
import { isIdentityNumber } from '../isIdentityNumber.js';
import { defineRule } from '../rule.js';

/** Somebody's resident identity number stands in the report. */
export default defineRule({
  id: 'privacy/id-number',
  title: { zh: '不含公民身份号码', en: 'No resident identity numbers' },
  severity: 'error',
  basis: [laws.regulation.article(15)],
  needs: ['longNumbers'],
  messages: {
    // The number itself is not repeated: a result may go further than the report.
    found: {
      zh: '文中有公民身份号码（{masked}），属于个人信息，不得公开，请删除；确需保留的，隐去中间各位。',
      en: 'A resident identity number ({masked}) stands in the text; it is personal data: delete it, or mask its middle.',
    },
    mask: { zh: '隐去中间十二位', en: 'Mask the twelve digits in the middle' },
  },
  *check({ longNumbers }) {
    for (const { block, start, end, digits, before } of longNumbers) {
      if (!isIdentityNumber(digits) || otherNumbers.test(before.slice(-12))) continue;
      const masked = `${digits.slice(0, 2)}************${digits.slice(-4)}`;
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
