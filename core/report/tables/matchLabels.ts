import { editDistance } from '../editDistance.js';
import { fold } from '../fold.js';
import type { KnownLabel, LabelBook, LabelMatch } from './labels.js';
import type { Token } from './tokens.js';

/** A token, or several that form one label, recognised as a label of the form. */
export interface Hit extends Pick<LabelMatch, 'label' | 'match'> {
  /** Index of the first token, and how many tokens the label takes. */
  readonly index: number;
  readonly count: number;
}

/** Labels broken over lines take at most this many paragraphs. */
const mostParts = 4;

/**
 * Finds the labels of a form's table among the tokens [from, to): first those that are right, then, for what is left,
 * those that differ by a few characters. Each row label is given to one place only, the first.
 */
export function matchLabels(tokens: readonly Token[], from: number, to: number, book: LabelBook): Hit[] {
  const hits: Hit[] = [];
  const claimed = new Set<KnownLabel>();
  const open: number[] = [];
  const state: State = { book, claimed, block: 0, lastRow: null };
  for (let index = from; index < to; ) {
    const found = exactHit(tokens, index, to, state);
    if (!found) {
      const { isBlank, isValue, folded } = tokens[index]!;
      // A known text whose label is taken already is a header repeated after a page break.
      if (!isBlank && !isValue && !book.byText.has(folded)) open.push(index);
      index++;
      continue;
    }
    hits.push(found);
    claimed.add(found.label);
    state.block = Math.max(state.block, found.label.block);
    if (found.label.kind === 'row' || found.label.kind === 'group') state.lastRow = found.label;
    index += found.count;
  }
  if (hits.length === 0) return hits;
  const near = nearHits(tokens, open, book, claimed, hits);
  return near.length === 0 ? hits : [...hits, ...near].sort((a, b) => a.index - b.index);
}

interface State {
  readonly book: LabelBook;
  readonly claimed: ReadonlySet<KnownLabel>;
  /** Block of the form's table reached so far. */
  block: number;
  lastRow: KnownLabel | null;
}

/** The token, or it and the following loose ones together, as a known label. */
function exactHit(tokens: readonly Token[], index: number, to: number, state: State): Hit | null {
  const { book } = state;
  const first = tokens[index]!;
  if (first.isBlank || (first.isValue && first.folded !== '')) return null;
  const single = choose(book.byText.get(first.folded), state);
  if (single) return { label: single.label, match: single.match, index, count: 1 };
  const remarked = withoutRemark(first);
  const plain = remarked && choose(book.byText.get(remarked), state);
  if (plain) return { label: plain.label, match: 'near', index, count: 1 };
  if (!first.loose || !book.beginnings.has(first.folded)) return null;
  let text = first.folded;
  for (let count = 2; count <= mostParts && index + count <= to; count++) {
    const next = tokens[index + count - 1]!;
    if (!next.loose || next.isBlank || next.isValue) return null;
    text += next.folded;
    const joined = choose(book.byText.get(text), state);
    if (joined) return { label: joined.label, match: joined.match, index, count };
    if (!book.beginnings.has(text)) return null;
  }
  return null;
}

/** The label before a remark in brackets or behind a colon, which local notes add: 规范性文件（指有正式文号的文件）. */
function withoutRemark({ text, isValue }: Token): string | null {
  if (isValue) return null;
  const open = text.slice(2).search(/[（(：:](?!单位)/) + 2;
  return open > 1 ? fold(text.slice(0, open)) : null;
}

/** Of the labels a text may mean, the first not yet taken, from the current block onwards. */
function choose(candidates: readonly LabelMatch[] | undefined, state: State): LabelMatch | null {
  if (!candidates) return null;
  let earlier: LabelMatch | null = null;
  for (const candidate of candidates) {
    if (state.claimed.has(candidate.label)) continue;
    if (candidate.afterRow && candidate.afterRow !== state.lastRow) continue;
    if (candidate.label.block >= state.block) return candidate;
    earlier ??= candidate;
  }
  return earlier;
}

/** Differences allowed in a label of the given length: about one character in three, none in two. */
function tolerance(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : length < 9 ? 2 : Math.floor(length / 5) + 1;
}

/**
 * Gives what is left of the tokens to what is left of the labels, the closest pair first. A token goes only to a label
 * that lies between its neighbours' labels, so that a wrong word never moves a row.
 */
function nearHits(
  tokens: readonly Token[],
  open: readonly number[],
  book: LabelBook,
  claimed: Set<KnownLabel>,
  hits: readonly Hit[],
): Hit[] {
  if (open.length === 0) return [];
  const sides = [book.rowSide, book.headSide];
  const ranks = new Map<KnownLabel, number>();
  for (const side of sides) for (const [rank, label] of side.entries()) ranks.set(label, rank);
  const pairs: { index: number; label: KnownLabel; distance: number }[] = [];
  for (const index of open) {
    const { folded } = tokens[index]!;
    if (folded.length < 3 || folded.length > book.longest + 4) continue;
    // A label with its figures run on (行政许可14) is damage, no misspelling.
    if (isDigit(folded.charCodeAt(folded.length - 1))) continue;
    for (const side of sides) {
      for (const label of side) {
        if (claimed.has(label)) continue;
        const limit = tolerance(Math.max(folded.length, label.folded.length));
        if (Math.abs(folded.length - label.folded.length) > limit) continue;
        const distance = editDistance(folded, label.folded, limit);
        if (distance <= limit && liesBetween(index, label, hits, ranks, side)) pairs.push({ index, label, distance });
      }
    }
  }
  pairs.sort((a, b) => a.distance - b.distance || a.index - b.index);
  const used = new Set<number>();
  const near: Hit[] = [];
  for (const { index, label } of pairs) {
    if (used.has(index) || claimed.has(label)) continue;
    used.add(index);
    claimed.add(label);
    near.push({ label, match: 'near', index, count: 1 });
  }
  return near;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether the label may stand at the index, judged by the nearest right labels of the same side before and after. */
function liesBetween(
  index: number,
  label: KnownLabel,
  hits: readonly Hit[],
  ranks: ReadonlyMap<KnownLabel, number>,
  side: readonly KnownLabel[],
): boolean {
  if (label.kind !== 'row') return true;
  const rank = ranks.get(label)!;
  for (const hit of hits) {
    if (hit.label.kind !== 'row' || !side.includes(hit.label)) continue;
    const other = ranks.get(hit.label)!;
    if ((hit.index < index && other > rank) || (hit.index > index && other < rank)) return false;
  }
  return true;
}
