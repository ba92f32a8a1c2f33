import type { Place } from '../document/document.js';
import type { SectionNumber, TableId } from '../formats/form.js';
import { fold } from '../report/fold.js';
import type { ReadCell, ReadTable, Report, SectionIndex } from '../report/report.js';
import { bigramsOf, likeness } from './likeness.js';
import { namesFile } from './namesFile.js';

/** How two copies of one report differ: the page and the file that hangs on it. `here` is the first, `there` the second. */
export interface Comparison {
  /** Cells that were read in both and hold different numbers. */
  readonly cells: readonly CellDifference[];
  /** Tables that could only be compared in part, or not at all. */
  readonly uncompared: readonly { readonly table: TableId; readonly reason: 'only-here' | 'only-there' | 'unread' }[];
  /** Cells that were read in one of the two only, by table. */
  readonly unreadCells: Readonly<Record<TableId, number>>;
  readonly sections: readonly {
    readonly number: SectionNumber;
    readonly onlyIn: 'here' | 'there';
    readonly place: Place;
  }[];
  readonly sentences: readonly SentenceDifference[];
  /** Sentences that were looked for, of both. */
  readonly compared: number;
}

export interface CellDifference {
  readonly table: ReadTable;
  readonly row: string;
  readonly column: string;
  readonly here: ReadCell;
  readonly there: ReadCell;
}

/** A sentence that stands in one of the two only; both are given where one is the other with changes. */
export interface SentenceDifference {
  readonly section: SectionIndex;
  readonly here: Place | null;
  readonly hereText: string | null;
  readonly thereText: string | null;
}

interface Sentence {
  readonly section: SectionIndex;
  readonly place: Place;
  readonly text: string;
  readonly folded: string;
}

/** Shorter sentences are headings' halves and page numbers more often than text. Folded characters. */
const shortest = 6;
/** More unmatched sentences are no two versions of one text; the rest is not paired. */
const mostUnmatched = 200;
/** Share of common pairs of characters from which two sentences are one with changes. */
const alike = 0.6;

/**
 * Compares two copies of one report cell by cell and sentence by sentence. What only the layout makes (line breaks, split
 * paragraphs, spaces, full or half width, punctuation, automatic numbers) is no difference, nor is the order of sentences.
 */
export function compareReports(here: Report, there: Report): Comparison {
  const cells: CellDifference[] = [];
  const uncompared: Comparison['uncompared'][number][] = [];
  const unreadCells = { disclosure: 0, applications: 0, disputes: 0 };
  for (const id of ['disclosure', 'applications', 'disputes'] as const) {
    const [a, b] = [here.tables[id], there.tables[id]];
    if (!a && !b) continue;
    if (!a || !b) uncompared.push({ table: id, reason: a ? 'only-here' : 'only-there' });
    else if (a.form.id !== b.form.id || !a.legible || !b.legible) uncompared.push({ table: id, reason: 'unread' });
    else unreadCells[id] = compareTables(a, b, cells);
  }
  const ours = sentencesOf(here);
  const theirs = sentencesOf(there);
  return {
    cells,
    uncompared,
    unreadCells,
    sections: compareSections(here, there),
    sentences: pairUp(unmatched(ours, there), unmatched(theirs, here)),
    compared: ours.length + theirs.length,
  };
}

/** Adds the differing cells. @returns how many were read in one of the two only. */
function compareTables(here: ReadTable, there: ReadTable, cells: CellDifference[]): number {
  let unread = 0;
  for (const row of new Set([...Object.keys(here.rows), ...Object.keys(there.rows)])) {
    const [a = {}, b = {}] = [here.rows[row], there.rows[row]];
    for (const column of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [left, right] = [a[column] ?? null, b[column] ?? null];
      if (isRead(left) && isRead(right)) {
        if (left!.value !== right!.value) cells.push({ table: here, row, column, here: left!, there: right! });
      } else if (isRead(left) !== isRead(right)) unread++;
    }
  }
  return unread;
}

function isRead(cell: ReadCell | null): boolean {
  return cell !== null && cell.value !== null;
}

/** Sections whose heading was found in one of the two only, where the other has most of its headings. */
function compareSections(here: Report, there: Report): Comparison['sections'] {
  if (here.sections.length < 4 || there.sections.length < 4) return [];
  const numbers = (report: Report): Set<number> => new Set(report.sections.map(({ number }) => number));
  const [ours, theirs] = [numbers(here), numbers(there)];
  return [
    ...here.sections
      .filter(({ number }) => !theirs.has(number))
      .map(({ number, place }) => ({ number, onlyIn: 'here' as const, place })),
    ...there.sections
      .filter(({ number }) => !ours.has(number))
      .map(({ number, place }) => ({ number, onlyIn: 'there' as const, place })),
  ];
}

/** Finds for each sentence of the one the sentence of the other that it was changed from. */
function pairUp(ours: readonly Sentence[], others: readonly Sentence[]): SentenceDifference[] {
  const theirs = others.map((sentence) => ({ sentence, bigrams: bigramsOf(sentence.folded) }));
  const taken = new Set<Sentence>();
  const differences = ours.map(({ section, place, text, folded }): SentenceDifference => {
    const bigrams = bigramsOf(folded);
    let best: { readonly sentence: Sentence; readonly share: number } | null = null;
    for (const each of theirs) {
      if (taken.has(each.sentence)) continue;
      const share = likeness(bigrams, each.bigrams);
      if (share >= alike && share > (best?.share ?? 0)) best = { sentence: each.sentence, share };
    }
    if (best) taken.add(best.sentence);
    return { section, here: place, hereText: text, thereText: best?.sentence.text ?? null };
  });
  const left = theirs.filter(({ sentence }) => !taken.has(sentence));
  return [
    ...differences,
    ...left.map(({ sentence: { section, text } }) => ({ section, here: null, hereText: null, thereText: text })),
  ];
}

/** The sentences that do not stand in the other report, wherever and however broken. */
function unmatched(sentences: readonly Sentence[], other: Report): Sentence[] {
  const whole = wholeText(other);
  return sentences.filter(({ folded }) => !whole.includes(folded)).slice(0, mostUnmatched);
}

/** Everything that stands in a document, tables and what is set around the text included: words that a reader put elsewhere are not lost. */
function wholeText({ document }: Report): string {
  const body: string[] = [];
  // A page number in the middle of a sentence would part it.
  const around: string[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'table') for (const cell of block.cells) body.push(fold(cell.text));
    else (block.area && block.area !== 'body' ? around : body).push(fold(block.text.slice(block.autoNumber ?? 0)));
  }
  return [...body, ...around].join('');
}

/** Sentences of the report's own running text; headings are compared as sections, and the links to files are not of it. */
function sentencesOf(report: Report): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of report.prose) {
    if (line.role !== 'body' || namesFile(line.paragraph.text)) continue;
    const { id: block, text, autoNumber = 0 } = line.paragraph;
    // A number that one of the two makes by itself stands in the other as characters.
    let start = Math.max(autoNumber, line.numbering?.end ?? 0);
    for (let index = start; index <= text.length; index++) {
      if (index < text.length && !'。！？；\n'.includes(text.charAt(index))) continue;
      const end = Math.min(index + 1, text.length);
      const folded = fold(text.slice(start, end));
      if (folded.length >= shortest) {
        sentences.push({
          section: line.section,
          place: { block, start, end },
          text: text.slice(start, end).trim(),
          folded,
        });
      }
      start = end;
    }
  }
  return sentences;
}
