import { laws } from '../../formats/laws.js';
import { defineRule } from '../rule.js';

/** A converter lost digits of a date (自201911日起): what the report said is not known, and a person must look. */
export default defineRule({
  id: 'date/digits-lost',
  title: { zh: '日期完整可读', en: 'Dates can be read in full' },
  // Never used: this rule only asks for a person.
  severity: 'info',
  basis: [
    laws.practice(
      '公文中的日期应当完整；转换时丢失的数字不算报告的错误',
      'Dates in official documents are complete; digits lost in conversion are no fault of the report',
    ),
  ],
  needs: ['report'],
  messages: {
    lost: {
      zh: '“{words}”一带的日期丢失了部分文字，多为文件转换所致，请对照原件核对。',
      en: 'Part of the date near “{words}” was lost, probably by a converter; check it against the original.',
    },
  },
  *check({ report }) {
    for (const { code, place, text } of report.notes) {
      if (code !== 'digits-lost') continue;
      yield { messageId: 'lost', at: place ?? { section: 0 }, data: { words: text.trim() }, review: true };
    }
  },
});
