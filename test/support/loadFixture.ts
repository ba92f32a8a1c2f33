import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TableId } from '../../core/formats/form.js';
import type { SectionIndex } from '../../core/report/report.js';
import type { ReportSummary, Severity, Suspect } from '../../core/results/result.js';
import { type ParsedSource, parseSource } from './parseSource.js';

/** A finding as a fixture expects it. What is left out is not compared. */
export interface ExpectedFinding {
  ruleId: string;
  severity: Severity;
  section?: SectionIndex;
  table?: TableId;
  row?: string;
  column?: string;
  /** Stands in the words that the finding marks. */
  text?: string;
  suspects?: Pick<Suspect, 'row' | 'column' | 'current' | 'proposed'>[];
}

export interface Expected {
  /** What is special about this report, for people. */
  about: string;
  report: Partial<Omit<ReportSummary, 'tables'>>;
  /** All findings, in any order. */
  findings: ExpectedFinding[];
  /** Requirements that a person must look at. Absent: none but those of `mayNeedReview`. */
  needsReview?: string[];
  /** Requirements that may say so or not: the catalogue leaves it open. */
  mayNeedReview?: string[];
  /** Tables too damaged for their values to be foreseen. */
  unread?: TableId[];
}

export interface Fixture extends ParsedSource {
  readonly name: string;
  readonly expected: Expected;
}

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** All fixtures of test/fixtures by name. */
export function loadFixtures(): Fixture[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => loadFixture(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @throws with the fixture's name where its files are missing or not written as test/fixtures/README.md says. */
export function loadFixture(name: string): Fixture {
  try {
    const parsed = parseSource(readFileSync(`${folder}${name}/report.txt`, 'utf8'));
    const expected = JSON.parse(readFileSync(`${folder}${name}/expected.json`, 'utf8')) as Expected;
    return { name, ...parsed, expected };
  } catch (error) {
    throw new Error(`Fixture ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
