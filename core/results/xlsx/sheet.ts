/** A sheet of a workbook as plain data: a head, and rows below it. */
export interface Sheet {
  /** Made valid and unique by the writer: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** As many cells as columns; null: blank, for somebody to fill in. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Absent: portrait. */
  readonly landscape?: boolean;
}

export interface SheetColumn {
  readonly title: string;
  /** In characters of the usual digits; a Chinese character takes two. */
  readonly width: number;
  /** Absent: one line. */
  readonly wrap?: boolean;
}

export type SheetCell = string | number | null;
