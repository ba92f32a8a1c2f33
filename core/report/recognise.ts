import type { Document, Paragraph } from '../document/document.js';
import { formOfYear } from '../formats/index.js';
import { findBody, kindInText } from './findBody.js';
import { findLostDigits, findPeriods, parseMetadataDate } from './findDates.js';
import { findHeadings, type Heading } from './findSections.js';
import { findSignature } from './findSignature.js';
import { findTitle, type TitleReading } from './findTitle.js';
import { findYear } from './findYear.js';
import { parseNumbering } from './parseNumbering.js';
import type {
  BodyKind,
  DateRef,
  Line,
  LineRole,
  Note,
  Numbering,
  Period,
  Report,
  Section,
  SectionIndex,
} from './report.js';
import { skipResidue } from './skipResidue.js';
import type { SectionRange } from './tables/findWindow.js';
import { readTables, type TablesReading } from './tables/readTables.js';

/** What a caller knows of the report besides the document. */
export interface RecogniseOptions {
  readonly published?: string;
  readonly bodyKind?: BodyKind;
}

/**
 * Recognises an annual report with the statutory form as guide. Null: the document is none.
 * What cannot be read is null in the report and has a note.
 */
export function recognise(document: Document, options: RecogniseOptions = {}): Report | null {
  const headings = findHeadings(document);
  const { signature, from: signatureFrom } = findSignature(document, headings[headings.length - 1]?.index ?? 0);
  const bodyEnd = endOfBody(document, signatureFrom);
  const ranges = rangesOf(headings, bodyEnd);
  const opening = openingLines(document, headings[0]?.index ?? Math.min(bodyEnd, 20));
  const titles = titlesOf(document, opening);
  const overview = ranges.find((range) => range.number === 1);
  const overviewLines = overview ? paragraphsIn(document, overview.from + 1, overview.to) : [];
  const periods = [...opening, ...overviewLines].flatMap(findPeriods);
  const period = periods.find((each) => each.declared) ?? wholeYear(periods);
  const year = findYear(titles.title, period, [...opening, ...overviewLines], pageTitleOf(document));
  const ofYear = year && formOfYear(year.value);
  const reading = readTables(document, ranges, ofYear);
  if (!isReport(titles, headings, reading)) return null;

  const lines = linesOf(document, headings, ranges, reading, titles, signatureFrom);
  const overviewText = overviewLines.map((line) => line.text).join('\n');
  const body = findBody({
    title: titles.title,
    signature: signature?.body ? { name: signature.body, place: signature.bodyPlace } : null,
    opening,
    overview: overviewText,
    source: document.metadata.contentSource,
  });
  const form = reading.tables.disclosure?.form ?? reading.tables.applications?.form ?? ofYear;
  return {
    document,
    lines,
    prose: proseOf(lines),
    title: titles.title,
    otherTitles: titles.others,
    body,
    bodyKind: options.bodyKind ?? body?.kind ?? kindInText(overviewText),
    year,
    form,
    formOfYear: ofYear,
    sections: headings.map((heading, index) => sectionOf(document, heading, ranges[index]!, lines)),
    tables: reading.tables,
    period,
    signature,
    publishedOn: publicationDate(document, options),
    notes: [...reading.notes, ...damageNotes([...opening, ...overviewLines])],
  };
}

/** Enough of a report to be held to its form: most of the sections, two tables, or the title with one of either. */
function isReport(titles: TitleReading, headings: readonly Heading[], { tables }: TablesReading): boolean {
  const tableCount = Object.values(tables).filter((table) => table !== null).length;
  const sectionCount = new Set(headings.map((heading) => heading.number)).size;
  if (sectionCount >= 4 || tableCount >= 2) return true;
  return titles.title !== null && sectionCount + tableCount >= 1;
}

/** First block after the report's text: headers, footers and furniture at the end do not belong to section 六. */
function endOfBody(document: Document, signatureFrom: number): number {
  let end = Math.min(signatureFrom, document.blocks.length);
  while (end > 0) {
    const block = document.blocks[end - 1]!;
    if (block.kind === 'table' || !block.area || block.area === 'body') break;
    end--;
  }
  return end;
}

/** A loop, as the other passes over all lines: most of them are cells, and a call for each costs more than the look at it. */
function proseOf(lines: readonly Line[]): Line[] {
  const prose: Line[] = [];
  for (const line of lines) if (line.role !== 'cell' && line.role !== 'furniture') prose.push(line);
  return prose;
}

function rangesOf(headings: readonly Heading[], end: number): SectionRange[] {
  return headings.map((heading, index) => ({
    number: heading.number,
    from: heading.index,
    to: headings[index + 1]?.index ?? Math.max(end, heading.index + 1),
  }));
}

function isBody(paragraph: Paragraph): boolean {
  return !paragraph.area || paragraph.area === 'body';
}

function paragraphsIn(document: Document, from: number, to: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let index = from; index < to; index++) {
    const block = document.blocks[index]!;
    if (block.kind === 'paragraph' && isBody(block) && !block.cell) paragraphs.push(block);
  }
  return paragraphs;
}

function openingLines(document: Document, to: number): Paragraph[] {
  return paragraphsIn(document, 0, to).filter((paragraph) => paragraph.text.trim() !== '');
}

/** The title in the text; else the page's own heading around the article. */
function titlesOf(document: Document, opening: readonly Paragraph[]): TitleReading {
  const own = findTitle(opening);
  if (own.title) return own;
  const furniture = document.blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && block.area === 'furniture' && block.level !== undefined,
  );
  return findTitle(furniture);
}

function pageTitleOf({ metadata }: Document): string | undefined {
  return metadata.articleTitle ?? metadata.pageTitle;
}

/** A span that is a whole year says what the figures cover even where the sentence does not declare it. */
function wholeYear(periods: readonly Period[]): Period | null {
  return (
    periods.find(({ start, end }) => start.month === 1 && start.day === 1 && end.month === 12 && end.day === 31) ?? null
  );
}

function linesOf(
  document: Document,
  headings: readonly Heading[],
  ranges: readonly SectionRange[],
  reading: TablesReading,
  titles: TitleReading,
  signatureFrom: number,
): Line[] {
  const headingAt = new Map(headings.map((heading) => [heading.index, heading]));
  const titleBlocks = new Set<string>();
  for (const title of titles.title ? [titles.title, ...titles.others] : []) {
    for (const place of [title.place, ...title.rest]) titleBlocks.add(place.block);
  }
  const lines: Line[] = [];
  let current = -1;
  const { blocks } = document;
  for (let index = 0; index < blocks.length; index++) {
    while (current + 1 < ranges.length && ranges[current + 1]!.from <= index) current++;
    const paragraph = blocks[index]!;
    if (paragraph.kind !== 'paragraph') continue;
    const section = sectionAt(ranges, current, index);
    const heading = headingAt.get(index);
    let numbering: Numbering | null = null;
    let role: LineRole = 'body';
    if (heading) {
      role = 'heading';
      numbering = heading.numbering;
    } else if (!isBody(paragraph)) role = 'furniture';
    else if (paragraph.cell === true || reading.cellIds.has(paragraph.id)) role = 'cell';
    else {
      numbering = numberingOf(paragraph.text);
      if (titleBlocks.has(paragraph.id)) role = 'title';
      else if (index >= signatureFrom) role = 'signature';
      else if (isSubheading(paragraph, numbering?.end ?? null)) role = 'subheading';
    }
    lines.push({ paragraph, index, section, role, numbering });
  }
  return lines;
}

/** The number in front of a line, behind the marks that a converter or Markdown left. */
function numberingOf(text: string): Numbering | null {
  const from = skipResidue(text);
  if (from === 0) return parseNumbering(text);
  const numbering = parseNumbering(text.slice(from));
  return numbering && { ...numbering, start: numbering.start + from, end: numbering.end + from };
}

function sectionAt(ranges: readonly SectionRange[], current: number, index: number): SectionIndex {
  const range = ranges[current];
  if (!range) return 0;
  return index < range.to ? (range.number as SectionIndex) : 7;
}

const longestSubheading = 40;

/** A short line with a number of its own, or a heading style, and no sentence in it. */
function isSubheading(paragraph: Paragraph, numberEnd: number | null): boolean {
  if (numberEnd === null && !paragraph.level) return false;
  const words = paragraph.text.slice(numberEnd ?? 0).trim();
  if (words.length === 0 || words.length > longestSubheading) return false;
  const stop = words.search(/[。；;！？]/);
  return stop < 0 || stop === words.length - 1;
}

function sectionOf(document: Document, heading: Heading, range: SectionRange, lines: readonly Line[]): Section {
  let images = 0;
  for (let index = range.from; index < range.to; index++) {
    const block = document.blocks[index]!;
    if (block.kind === 'paragraph') images += block.images ?? 0;
    else for (const cell of block.cells) images += cell.images ?? 0;
  }
  return {
    number: heading.number,
    numbering: heading.numbering,
    place: heading.place,
    heading: heading.text,
    headingPlace: heading.textPlace,
    lines: linesBetween(lines, range),
    from: range.from,
    to: range.to,
    images,
  };
}

/** The lines below a section's heading. Lines are in the order of their blocks. */
function linesBetween(lines: readonly Line[], { from, to }: SectionRange): Line[] {
  const between: Line[] = [];
  for (let at = firstAfter(lines, from); at < lines.length && lines[at]!.index < to; at++) {
    if (lines[at]!.role !== 'furniture') between.push(lines[at]!);
  }
  return between;
}

/** Place of the first line that stands behind a block. */
function firstAfter(lines: readonly Line[], block: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.index <= block) low = middle + 1;
    else high = middle;
  }
  return low;
}

const visibleDate = /(?:发布|公开|发文|生成)(?:日期|时间)\s{0,4}[:：]?\s{0,8}(20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2})/;

/** From the caller, the page's metadata, or the visible 发布日期 around the article. 1970 is a portal's empty date. */
function publicationDate(document: Document, options: RecogniseOptions): DateRef | null {
  const given = options.published ?? document.metadata.pubDate;
  const date = given ? parseMetadataDate(given) : null;
  if (date) return date;
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.area !== 'furniture') continue;
    const match = visibleDate.exec(block.text);
    const visible = match && parseMetadataDate(match[1]!);
    if (visible)
      return { ...visible, place: { block: block.id, start: match.index, end: match.index + match[0].length } };
  }
  return null;
}

function damageNotes(paragraphs: readonly Paragraph[]): Note[] {
  return paragraphs.flatMap(({ id, text }): Note[] => {
    const at = findLostDigits(text);
    return at < 0
      ? []
      : [
          {
            code: 'digits-lost',
            place: { block: id, start: at, end: Math.min(at + 20, text.length) },
            text: text.slice(at, at + 20),
          },
        ];
  });
}
