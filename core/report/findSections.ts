import type { Document, Paragraph, Place } from '../document/document.js';
import type { SectionNumber } from '../formats/form.js';
import { forms } from '../formats/index.js';
import { editDistance } from './editDistance.js';
import { fold } from './fold.js';
import { parseNumbering } from './parseNumbering.js';
import type { Numbering } from './report.js';
import { skipResidue } from './skipResidue.js';
import { bookOf } from './tables/labels.js';

/** A heading of one of the six sections, before it is known where the section ends. */
export interface Heading {
  readonly number: SectionNumber;
  readonly numbering: Numbering | null;
  /** Index in `document.blocks`. */
  readonly index: number;
  readonly place: Place;
  readonly text: string;
  readonly textPlace: Place;
  /** How the section was known: by an accepted wording, or only by what its words speak of. */
  readonly sure: boolean;
}

const canonical = forms[forms.length - 1]!.sections;
const byText = new Map<string, SectionNumber>();
for (const form of forms) {
  for (const section of form.sections) {
    for (const text of [section.text, ...(section.accepted ?? [])]) byText.set(fold(text), section.number);
  }
}

/** Labels of the applications table that look like headings: 一、本年新收…, 四、结转下年度…. */
const tableLabels = new Set(forms.flatMap((form) => bookOf(form, 'applications').rowSide.map((label) => label.folded)));

/** A heading is shorter than this; what follows its first full stop on the same line is text. */
const longestHeading = 45;

/** The headings of the six sections in document order; doubled ones included, those of a table of contents left out. */
export function findHeadings(document: Document): Heading[] {
  const numbered: Heading[] = [];
  const bare: Heading[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || block.cell || (block.area && block.area !== 'body')) return;
    const heading = headingOf(block, index);
    if (!heading) return;
    if (heading.numbering?.level === 1) numbered.push(heading);
    else bare.push(heading);
  });
  // A heading with another number, or none, counts only for a section that has no numbered one.
  const known = new Set(numbered.map((heading) => heading.number));
  const rest = bare.filter((heading) => !known.has(heading.number));
  const all = rest.length === 0 ? numbered : [...numbered, ...rest].sort((a, b) => a.index - b.index);
  return withoutContents(preferSure(all));
}

function headingOf(paragraph: Paragraph, index: number): Heading | null {
  const { text } = paragraph;
  const from = skipResidue(text);
  const rest = from === 0 ? text : text.slice(from);
  const parsed = parseNumbering(rest);
  if (!parsed && text.length > longestHeading && !paragraph.level) return null;
  const numbering = parsed && { ...parsed, start: parsed.start + from, end: parsed.end + from };
  const start = numbering?.end ?? from;
  const end = endOfHeading(text, start);
  if (end - start > longestHeading) return null;
  const words = trimmed(text, start, end);
  const folded = fold(text.slice(words.start, words.end));
  if (folded.length < 2 || tableLabels.has(fold(rest.slice(0, end - from)))) return null;
  const number = byText.get(folded) ?? null;
  const guessed = number ?? (numbering?.level === 1 ? guess(folded) : null);
  if (guessed === null) return null;
  // Running text that merely begins with the words is no heading unless it is numbered as one.
  if (!numbering && end < text.trimEnd().length) return null;
  const first = numbering?.start ?? words.start;
  return {
    number: guessed,
    numbering,
    index,
    place: { block: paragraph.id, start: first, end: words.end },
    text: text.slice(words.start, words.end),
    textPlace: { block: paragraph.id, start: words.start, end: words.end },
    sure: number !== null,
  };
}

/** Looked up for every character of a line, so by code. */
const endsHeading = new Uint8Array(0x10000);
for (const char of '。：:；;\n*') endsHeading[char.charCodeAt(0)] = 1;

/** End of the heading's words: the first full stop, colon, line break or closing mark, else the line's end. */
function endOfHeading(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (endsHeading[text.charCodeAt(index)] === 1) return index;
  }
  return text.length;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === '') from++;
  while (to > from && text.charAt(to - 1).trim() === '') to--;
  return { start: from, end: to };
}

/** The section that a numbered top-level heading in free wording speaks of, or null. */
function guess(folded: string): SectionNumber | null {
  for (const section of canonical) {
    const text = fold(section.text);
    const limit = Math.floor(text.length / 4);
    if (editDistance(folded, text, limit) <= limit) return section.number;
  }
  if (/行政复议|行政诉讼/.test(folded)) return 4;
  if (/问题/.test(folded) && /改进|措施|整改|打算|不足|存在/.test(folded)) return 5;
  if (/^其[他它].*(?:事项|报告|说明)$/.test(folded)) return 6;
  if (/主动公开/.test(folded) && !/申请/.test(folded)) return 2;
  if (/申请/.test(folded) && /公开/.test(folded)) return 3;
  if (/总体|概况|概述|基本情况/.test(folded)) return 1;
  return null;
}

/** Of several headings of one section, a guess gives way to a sure one. */
function preferSure(headings: readonly Heading[]): Heading[] {
  const sure = new Set(headings.filter((heading) => heading.sure).map((heading) => heading.number));
  return headings.filter((heading) => heading.sure || !sure.has(heading.number));
}

/** Leaves out a table of contents: headings that follow one another directly and all stand again further down. */
function withoutContents(headings: readonly Heading[]): Heading[] {
  let end = 1;
  while (end < headings.length && headings[end]!.index === headings[end - 1]!.index + 1) end++;
  if (end < 3) return [...headings];
  const later = new Set(headings.slice(end).map((heading) => heading.number));
  const isContents = headings.slice(0, end).every((heading) => later.has(heading.number));
  return isContents ? headings.slice(end) : [...headings];
}
