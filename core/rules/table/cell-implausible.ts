import { laws } from '../../formats/laws.js';
import type { ReadCell, ReadTable, Report } from '../../report/report.js';
import { lacksRulemaking } from '../lacksRulemaking.js';
import { defineRule, type Reported } from '../rule.js';

const messages = {
  regulations: {
    zh: '规章填了{value}件，{body}没有制定规章的权限，请核对是否应计入规范性文件，或者填0。',
    en: '{value} rules (规章) are reported, but “{body}” has no power to make them; should they be normative documents (规范性文件), or 0?',
  },
  unit: {
    zh: '收费金额填了{value}，正文写的是{stated}元；表格以万元为单位，请核对是否应填{proposed}。',
    en: 'The amount is {value} and the text says {stated} yuan, but the column is in ten thousand yuan (万元): should it be {proposed}?',
  },
  inForce: {
    zh: '现行有效{inForce}件，少于本年制发{issued}件，而本年没有废止，请核对。',
    en: '{inForce} are in force, fewer than the {issued} issued this year, though none was repealed.',
  },
} as const;

type Message = keyof typeof messages;

/** A figure that cannot well be right, though the sums allow it. */
export default defineRule({
  id: 'table/cell-implausible',
  title: { zh: '统计表数字合乎常理', en: 'The figures are plausible' },
  severity: 'warning',
  basis: [
    laws.practice(
      '统计表数字应与机关职权、正文和相关栏目相符',
      'Figures of the tables fit the powers of the body, the text and one another',
    ),
  ],
  needs: ['report'],
  messages,
  applies: ({ report }) => report.tables.disclosure !== null,
  *check({ report }) {
    const table = report.tables.disclosure!;
    const regulations = regulationsOf(report, table);
    if (regulations) yield regulations;
    const unit = feesInYuan(report, table);
    if (unit) yield unit;
    for (const row of ['regulations', 'normativeDocuments']) {
      const tooFew = inForceOf(table, row);
      if (tooFew) yield tooFew;
    }
  },
});

function regulationsOf({ body, bodyKind }: Report, { rows }: ReadTable): Reported<Message> | null {
  const cells = Object.values(rows.regulations ?? {}).filter((cell): cell is ReadCell => (cell?.value ?? 0) > 0);
  const [first, ...rest] = cells;
  if (!first || !lacksRulemaking(bodyKind, body?.name ?? '')) return null;
  const data = { value: first.value!, body: body?.name ?? '乡镇、街道' };
  return { messageId: 'regulations', at: first.place, related: rest.map((cell) => cell.place), data };
}

/** A sum of money in yuan, not 万元. */
const yuan = /(?<![\d.,])(\d{1,9}(?:[,，]\d{3}){0,3}(?:\.\d{1,2})?) ?元/g;

/** The text gives the same digits in 元 as the cell in 万元. The 信息处理费 of section 六 is another fee. */
function feesInYuan(report: Report, { form, id, rows }: ReadTable): Reported<Message> | null {
  const cell = rows.fees?.amount;
  if (form.id !== '2021' || !cell?.value) return null;
  for (const line of report.prose) {
    const { id: block, text } = line.paragraph;
    if (!text.includes('元') || !text.includes('收费')) continue;
    for (const sentence of text.matchAll(/[^。；]{1,400}/g)) {
      if (!sentence[0].includes('收费') || sentence[0].includes('处理费')) continue;
      for (const { index, 0: words, 1: stated } of sentence[0].matchAll(yuan)) {
        if (Number(stated!.replace(/[,，]/g, '')) !== cell.value) continue;
        const proposed = Number((cell.value / 10000).toFixed(6));
        const start = sentence.index + index;
        return {
          messageId: 'unit',
          at: cell.place,
          related: [{ block, start, end: start + words.length }],
          data: { value: cell.value, stated: stated!, proposed },
          suspects: [{ table: id, row: 'fees', column: 'amount', current: cell.value, proposed }],
        };
      }
    }
  }
  return null;
}

function inForceOf({ rows }: ReadTable, row: string): Reported<Message> | null {
  const { issued, repealed, inForce } = rows[row] ?? {};
  if (!issued || !inForce || issued.value === null || inForce.value === null || repealed?.value !== 0) return null;
  if (inForce.value >= issued.value) return null;
  const data = { inForce: inForce.value, issued: issued.value };
  return { messageId: 'inForce', at: inForce.place, related: [issued.place, repealed.place], data };
}
