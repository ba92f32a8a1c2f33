import { splice } from '../../../core/fixes/splice.js';
import { anchorsOf } from '../anchorsOf.js';
import { hashText } from '../hashText.js';
import type { GroupedEdits, HostEdit, Refusal } from '../host.js';
import type { Outline } from '../outline.js';
import { type Located, loadParagraphs, locate, type Paragraphs, printsOf } from './locate.js';
import { readText } from './searchText.js';

/** An edit, or the removal of a whole paragraph that an undo takes out again. */
export type WordEdit = HostEdit & { readonly removes?: true };

export interface WordFix extends GroupedEdits {
  readonly edits: readonly WordEdit[];
}

/** What was done, and how to take it back: edits by an outline of the document as it is afterwards. */
export interface Outcome {
  readonly done: readonly string[];
  readonly refused: readonly { readonly key: string; readonly why: Refusal }[];
  readonly inverse: { readonly outline: Outline; readonly edits: readonly WordEdit[] } | null;
}

/** One edit with its place found. */
interface Step {
  readonly edit: WordEdit;
  readonly located: Located;
  readonly kind: 'text' | 'before' | 'behind' | 'remove';
}

/**
 * Carries out fixes in the open document in three syncs. Each is done as a whole or not at all: every place is found and
 * compared first, what was written is read back, and what did not turn out as meant is taken back.
 * @throws whatever Word throws before anything was written
 */
export async function replaceInWord(
  context: Word.RequestContext,
  outline: Outline,
  fixes: readonly WordFix[],
  canExpand: boolean,
): Promise<Outcome> {
  const planned = fixes.map((fix) => ({ fix, anchors: fix.edits.map((edit) => anchorOf(outline, edit)) }));
  const wanted = planned.flatMap(({ anchors }) => anchors.flatMap((each) => (typeof each === 'string' ? [] : [each])));
  const { located, paragraphs } = await locate(context, printsOf(outline), wanted, canExpand);
  const found = new Map(wanted.map((anchor, index) => [anchor, located[index]!]));
  const refused: { key: string; why: Refusal }[] = [];
  const steps: Step[] = [];
  const kept: WordFix[] = [];
  for (const { fix, anchors } of planned) {
    const own = anchors.map((anchor, index) => stepOf(fix.edits[index]!, anchor, found));
    const why = own.find((step): step is Refusal => typeof step === 'string');
    if (why) {
      refused.push({ key: fix.key, why });
      continue;
    }
    kept.push(fix);
    steps.push(...(own as Step[]));
  }
  if (steps.length === 0) return { done: [], refused, inverse: null };
  const ordered = inOrder(steps);
  const written = await write(context, outline, paragraphs, ordered);
  const keyOf = new Map(kept.flatMap((fix) => fix.edits.map((edit) => [edit, fix.key] as const)));
  const failed = new Set(written.spoilt.map(({ step }) => keyOf.get(step.edit)!));
  if (failed.size > 0) {
    const back =
      written.spoilt.length > 0 && (await putBack(context, written.all, (step) => failed.has(keyOf.get(step.edit)!)));
    for (const key of failed) refused.push({ key, why: back ? 'mixed-up' : 'half-undone' });
  }
  const done = kept.map(({ key }) => key).filter((key) => !failed.has(key));
  return { done, refused, inverse: failed.size > 0 ? null : inverseOf(outline, paragraphs, ordered, written.after) };
}

type Found = ReturnType<typeof anchorsOf>[number];

function anchorOf(outline: Outline, { block, start, end, old }: WordEdit): Found | Refusal {
  const anchors = anchorsOf(outline, { block, start, end });
  const [anchor] = anchors;
  if (!anchor || anchors.length > 1) return 'elsewhere';
  const { text, at } = outline[anchor.ordinal]!;
  return text.slice(start - at, end - at) === old ? anchor : 'changed';
}

function stepOf(edit: WordEdit, anchor: Found | Refusal, found: ReadonlyMap<Found, Located>): Step | Refusal {
  if (typeof anchor === 'string') return anchor;
  const located = found.get(anchor)!;
  if (!located.paragraph) return located.why ?? 'changed';
  if (edit.removes) return { edit, located, kind: 'remove' };
  if (edit.text.includes('\n')) return { edit, located, kind: edit.text.endsWith('\n') ? 'before' : 'behind' };
  if (located.why) return located.why;
  return { edit, located, kind: 'text' };
}

/** A step carried out: what stood there at that moment, and what stands there since. */
interface Done {
  readonly step: Step;
  readonly before: Word.Range | null;
  readonly after: Word.Range | null;
}

interface Written {
  readonly all: readonly Done[];
  /** Those before which somebody else wrote at the same place, or of which Word made something else. */
  readonly spoilt: readonly Done[];
  readonly after: readonly string[];
}

/** Writes all steps and reads back what became of them: one sync. @throws what Word throws, when nothing is left written */
async function write(
  context: Word.RequestContext,
  outline: Outline,
  before: Paragraphs,
  steps: readonly Step[],
): Promise<Written> {
  try {
    const all = steps.map(carryOut);
    const after = await loadParagraphs(context);
    const spoilt = all.filter(({ step, before: old, after: written }) => {
      if (step.kind !== 'text') return false;
      return (old !== null && readText(old.text) !== step.located.anchor.words) || !wrote(step, written);
    });
    return { all, spoilt, after: after.texts };
  } catch (error) {
    if (await takeBack(context, outline, before, steps)) throw error;
    throw Object.assign(new Error('half-undone'), { code: 'half-undone' });
  }
}

function wrote(step: Step, written: Word.Range | null): boolean {
  return written === null || readText(written.text) === newText(step).text;
}

/** What goes in place of the words found, or beside them. */
function newText({ edit, located: { anchor, range } }: Step): { text: string; where: 'Replace' | 'Start' | 'End' } {
  const { words, from, to } = anchor;
  if (!range) return { text: edit.text, where: 'Start' };
  if (from === to && to === words.length) return { text: edit.text, where: 'End' };
  if (from === to && from === 0) return { text: edit.text, where: 'Start' };
  return { text: words.slice(0, from) + edit.text + words.slice(to), where: 'Replace' };
}

function carryOut(step: Step): Done {
  const { edit, located, kind } = step;
  const paragraph = located.paragraph!;
  if (kind === 'remove') paragraph.delete();
  if (kind === 'before') {
    for (const line of edit.text.slice(0, -1).split('\n')) paragraph.insertParagraph(line, 'Before');
  }
  if (kind === 'behind') {
    // Each goes directly behind the paragraph: the last one first.
    for (const line of edit.text.slice(1).split('\n').reverse()) paragraph.insertParagraph(line, 'After');
  }
  if (kind !== 'text') return { step, before: null, after: null };
  const { range } = located;
  const { text, where } = newText(step);
  range?.load('text');
  if (range && text === '') {
    range.delete();
    return { step, before: range, after: null };
  }
  const after = range ? range.insertText(text, where) : paragraph.insertText(text, 'Start');
  after.load('text');
  return { step, before: range, after };
}

/** Takes back steps whose ranges are at hand. @returns false where Word refuses that too */
async function putBack(
  context: Word.RequestContext,
  all: readonly Done[],
  which: (step: Step) => boolean,
): Promise<boolean> {
  try {
    const own = all.filter(({ step }) => which(step));
    if (own.some(({ step }) => step.kind !== 'text')) return false;
    for (const { step, before, after } of own) {
      if (!after) before?.insertText(before.text, 'Start');
      else if (newText(step).where !== 'Replace') after.delete();
      else after.insertText(before?.text ?? '', 'Replace');
    }
    await context.sync();
    return true;
  } catch {
    return false;
  }
}

/** The text of each paragraph that edits touch, as it should read afterwards, by the paragraph's index before. */
function finalTexts(
  outline: Outline,
  steps: readonly Step[],
): Map<number, { text: string; edits: WordEdit[]; at: number }> {
  const finals = new Map<number, { text: string; edits: WordEdit[]; at: number }>();
  for (const { kind, edit, located } of steps) {
    if (kind !== 'text') continue;
    const { text, at } = outline[located.anchor.ordinal]!;
    const edits = [...(finals.get(located.index)?.edits ?? []), edit].sort((a, b) => a.start - b.start);
    const splices = edits.map((each) => ({ from: each.start - at, to: each.end - at, text: each.text }));
    finals.set(located.index, { text: splice(text, splices), edits, at });
  }
  return finals;
}

/** Where the paragraphs of before stand after insertions and removals; null: a new one. Steps go from the end backwards. */
function positionsAfter(before: Paragraphs, steps: readonly Step[]): (number | null)[] {
  const positions: (number | null)[] = before.texts.map((_, index) => index);
  for (const { kind, edit, located } of steps) {
    if (kind === 'remove') positions.splice(located.index, 1);
    if (kind !== 'before' && kind !== 'behind') continue;
    const added = Array<null>(edit.text.split('\n').length - 1).fill(null);
    positions.splice(kind === 'before' ? located.index : located.index + 1, 0, ...added);
  }
  return positions;
}

/** Edits that take the steps back, by the paragraphs as they are afterwards; null where the texts cannot tell. */
function inverseOf(
  outline: Outline,
  before: Paragraphs,
  steps: readonly Step[],
  after: readonly string[],
): Outcome['inverse'] {
  const positions = positionsAfter(before, steps);
  if (positions.length !== after.length || steps.some(({ kind }) => kind === 'remove')) return null;
  const finals = finalTexts(outline, steps);
  const edits: WordEdit[] = [];
  const now = after.map((marked, index) => {
    const position = positions[index] ?? null;
    const final = position === null ? undefined : finals.get(position);
    const text = final?.text ?? marked;
    const block = `w${index}`;
    if (position === null) {
      edits.push({ block, start: 0, end: text.length, old: text, text: '', removes: true });
    }
    let shift = -(final?.at ?? 0);
    for (const edit of final?.edits ?? []) {
      const start = edit.start + shift;
      edits.push({ block, start, end: start + edit.text.length, old: edit.text, text: edit.old });
      shift += edit.text.length - (edit.end - edit.start);
    }
    return { text, marked, block, at: 0, covered: false };
  });
  return { outline: now, edits };
}

/**
 * Takes back what was written before Word gave an error: it carries the steps out in order and stopped after one of them.
 * @returns false where that did not work
 */
async function takeBack(
  context: Word.RequestContext,
  outline: Outline,
  before: Paragraphs,
  steps: readonly Step[],
): Promise<boolean> {
  try {
    const { texts } = await loadParagraphs(context);
    for (let count = 0; count <= steps.length; count++) {
      const done = steps.slice(0, count);
      const positions = positionsAfter(before, done);
      const finals = finalTexts(outline, done);
      const isThis =
        positions.length === texts.length &&
        texts.every((text, index) => {
          const position = positions[index] ?? null;
          return (
            position === null || hashText(finals.get(position)?.text ?? before.texts[position]!) === hashText(text)
          );
        });
      if (!isThis) continue;
      const inverse = count === 0 ? null : inverseOf(outline, before, done, texts);
      return count === 0 || (inverse !== null && (await replaceOnce(context, inverse)));
    }
    return false;
  } catch {
    return false;
  }
}

/** Writes edits without a second thought; false where a place was not found. */
async function replaceOnce(
  context: Word.RequestContext,
  { outline, edits }: NonNullable<Outcome['inverse']>,
): Promise<boolean> {
  const anchors = edits.map((edit) => anchorOf(outline, edit));
  const wanted = anchors.flatMap((anchor) => (typeof anchor === 'string' ? [] : [anchor]));
  if (wanted.length < anchors.length) return false;
  const { located } = await locate(context, printsOf(outline), wanted, true);
  const found = new Map(wanted.map((anchor, index) => [anchor, located[index]!]));
  const steps = edits.map((edit, index) => stepOf(edit, wanted[index]!, found));
  if (steps.some((step) => typeof step === 'string')) return false;
  for (const step of inOrder(steps as Step[])) carryOut(step);
  await context.sync();
  return true;
}

/** From the end of the document to its beginning, so that no step moves another's place. */
function inOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => b.located.index - a.located.index || b.edit.start - a.edit.start);
}
