/**
 * What a reader hands on: markup turned into blocks, nothing interpreted.
 * Every block has an id by which its host finds the place again.
 */

/** Unique in its document; `p` paragraphs, `t` tables, `t3.r2c4` the cell whose origin is row 2, column 4 of table t3. */
export type BlockId = string;

/** Where in the source a paragraph stands. Recognition reads `body`; the other areas only give facts. */
export type Area = 'body' | 'header' | 'footer' | 'note' | 'furniture';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly id: BlockId;
  /** The text as a reader of the report sees it, automatic numbers included; line breaks are `\n`. */
  readonly text: string;
  /** Absent: `body`. `furniture` is what a portal puts around the article. */
  readonly area?: Area;
  /** Outline level 1–9 from a heading style or tag. */
  readonly level?: number;
  /** The source says that this is one cell of a table whose frame is lost (a line behind a tab). */
  readonly cell?: boolean;
  /** UTF-16 length of the automatic number at the start of `text` which the source does not hold as characters. */
  readonly autoNumber?: number;
  /** How many pictures stand in the paragraph. */
  readonly images?: number;
}

export interface Cell {
  readonly id: BlockId;
  /** Origin, from 0. */
  readonly row: number;
  readonly column: number;
  /** ≥ 1. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs of the cell joined by `\n`. */
  readonly text: string;
  readonly images?: number;
}

export interface Table {
  readonly kind: 'table';
  readonly id: BlockId;
  readonly rows: number;
  readonly columns: number;
  /** By row, then column; one entry for each origin, none for covered places. */
  readonly cells: readonly Cell[];
  /** False where the source cannot express merged cells (tab- or pipe-separated lines): columns may be out of step. */
  readonly spans: boolean;
}

export type Block = Paragraph | Table;

/** What the source says about the document besides its text. Dates are ISO `YYYY-MM-DD`. */
export interface Metadata {
  /** The page's `<title>` or the file's title property. */
  readonly pageTitle?: string;
  /** 国办发〔2017〕47号 meta tags of a published page, as they stand. */
  readonly articleTitle?: string;
  readonly pubDate?: string;
  readonly contentSource?: string;
  readonly columnName?: string;
  readonly columnType?: string;
  readonly siteName?: string;
  readonly siteIdCode?: string;
  readonly url?: string;
  /** File properties. */
  readonly author?: string;
  readonly createdOn?: string;
  readonly modifiedOn?: string;
}

/** Traces of editing that a finished document must not carry. */
export interface Fact {
  readonly kind: 'insertion' | 'deletion' | 'comment' | 'hidden-text' | 'bookmark';
  /** The block it stands in, null where it has none. */
  readonly block: BlockId | null;
  readonly text: string;
}

export interface Document {
  readonly mediaType: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly facts: readonly Fact[];
}

/** Part of a block's text; offsets count UTF-16 units, `end` excluded. */
export interface Place {
  readonly block: BlockId;
  readonly start: number;
  readonly end: number;
}
