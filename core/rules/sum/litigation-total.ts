import { laws } from '../../formats/laws.js';
import { brokenMessages } from '../brokenMessages.js';
import { reportBroken } from '../reportBroken.js';
import { defineRule } from '../rule.js';

/** Section 四, 行政诉讼, for 未经复议直接起诉 and 复议后起诉 each: 总计 is the sum of the four outcomes. */
export default defineRule({
  id: 'sum/litigation-total',
  title: { zh: '行政诉讼总计等于各类结果之和', en: 'The totals of litigation equal the sum of their outcomes' },
  severity: 'error',
  basis: [laws.totals],
  needs: ['disputesSums'],
  messages: brokenMessages(
    {
      zh: '行政诉讼“{line}”：“总计”填 {left}，结果维持、结果纠正、其他结果、尚未审结之和为 {right}，两者不相等。',
      en: 'Litigation, “{line}”: “总计” is {left}, the four outcomes add up to {right}.',
    },
    { zh: '“行政诉讼总计等于各类结果之和”', en: 'the total of litigation' },
  ),
  check: ({ disputesSums }) => reportBroken(disputesSums, 'sum/litigation-total'),
});
