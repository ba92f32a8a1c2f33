import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LintResult, lint } from '../../core/lint.js';
import { read } from '../../core/readers/read.js';
import type { Finding } from '../../core/results/result.js';
import { type Layout, layoutNamed, layouts } from '../../test/render/index.js';
import { lintLayout } from '../../test/support/lintLayout.js';
import { type Fixture, loadFixtures } from '../../test/support/loadFixture.js';
import { isFileKind } from './fileLayouts.js';
import { knownOf, Manuscript } from './manuscript.js';
import type { Planted, Planter } from './planter.js';

const folder = fileURLToPath(new URL('../../test/fixtures/', import.meta.url));

/** One planter in one fixture in one layout. */
export interface Trial {
  readonly rule: string;
  readonly fault: string;
  readonly fixture: string;
  readonly layout: string;
  readonly found: boolean;
  /** For a miss: what the rule said instead. */
  readonly instead: string;
  /** Findings of other rules that neither the planter declares nor the clean report has. */
  readonly falseAlarms: readonly string[];
}

export interface Choice {
  /** Names of fixtures and layouts, those of measureFiles among them; absent: all. */
  readonly fixtures?: readonly string[];
  readonly layouts?: readonly string[];
  readonly rules?: readonly string[];
}

/** The fixtures whose reports are clean. */
export function cleanFixtures(): Fixture[] {
  return loadFixtures().filter(({ name }) => name.startsWith('clean-'));
}

/** Plants every fault into every clean fixture and reads it in every layout. */
export async function measure(planters: readonly Planter[], choice: Choice = {}): Promise<Trial[]> {
  const trials: Trial[] = [];
  const shown = choice.layouts?.filter((name) => !isFileKind(name)).map(layoutNamed) ?? layouts;
  if (shown.length === 0) return [];
  const wanted = planters.filter(({ rule }) => choice.rules?.includes(rule) ?? true);
  for (const fixture of cleanFixtures()) {
    if (choice.fixtures && !choice.fixtures.includes(fixture.name)) continue;
    const clean = await manuscriptOf(fixture);
    const own = new Map<Layout, ReadonlySet<string>>();
    for (const layout of shown) own.set(layout, namesOf((await lintLayout(fixture.source, layout)).findings));
    for (const planter of wanted) {
      const spoilt = clean.copy();
      const planted = await planter.plant(spoilt);
      if (!planted) continue;
      for (const layout of shown) {
        if (planter.notIn?.has(layout, clean)) continue;
        trials.push(await tryOne(planter, planted, spoilt, fixture, layout, own.get(layout)!));
      }
    }
  }
  return trials;
}

/** A clean fixture as its author's manuscript. @throws where it is not recognised. */
export async function manuscriptOf(fixture: Fixture): Promise<Manuscript> {
  const { report } = await lintLayout(fixture.source, layoutNamed(fixture.layout));
  if (!report) throw new Error(`The clean fixture ${fixture.name} is not recognised as a report.`);
  const text = readFileSync(`${folder}${fixture.name}/report.txt`, 'utf8');
  return new Manuscript(text, knownOf(report, fixture.tables));
}

/** One fault in one layout. @param own names (namesOf) of what the clean report has in this layout. */
export async function tryOne(
  planter: Planter,
  planted: Planted,
  spoilt: Manuscript,
  { name: fixture }: Fixture,
  layout: Layout,
  own: ReadonlySet<string>,
): Promise<Trial> {
  const { rule, fault } = planter;
  const base = { rule, fault, fixture, layout: layout.name };
  const result = await lintPlanted(spoilt, planted, layout);
  const along = planter.along ?? [];
  const others = result.findings.filter(
    ({ ruleId }) =>
      ruleId !== rule && !along.some((each) => each === ruleId || (each.endsWith('/') && ruleId.startsWith(each))),
  );
  const falseAlarms = others
    .filter((finding) => !own.has(nameOf(finding)))
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
  const found = planter.asksForReview
    ? asksForReview(result, rule)
    : result.findings.some((each) => isMeant(each, rule, planted));
  return { ...base, found, instead: found ? '' : insteadOf(result, rule), falseAlarms };
}

async function lintPlanted(spoilt: Manuscript, planted: Planted, layout: Layout): Promise<LintResult> {
  const result = await read(layout.render(spoilt.source()), { name: layout.fileName });
  if (result.status === 'unreadable') throw new Error(`${layout.name}: ${result.problem.message}`);
  return lint(planted.read?.(result.document) ?? result.document, planted.options);
}

function isMeant({ ruleId, location }: Finding, rule: string, { at }: Planted): boolean {
  const places = ['section', 'table', 'row', 'column'] as const;
  return (
    ruleId === rule &&
    places.every((key) => at[key] === undefined || location[key] === at[key]) &&
    (at.text === undefined || squeezed(location.text ?? '').includes(squeezed(at.text)))
  );
}

function asksForReview({ requirements }: LintResult, rule: string): boolean {
  return requirements.some(({ id, outcome }) => id === rule && outcome === 'needs-review');
}

function insteadOf({ report, findings, requirements }: LintResult, rule: string): string {
  if (!report) return 'not recognised as a report';
  const said = findings.filter(({ ruleId }) => ruleId === rule);
  if (said.length > 0)
    return said
      .map(({ location: { section, row, column, text } }) => [section, row, column, text].join(' '))
      .join(' | ');
  const requirement = requirements.find(({ id }) => id === rule);
  return [requirement?.outcome ?? 'no such rule', ...(requirement?.notes ?? []).map(({ message }) => message)].join(
    ' ',
  );
}

/** The same finding of the clean report and of the spoilt one, wherever the plant moved it. */
function nameOf({ ruleId, location: { section, row, column, text } }: Finding): string {
  return [ruleId, section, row, column, squeezed(text ?? '')].join(' ');
}

/** The names of findings, by which those of the clean report are known again. */
export function namesOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(nameOf));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
