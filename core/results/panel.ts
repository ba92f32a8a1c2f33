import { forms } from '../formats/index.js';
import type { LintResult } from '../lint.js';
import { escapeControls } from './escapeControls.js';
import { describeProblem } from './panel/describeProblem.js';
import { listNumbers } from './panel/listNumbers.js';
import { listRequirements } from './panel/listRequirements.js';
import { listTables } from './panel/listTables.js';
import type { Panel, PanelCounts, PanelFact, PanelProblem, PanelSection, VerdictLevel } from './panel/model.js';
import { panelWording } from './panel/panelWording.js';
import { type FoundProblem, problemsOf } from './problems.js';
import type { FileResult } from './result.js';
import { sectionHeading } from './sectionHeading.js';
import { textWording } from './textWording.js';

type Language = 'zh' | 'en';

/**
 * The view model of one file's result.
 * @param lint what the result was made of; null where only the JSON result is at hand: then the figures of the text are
 * not listed, and the tables show values without the words that stand in their cells.
 * @param language of the panel's own words; the findings keep the language they were made in.
 */
export function panelOf(file: FileResult, lint: LintResult | null = null, language: Language = 'zh'): Panel {
  const form = forms.find(({ id }) => id === file.report?.format) ?? null;
  const found = problemsOf(file.findings);
  const problems = found.map((problem, index) => describeProblem(problem, index + 1, file, form, language));
  const counts = count(file, problems);
  const title = file.report?.title ?? null;
  return {
    source: escapeControls(file.source),
    status: file.status,
    title: title === null ? null : escapeControls(title),
    verdict: judge(file, counts, language),
    facts: file.status === 'checked' ? factsOf(file, language) : [],
    counts,
    sections: bySection(found, problems, language),
    requirements: listRequirements(file, found, form, language),
    tables: file.status === 'checked' ? listTables(file, lint?.report ?? null, found, form, language) : [],
    ...(lint ? listNumbers(lint, found, language) : { numbers: [], sentences: [] }),
  };
}

function count({ findings, requirements, numbers }: FileResult, found: readonly PanelProblem[]): PanelCounts {
  const problems = { error: 0, warning: 0, info: 0 };
  const standing = found.filter(({ settled }) => settled?.kind !== 'ignored');
  for (const { severity } of standing) problems[severity]++;
  const outcomes = { pass: 0, fail: 0, 'needs-review': 0, 'not-applicable': 0, 'not-checked': 0 };
  for (const { outcome } of requirements) outcomes[outcome]++;
  return {
    problems,
    ignored: found.length - standing.length,
    findings: findings.filter(({ ignored }) => !ignored).length,
    requirements: outcomes,
    numbers,
  };
}

function judge({ status, problem }: FileResult, counts: PanelCounts, language: Language): Panel['verdict'] {
  const words = panelWording[language];
  if (status !== 'checked') {
    const { status: names, colon } = textWording[language];
    return { level: 'unread', text: escapeControls(names[status] + colon + (problem?.message ?? '')) };
  }
  const { 'needs-review': review, 'not-checked': unchecked } = counts.requirements;
  const open = review + unchecked > 0 ? words.open(review, unchecked) : '';
  const found = counts.findings > 0 ? words.found(counts.problems) : words.clean;
  return { level: levelOf(counts, open !== ''), text: found + open };
}

function levelOf({ problems, findings }: PanelCounts, isOpen: boolean): VerdictLevel {
  if (findings === 0) return isOpen ? 'review' : 'clean';
  return problems.error > 0 ? 'error' : problems.warning > 0 ? 'warning' : 'info';
}

function factsOf({ report }: FileResult, language: Language): PanelFact[] {
  const words = panelWording[language];
  const { bodyKind, brackets, formName } = textWording[language];
  const kind = report?.bodyKind ? brackets[0] + bodyKind[report.bodyKind] + brackets[1] : '';
  const fact = (id: PanelFact['id'], value: string | null | undefined, none = words.noValue): PanelFact => {
    const shown = value == null ? null : escapeControls(value);
    return { id, label: words.fact[id], value: shown, text: shown ?? none };
  };
  return [
    fact('body', report?.body && report.body + kind),
    fact('year', report?.year?.toString()),
    fact('form', report?.format && formName(report.format)),
    fact('signedOn', report?.signedOn),
    fact('publishedOn', report?.publishedOn, words.noPublication),
  ];
}

function bySection(
  found: readonly FoundProblem[],
  problems: readonly PanelProblem[],
  language: Language,
): PanelSection[] {
  const sections: (PanelSection & { readonly problems: PanelProblem[] })[] = [];
  found.forEach(({ findings: [first] }, index) => {
    const { section } = first.location;
    let own = sections.find((each) => each.section === section);
    if (!own) sections.push((own = { section, heading: sectionHeading(section, language), problems: [] }));
    own.problems.push(problems[index]!);
  });
  return sections;
}
