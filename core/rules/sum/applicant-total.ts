import { laws } from '../../formats/laws.js';
import { brokenMessages } from '../brokenMessages.js';
import { reportBroken } from '../reportBroken.js';
import { defineRule } from '../rule.js';

/** In each row of section 三: 总计 is the sum of 自然人 and the five kinds of 法人或其他组织. */
export default defineRule({
  id: 'sum/applicant-total',
  title: {
    zh: '申请办理情况表：每行总计等于各类申请人之和',
    en: 'Each row’s total equals the sum over the kinds of applicants',
  },
  severity: 'error',
  basis: [laws.totals],
  needs: ['applicationsSums'],
  messages: brokenMessages(
    {
      zh: '“{line}”行：“总计”填 {left}，自然人与法人或其他组织各列之和为 {right}，两者不相等。',
      en: 'Row “{line}”: “总计” is {left}, the kinds of applicants add up to {right}.',
    },
    { zh: '“总计等于各类申请人之和”', en: 'the total of applicants' },
  ),
  check: ({ applicationsSums }) => reportBroken(applicationsSums, 'sum/applicant-total'),
});
