import type { Fact } from '../../document/document.js';
import type { XmlElement } from './xml.js';

/** A fact whose block has no id yet. */
export interface Trace {
  readonly kind: Fact['kind'];
  text: string;
}

/** Where a stretch of a paragraph's text comes from; offsets in that text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly element: XmlElement;
  /** It is what a field shows. */
  readonly inField: boolean;
}

/** Which elements a paragraph was read from. */
export interface LineSource {
  /** More than one where the marks between them are deleted. */
  readonly paragraphs: readonly XmlElement[];
  /** What lies between them has no characters in the file: automatic numbers, page breaks. */
  readonly pieces: readonly Piece[];
}

/** A paragraph. */
export interface Line {
  readonly kind: 'line';
  readonly text: string;
  /** Outline level 1–9. */
  readonly level: number | null;
  /** Length of the automatic number at the start of `text`. */
  readonly autoNumber: number;
  readonly images: number;
  /** An entry of a table of contents. */
  readonly contents: boolean;
  readonly traces: readonly Trace[];
  /** Only where sources are asked for. */
  readonly source?: LineSource;
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  readonly items: readonly Item[];
}

export interface Grid {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  /** By row, then column; origins only. */
  readonly cells: readonly GridCell[];
  /** Of rows and cells as a whole: inserted or deleted ones. */
  readonly traces: readonly Trace[];
}

/** A text box; it stands after the paragraph that anchors it. */
export interface Box {
  readonly kind: 'box';
  readonly items: readonly Item[];
}

/** Content in reading order, before it is told what is a table and what a frame, and before it has ids. */
export type Item = Line | Grid | Box;

/** The final view of tracked changes: content stands as it is, was inserted, or is left out. */
export type View = 'plain' | 'inserted' | 'deleted';
