import type { Form } from '../formats/form.js';
import { forms } from '../formats/index.js';
import { csvCell } from './csv/csvCell.js';
import { type CsvColumn, csvColumns, csvWording } from './csv/csvWording.js';
import { describeEvidence } from './describeEvidence.js';
import { describePlace } from './describePlace.js';
import { describeProposals } from './describeProposals.js';
import { nameBasis } from './nameBasis.js';
import { panelWording } from './panel/panelWording.js';
import type { FileResult, Finding } from './result.js';
import { sectionHeading } from './sectionHeading.js';
import { textWording } from './textWording.js';

type Language = 'zh' | 'en';
type Cells = Readonly<Partial<Record<CsvColumn, string | number | null>>>;

/** By this Excel knows that the file is in UTF-8. */
const byteOrderMark = '\ufeff';

/** The first line of the CSV output: byte order mark and column names. */
export function csvHead(language: Language): string {
  const { header } = csvWording[language];
  return byteOrderMark + line(header);
}

/**
 * The result of one file as CSV lines without header, each ending in CR LF: one line a finding, numbered within the file.
 * A file without findings and one that was not checked has one line that says so: none is missing from the list.
 */
export function renderCsv(file: FileResult, language: Language): string {
  if (file.status !== 'checked') return line({ ...ofFile(file, language), message: file.problem?.message ?? '' });
  if (file.findings.length === 0) return line({ ...ofFile(file, language), message: nothingFound(file, language) });
  const form = forms.find(({ id }) => id === file.report?.format) ?? null;
  return file.findings
    .map((finding, index) =>
      line({ number: index + 1, ...ofFile(file, language), ...ofFinding(finding, file, form, language) }),
    )
    .join('');
}

function line(cells: Cells): string {
  return `${csvColumns.map((column) => csvCell(cells[column] ?? null)).join(',')}\r\n`;
}

function ofFile({ source, status, report }: FileResult, language: Language): Cells {
  const words = { checked: csvWording[language].checked, ...textWording[language].status };
  return { source, body: report?.body ?? null, year: report?.year ?? null, status: words[status] };
}

/** What is not known to be right is not passed over. */
function nothingFound({ requirements }: FileResult, language: Language): string {
  const { clean, open } = csvWording[language];
  const review = requirements.filter(({ outcome }) => outcome === 'needs-review').length;
  const unchecked = requirements.filter(({ outcome }) => outcome === 'not-checked').length;
  return review + unchecked > 0 ? clean + open(review, unchecked) : clean;
}

function ofFinding(finding: Finding, file: FileResult, form: Form | null, language: Language): Cells {
  const { ruleId, severity, location, evidence, basis } = finding;
  const words = textWording[language];
  const { cells, fixes } = describeProposals([finding], form, language);
  return {
    rule: ruleId,
    requirement: file.requirements.find(({ id }) => id === ruleId)?.title ?? null,
    severity: words.severity[severity],
    section: sectionHeading(location.section, language),
    place: describePlace(location, form, language),
    text: location.text ?? null,
    message: finding.message,
    evidence: evidence ? describeEvidence(evidence, language) : null,
    proposal: [...cells, ...fixes].join(words.semicolon),
    basis: basis.map((each) => nameBasis(each, language)).join(words.semicolon),
    cause: finding.cause ?? null,
    settled: settledOf(finding, language),
    fingerprint: finding.fingerprint,
  };
}

function settledOf({ ignored, explained }: Finding, language: Language): string | null {
  const kind = ignored ? 'ignored' : 'explained';
  const reason = (ignored ?? explained)?.reason;
  return reason === undefined ? null : panelWording[language].settled[kind] + textWording[language].colon + reason;
}
