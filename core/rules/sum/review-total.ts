import { laws } from '../../formats/laws.js';
import { brokenMessages } from '../brokenMessages.js';
import { reportBroken } from '../reportBroken.js';
import { defineRule } from '../rule.js';

/** Section 四, 行政复议: 总计 is the sum of the four outcomes. */
export default defineRule({
  id: 'sum/review-total',
  title: { zh: '行政复议总计等于各类结果之和', en: 'The total of reviews equals the sum of their outcomes' },
  severity: 'error',
  basis: [laws.totals],
  needs: ['disputesSums'],
  messages: brokenMessages(
    {
      zh: '“{line}”：“总计”填 {left}，结果维持、结果纠正、其他结果、尚未审结之和为 {right}，两者不相等。',
      en: '“{line}” (reviews): “总计” is {left}, the four outcomes add up to {right}.',
    },
    { zh: '“行政复议总计等于各类结果之和”', en: 'the total of reviews' },
  ),
  check: ({ disputesSums }) => reportBroken(disputesSums, 'sum/review-total'),
});
