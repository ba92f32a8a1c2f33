import type { BlockId, Document } from '../document/document.js';
import type { Finding, Fix } from '../results/result.js';
import { blockTexts } from './blockTexts.js';
import type { RefusalCode, TextEdit } from './textEdit.js';

/** A fix that the caller asks for by its finding. */
export interface ChosenFix {
  readonly fingerprint: string;
  /** Which of the finding's fixes, from 0. Absent: its only one, or its first safe one. */
  readonly fix?: number;
}

export interface PlanOptions {
  /** Whether each finding's first safe fix is taken, but for findings that the user ignores; default true. */
  readonly safe?: boolean;
  /** Fixes to take besides, safe or not. They go before the others where they overlap. */
  readonly chosen?: readonly ChosenFix[];
  /** What the file says to an edit (Editable.refuse). */
  readonly refuse?: (edit: TextEdit) => RefusalCode | null;
}

export interface PlannedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly edits: readonly TextEdit[];
}

export interface RefusedFix {
  /** Null: nothing was found by that fingerprint. */
  readonly finding: Finding | null;
  readonly fix: Fix | null;
  readonly fingerprint: string;
  readonly reason: RefusalCode;
}

/** What to change: `edits` are those of `fixes`, each once; no two overlap. */
export interface Plan {
  readonly fixes: readonly PlannedFix[];
  readonly edits: readonly TextEdit[];
  readonly refused: readonly RefusedFix[];
}

/**
 * From findings to edits. A fix is taken as a whole or left out: where one of its edits overlaps an edit taken before, where
 * the text is not what the finding saw, or where the file cannot take it. Pure: the same input gives the same plan.
 */
export function planEdits(findings: readonly Finding[], document: Document, options: PlanOptions = {}): Plan {
  const planner = new Planner(blockTexts(document), options.refuse ?? (() => null));
  const taken = new Set<Finding>();
  for (const chosen of options.chosen ?? []) {
    const finding = findings.find(({ fingerprint }) => fingerprint === chosen.fingerprint);
    if (finding) taken.add(finding);
    planner.choose(chosen, finding);
  }
  if (options.safe ?? true) {
    for (const finding of findings) {
      const fix = finding.fixes.find(({ safe }) => safe);
      if (fix && !taken.has(finding) && !finding.ignored) planner.take(finding, fix);
    }
  }
  return planner;
}

class Planner implements Plan {
  readonly fixes: PlannedFix[] = [];
  readonly edits: TextEdit[] = [];
  readonly refused: RefusedFix[] = [];
  readonly #texts: ReadonlyMap<BlockId, string>;
  readonly #refuse: (edit: TextEdit) => RefusalCode | null;
  readonly #byBlock = new Map<BlockId, TextEdit[]>();

  constructor(texts: ReadonlyMap<BlockId, string>, refuse: (edit: TextEdit) => RefusalCode | null) {
    this.#texts = texts;
    this.#refuse = refuse;
  }

  choose({ fingerprint, fix: index }: ChosenFix, finding: Finding | undefined): void {
    const refuse = (reason: RefusalCode) =>
      this.refused.push({ finding: finding ?? null, fix: null, fingerprint, reason });
    if (!finding) return void refuse('unknown');
    const only = finding.fixes.length === 1 ? finding.fixes[0] : finding.fixes.find(({ safe }) => safe);
    const fix = index === undefined ? only : finding.fixes[index];
    if (fix) this.take(finding, fix);
    else refuse(index === undefined && finding.fixes.length > 1 ? 'ambiguous' : 'no-fix');
  }

  take(finding: Finding, fix: Fix): void {
    const edits = fix.edits.map(textEdit);
    const reason = this.#reasonAgainst(edits);
    if (reason) {
      this.refused.push({ finding, fix, fingerprint: finding.fingerprint, reason });
      return;
    }
    const placed = edits as TextEdit[];
    this.fixes.push({ finding, fix, edits: placed });
    for (const edit of placed) {
      const others = this.#byBlock.get(edit.block) ?? [];
      if (others.some((other) => isSame(edit, other))) continue;
      this.#byBlock.set(edit.block, [...others, edit]);
      this.edits.push(edit);
    }
  }

  #reasonAgainst(edits: readonly (TextEdit | null)[]): RefusalCode | null {
    if (edits.length === 0) return 'no-fix';
    const own: TextEdit[] = [];
    for (const edit of edits) {
      if (!edit) return 'no-place';
      const text = this.#texts.get(edit.block);
      if (text === undefined || edit.end > text.length) return 'changed';
      if (text.slice(edit.start, edit.end) !== edit.old) return 'changed';
      const others = [...(this.#byBlock.get(edit.block) ?? []), ...own];
      if (others.some((other) => overlaps(edit, other) && !isSame(edit, other))) return 'overlap';
      const reason = this.#refuse(edit);
      if (reason) return reason;
      own.push(edit);
    }
    return null;
  }
}

/** Null where the edit has no place in the text. */
function textEdit({ location: { block, start, end }, old, new: text }: Fix['edits'][number]): TextEdit | null {
  return block === undefined || start === undefined || end === undefined ? null : { block, start, end, old, text };
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Edits that only touch do not overlap; two insertions at one place do: nobody knows their order. */
function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.block !== b.block) return false;
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}
