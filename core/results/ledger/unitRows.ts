import type { Publication } from '../../several/publications.js';
import type { LedgerRow, unitColumns } from './columns.js';
import { compareRuns } from './compareRuns.js';
import type { LedgerEntry, LedgerRun } from './entry.js';
import { ledgerWording } from './ledgerWording.js';
import { nameUnit } from './nameUnit.js';
import { problemKey } from './problemKey.js';
import { standingProblems } from './problemRows.js';

type Language = 'zh' | 'en';
export type UnitRow = LedgerRow<typeof unitColumns>;

/**
 * 单位汇总: one row a body; bodies of the list without a report at the end, their counts blank: not checked is not 0. A body of
 * which no file could be checked has blank counts too.
 */
export function unitRows(entries: readonly LedgerEntry[], run: LedgerRun, language: Language): UnitRow[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = `${entry.unit?.parent ?? ''}\u0001${nameUnit(entry, language)}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const publications = new Map(
    (run.publications ?? []).map((each) => [each.unit.name + (each.unit.parent ?? ''), each]),
  );
  const rows = [...groups.values()].map((own): UnitRow => {
    const { unit } = own[0]!;
    const publication = unit && publications.get(unit.name + (unit.parent ?? ''));
    const checked = own.filter(({ file }) => file.status === 'checked');
    return {
      unit: nameUnit(own[0]!, language),
      timely: timelyOf(publication, own, language),
      ...(checked.length > 0 ? countsOf(checked) : {}),
      review: own.reduce(
        (sum, { panel, file }) => sum + (file.status === 'checked' ? panel.counts.requirements['needs-review'] : 1),
        0,
      ),
      ...comparisonOf(own),
    };
  });
  const known = new Set(entries.flatMap(({ unit }) => (unit ? [unit.name + (unit.parent ?? '')] : [])));
  const absent = [...publications].filter(([key, { state }]) => !known.has(key) && state !== 'found');
  return [
    ...rows,
    ...absent.map(([, each]): UnitRow => ({ unit: each.unit.name, timely: timelyOf(each, [], language) })),
  ];
}

function timelyOf(publication: Publication | undefined, own: readonly LedgerEntry[], language: Language): string {
  const words = ledgerWording[language].timely;
  if (publication) return words[publication.state === 'found' ? publication.timely : publication.state];
  const outcomes = own.map(
    ({ file }) => file.requirements.find(({ id }) => id === 'date/published-late')?.outcome ?? 'not-checked',
  );
  if (outcomes.includes('pass')) return words['in-time'];
  return outcomes.length > 0 && outcomes.every((outcome) => outcome === 'fail') ? words.late : words.unknown;
}

function countsOf(checked: readonly LedgerEntry[]): UnitRow {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const entry of checked) for (const { severity } of standingProblems(entry)) counts[severity]++;
  return counts;
}

/** Against the earlier run, where every checked report of the body was in it. */
function comparisonOf(own: readonly LedgerEntry[]): UnitRow {
  const sums = { before: 0, fixed: 0, remaining: 0 };
  for (const entry of own) {
    if (!entry.earlier || entry.file.status !== 'checked') return {};
    const { before, fixed, remaining } = compareRuns(
      entry.earlier,
      standingProblems(entry).map((problem) => problemKey(problem, entry.file)),
    );
    sums.before += before;
    sums.fixed += fixed;
    sums.remaining += remaining;
  }
  return sums;
}
