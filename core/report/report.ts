import type { Document, Paragraph, Place } from '../document/document.js';
import type { CellKind, Form, FormTable, SectionNumber, TableId } from '../formats/form.js';

/**
 * What recognition makes of a document. Each value knows its place. What could not be read is null and has a note;
 * nothing is ever filled in.
 */

export type BodyKind = 'town' | 'subdistrict' | 'department' | 'government' | 'office';

/** 0 before section 一, 1–6 the sections, 7 after the end of section 六. */
export type SectionIndex = 0 | SectionNumber | 7;

/** A number in front of a heading or list item, at the start of its line. */
export interface Numbering {
  /** `一、` `（一）` `1.` `（1）` `①`, by GB/T 9704 the levels 1–4 and 5. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly value: number;
  /** As written, punctuation included; offsets in the line's text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type LineRole = 'title' | 'heading' | 'subheading' | 'body' | 'cell' | 'signature' | 'furniture';

/** A paragraph with what recognition found out about it. */
export interface Line {
  readonly paragraph: Paragraph;
  /** Index in `document.blocks`. */
  readonly index: number;
  readonly section: SectionIndex;
  readonly role: LineRole;
  readonly numbering: Numbering | null;
}

export interface Section {
  readonly number: SectionNumber;
  /** The number as written, null for an unnumbered heading. */
  readonly numbering: Numbering | null;
  /** The whole heading, number included. */
  readonly place: Place;
  /** Heading text without its number and closing punctuation, as written. */
  readonly heading: string;
  readonly headingPlace: Place;
  /** Lines below the heading, up to the next section; sub-headings and table cells included. */
  readonly lines: readonly Line[];
  /** Indexes in `document.blocks`: heading's block, and the first block after the section. */
  readonly from: number;
  readonly to: number;
  /** Pictures in the section. */
  readonly images: number;
}

/** Why a cell holds no usable number, or a usable one that is written wrong. */
export type CellFault = 'blank' | 'not-a-number' | 'decimal' | 'negative' | 'full-width' | 'unit' | 'stray';

export interface ReadCell {
  /** Null: the document has something here that is no number, or nothing. */
  readonly value: number | null;
  readonly text: string;
  readonly place: Place;
  readonly kind: CellKind;
  readonly fault: CellFault | null;
}

export interface ReadLabel {
  /** Row key, column key, group or caption text. */
  readonly key: string;
  readonly kind: 'row' | 'column' | 'group' | 'caption' | 'corner' | 'column-group';
  /** As the form prescribes it. */
  readonly prescribed: string;
  /** As written. */
  readonly text: string;
  readonly place: Place;
  /** `exact` after NFKC and removal of white space and punctuation, or an accepted wording; `alias` 小计/合计 for 总计; else `near`. */
  readonly match: 'exact' | 'alias' | 'near';
}

/** row key → column key → cell. A row missing from the document has no key. */
export type ReadRows = Readonly<Record<string, Readonly<Record<string, ReadCell | null>>>>;

export interface ReadTable {
  readonly id: TableId;
  /** The form that the table is on, which may differ from the form of the year. */
  readonly form: Form;
  readonly spec: FormTable;
  /** A null cell was not found where the row says it should be: not read. */
  readonly rows: ReadRows;
  readonly labels: readonly ReadLabel[];
  /** Runs of rows of the form which are absent, in the form's order; only for a legible table. */
  readonly missingRows: readonly (readonly string[])[];
  /** For each missing run, the key of the row before it, or null at the table's start. */
  readonly missingAfter: readonly (string | null)[];
  readonly missingColumns: readonly { readonly key: string; readonly block: number }[];
  /** Rows with values that the form does not have. */
  readonly unknownRows: readonly { readonly text: string; readonly place: Place }[];
  /** False: so much is damaged that missing rows prove nothing about the report. */
  readonly legible: boolean;
  /** Where the table starts. */
  readonly place: Place;
}

/** Something that could not be read, for the supervisor to look at. Never a fault of the report by itself. */
export interface Note {
  readonly code:
    | 'table-unreadable'
    | 'cells-unreadable'
    | 'row-unreadable'
    | 'digits-lost'
    | 'text-damaged'
    | 'year-unclear';
  readonly table?: TableId;
  readonly place: Place | null;
  readonly text: string;
}

export interface DateRef {
  readonly year: number;
  /** 1–12 and 1–31 as written; validity is judged by date/impossible. */
  readonly month: number;
  readonly day: number;
  readonly place: Place | null;
}

export interface Period {
  readonly start: DateRef;
  readonly end: DateRef;
  readonly place: Place;
  /** The sentence says that this is the statistics period, not just a span that happens to be named. */
  readonly declared: boolean;
}

export interface Title {
  /** White space removed, broken lines joined. */
  readonly text: string;
  readonly place: Place;
  /** Further lines of a title broken over lines. */
  readonly rest: readonly Place[];
}

export interface Report {
  readonly document: Document;
  readonly lines: readonly Line[];
  /** The author's running text among the lines: titles, headings, paragraphs, signature; no cells, nothing around the article. */
  readonly prose: readonly Line[];
  readonly title: Title | null;
  /** A title that stands again further down or above, with its differences. */
  readonly otherTitles: readonly Title[];
  readonly body: { readonly name: string; readonly kind: BodyKind; readonly place: Place | null } | null;
  readonly bodyKind: BodyKind | null;
  readonly year: {
    readonly value: number;
    readonly source: 'title' | 'period' | 'prose' | 'metadata';
    readonly place: Place | null;
  } | null;
  /** The form that the tables are on; that of the year where no table can be read. */
  readonly form: Form | null;
  readonly formOfYear: Form | null;
  readonly sections: readonly Section[];
  readonly tables: Readonly<Record<TableId, ReadTable | null>>;
  readonly period: Period | null;
  readonly signature: {
    readonly body: string | null;
    readonly bodyPlace: Place | null;
    readonly date: DateRef | null;
  } | null;
  readonly publishedOn: DateRef | null;
  readonly notes: readonly Note[];
}
