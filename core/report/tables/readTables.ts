import type { Document } from '../../document/document.js';
import type { Form, TableId } from '../../formats/form.js';
import { forms } from '../../formats/index.js';
import type { Note, ReadCell, ReadLabel, ReadTable } from '../report.js';
import { findWindow, type SectionRange, type Window } from './findWindow.js';
import { bookOf, type LabelBook } from './labels.js';
import { type Hit, matchLabels } from './matchLabels.js';
import { noteGlued } from './noteGlued.js';
import { type RowsReading, readRows } from './readRows.js';
import { readSingle } from './readSingle.js';
import { type Token, tokensOf } from './tokens.js';

export interface TablesReading {
  readonly tables: Readonly<Record<TableId, ReadTable | null>>;
  readonly notes: readonly Note[];
  /** Ids of paragraphs that are cells of a table though the source does not mark them as such. */
  readonly cellIds: ReadonlySet<string>;
}

const tableIds: readonly TableId[] = ['disclosure', 'applications', 'disputes'];

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
      notes.push(...noteGlued(document, sections, id));
      continue;
    }
    const found = chooseForm(tokens, window, id, older(reportForm, formOfYear));
    const read = readTable(tokens, window, found);
    if (!read) {
      notes.push(...noteGlued(document, sections, id));
      continue;
    }
    if (id === 'disclosure' || !reportForm) reportForm = found.book.form;
    tables[id] = read.table;
    notes.push(...read.notes);
    for (let index = read.from; index < read.to; index++) {
      const { loose, block, place } = tokens[index]!;
      const paragraph = document.blocks[block]!;
      if (loose && !(paragraph.kind === 'paragraph' && paragraph.cell)) cellIds.add(place.block);
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

interface Found {
  readonly book: LabelBook;
  readonly hits: readonly Hit[];
}

/** The form whose labels fit best; the preferred one where both fit alike. */
function chooseForm(tokens: readonly Token[], window: Window, id: TableId, preferred: Form | null): Found {
  let best: LabelBook | null = null;
  let most = -1;
  for (const form of forms) {
    const book = bookOf(form, id);
    let score = form === preferred ? 0.5 : 0;
    for (let index = window.from; index < window.to; index++) {
      // Values are most of a table, and no label.
      const { isValue, folded } = tokens[index]!;
      if (!isValue && book.byText.has(folded)) score++;
    }
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
  const read = book.spec.layout === 'single' ? single(tokens, hits, to, book) : rowsOf(tokens, hits, to, book);
  if (!read) return null;
  const { rows, missingRows, missingAfter, missingColumns, unknownRows, legible } = read.part;
  // Written out, so that all tables have one shape: objects spread together are slow to make and to read.
  const table: ReadTable = {
    id: book.spec.id,
    form: book.form,
    spec: book.spec,
    rows,
    labels,
    missingRows,
    missingAfter,
    missingColumns,
    unknownRows,
    legible,
    place,
  };
  return { table, notes: read.notes, from: first.index, to };
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
  book.spec.blocks.forEach((block, index) => {
    for (const row of block.rows) rows[row.key] = { ...book.blankRows[index]! };
  });
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
  const isWhole = book.spec.blocks.every((block) => block.rows.every((row) => read.has(row.key)));
  const legible = isWhole || reading.orphans === 0;
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
  const runs = legible && !isWhole ? missingRuns(book, read) : { missingRows: [], missingAfter: [] };
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
