import { listBreaks } from '../../wording/parts.js';
import type { Figure } from '../figures/scanFigures.js';
import type { Line } from '../report.js';

/** A whole with its listed parts, all of one unit. */
export interface PartsList {
  readonly line: Line;
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** The words say that the list is complete (分别为, 即, 包括), not only a part of it (其中). */
  readonly complete: boolean;
  readonly sum: number;
  readonly outcome: 'adds-up' | 'exceeds' | 'part-exceeds' | 'differs' | 'falls-short';
  /** The part that is greater than its whole. */
  readonly greater: Figure | null;
}

/** Words that begin a list of parts, and whether the list is meant to be complete. */
const markers = /其中|分别为|分别是|分别|包括|包含|[，,]即|从[^，,。；]{2,12}[看说]|按[^，,。；]{2,12}(?:分|看)/g;

/** Units that reports use for the same things: 公开信息58条, 其中公告12篇. */
const alike = ['条篇则', '份册本', '人名'];

/**
 * Lists of parts in a paragraph: `公开信息48条，其中…31条，…17条`. A list is judged only where it is plain what belongs to it;
 * nested lists (29 of the 51 listed again) are folded into their whole first.
 */
export function findPartsLists(line: Line, figures: readonly Figure[]): PartsList[] {
  const { text } = line.paragraph;
  // A search costs less than a walk through the matches, and most paragraphs have none.
  if (figures.length < 2 || text.search(markers) < 0) return [];
  const lists: PartsList[] = [];
  for (const marker of text.matchAll(markers)) {
    const list = listAt(line, figures, marker.index, marker[0]);
    if (list) lists.push(list);
  }
  return lists.filter((list, index) => !lists.slice(0, index).some((earlier) => earlier.whole === list.whole));
}

function listAt(line: Line, figures: readonly Figure[], at: number, marker: string): PartsList | null {
  const { text } = line.paragraph;
  const whole = wholeBefore(text, figures, at, marker);
  if (!whole) return null;
  const { parts, isCut } = partsAfter(text, figures, at + marker.length, whole);
  if (parts.length === 0 || whole.rough || parts.some((part) => part.rough)) return null;
  const list = judgeList(line, whole, parts, !marker.startsWith('其中'));
  // Words like 办理 may begin another statement or name a part (办理结果1条): what follows was not read, so nothing is missing.
  return isCut && (list.outcome === 'differs' || list.outcome === 'falls-short') ? null : list;
}

/** A list of parts is no longer than this, in characters and in parts; longer ones are not judged. */
const longestList = 600;
const mostParts = 40;

/** The figures of the list: up to the sentence's end, or a clause that begins another statement. */
function partsAfter(
  text: string,
  figures: readonly Figure[],
  at: number,
  whole: Figure,
): { parts: Figure[]; isCut: boolean } {
  const end = endOfList(text, at);
  const parts: Figure[] = [];
  let from = at;
  for (let index = firstFrom(figures, at); index < figures.length && parts.length <= mostParts; index++) {
    const figure = figures[index]!;
    if (figure.end > end) break;
    if (listBreaks.test(text.slice(from, figure.start))) return { parts, isCut: true };
    if (isAlike(figure.unit, whole.unit)) parts.push(figure);
    from = figure.end;
  }
  return { parts: parts.length > mostParts ? [] : parts, isCut: false };
}

/** Index of the first figure that begins at `offset` or later. */
function firstFrom(figures: readonly Figure[], offset: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAlike(unit: string, other: string): boolean {
  return unit === other || alike.some((group) => group.includes(unit) && group.includes(other));
}

/** So many figures before the marker are looked at. */
const mostRivals = 12;

/** The figure that the list divides: the nearest before the marker, in the same or, after a full stop, the previous sentence. */
function wholeBefore(text: string, figures: readonly Figure[], at: number, marker: string): Figure | null {
  const before = figures.slice(Math.max(0, firstFrom(figures, at) - mostRivals), firstFrom(figures, at));
  const counts = before.filter((figure) => figure.end <= at && figure.unit !== '%');
  const nearest = counts[counts.length - 1];
  if (!nearest) return null;
  const between = text.slice(nearest.end, at);
  const stops = between.split(/[。！？；\n]/).length - 1;
  if (stops > 1 || between.length > 40) return null;
  if (stops === 1 && !/^(?:其中|从|按)/.test(marker)) return null;
  // Several figures side by side before 其中: which of them it divides is not said.
  const sentence = text.slice(Math.max(0, nearest.start - longestList), nearest.start);
  const start = nearest.start - sentence.length + sentence.lastIndexOf('。') + 1;
  const rivals = counts.filter((each) => each !== nearest && each.start >= start && isAlike(each.unit, nearest.unit));
  return rivals.length > 0 && !/[共计总]$|累计$/.test(sentence) ? null : nearest;
}

/** The list ends with its sentence, or where a second way of dividing begins: …；从申请人看，…. */
function endOfList(text: string, at: number): number {
  const limit = Math.min(text.length, at + longestList);
  for (let index = at; index < limit; index++) {
    if ('。！？\n'.includes(text.charAt(index))) return index;
    if ('；;'.includes(text.charAt(index)) && /^[；;](?:从|按|其中|在|另)/.test(text.slice(index, index + 4)))
      return index;
  }
  return limit;
}

function judgeList(line: Line, whole: Figure, parts: readonly Figure[], complete: boolean): PartsList {
  const sum = total(parts);
  const base = { line, whole, parts, complete, sum, greater: null };
  // What follows a list that is complete belongs to the next statement.
  for (let count = parts.length; count >= Math.min(2, parts.length); count--) {
    const first = parts.slice(0, count);
    if (
      addsUp(
        whole.value,
        first.map((part) => part.value),
      )
    )
      return { ...base, parts: first, sum: whole.value, outcome: 'adds-up' };
  }
  const greater = parts.find((part) => part.value > whole.value) ?? null;
  if (greater) return { ...base, greater, outcome: 'part-exceeds' };
  if (sum > whole.value) return { ...base, outcome: 'exceeds' };
  // One part named is an example, not a list.
  if (parts.length === 1) return { ...base, outcome: 'adds-up' };
  return { ...base, outcome: complete ? 'differs' : 'falls-short' };
}

function total(parts: readonly Figure[]): number {
  return Math.round(parts.reduce((sum, part) => sum + part.value, 0) * 1000) / 1000;
}

/**
 * Whether the values are a list of parts of the whole, where some parts may be listed again by what follows them:
 * 51 = 29（13+2+…+1）+ 22.
 */
function addsUp(whole: number, values: readonly number[]): boolean {
  const failed = new Set<string>();
  const reached = (index: number, left: number): boolean => {
    if (left === 0 && index === values.length) return true;
    if (index >= values.length || left < 0) return false;
    const key = `${index}:${left}`;
    if (failed.has(key)) return false;
    const found = takes(index, left);
    if (!found) failed.add(key);
    return found;
  };
  const takes = (index: number, left: number): boolean => {
    const value = values[index]!;
    if (value > left) return false;
    if (reached(index + 1, left - value)) return true;
    // The parts of this part follow it: skip those that make it up.
    let sum = 0;
    for (let next = index + 1; next < values.length && sum < value; next++) {
      sum += values[next]!;
      if (sum === value && next > index + 1 && reached(next + 1, left - value)) return true;
    }
    return false;
  };
  return reached(0, whole);
}
