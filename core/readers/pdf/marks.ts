/** How a character stands: in a line from left to right, in a column from top to bottom, or askew. */
export type Direction = 'across' | 'down' | 'askew';

/** A visible character; measures in points, from the page's upper left corner, y downwards. */
export interface Glyph {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Base line. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  readonly direction: Direction;
  /** A space was written before it. */
  readonly spaced: boolean;
  /** The file says that it belongs to the page, not to the text. */
  readonly artifact: boolean;
}

/** A straight line along one axis: `at` is its place on the other one, from `from` to `to` along its own. */
export interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Picture {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What one page shows. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly glyphs: readonly Glyph[];
  readonly horizontals: readonly Stroke[];
  readonly verticals: readonly Stroke[];
  readonly pictures: readonly Picture[];
  /** Characters that are there for searching only, as text recognition puts them behind a scan. */
  readonly invisible: number;
  /** Characters whose meaning the file does not tell. */
  readonly unreadable: number;
  /** The file has nothing at all for the page. */
  readonly isVoid: boolean;
}
