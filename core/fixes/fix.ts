import type { Document } from '../document/document.js';
import { type LintOptions, lint } from '../lint.js';
import type { Problem, ReadHints } from '../readers/problem.js';
import { read } from '../readers/read.js';
import type { Report } from '../report/report.js';
import type { Finding } from '../results/result.js';
import { openEditable } from './openEditable.js';
import { type ChosenFix, type PlannedFix, planEdits, type RefusedFix } from './planEdits.js';
import { readsAs } from './readsAs.js';
import type { Editable, FixNote, TextEdit } from './textEdit.js';

export interface FixOptions extends LintOptions {
  readonly hints?: ReadHints;
  /** Fixes to apply besides the safe ones. */
  readonly chosen?: readonly ChosenFix[];
}

export interface FixResult {
  /** `fixed`: `bytes` differ from the input. `unchanged`: there was nothing to apply, `bytes` are the input. */
  readonly status: 'fixed' | 'unchanged' | 'unreadable' | 'unfixable' | 'not-a-report';
  readonly mediaType: string;
  /** Why there is no result; null where there is one. */
  readonly problem: Problem | null;
  readonly bytes: Uint8Array | null;
  /** The report as it was before. */
  readonly report: Report | null;
  /** In the order in which they were applied; each finding is of the text as it was then. */
  readonly applied: readonly PlannedFix[];
  readonly refused: readonly RefusedFix[];
  /** What is left, with proposals that nobody asked for; fingerprints are those of the new text. */
  readonly remaining: readonly Finding[];
  readonly notes: readonly FixNote[];
}

/** Fixes may uncover others: overlapping ones, a title behind its residue. More rounds would be a fault of the rules. */
const mostRounds = 3;

/**
 * Applies all safe fixes of a file, and those chosen, until no safe one is left. Only the text named by the fixes changes; a
 * file without anything to fix comes back as the same bytes. Pure: the same input gives the same result.
 * @returns a problem where the file cannot be read or changed; it never throws for what the file holds.
 */
export async function fix(bytes: Uint8Array, options: FixOptions = {}): Promise<FixResult> {
  const opened = await openEditable(bytes, options.hints);
  const none = { bytes: null, report: null, applied: [], refused: [], remaining: [], notes: [] };
  if (opened.status !== 'open') return { ...none, ...opened };
  const { mediaType } = opened.document;
  const first = lint(opened.document, options);
  if (!first.report) return { ...none, status: 'not-a-report', mediaType, problem: notAReport };
  const run = await applyAll(
    { bytes, file: opened.file, document: opened.document, findings: first.findings },
    options,
  );
  const isFixed = run.applied.length > 0;
  return {
    status: isFixed ? 'fixed' : 'unchanged',
    mediaType,
    problem: null,
    bytes: run.state.bytes,
    report: first.report,
    applied: run.applied,
    refused: run.refused,
    remaining: run.state.findings,
    notes: isFixed ? opened.file.notes : [],
  };
}

const notAReport: Problem = {
  code: 'not-a-report',
  message: '没有识别出政府信息公开工作年度报告，没有修改；请确认文件是否选对。',
};

/** A file between two rounds. */
interface State {
  readonly bytes: Uint8Array;
  readonly file: Editable;
  readonly document: Document;
  readonly findings: readonly Finding[];
}

async function applyAll(
  start: State,
  options: FixOptions,
): Promise<{ state: State; applied: PlannedFix[]; refused: readonly RefusedFix[] }> {
  let state = start;
  const applied: PlannedFix[] = [];
  let refused: readonly RefusedFix[] = [];
  let chosen = options.chosen ?? [];
  const met = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const { file, document, findings } = state;
    for (const { fingerprint } of findings) met.add(fingerprint);
    const plan = planEdits(findings, document, { chosen, refuse: (edit) => file.refuse(edit) });
    const trial = await attempt(state, plan.fixes, options);
    refused = [...plan.refused, ...trial.refused];
    if (trial.applied.length === 0) break;
    applied.push(...trial.applied);
    const done = new Set(trial.applied.map(({ finding }) => finding.fingerprint));
    // A fingerprint may be that of the text before or behind the safe fixes.
    chosen = chosen.filter(({ fingerprint }) => !done.has(fingerprint));
    const next = await stateOf(trial.bytes, options);
    if (!next) break;
    state = next;
  }
  // What another fix of this run has settled is not unknown.
  const left = refused.filter(({ reason, fingerprint }) => reason !== 'unknown' || !met.has(fingerprint));
  return { state, applied, refused: left };
}

async function stateOf(bytes: Uint8Array, options: FixOptions): Promise<State | null> {
  const opened = await openEditable(bytes, options.hints);
  if (opened.status !== 'open') return null;
  return { bytes, file: opened.file, document: opened.document, findings: lint(opened.document, options).findings };
}

interface Trial {
  readonly bytes: Uint8Array;
  readonly applied: readonly PlannedFix[];
  readonly refused: readonly RefusedFix[];
}

/** Applies the fixes together; where the file then reads otherwise than expected, one by one, without those that spoil it. */
async function attempt(state: State, fixes: readonly PlannedFix[], { hints }: FixOptions): Promise<Trial> {
  const whole = await applied(state, fixes, hints);
  if (whole) return { bytes: whole, applied: fixes, refused: [] };
  let good: PlannedFix[] = [];
  let bytes = state.bytes;
  const refused: RefusedFix[] = [];
  for (const fix of fixes) {
    const next = await applied(state, [...good, fix], hints);
    if (next) {
      good = [...good, fix];
      bytes = next;
    } else refused.push({ ...fix, fingerprint: fix.finding.fingerprint, reason: 'reads-otherwise' });
  }
  return { bytes, applied: good, refused };
}

/** The file with the fixes; null where it then reads otherwise. */
async function applied(
  { bytes, file, document }: State,
  fixes: readonly PlannedFix[],
  hints: ReadHints | undefined,
): Promise<Uint8Array | null> {
  const edits = distinct(fixes.flatMap((fix) => fix.edits));
  if (edits.length === 0) return bytes;
  const changed = file.apply(edits);
  const result = await read(changed, hints);
  return result.status === 'read' && readsAs(result.document, document, edits) ? changed : null;
}

/** Each edit once: several findings of one cause propose the same. */
function distinct(edits: readonly TextEdit[]): TextEdit[] {
  const seen = new Map(edits.map((edit) => [`${edit.block} ${edit.start} ${edit.end}`, edit]));
  return [...seen.values()];
}
