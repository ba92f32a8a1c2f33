import { firstTableMark, statutoryMarks } from './containers.js';
import { hasFact } from './hasFact.js';
import type { Content } from './piece.js';

/** What speaks for a piece of a page being part of the report. */
export interface Weight {
  /** A bit for each of `statutoryMarks`. */
  readonly marks: number;
  /** Those of them that could hardly stand in a menu: numbered headings, tables and their labels. */
  readonly sure: number;
  /** Characters of running text that are no links. */
  readonly prose: number;
}

const nothing: Weight = { marks: 0, sure: 0, prose: 0 };

/** A heading or label of the forms is shorter, even with a note. */
const longestHeading = 45;
const shortestProse = 30;
/** The labels of a table stand in its first cells. */
const labelCells = 60;
const tableMarks = -1 << firstTableMark;

/** Weighs a paragraph or table. Links weigh nothing: menus and lists of related pages use the same words. */
export function weigh<N>(content: Content<N>): Weight {
  if (content.kind === 'grid') {
    let marks = 0;
    const end = Math.min(content.cells.length, labelCells);
    for (let index = 0; index < end; index++) {
      const { text } = content.cells[index]!;
      if (text.length > 1) marks |= marksOf(text);
    }
    return marks === 0 ? nothing : { marks, sure: marks & tableMarks ? marks : 0, prose: 0 };
  }
  const { text, linked, level } = content;
  if (linked * 2 > text.length) return nothing;
  const marks = text.length <= longestHeading ? marksOf(text) : 0;
  const isProse = text.includes('。') || (text.length >= shortestProse && !hasFact(text));
  if (marks === 0 && !isProse) return nothing;
  const isHeading = marks !== 0 && (level > 0 || /^\s{0,9}[（(]?[一二三四五六七][）)、.．,，]/.test(text));
  return { marks, sure: isHeading ? marks : marks & tableMarks, prose: isProse ? text.length - linked : 0 };
}

function marksOf(text: string): number {
  let marks = 0;
  for (let bit = 0; bit < statutoryMarks.length; bit++) {
    for (const words of statutoryMarks[bit]!) if (text.includes(words)) marks |= 1 << bit;
  }
  return marks;
}

/** How many bits are set. */
export function countMarks(marks: number): number {
  let count = 0;
  for (let rest = marks; rest !== 0; rest &= rest - 1) count++;
  return count;
}
