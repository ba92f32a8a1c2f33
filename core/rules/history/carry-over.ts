import type { Column } from '../../formats/form.js';
import { laws } from '../../formats/laws.js';
import type { ReadCell, Report } from '../../report/report.js';
import { defineRule, type Reported } from '../rule.js';
import { findMismatch, mismatchMessages } from './findMismatch.js';

const messages = {
  ...mismatchMessages,
  differs: {
    zh: '“{column}”列上年结转填了{actual}件，{year}年报告的“四、结转下年度继续办理”是{expected}件，两者应当一致，请按办件台账核对。',
    en: 'Column “{column}”: {actual} carried over, but the report of {year} carried {expected} forward; check both against the register.',
  },
  unread: {
    zh: '{columns}的“上年结转”或{year}年报告的“结转下年度继续办理”没有读出数字，没有核对，请人工核对。',
    en: 'Not compared for want of a figure in this report or that of {year}: {columnsEn}.',
  },
  unsure: {
    zh: '表格没有读完整，{columns}的“上年结转”与{year}年报告的“结转下年度继续办理”不同，可能是读取有误，请人工核对。',
    en: 'A table was not read completely; what is carried over differs from the report of {year}, which may be a misreading: {columnsEn}.',
  },
} as const;

/** What was carried forward last year is what this year begins with (labels 结转下年度继续办理 and 上年结转 of section 三). */
export default defineRule({
  id: 'history/carry-over',
  title: { zh: '上年结转与上年报告的结转下年度一致', en: 'Carried over as the previous report carried forward' },
  severity: 'error',
  basis: [
    laws.practice(
      '上一年度“四、结转下年度继续办理”的申请，就是本年度“二、上年结转”的申请',
      'What last year carried forward (row “四”) is what this year carries over (row “二”)',
    ),
  ],
  needs: ['report', 'year', 'previous'],
  messages,
  applies: ({ report, previous }) => findMismatch(report, previous) ?? true,
  *check({ report, year, previous }) {
    const columns = report.tables.applications?.spec.blocks[0]?.columns ?? [];
    const pairs = columns.map((column) => pairOf(report, previous, column));
    const judged = pairs.filter(({ now, before }) => isRead(now) && isRead(before));
    const differing = judged.filter(({ now, before }) => now?.value !== before?.value);
    const isLegible = report.tables.applications?.legible && previous.tables.applications?.legible;
    if (isLegible) for (const pair of differing) yield differs(pair, year.value - 1);
    else if (differing.length > 0) yield review('unsure', differing, year.value - 1);
    const unread = pairs.filter((pair) => !judged.includes(pair));
    if (unread.length > 0 || pairs.length === 0) yield review('unread', unread, year.value - 1);
  },
});

interface Pair {
  readonly column: Column;
  readonly now: ReadCell | null;
  readonly before: ReadCell | null;
}

function pairOf(report: Report, previous: Report, column: Column): Pair {
  return {
    column,
    now: report.tables.applications?.rows.carriedOver?.[column.key] ?? null,
    before: previous.tables.applications?.rows.carriedForward?.[column.key] ?? null,
  };
}

function isRead(cell: ReadCell | null): boolean {
  return cell !== null && cell.value !== null;
}

function differs({ column, now, before }: Pair, year: number): Reported<keyof typeof messages> {
  const [actual, expected] = [now!.value!, before!.value!];
  return {
    messageId: 'differs',
    at: now!.place,
    data: { column: column.text, actual, expected, year },
    evidence: {
      expression: {
        zh: '二、上年结转 = 上年报告的四、结转下年度继续办理',
        en: 'carried over (二) = carried forward (四) of the previous report',
      },
      actual: String(actual),
      expected: String(expected),
    },
  };
}

function review(messageId: 'unread' | 'unsure', pairs: readonly Pair[], year: number): Reported<keyof typeof messages> {
  const columns = pairs.map(({ column }) => `“${column.text}”列`).join('、') || '第三部分的表格';
  const columnsEn = pairs.map(({ column }) => `column “${column.text}”`).join(', ') || 'the table of section 3';
  return {
    messageId,
    at: { section: 3, table: 'applications', row: 'carriedOver' },
    data: { columns, columnsEn, year },
    review: true,
  };
}
