import { laws } from '../../formats/laws.js';
import { documentCodes } from '../../wording/documentCodes.js';
import { defineRule, type ProposedEdit } from '../rule.js';

/** 国办公开办函[2021]30号: an ideograph, a bracketed year, the number, 号. 第, 号 and 编号 begin other numbers. */
const bracketed =
  /(?<=[\u4e00-\u9fff] ?)(?<![第号案] ?)([〔[［【(（〖{]) ?((?:19|20)\d\d) ?年?([〕\]］】)）〗}])(?= ?第? ?\d{1,4} ?号)/g;

/** 国办发2021年30号: only behind words that nothing but a document number begins with. */
const bare = new RegExp(`(?<=(?:${documentCodes.join('|')}) ?)(?:20[0-3]\\d)(?: ?年 ?第? ?| |-)(?=\\d{1,4} ?号)`, 'g');

/** A first look without what stands in front, where the searches below begin anew at every character. */
const mayHoldNumber =
  /[〔[［【(（〖{] ?(?:19|20)\d\d ?年?[〕\]］】)）〗}] ?第? ?\d{1,4} ?号|20[0-3]\d(?: ?年 ?第? ?| |-)\d{1,4} ?号/;

/** The year of a document number stands in 〔〕. */
export default defineRule({
  id: 'language/document-number',
  title: { zh: '发文字号的年份用六角括号“〔〕”', en: 'The year of a document number stands in 〔〕' },
  severity: 'warning',
  basis: [laws.documentNumber],
  needs: ['report'],
  messages: {
    brackets: {
      zh: '发文字号“{found}”的年份应当用六角括号，写作“{right}”。',
      en: 'The year in the document number “{found}” belongs in 〔〕: “{right}”.',
    },
    bare: {
      zh: '发文字号“{found}”的年份没有加六角括号，应写作“{right}”。',
      en: 'The year in the document number “{found}” lacks its brackets: “{right}”.',
    },
    replace: { zh: '改为“{right}”', en: 'Make it “{right}”' },
  },
  *check({ report }) {
    for (const line of report.prose) {
      const { id, text } = line.paragraph;
      if (!mayHoldNumber.test(text)) continue;
      for (const { index, 0: year, 1: opening, 2: digits, 3: closing } of text.matchAll(bracketed)) {
        if (opening === '〔' && closing === '〕') continue;
        yield finding('brackets', text, {
          at: { block: id, start: index, end: index + year.length },
          text: `〔${digits}〕`,
        });
      }
      for (const { index, 0: year } of text.matchAll(bare)) {
        const edit = { at: { block: id, start: index, end: index + year.length }, text: `〔${year.slice(0, 4)}〕` };
        yield finding('bare', text, edit);
      }
    }
  },
});

/** The finding marks the whole number, the fix touches only its year. */
function finding(messageId: 'brackets' | 'bare', text: string, edit: ProposedEdit) {
  const { block, start, end } = edit.at;
  const rest = /^ ?第? ?\d{1,4} ?号/.exec(text.slice(end, end + 12))?.[0] ?? '';
  const code = /[\u4e00-\u9fff]{1,6}$/.exec(text.slice(Math.max(0, start - 6), start).trimEnd())?.[0] ?? '';
  const from = text.lastIndexOf(code, start);
  const data = { found: text.slice(from, end + rest.length), right: code + edit.text + rest };
  return {
    messageId,
    at: { block, start: from, end: end + rest.length },
    data,
    fixes: [{ title: 'replace', data, safe: true, edits: [edit] }],
  } as const;
}
