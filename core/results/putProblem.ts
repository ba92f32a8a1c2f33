import type { Form } from '../formats/form.js';
import { describeEvidence } from './describeEvidence.js';
import { describePlace } from './describePlace.js';
import { describeProposals } from './describeProposals.js';
import { displayWidth } from './displayWidth.js';
import type { FoundProblem } from './problems.js';
import { quote } from './quote.js';
import type { Finding, Severity } from './result.js';
import { shortPlace } from './shortPlace.js';
import type { TextOptions } from './text.js';
import type { Style, TextPage } from './textPage.js';
import { textWording } from './textWording.js';

type Language = 'zh' | 'en';
type Put = (label: string, text: string, style?: Style) => void;

const colors: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** Further places that are listed before “N more”. */
const listed = 5;

/** Writes one problem below its section heading: place, message, text, evidence, basis, proposal. */
export function putProblem(
  page: TextPage,
  problem: FoundProblem,
  form: Form | null,
  { language, fingerprints = false }: TextOptions,
): void {
  const words = textWording[language];
  const { findings } = problem;
  const [first, ...others] = findings;
  const severity = words.severity[problem.severity];
  const indent = 4 + displayWidth(severity) + 2;
  const rules = distinct(findings.map(({ ruleId }) => ruleId)).join(words.comma);
  const place = others.length > 0 ? words.oneCause(findings.length) : describePlace(first.location, form, language);
  page.put(4, place + words.gap + rules, { lead: { text: `${severity}  `, style: colors[problem.severity] } });
  page.put(indent, first.message);
  const put: Put = (label, text, style) =>
    page.put(indent, text, { lead: { text: label + words.colon, style: 'dim' }, style });

  if (others.length > 0) putEquations(put, findings, form, language);
  else putEvidence(put, first, form, language);
  putBasis(put, findings, language);
  const { cells, fixes } = describeProposals(findings, form, language);
  for (const cell of cells) put(words.suspects, cell, 'green');
  for (const fix of fixes) put(words.fix, fix, 'green');
  for (const { explained } of findings) if (explained) put(words.explained, explained.reason, 'dim');
  if (fingerprints) put(words.fingerprint, findings.map(({ fingerprint }) => fingerprint).join(words.comma), 'dim');
}

/** Law and standards apart from practice: habit is never shown as a norm. */
function putBasis(put: Put, findings: readonly Finding[], language: Language): void {
  const words = textWording[language];
  const bases = findings.flatMap(({ basis }) => basis);
  const norms = distinct(bases.filter(({ tier }) => tier !== 'practice').map(({ ref }) => ref));
  const habits = distinct(bases.filter(({ tier }) => tier === 'practice').map(({ ref }) => ref));
  if (norms.length > 0) put(words.basis, norms.join(words.semicolon), 'dim');
  if (habits.length > 0) put(words.practice, habits.join(words.semicolon), 'dim');
}

/** The words meant, the figures, and further places. */
function putEvidence(put: Put, { location, evidence, related }: Finding, form: Form | null, language: Language): void {
  const words = textWording[language];
  if (location.text) put(words.text, quote(location.text));
  if (evidence) put(words.evidence, describeEvidence(evidence, language));
  for (const each of related.slice(0, listed)) {
    put(words.related, `${describePlace(each, form, language)}${each.text ? ` ${quote(each.text)}` : ''}`);
  }
  if (related.length > listed) put(words.related, words.more(related.length - listed));
}

/** Findings with one cause: each equation with its place. The cells in it stand in the equation. */
function putEquations(put: Put, findings: readonly Finding[], form: Form | null, language: Language): void {
  const words = textWording[language];
  for (const { location, evidence } of findings) {
    const at = shortPlace(location, form, language);
    put(words.evidence, evidence ? at + words.colon + describeEvidence(evidence, language) : at);
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
