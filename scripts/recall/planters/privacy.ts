import type { Planter } from '../planter.js';
import { sentence } from './sentence.js';

/** A mark above the title. */
function mark(words: string): Planter {
  return {
    rule: 'privacy/secret-mark',
    fault: words,
    plant(m) {
      m.insert(m.start, words);
      return { at: { text: words } };
    },
  };
}

export const privacy: readonly Planter[] = [
  // Numbers made up for examples: GB 11643's own, and a card number whose digits only satisfy the check.
  sentence('privacy/id-number', '申请人身份证号11010519491231002X，已按规定答复。', { marks: '11010519491231002X' }),
  sentence('privacy/phone', '经办人电话13912345678，欢迎来电咨询。', { marks: '13912345678' }),
  sentence('privacy/bank-card', '缴费账号6222021234567890128，请按通知缴纳。', { marks: '6222021234567890128' }),
  mark('机密★1年'),
  mark('内部资料 注意保存'),
];
