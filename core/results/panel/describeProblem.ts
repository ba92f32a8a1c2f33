import type { Form } from '../../formats/form.js';
import { describeEvidence } from '../describeEvidence.js';
import { describePlace } from '../describePlace.js';
import { describeProposals } from '../describeProposals.js';
import { escapeControls } from '../escapeControls.js';
import { nameBasis } from '../nameBasis.js';
import type { FoundProblem } from '../problems.js';
import { quote } from '../quote.js';
import type { FileResult, Finding } from '../result.js';
import { shortPlace } from '../shortPlace.js';
import { textWording } from '../textWording.js';
import type { PanelProblem } from './model.js';
import { settlementOf } from './settlementOf.js';

type Language = 'zh' | 'en';

/** Further places that are listed before “N more”. */
const listed = 5;

/**
 * One problem in words.
 * @param id its number in the report, from 1
 */
export function describeProblem(
  { severity, findings }: FoundProblem,
  id: number,
  file: FileResult,
  form: Form | null,
  language: Language,
): PanelProblem {
  const words = textWording[language];
  const [first, ...others] = findings;
  const { cells, fixes } = describeProposals(findings, form, language);
  return {
    id,
    severity,
    severityLabel: words.severity[severity],
    what: escapeControls(first.message),
    place:
      others.length > 0
        ? words.oneCause(findings.length)
        : escapeControls(describePlace(first.location, form, language)),
    rules: rulesOf(findings, file),
    quote: others.length > 0 || !first.location.text ? null : escapeControls(first.location.text),
    evidence: evidenceOf(findings, form, language).map(escapeControls),
    related: others.length > 0 ? [] : relatedOf(first, form, language).map(escapeControls),
    basis: distinct(findings.flatMap(({ basis }) => basis.map((each) => escapeControls(nameBasis(each, language))))),
    proposals: [
      ...cells.map((text) => ({ kind: 'cell' as const, label: words.suspects, text: escapeControls(text) })),
      ...fixes.map((text) => ({ kind: 'fix' as const, label: words.fix, text: escapeControls(text) })),
    ],
    settled: settlementOf(findings, language),
    findings: findings.map((finding) => file.findings.indexOf(finding)),
  };
}

function rulesOf(findings: readonly Finding[], { requirements }: FileResult): PanelProblem['rules'] {
  return distinct(findings.map(({ ruleId }) => ruleId)).map((id) => ({
    id,
    title: escapeControls(requirements.find((requirement) => requirement.id === id)?.title ?? id),
  }));
}

/** What was compared; findings with one cause each with its place. */
function evidenceOf(findings: readonly Finding[], form: Form | null, language: Language): string[] {
  return findings.flatMap(({ evidence, location }) => {
    const place = findings.length > 1 ? shortPlace(location, form, language) : '';
    if (!evidence) return place === '' ? [] : [place];
    const words = describeEvidence(evidence, language);
    return [place === '' ? words : place + textWording[language].colon + words];
  });
}

function relatedOf({ related }: Finding, form: Form | null, language: Language): string[] {
  const shown = related
    .slice(0, listed)
    .map((each) => `${describePlace(each, form, language)}${each.text ? ` ${quote(each.text)}` : ''}`);
  if (related.length > listed) shown.push(textWording[language].more(related.length - listed));
  return shown;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
