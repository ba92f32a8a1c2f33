/** Where in the tree a line of text begins, so that a live page can find its characters again. */
export interface TextStart<N> {
  /** The first text node that was walked for the line, white space included; null where the line has only pictures. */
  readonly first: N | null;
  /** UTF-16 offset in that node: lines of preformatted text begin in its middle. */
  readonly offset: number;
}

/** A run of text between two block borders: later a paragraph, or part of a cell. */
export interface TextPiece<N> extends TextStart<N> {
  readonly kind: 'text';
  readonly text: string;
  /** 1–6 inside `h1`–`h6`, else 0. */
  readonly level: number;
  readonly images: number;
  /** How many of its characters are links. */
  readonly linked: number;
  /** Inside `nav`, `footer` or `aside`. */
  readonly aside: boolean;
  /** The block-level element that holds it. */
  readonly node: N;
}

export interface GridCell<N> {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly images: number;
  readonly node: N;
}

/** A table of data, its spans resolved. */
export interface GridPiece<N> {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell<N>[];
  readonly aside: boolean;
  readonly node: N;
}

/** Borders of the elements that can be containers, kept among the text so that they survive the unfolding of tables. */
export interface BorderPiece {
  readonly kind: 'open' | 'close' | 'begin' | 'end';
  /** For `open`: place in the list of known containers, −1 for others. `begin` and `end` are comments. */
  readonly rank: number;
}

/** The contents of a layout table, in order. */
export interface GroupPiece<N> {
  readonly kind: 'group';
  readonly parts: readonly (readonly Piece<N>[])[];
}

export type Content<N> = TextPiece<N> | GridPiece<N>;
export type Piece<N> = Content<N> | BorderPiece | GroupPiece<N>;
