import { type LintResult, summariseReport } from '../../core/lint.js';
import type { Finding, ReportSummary } from '../../core/results/result.js';
import type { Expected, ExpectedFinding, Fixture } from './loadFixture.js';

/** Where a result differs from what a fixture expects, each in one line; empty where it agrees. */
export function mismatches(result: LintResult, fixture: Fixture): string[] {
  if (!result.report) return ['It was not recognised as a report.'];
  const summary = summariseReport(result.report);
  return [
    ...factMismatches(summary, fixture.expected.report),
    ...tableMismatches(summary, fixture),
    ...findingMismatches(result.findings, fixture.expected.findings),
    ...reviewMismatches(result, fixture.expected),
  ];
}

/** Facts of the report against those expected. */
export function factMismatches(got: ReportSummary, expected: Expected['report']): string[] {
  return Object.entries(expected).flatMap(([key, value]) => {
    const found = got[key as keyof Expected['report']];
    const agrees = key === 'body' ? isSameBody(String(found), String(value)) : found === value;
    return agrees ? [] : [`report.${key}: got ${found}, expected ${value}`];
  });
}

/** A body with or without its prefecture in front is the same body. */
function isSameBody(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** Every value against the fixture's own, so that no layout can lose, move or invent one. */
export function tableMismatches(got: ReportSummary, { tables, expected }: Fixture): string[] {
  return (['disclosure', 'applications', 'disputes'] as const)
    .filter((id) => !expected.unread?.includes(id))
    .flatMap((id) => {
      const flat = flatten(got.tables[id]);
      const wanted = flatten(tables[id]);
      const places = new Set([...Object.keys(wanted), ...Object.keys(flat)]);
      return [...places]
        .filter((place) => flat[place] !== wanted[place])
        .map((place) => `tables.${id}.${place}: got ${flat[place]}, expected ${wanted[place]}`);
    });
}

function flatten(rows: ReportSummary['tables']['disclosure']): Record<string, number | null> {
  const cells = Object.entries(rows ?? {}).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, value]) => [`${row}.${column}`, value] as const),
  );
  return Object.fromEntries(cells);
}

function findingMismatches(got: readonly Finding[], expected: readonly ExpectedFinding[]): string[] {
  const left = [...got];
  const missing = expected.filter((wanted) => {
    const index = left.findIndex((finding) => isMeant(finding, wanted));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [
    ...missing.map((wanted) => `missing finding ${JSON.stringify(wanted)}`),
    ...left.map((finding) => `finding too many: ${describeFinding(finding)}`),
  ];
}

function isMeant(finding: Finding, wanted: ExpectedFinding): boolean {
  const { location } = finding;
  const places = ['section', 'table', 'row', 'column'] as const;
  return (
    finding.ruleId === wanted.ruleId &&
    finding.severity === wanted.severity &&
    places.every((key) => wanted[key] === undefined || location[key] === wanted[key]) &&
    (wanted.text === undefined || (location.text ?? '').includes(wanted.text)) &&
    (wanted.suspects ?? []).every((suspect) =>
      finding.suspects.some(
        (each) =>
          each.row === suspect.row &&
          each.column === suspect.column &&
          each.current === suspect.current &&
          each.proposed === suspect.proposed,
      ),
    )
  );
}

/** Rule, place and words of a finding in one line. */
export function describeFinding({ ruleId, severity, location, message, suspects }: Finding): string {
  const { section, table, row, column, text } = location;
  const place = [section, table, row, column].filter((part) => part !== undefined).join(' ');
  return `${severity} ${ruleId} at ${place} “${text ?? ''}”: ${message} ${JSON.stringify(suspects)}`;
}

function reviewMismatches(result: LintResult, { needsReview = [], mayNeedReview = [] }: Expected): string[] {
  const got = result.requirements.filter(({ outcome }) => outcome === 'needs-review');
  const failed = result.requirements.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id);
  const ids = got.map(({ id }) => id);
  return [
    ...needsReview.filter((id) => !ids.includes(id) && !failed.includes(id)).map((id) => `${id} should need review`),
    ...got
      .filter(({ id }) => !needsReview.includes(id) && !mayNeedReview.includes(id))
      .map(({ id, notes }) => `${id} should not need review: ${notes.map(({ message }) => message).join(' ')}`),
  ];
}
