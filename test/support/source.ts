/** A report as its author has it, before any layout: what the renderers of test/render turn into files. */

/** One origin cell; the places it covers have no entry of their own. */
export interface SourceCell {
  text: string;
  /** Absent: 1. */
  rowSpan?: number;
  /** Absent: 1. */
  columnSpan?: number;
}

export interface SourceTable {
  kind: 'table';
  /** Origin cells only, from left to right. */
  rows: SourceCell[][];
}

export interface SourceParagraph {
  kind: 'paragraph';
  text: string;
  /** Outline level 1–9 where the author used a heading style. */
  level?: number;
}

/** What a page or a file says of the report besides its text. Dates are ISO `YYYY-MM-DD`. */
export interface SourceMetadata {
  title?: string;
  articleTitle?: string;
  pubDate?: string;
  contentSource?: string;
}

export interface SourceDocument {
  metadata?: SourceMetadata;
  blocks: (SourceParagraph | SourceTable)[];
}
