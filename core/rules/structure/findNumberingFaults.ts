import type { Line, Numbering } from '../../report/report.js';
import { fillGaps } from './fillGaps.js';
import { rewriteNumber } from './rewriteNumber.js';
import { type NumberedLine, type Run, runsOfNumbers } from './runsOfNumbers.js';

export interface NumberingFault {
  /** `style`: a number in another manner than its siblings'; `wrong`: out of sequence; `doubled`; `skipped`: a gap before it. */
  readonly kind: 'style' | 'wrong' | 'doubled' | 'skipped';
  readonly item: NumberedLine;
  readonly before: NumberedLine | undefined;
  /** What the item's number should read. */
  readonly right: string;
  /** The numbers to rewrite: the item's own, or with those after it; none where it is not clear which is wrong. */
  readonly rewrites: readonly { readonly item: NumberedLine; readonly text: string }[];
}

/** What is wrong with the numbers of a section's sub-headings and lists. A run that can be read in two ways is left alone. */
export function findNumberingFaults(lines: readonly Line[]): NumberingFault[] {
  const { all, runs } = runsOfNumbers(lines);
  if (all.length < 2) return [];
  return runs
    .filter((run) => run[0]!.numbering.level > 1)
    .flatMap(segmentsOf)
    .flatMap((segment) => faultsOf(segment, all, lines));
}

/** A run starts anew at every 1, except where the numbers around show that the 1 is a slip: 1, 2, 1, 4. */
function segmentsOf(run: Run): Run[] {
  if (slipOf(run) > 0) return [run];
  const segments: NumberedLine[][] = [];
  for (const item of run) {
    if (item.numbering.value === 1 || segments.length === 0) segments.push([item]);
    else segments[segments.length - 1]!.push(item);
  }
  return segments;
}

/** Index of the one number that differs from its place while all around it fit; -1 where there is no such one. */
function slipOf(run: Run): number {
  const slips = run.flatMap(({ numbering }, index) => (numbering.value === index + 1 ? [] : [index]));
  return slips.length === 1 && slips[0] !== 0 && slips[0] !== run.length - 1 ? slips[0]! : -1;
}

function faultsOf(segment: Run, all: readonly NumberedLine[], lines: readonly Line[]): NumberingFault[] {
  const run = fillGaps(segment, all);
  if (run[0]!.numbering.value !== 1) return [];
  const model = segment[0]!.numbering;
  const faults = [...stylesOf(run, segment)];
  const at = run.findIndex(({ numbering }, index) => numbering.value !== index + 1);
  if (at < 0) return faults;
  const [item, before] = [run[at]!, run[at - 1]!];
  const shift = item.numbering.value - (at + 1);
  const isSlip = slipOf(run) === at;
  const isShift = run.every(({ numbering }, index) => index < at || numbering.value - (index + 1) === shift);
  if (!isSlip && !(isShift && shift >= -1 && shift <= 2)) return faults;
  const kind = shift > 0 && !isSlip ? 'skipped' : item.numbering.value === before.numbering.value ? 'doubled' : 'wrong';
  const right = rewriteNumber(model, at + 1);
  if (kind === 'skipped' && isMentioned(right, before, item, lines)) return faults;
  const rewrites = run
    .slice(at, isSlip ? at + 1 : run.length)
    .map((each, index) => ({ item: each, text: rewriteNumber(model, at + index + 1) }));
  // A list item between may be the sibling that is looked for.
  const isAmbiguous = all.slice(before.order + 1, item.order).some(({ numbering }) => numbering.value === at + 1);
  return [...faults, { kind, item, before, right, rewrites: kind === 'skipped' && isAmbiguous ? [] : rewrites }];
}

/** Members of a run written in another manner: another level's brackets, or one alone with other punctuation. */
function* stylesOf(run: Run, segment: Run): Iterable<NumberingFault> {
  const odd = oddOne(segment);
  const model = (segment[0] === odd ? segment[1]! : segment[0]!).numbering;
  for (const [index, item] of run.entries()) {
    if (item.numbering.level === model.level && item !== odd) continue;
    if (item.numbering.value !== index + 1) continue;
    const text = rewriteNumber(model, item.numbering.value);
    yield { kind: 'style', item, before: run[index - 1], right: text, rewrites: [{ item, text }] };
  }
}

/** The only member that is marked otherwise than all others, of which there are at least two. */
function oddOne(segment: Run): NumberedLine | undefined {
  if (segment.length < 3) return undefined;
  const [first, second, third] = segment.map(({ numbering }) => shapeOf(numbering));
  const usual = first === second || first === third ? first : second;
  const odd = segment.filter(({ numbering }) => shapeOf(numbering) !== usual);
  return odd.length === 1 ? odd[0] : undefined;
}

/** How a number of its level is marked: 1. and 1、 differ, （三）and ( 三 ) do not. */
function shapeOf({ level, text }: Numbering): string {
  const mark = level === 3 ? text.charAt(text.length - 1) : '';
  return mark === '．' ? '.' : mark;
}

/** The number that seems to be skipped stands inside a line between its neighbours. */
function isMentioned(number: string, before: NumberedLine, after: NumberedLine, lines: readonly Line[]): boolean {
  const core = number.replace(/^[（(\s]+/, '');
  const bare = core.replace(/[^0-9一二三四五六七八九十①-⑳]/g, '');
  const forms = [core, `${bare}）`, `${bare})`, `${bare}、`, `${bare}.`, `${bare}．`];
  return lines.slice(before.at, after.at).some(({ paragraph }) => forms.some((form) => paragraph.text.includes(form)));
}
