import type { BlockId } from '../document/document.js';
import { carryOvers, type LeftRow } from '../formats/carryOver.js';
import type { Form, FormId, SectionNumber, TableId } from '../formats/form.js';
import type { ReadTable, Report } from '../report/report.js';
import { writeHeading } from '../rules/structure/writeHeading.js';
import { type FormCell, layOutForm } from './layOutForm.js';
import { noteBetween } from './noteBetween.js';

/** A cell of a form by its row and column. */
export interface FormPlace {
  readonly row: string;
  readonly column: string;
}

/** A section's heading that is missing. */
export interface InsertedHeading {
  readonly kind: 'heading';
  readonly section: SectionNumber;
  /** 四、政府信息公开行政复议、行政诉讼情况 */
  readonly text: string;
  /** The block that it comes behind, or behind what was inserted there before it; null: at the start. */
  readonly after: BlockId | null;
}

/** A statutory table that is missing or on the wrong form. */
export interface InsertedTable {
  readonly kind: 'table';
  readonly section: SectionNumber;
  readonly table: TableId;
  readonly form: FormId;
  readonly after: BlockId | null;
  /** Blocks that it takes the place of: the table on the wrong form. */
  readonly replaces: readonly BlockId[];
  readonly rows: number;
  readonly columns: number;
  /** By row, then column, as in a document's table. */
  readonly cells: readonly FormCell[];
  /** Figures of the replaced table that mean the same, and why. */
  readonly carried: readonly (FormPlace & { readonly value: number; readonly why: string; readonly whyEn: string })[];
  /** Cells left for the author, and why where the old table has something like them. */
  readonly blank: readonly (FormPlace & { readonly why: string | null; readonly whyEn: string | null })[];
}

export type InsertedBlock = InsertedHeading | InsertedTable;

/**
 * What the form of the report year has and the report lacks, in the report's order: headings of missing sections, empty tables,
 * and the right form of a table with the figures that mean the same. Nothing is filled in that the report does not say.
 * Pure data: a host writes it as it can. Empty where the year has no form or nothing is missing.
 */
export function insertBlocks(report: Report): InsertedBlock[] {
  const form = report.formOfYear;
  if (!form) return [];
  return form.sections.flatMap(({ number }) => [...heading(report, form, number), ...table(report, form, number)]);
}

function heading(report: Report, form: Form, number: SectionNumber): InsertedHeading[] {
  if (report.sections.some((section) => section.number === number)) return [];
  const section = form.sections.find((each) => each.number === number)!;
  return [{ kind: 'heading', section: number, text: writeHeading(section), after: endOfSectionBefore(report, number) }];
}

function table(report: Report, form: Form, number: SectionNumber): InsertedTable[] {
  const spec = Object.values(form.tables).find(({ section }) => section === number);
  if (!spec) return [];
  const read = report.tables[spec.id];
  // The right form stands there already, and the old one has not been deleted yet.
  if (
    report.lines.some(
      ({ paragraph, section }) => section === number && paragraph.text === noteBetween({ form: form.id }),
    )
  )
    return [];
  if (read) return read.spec === spec ? [] : [replacement(report, form, read)];
  const section = report.sections.find((each) => each.number === number);
  // A picture or cells that could not be read are a table all the same: another one beside it would be one too many.
  if (section && (section.images > 0 || section.lines.some(({ role }) => role === 'cell'))) return [];
  if (report.notes.some((note) => note.table === spec.id || note.code === 'table-unreadable')) return [];
  const after = section ? section.place.block : endOfSectionBefore(report, number);
  return [filled(form, spec.id, { after, replaces: [] }, null)];
}

/** The last block before the place of a section; null: the document begins with it. */
function endOfSectionBefore({ sections, document }: Report, number: SectionNumber): BlockId | null {
  const next = sections.find((section) => section.number > number);
  const before = sections.filter((section) => section.number < number).at(-1);
  const index = next ? next.from : (before?.to ?? document.blocks.length);
  return document.blocks[index - 1]?.id ?? null;
}

function replacement(report: Report, form: Form, read: ReadTable): InsertedTable {
  const { blocks } = report.document;
  const places = [read.place, ...read.labels.map(({ place }) => place)];
  for (const cells of Object.values(read.rows))
    for (const cell of Object.values(cells)) if (cell) places.push(cell.place);
  const own = new Set(places.map(({ block }) => block.split('.')[0]));
  const indexes = blocks.flatMap(({ id }, index) => (own.has(id) ? [index] : []));
  const replaced = blocks.slice(indexes[0], (indexes.at(-1) ?? -1) + 1).map(({ id }) => id);
  const after = blocks[(indexes[0] ?? 0) - 1]?.id ?? null;
  return filled(form, read.id, { after, replaces: replaced }, read);
}

function filled(
  form: Form,
  id: TableId,
  place: Pick<InsertedTable, 'after' | 'replaces'>,
  old: ReadTable | null,
): InsertedTable {
  const spec = form.tables[id];
  const carried = old ? carriedFrom(old, form.id) : [];
  const values = new Map(carried.map((each) => [`${each.row} ${each.column}`, each.value]));
  const cells = layOutForm(spec, (row, column) => String(values.get(`${row} ${column}`) ?? ''));
  const left = carryOvers.find((each) => each.table === id && each.from === old?.form.id && each.to === form.id)?.left;
  const blank = cells.flatMap(({ value, text }) =>
    value && text === '' ? [{ ...value, ...reasonOf(left?.find(({ row }) => row === value.row)) }] : [],
  );
  return {
    kind: 'table',
    section: spec.section,
    table: id,
    form: form.id,
    ...place,
    rows: Math.max(...cells.map((each) => each.row + each.rowSpan)),
    columns: Math.max(...cells.map((each) => each.column + each.columnSpan)),
    cells,
    carried,
    blank,
  };
}

function reasonOf(left: LeftRow | undefined): { why: string | null; whyEn: string | null } {
  return { why: left?.why ?? null, whyEn: left?.whyEn ?? null };
}

/** The figures of a table that mean the same on another form. What was not read as a number does not carry over. */
function carriedFrom(old: ReadTable, to: FormId): InsertedTable['carried'] {
  const carry = carryOvers.find((each) => each.table === old.id && each.from === old.form.id && each.to === to);
  return (carry?.rows ?? []).flatMap(({ row, from, columns, onlyZero, why, whyEn }) =>
    columns.flatMap((column) => {
      const values = from.map((key) => old.rows[key]?.[column]?.value ?? null);
      if (values.includes(null)) return [];
      const value = values.reduce<number>((sum, each) => sum + (each ?? 0), 0);
      return onlyZero && value !== 0 ? [] : [{ row, column, value, why, whyEn }];
    }),
  );
}
