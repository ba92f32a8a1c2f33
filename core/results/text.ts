import type { Form } from '../formats/form.js';
import { forms } from '../formats/index.js';
import { describePlace } from './describePlace.js';
import { type FoundProblem, problemsOf } from './problems.js';
import { putProblem } from './putProblem.js';
import { isSettled, putSettled } from './putSettled.js';
import type { FileResult, Outcome, Requirement } from './result.js';
import { sectionHeading } from './sectionHeading.js';
import { TextPage } from './textPage.js';
import { type TextWording, textWording } from './textWording.js';

export interface TextOptions {
  /** ANSI colours. */
  readonly color: boolean;
  readonly language: 'zh' | 'en';
  /** Columns of the terminal. */
  readonly width: number;
  /** Shows the fingerprint of each open finding, for who writes ignores and explanations. */
  readonly fingerprints?: boolean;
}

const outcomes: readonly Outcome[] = ['pass', 'fail', 'needs-review', 'not-applicable', 'not-checked'];

/** The result of one file as lines for a terminal, ending in a line feed. Text of the report is escaped. */
export function renderText(file: FileResult, options: TextOptions): string {
  const page = new TextPage(options.width, options.color);
  const words = textWording[options.language];
  page.put(0, file.source, { style: 'bold' });
  if (file.status !== 'checked') {
    page.put(2, file.problem?.message ?? '', { lead: { text: words.status[file.status] + words.colon, style: 'red' } });
    return page.toString();
  }
  const form = forms.find(({ id }) => id === file.report?.format) ?? null;
  putHeader(page, file, words);
  putProblems(page, file, form, options);
  putRequirements(page, file.requirements, form, options.language);
  putSummary(page, file, words);
  return page.toString();
}

function putHeader(page: TextPage, { report }: FileResult, words: TextWording): void {
  const kind = report?.bodyKind ? words.brackets[0] + words.bodyKind[report.bodyKind] + words.brackets[1] : '';
  const label = (name: string, value: string | number | null | undefined) =>
    name + words.colon + (value ?? words.unknown);
  page.put(2, label(words.title, report?.title));
  const facts = [
    label(words.body, report?.body) + kind,
    label(words.year, report?.year),
    label(words.form, report?.format && words.formName(report.format)),
    label(words.signedOn, report?.signedOn),
  ];
  if (report?.publishedOn) facts.push(label(words.publishedOn, report.publishedOn));
  page.put(2, facts.join(words.gap));
}

/** By section; what is ignored or explained stands greyed at the end of its section. */
function putProblems(page: TextPage, file: FileResult, form: Form | null, options: TextOptions): void {
  const { language } = options;
  const problems = problemsOf(file.findings);
  if (problems.length === 0) {
    page.gap();
    page.put(2, textWording[language].noFindings);
  }
  const sectionOf = ({ findings }: FoundProblem) => findings[0].location.section;
  for (const section of new Set(problems.map(sectionOf))) {
    const inSection = problems.filter((problem) => sectionOf(problem) === section);
    page.gap();
    page.put(2, sectionHeading(section, language), { style: 'bold' });
    const ordered = [...inSection.filter((each) => !isSettled(each)), ...inSection.filter(isSettled)];
    for (const [index, problem] of ordered.entries()) {
      if (index > 0) page.gap();
      if (isSettled(problem)) putSettled(page, problem, form, language);
      else putProblem(page, problem, form, options);
    }
  }
}

/** What a person must look at, and what was not checked, each with its reason. */
function putRequirements(
  page: TextPage,
  requirements: readonly Requirement[],
  form: Form | null,
  language: 'zh' | 'en',
): void {
  const words = textWording[language];
  const putNotes = (heading: string, chosen: readonly Requirement[]) => {
    if (chosen.length === 0) return;
    page.gap();
    page.put(2, heading, { style: 'bold' });
    for (const { id, title, notes } of chosen) {
      page.put(4, `${title}${words.brackets[0]}${id}${words.brackets[1]}`);
      for (const { message, location } of notes) {
        const place = location ? `${describePlace(location, form, language)}${words.colon}` : '';
        page.put(6, place + message);
      }
    }
  };
  // A requirement that fails may carry notes as well: they must not be lost.
  const review = requirements.filter(
    ({ outcome, notes }) => outcome === 'needs-review' || (outcome === 'fail' && notes.length > 0),
  );
  putNotes(words.needsReview, review);
  putNotes(
    words.notChecked,
    requirements.filter(({ outcome }) => outcome === 'not-checked'),
  );
}

function putSummary(page: TextPage, file: FileResult, words: TextWording): void {
  page.gap();
  const { error, warning, info } = file.summary;
  const found = [
    `${words.severity.error} ${error}`,
    `${words.severity.warning} ${warning}`,
    `${words.severity.info} ${info}`,
  ].join(words.comma);
  page.put(2, found, { style: error > 0 ? 'red' : warning > 0 ? 'yellow' : 'green' });
  const counts = outcomes
    .map((outcome) => ({ outcome, count: file.requirements.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${words.outcome[outcome]} ${count}`);
  page.put(2, words.requirements(file.requirements.length) + words.colon + counts.join(words.comma));
  if (file.numbers) page.put(2, words.numbers(file.numbers));
}
