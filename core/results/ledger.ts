import { csvCell } from './csv/csvCell.js';
import {
  evidenceColumns,
  type LedgerColumn,
  type LedgerRow,
  passageColumns,
  problemColumns,
  questionColumns,
  reviewColumns,
  ruleColumns,
  runColumns,
  unitColumns,
} from './ledger/columns.js';
import type { LedgerEntry, LedgerRun } from './ledger/entry.js';
import { ledgerWording } from './ledger/ledgerWording.js';
import { evidenceRows, passageRows, questionRows, reviewRows, ruleRows, runRows } from './ledger/otherRows.js';
import { problemRows } from './ledger/problemRows.js';
import { unitRows } from './ledger/unitRows.js';
import type { Sheet } from './xlsx/sheet.js';

export type * from './ledger/entry.js';

type Language = 'zh' | 'en';
export type LedgerPart = 'problems' | 'units' | 'run' | 'evidence' | 'rules' | 'reviews' | 'questions' | 'passages';

/** The sheets that stand in a workbook even if they are empty. */
const always: readonly LedgerPart[] = ['problems', 'units', 'run', 'evidence', 'rules'];

interface Part {
  readonly columns: readonly LedgerColumn[];
  readonly rows: (
    entries: readonly LedgerEntry[],
    run: LedgerRun,
    language: Language,
  ) => LedgerRow<readonly LedgerColumn[]>[];
}

const parts: Readonly<Record<LedgerPart, Part>> = {
  problems: { columns: problemColumns, rows: problemRows },
  units: { columns: unitColumns, rows: unitRows },
  run: { columns: runColumns, rows: runRows },
  evidence: { columns: evidenceColumns, rows: (entries, _, language) => evidenceRows(entries, language) },
  rules: { columns: ruleColumns, rows: (entries, _, language) => ruleRows(entries, language) },
  reviews: { columns: reviewColumns, rows: (entries, _, language) => reviewRows(entries, language) },
  questions: { columns: questionColumns, rows: (_, { questions = [] }, language) => questionRows(questions, language) },
  passages: { columns: passageColumns, rows: (_, { questions = [] }) => passageRows(questions) },
};

/**
 * The sheets of the workbook: 问题清单, 单位汇总, 抽查说明, 证据清单, 规则依据, with blank columns for the body and the reviewer; then
 * 需人工核实, 待核对的疑问 and 相同段落 where there is something in them. One audit alone makes the same sheets.
 * @param language of heads and own words; findings keep the language they were made in
 */
export function ledgerSheets(entries: readonly LedgerEntry[], run: LedgerRun, language: Language = 'zh'): Sheet[] {
  return (Object.keys(parts) as LedgerPart[]).flatMap((part): Sheet[] => {
    const { columns, rows } = parts[part];
    const made = rows(entries, run, language);
    if (made.length === 0 && !always.includes(part)) return [];
    return [
      {
        name: ledgerWording[language].sheets[part],
        columns: columns.map(({ [language]: title, width, wrap = false }) => ({ title, width, wrap })),
        rows: made.map((row) => columns.map(({ id }) => row[id] ?? null)),
        landscape: true,
      },
    ];
  });
}

/** One part as CSV for spreadsheets: UTF-8 with mark, CR LF, nothing that would run as a formula. */
export function ledgerCsv(
  part: LedgerPart,
  entries: readonly LedgerEntry[],
  run: LedgerRun,
  language: Language = 'zh',
): string {
  const { columns, rows } = parts[part];
  const lines = [
    columns.map((column) => column[language]),
    ...rows(entries, run, language).map((row) => columns.map(({ id }) => row[id] ?? null)),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** All parts as plain data for JSON; keys are the ids of the columns, blank cells are null. */
export function ledgerJson(entries: readonly LedgerEntry[], run: LedgerRun, language: Language = 'zh'): LedgerJson {
  const tables = Object.entries(parts).map(([part, { columns, rows }]) => [
    part,
    rows(entries, run, language).map((row) => Object.fromEntries(columns.map(({ id }) => [id, row[id] ?? null]))),
  ]);
  return { schema: 'gongkai-lint-ledger/1', rulesVersion: run.rulesVersion, ...Object.fromEntries(tables) };
}

export type LedgerJson = { readonly schema: 'gongkai-lint-ledger/1'; readonly rulesVersion: string } & Readonly<
  Record<LedgerPart, readonly Readonly<Record<string, string | number | null>>[]>
>;
