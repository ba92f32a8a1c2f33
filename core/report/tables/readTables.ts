import type { Document, Place } from '../../document/document.js';
import type { Form, TableId } from '../../formats/form.js';
import { forms } from '../../formats/index.js';
import { fold } from '../fold.js';
import type { Note, ReadCell, ReadLabel, ReadTable } from '../report.js';
import { bookOf, type LabelBook } from './labels.js';
import { type Hit, matchLabels } from './matchLabels.js';
import { type RowsReading, readRows } from './readRows.js';
import { readSingle } from './readSingle.js';
import { type Token, tokensOf } from './tokens.js';

/** Range of blocks [from, to) of a section, by its number. */
export interface SectionRange {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

export interface TablesReading {
  readonly tables: Readonly<Record<TableId, ReadTable | null>>;
  readonly notes: readonly Note[];
  /** Ids of paragraphs that are cells of a table. */
  readonly cellIds: ReadonlySet<string>;
}

const tableIds: readonly TableId[] = ['disclosure', 'applications', 'disputes'];
const homes: Readonly<Record<TableId, number>> = { disclosure: 2, applications: 3, disputes: 4 };

/**
 * Finds and reads the three statutory tables, each on the form that it uses, in whatever layout.
 * `formOfYear` only decides where the table's own labels do not.
 */
export function readTables(
  document: Document,
  sections: readonly SectionRange[],
  formOfYear: Form | null,
): TablesReading {
  const tokens = tokensOf(document);
  const tables: Record<TableId, ReadTable | null> = { disclosure: null, applications: null, disputes: null };
  const notes: Note[] = [];
  const cellIds = new Set<string>();
  let reportForm = formOfYear;
  for (const id of tableIds) {
    const window = findWindow(tokens, sections, id);
    if (!window) {
      notes.push(...gluedNotes(document, sections, id));
      continue;
    }
    const found = chooseForm(tokens, window, id, older(reportForm, formOfYear));
    const read = readTable(tokens, window, found);
    if (!read) {
      notes.push(...gluedNotes(document, sections, id));
      continue;
    }
    if (id === 'disclosure' || !reportForm) reportForm = found.book.form;
    tables[id] = read.table;
    notes.push(...read.notes);
    for (let index = read.from; index < read.to; index++) {
      if (tokens[index]!.loose) cellIds.add(tokens[index]!.place.block);
    }
  }
  return { tables, notes, cellIds };
}

/**
 * The older of two forms. Where a table's own labels do not decide, nothing is missing from it on the older form:
 * a single （六） row is right in 2019 and 2020, and belongs to a report that is on the form of 2019 elsewhere.
 */
function older(a: Form | null, b: Form | null): Form | null {
  if (!a || !b) return a ?? b;
  return a.from <= b.from ? a : b;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a table's tokens stand: in its own section, else in the section that holds most of its labels (under a wrong
 * heading), else in the table that does.
 */
function findWindow(tokens: readonly Token[], sections: readonly SectionRange[], id: TableId): Window | null {
  const inSections = sections.map(({ number, from, to }) => ({ number, window: windowOf(tokens, from, to) }));
  const home = inSections.find(
    ({ number, window }) => number === homes[id] && countKnown(tokens, window, id) >= fewestKnown,
  );
  if (home) return home.window;
  const other = fullest(
    tokens,
    inSections.map(({ window }) => window),
    id,
  );
  return other ?? fullest(tokens, windowsOfTables(tokens), id);
}

/** Fewer labels than this may be there by chance; the ones that tables share are not counted. */
const fewestKnown = 2;

function fullest(tokens: readonly Token[], windows: readonly Window[], id: TableId): Window | null {
  let best: Window | null = null;
  let most = fewestKnown - 1;
  for (const window of windows) {
    const count = countKnown(tokens, window, id);
    if (count <= most) continue;
    most = count;
    best = window;
  }
  return best;
}

/** The tokens of each table, in whatever section or none. */
function windowsOfTables(tokens: readonly Token[]): Window[] {
  const windows: Window[] = [];
  for (let index = 0; index < tokens.length; ) {
    const { block, loose } = tokens[index]!;
    let end = index + 1;
    while (end < tokens.length && tokens[end]!.block === block) end++;
    if (!loose) windows.push({ from: index, to: end });
    index = end;
  }
  return windows;
}

function windowOf(tokens: readonly Token[], fromBlock: number, toBlock: number): Window {
  const from = lowerBound(tokens, fromBlock);
  return { from, to: lowerBound(tokens, toBlock) };
}

/** First token of the block or a later one. */
function lowerBound(tokens: readonly Token[], block: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many tokens are labels of the table in any form; words that other tables share do not count. */
function countKnown(tokens: readonly Token[], window: Window, id: TableId): number {
  const known = telling[id];
  let count = 0;
  for (let index = window.from; index < window.to; index++) if (known.has(tokens[index]!.folded)) count++;
  return count;
}

const shared = new Set([
  '其他',
  '总计',
  '合计',
  '小计',
  '信息内容',
  '行政处罚',
  '行政许可',
  '行政强制',
  '行政复议',
  '行政诉讼',
]);

interface Found {
  readonly book: LabelBook;
  readonly hits: readonly Hit[];
}

/** Texts that tell a table from the others, in any form. */
const telling: Readonly<Record<TableId, ReadonlySet<string>>> = {
  disclosure: tellingTexts('disclosure'),
  applications: tellingTexts('applications'),
  disputes: tellingTexts('disputes'),
};

function tellingTexts(id: TableId): ReadonlySet<string> {
  const texts = forms.flatMap((form) => [...bookOf(form, id).byText.keys()]);
  return new Set(texts.filter((text) => text.length >= 2 && !shared.has(text)));
}

/** The form whose labels fit best; the preferred one where both fit alike. */
function chooseForm(tokens: readonly Token[], window: Window, id: TableId, preferred: Form | null): Found {
  let best: LabelBook | null = null;
  let most = -1;
  for (const form of forms) {
    const book = bookOf(form, id);
    let score = form === preferred ? 0.5 : 0;
    for (let index = window.from; index < window.to; index++) if (book.byText.has(tokens[index]!.folded)) score++;
    if (score > most) {
      most = score;
      best = book;
    }
  }
  return { book: best!, hits: matchLabels(tokens, window.from, window.to, best!) };
}

interface Read {
  readonly table: ReadTable;
  readonly notes: readonly Note[];
  readonly from: number;
  readonly to: number;
}

function readTable(tokens: readonly Token[], window: Window, { book, hits }: Found): Read | null {
  const first = hits[0];
  if (!first) return null;
  const to = endOfTable(tokens, hits, window.to);
  const place = tokens[first.index]!.place;
  const labels = hits.map((hit) => labelOf(tokens, hit));
  const shell = { id: book.spec.id, form: book.form, spec: book.spec, labels, place };
  const read = book.spec.layout === 'single' ? single(tokens, hits, to, book) : rowsOf(tokens, hits, to, book);
  if (!read) return null;
  return { table: { ...shell, ...read.part }, notes: read.notes, from: first.index, to };
}

/** The table ends with the last value or blank after its last label; prose below it is not part of it. */
function endOfTable(tokens: readonly Token[], hits: readonly Hit[], limit: number): number {
  const last = hits[hits.length - 1]!;
  let end = last.index + last.count;
  for (let index = end; index < limit; index++) {
    const token = tokens[index]!;
    if (token.isValue || !token.loose || (token.isBlank && token.loose)) end = index + 1;
  }
  return end;
}

function labelOf(tokens: readonly Token[], hit: Hit): ReadLabel {
  const { label, match, index, count } = hit;
  const text =
    count === 1
      ? tokens[index]!.text
      : tokens
          .slice(index, index + count)
          .map((token) => token.text)
          .join('');
  return { key: label.key, kind: label.kind, prescribed: label.prescribed, text, place: tokens[index]!.place, match };
}

type Part = Pick<ReadTable, 'rows' | 'missingRows' | 'missingAfter' | 'missingColumns' | 'unknownRows' | 'legible'>;
interface PartReading {
  readonly part: Part;
  readonly notes: readonly Note[];
}

function single(tokens: readonly Token[], hits: readonly Hit[], to: number, book: LabelBook): PartReading | null {
  const rows = readSingle(tokens, hits, to, book);
  const none = { missingRows: [], missingAfter: [], missingColumns: [], unknownRows: [] };
  if (rows) return { part: { ...none, rows, legible: true }, notes: [] };
  const hasNumbers = tokens.slice(hits[0]!.index, to).some((token) => token.isValue);
  if (!hasNumbers && hits.length < 4) return null;
  const { place } = tokens[hits[0]!.index]!;
  const note: Note = { code: 'cells-unreadable', table: book.spec.id, place, text: '' };
  return { part: { ...none, rows: unread(book), legible: false }, notes: [note] };
}

/** Every row of the form with null cells. */
function unread(book: LabelBook): Record<string, Record<string, ReadCell | null>> {
  const rows: Record<string, Record<string, ReadCell | null>> = {};
  for (const block of book.spec.blocks) {
    for (const row of block.rows) rows[row.key] = Object.fromEntries(block.columns.map((column) => [column.key, null]));
  }
  return rows;
}

function rowsOf(tokens: readonly Token[], hits: readonly Hit[], to: number, book: LabelBook): PartReading | null {
  const reading = readRows(tokens, hits, to, book);
  if (reading.rows.length < 2) return null;
  const id = book.spec.id;
  const notes: Note[] = [];
  const read = new Map(reading.rows.map((row) => [row.key, row]));
  const replaced = new Set(
    book.spec.merged.filter((merged) => read.has(merged.key)).flatMap((merged) => merged.standsFor),
  );
  const absent = book.spec.blocks.flatMap((block) => block.rows).filter((row) => !read.has(row.key));
  const legible = absent.length === 0 || reading.orphans === 0;
  let blank: ReturnType<typeof unread> | null = null;
  const nulls = (key: string) => (blank ??= unread(book))[key]!;
  const rows: Record<string, Readonly<Record<string, ReadCell | null>>> = {};
  for (const block of book.spec.blocks) {
    for (const row of block.rows) {
      for (const merged of book.spec.merged) {
        const cells = merged.standsFor[0] === row.key ? read.get(merged.key) : undefined;
        if (cells) rows[merged.key] = cells.cells ?? nulls(row.key);
      }
      const found = read.get(row.key);
      if (found) rows[row.key] = found.cells ?? nulls(row.key);
      else if (!legible && !replaced.has(row.key)) rows[row.key] = nulls(row.key);
    }
  }
  if (!legible) {
    notes.push({ code: 'table-unreadable', table: id, place: tokens[hits[0]!.index]!.place, text: '' });
  } else {
    for (const row of reading.rows) {
      if (row.cells) continue;
      notes.push({
        code: 'row-unreadable',
        table: id,
        place: tokens[row.hit.index]!.place,
        text: row.hit.label.prescribed,
      });
    }
  }
  const runs = legible ? missingRuns(book, read) : { missingRows: [], missingAfter: [] };
  const unknownRows = legible ? reading.unknown.map((token) => ({ text: token.text.trim(), place: token.place })) : [];
  return { part: { rows, ...runs, missingColumns: reading.missingColumns, unknownRows, legible }, notes };
}

/** Absent rows in runs that follow one another in the form. */
function missingRuns(
  book: LabelBook,
  read: ReadonlyMap<string, RowsReading['rows'][number]>,
): Pick<ReadTable, 'missingRows' | 'missingAfter'> {
  const missingRows: string[][] = [];
  const missingAfter: (string | null)[] = [];
  let before: string | null = null;
  let run: string[] | null = null;
  for (const row of book.spec.blocks.flatMap((block) => block.rows)) {
    const merged = book.spec.merged.find((each) => each.standsFor[0] === row.key && read.has(each.key));
    if (merged) {
      before = merged.key;
      run = null;
    }
    if (read.has(row.key)) {
      before = row.key;
      run = null;
    } else if (run) {
      run.push(row.key);
    } else {
      run = [row.key];
      missingRows.push(run);
      missingAfter.push(before);
    }
  }
  return { missingRows, missingAfter };
}

/** Text that clearly is the table, but with its cells run together: `规章000`. */
function gluedNotes(document: Document, sections: readonly SectionRange[], id: TableId): Note[] {
  const home = sections.find((section) => section.number === homes[id]);
  if (!home) return [];
  let count = 0;
  let place: Place | null = null;
  for (const block of document.blocks.slice(home.from + 1, home.to)) {
    const cells = block.kind === 'paragraph' ? [block] : block.cells;
    for (const { id: cell, text } of cells) {
      if (!text.includes('\n') && text.length > 400) continue;
      const found = countHeld(fold(text), id);
      if (found === 0) continue;
      count += found;
      place ??= { block: cell, start: 0, end: text.length };
    }
  }
  return place && count >= 2 ? [{ code: 'table-unreadable', table: id, place, text: '' }] : [];
}

/** How many labels of the table, in whichever form fits best, stand in a text next to digits or one another. */
function countHeld(folded: string, id: TableId): number {
  const counts = forms.map((form) => countLabels(bookOf(form, id), folded));
  return Math.max(...counts);
}

function countLabels(book: LabelBook, folded: string): number {
  let count = 0;
  for (const label of [...book.rowSide, ...book.headSide]) {
    if (label.folded.length < 2 || shared.has(label.folded)) continue;
    const at = folded.indexOf(label.folded);
    if (at < 0) continue;
    const next = folded.charCodeAt(at + label.folded.length);
    const isBare = folded.length === label.folded.length;
    if (isBare || (next >= 0x30 && next <= 0x39) || folded.length > 2 * label.folded.length) count++;
  }
  return count;
}
