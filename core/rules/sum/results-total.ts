import { laws } from '../../formats/laws.js';
import { brokenMessages } from '../brokenMessages.js';
import { reportBroken } from '../reportBroken.js';
import { defineRule } from '../rule.js';

/** In each column of section 三: （七）总计 is the sum of the results （一） to （六）. */
export default defineRule({
  id: 'sum/results-total',
  title: {
    zh: '申请办理情况表：（七）总计等于（一）至（六）各项之和',
    en: 'The total of results equals the sum of the results',
  },
  severity: 'error',
  basis: [laws.totals],
  needs: ['applicationsSums'],
  messages: brokenMessages(
    {
      zh: '“{line}”列：“（七）总计”填 {left}，（一）至（六）各项之和为 {right}，两者不相等。',
      en: 'Column “{line}”: “（七）总计” is {left}, the results add up to {right}.',
    },
    { zh: '“（七）总计等于各项之和”', en: 'the total of results' },
  ),
  check: ({ applicationsSums }) => reportBroken(applicationsSums, 'sum/results-total'),
});
