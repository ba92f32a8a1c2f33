import type { PanelProblem } from '../panel/model.js';
import { textWording } from '../textWording.js';
import { beijingTime } from './beijingTime.js';
import { categoryOf } from './categoryOf.js';
import type { LedgerRow, problemColumns } from './columns.js';
import type { LedgerEntry, LedgerRun } from './entry.js';
import { ledgerWording } from './ledgerWording.js';
import { nameUnit } from './nameUnit.js';
import { problemKey } from './problemKey.js';

type Language = 'zh' | 'en';
export type ProblemRow = LedgerRow<typeof problemColumns>;

/** 问题清单: one row a problem, ignored ones left out, in the order of the entries; numbered through. */
export function problemRows(entries: readonly LedgerEntry[], run: LedgerRun, language: Language): ProblemRow[] {
  let number = 0;
  return entries.flatMap((entry) =>
    standingProblems(entry).map((problem) => ({ number: ++number, ...rowOf(problem, entry, run, language) })),
  );
}

/** The problems of an entry that count: not those that its configuration ignores. */
export function standingProblems({ panel }: LedgerEntry): PanelProblem[] {
  return panel.sections.flatMap(({ problems }) => problems).filter(({ settled }) => settled?.kind !== 'ignored');
}

function rowOf(problem: PanelProblem, entry: LedgerEntry, run: LedgerRun, language: Language): ProblemRow {
  const { file, source, reviews } = entry;
  const words = ledgerWording[language];
  const review = reviews?.[problemKey(problem, file)];
  const { colon } = textWording[language];
  return {
    unit: nameUnit(entry, language),
    level: levelOf(entry, language),
    year: file.report?.year ?? null,
    title: file.report?.title ?? null,
    url: source.finalUrl ?? source.url ?? null,
    publishedOn: source.publishedOn ?? file.report?.publishedOn ?? null,
    checkedAt: beijingTime(run.checkedAt),
    category: words.category[categoryOf(problem.rules[0]?.id ?? '')],
    severity: problem.severityLabel,
    place: problem.place,
    quote: problem.quote,
    problem: [problem.what, ...problem.evidence].join('\n'),
    basis: problem.basis.join('\n'),
    proposal: problem.proposals.map(({ label, text }) => label + colon + text).join('\n'),
    verdict: review?.verdict ? words.verdict[review.verdict] : null,
    remark: [review?.note, problem.settled && problem.settled.label + colon + problem.settled.reason]
      .filter((text) => text)
      .join('\n'),
  };
}

function levelOf({ unit, file }: LedgerEntry, language: Language): string {
  const kind = unit?.kind ?? file.report?.bodyKind;
  return [kind && textWording[language].bodyKind[kind], unit?.parent].filter((text) => text).join(' / ');
}
