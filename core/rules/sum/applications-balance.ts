import { laws } from '../../formats/laws.js';
import { brokenMessages } from '../brokenMessages.js';
import { reportBroken } from '../reportBroken.js';
import { defineRule } from '../rule.js';

/** In each column of section 三: what came in is what was dealt with and what is carried forward (the note in the table's corner). */
export default defineRule({
  id: 'sum/applications-balance',
  title: {
    zh: '申请办理情况表：第一项加第二项等于第三项加第四项',
    en: 'Applications received and carried over equal those closed and carried forward',
  },
  severity: 'error',
  basis: [laws.format2021],
  needs: ['applicationsSums'],
  messages: brokenMessages(
    {
      zh: '“{line}”列：第一项加第二项为 {left}，第三项“（七）总计”加第四项为 {right}，两边不相等。',
      en: 'Column “{line}”: “一” and “二” make {left}, “三（七）” and “四” make {right}.',
    },
    { zh: '“第一项加第二项等于第三项加第四项”', en: 'the balance of items 1 to 4' },
  ),
  check: ({ applicationsSums }) => reportBroken(applicationsSums, 'sum/applications-balance'),
});
