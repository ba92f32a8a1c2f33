import type { Question } from '../../several/question.js';
import { questionKinds } from '../../several/question.js';
import { nameBasis } from '../nameBasis.js';
import { beijingTime } from './beijingTime.js';
import type {
  evidenceColumns,
  LedgerRow,
  passageColumns,
  questionColumns,
  reviewColumns,
  ruleColumns,
  runColumns,
} from './columns.js';
import type { LedgerEntry, LedgerRun } from './entry.js';
import { ledgerWording } from './ledgerWording.js';
import { nameUnit } from './nameUnit.js';

type Language = 'zh' | 'en';

/** 抽查说明: what was checked, how it was chosen, with which rules, when and by whom. */
export function runRows(
  entries: readonly LedgerEntry[],
  run: LedgerRun,
  language: Language,
): LedgerRow<typeof runColumns>[] {
  const words = ledgerWording[language];
  const { sample } = run;
  const checked = entries.filter(({ file }) => file.status === 'checked').length;
  const frame = sample?.frameSize ?? entries.length;
  const size = sample?.sampleSize ?? entries.length;
  const rows: [keyof typeof words.run, string | number | null][] = [
    ['scope', run.scope ?? null],
    ['frame', frame],
    ['sample', size],
    ['share', frame === 0 ? null : `${Number(((size / frame) * 100).toFixed(1))}%`],
    ['method', sample?.method ?? words.all],
    [
      'strata',
      sample && sample.strata.length > 1
        ? sample.strata
            .map(({ name, drawn, size: all }) => words.stratum(name || words.unnamedStratum, drawn, all))
            .join('\n')
        : null,
    ],
    ['seed', sample?.seed ?? words.noSeed],
    ['hash', sample?.frameSha256 ?? null],
    ['rules', `gongkai-lint ${run.rulesVersion}`],
    ['time', beijingTime(run.checkedAt)],
    ['inspector', run.inspector ?? null],
    ['outcome', words.counts(checked, entries.length - checked)],
    ['note', words.caveat],
  ];
  return rows.map(([item, content]) => ({ item: words.run[item], content }));
}

/** 证据清单: one row a file; what the host does not know stays blank. */
export function evidenceRows(entries: readonly LedgerEntry[], language: Language): LedgerRow<typeof evidenceColumns>[] {
  return entries.map((entry, index) => {
    const { source, file } = entry;
    return {
      number: index + 1,
      unit: nameUnit(entry, language),
      snapshot: source.snapshot ?? file.source,
      url: source.url ?? null,
      finalUrl: source.finalUrl ?? null,
      status: source.status ?? null,
      fetchedAt: source.fetchedAt === undefined ? null : beijingTime(source.fetchedAt),
      bytes: source.bytes ?? null,
      sha256: source.sha256 ?? file.sha256,
      publishedOn: source.publishedOn ?? file.report?.publishedOn ?? null,
    };
  });
}

/** 规则依据: every rule that was run, with its sources and the number of reports’ findings. */
export function ruleRows(entries: readonly LedgerEntry[], language: Language): LedgerRow<typeof ruleColumns>[] {
  const rows = new Map<string, { rule: string; title: string; basis: string; problems: number }>();
  for (const { file } of entries) {
    for (const { id, title, basis, findings } of file.requirements) {
      let row = rows.get(id);
      if (!row) {
        row = { rule: id, title, basis: basis.map((each) => nameBasis(each, language)).join('\n'), problems: 0 };
        rows.set(id, row);
      }
      row.problems += findings.filter((index) => !file.findings[index]?.ignored).length;
    }
  }
  return [...rows.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** 需人工核实: files that were not checked, and requirements that a person must look at, with the reason. */
export function reviewRows(entries: readonly LedgerEntry[], language: Language): LedgerRow<typeof reviewColumns>[] {
  return entries.flatMap((entry): LedgerRow<typeof reviewColumns>[] => {
    const { file, panel } = entry;
    const base = { unit: nameUnit(entry, language), file: file.source };
    if (file.status !== 'checked') return [{ ...base, requirement: null, reason: panel.verdict.text }];
    return panel.requirements
      .filter(({ outcome }) => outcome === 'needs-review')
      .map(({ title, notes }) => ({ ...base, requirement: title, reason: notes.join('\n') }));
  });
}

/** 待核对的疑问. */
export function questionRows(questions: readonly Question[], language: Language): LedgerRow<typeof questionColumns>[] {
  return questions.map(({ kind, body, year, sources, text }) => ({
    kind: questionKinds[kind][language],
    unit: body,
    year,
    question: text[language],
    files: sources.join('\n'),
  }));
}

/** 相同段落: what two reports share, side by side. */
export function passageRows(questions: readonly Question[]): LedgerRow<typeof passageColumns>[] {
  const rows = questions.flatMap(({ passages = [], sources }) =>
    passages.map(({ a, b }) => ({ files: sources.slice(0, 8).join('\n'), a, b })),
  );
  return rows.map((row, index) => ({ number: index + 1, ...row }));
}
