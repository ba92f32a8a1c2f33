import type { TableId } from '../../formats/form.js';
import { laws } from '../../formats/laws.js';
import type { ReadCell, ReadTable, Report } from '../../report/report.js';
import { stockReasons } from '../../wording/stockReasons.js';
import { isProse } from '../isProse.js';
import { nameRow } from '../nameRow.js';
import { defineRule, type Reported } from '../rule.js';
import { findMismatch, mismatchMessages } from './findMismatch.js';

const table: TableId = 'disclosure';
const rows = ['regulations', 'normativeDocuments'] as const;

const messages = {
  ...mismatchMessages,
  otherForm: {
    zh: '两份报告的第二部分不都使用2021年的统一格式，“现行有效件数”没有可比的数字。',
    en: 'Section 2 of both reports must be on the form of 2021 to compare what is in force.',
  },
  differs: {
    zh: '{row}现行有效填了{actual}件；{year}年报告为{before}件，加本年制发{issued}件，减本年废止{repealed}件，应为{expected}件。请核对；确因清理、口径变化等造成的，请在正文说明。',
    en: '“{row}”: {actual} in force; {before} in the report of {year}, {issued} issued and {repealed} repealed make {expected}. Check, or explain it in the text.',
  },
  unread: {
    zh: '{row}的“现行有效件数”等数字在本报告或{year}年报告中没有读出，没有核对，请人工核对。',
    en: '“{row}”: a figure of this report or that of {year} could not be read; not compared.',
  },
} as const;

/** The documents in force: those of last year and the issued, less the repealed, unless the text explains it. */
export default defineRule({
  id: 'history/stock',
  title: { zh: '现行有效件数与上年报告衔接', en: 'Documents in force follow from the previous report' },
  severity: 'warning',
  basis: [
    laws.practice(
      '现行有效件数 = 上年现行有效件数 + 本年制发件数 − 本年废止件数',
      'In force = in force last year + issued − repealed',
    ),
  ],
  needs: ['report', 'year', 'previous'],
  messages,
  applies({ report, previous }) {
    const mismatch = findMismatch(report, previous);
    if (mismatch) return mismatch;
    const isOn2021 = (read: ReadTable | null): boolean => read === null || read.form.id === '2021';
    return (isOn2021(report.tables[table]) && isOn2021(previous.tables[table])) || { messageId: 'otherForm' as const };
  },
  *check({ report, year, previous }) {
    const now = report.tables[table];
    const before = previous.tables[table];
    for (const row of rows) {
      const reported = compare(row, now, before, year.value - 1);
      if (reported && (reported.review || !isExplained(report))) yield reported;
    }
  },
});

function compare(
  row: string,
  now: ReadTable | null,
  before: ReadTable | null,
  year: number,
): Reported<keyof typeof messages> | null {
  const cells = now?.rows[row] ?? {};
  const [issued, repealed, inForce] = [cells.issued, cells.repealed, cells.inForce];
  const then = before?.rows[row]?.inForce;
  const name = now ? nameRow(now.spec, row) : '第二部分表格';
  if (!isRead(issued) || !isRead(repealed) || !isRead(inForce) || !isRead(then) || !now?.legible || !before?.legible) {
    return { messageId: 'unread', at: { section: 2, table, row }, data: { row: name, year }, review: true };
  }
  const expected = then.value + issued.value - repealed.value;
  if (inForce.value === expected) return null;
  return {
    messageId: 'differs',
    at: inForce.place,
    related: [issued.place, repealed.place],
    data: {
      row: name,
      actual: inForce.value,
      year,
      before: then.value,
      issued: issued.value,
      repealed: repealed.value,
      expected,
    },
    evidence: {
      expression: {
        zh: '现行有效 = 上年现行有效 + 制发 − 废止',
        en: 'in force = in force last year + issued − repealed',
      },
      actual: String(inForce.value),
      expected: `${then.value} + ${issued.value} − ${repealed.value}`,
    },
  };
}

function isRead(cell: ReadCell | null | undefined): cell is ReadCell & { readonly value: number } {
  return cell != null && cell.value !== null;
}

/** Whether the text says why the numbers do not follow. */
function isExplained({ lines }: Report): boolean {
  const { reasons, subjects } = stockReasons;
  return lines.some((line) => {
    if (!isProse(line)) return false;
    return line.paragraph.text
      .split(/[。；\n]/)
      .some(
        (sentence) =>
          reasons.some((word) => sentence.includes(word)) &&
          (line.section === 2 || subjects.some((word) => sentence.includes(word))),
      );
  });
}
