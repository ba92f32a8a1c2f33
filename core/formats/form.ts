import type { Source } from './laws.js';

/**
 * A statutory form as data. Keys are those of the JSON result; labels are the form's words.
 * Nothing here knows how a table is laid out in a file: recognition aligns what it sees with these lists.
 */

export type FormId = '2019' | '2021';
export type TableId = 'disclosure' | 'applications' | 'disputes';
export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** What a cell takes: a count ≥ 0, a signed change, an amount ≥ 0 that may have decimals. */
export type CellKind = 'count' | 'change' | 'amount';

export interface Label {
  /** As prescribed. */
  readonly text: string;
  /** Other wordings that mean the same and are accepted without a word. */
  readonly accepted?: readonly string[];
}

export interface Column extends Label {
  readonly key: string;
  readonly kind: CellKind;
}

export interface Row extends Label {
  readonly key: string;
  /** Labels of the groups around the row, outermost first, by their text in `groups`. */
  readonly groups: readonly string[];
}

/** Rows under one header. 第二部分 has one block for each item of article 20, the other tables have one in all. */
export interface TableBlock {
  /** The line above the header, such as 第二十条第（一）项. */
  readonly caption?: Label;
  /** Header of the label column: 信息内容, or the corner note. */
  readonly corner?: Label;
  /** Header labels that span several columns. */
  readonly columnGroups: readonly Label[];
  readonly columns: readonly Column[];
  /** Row group labels without values of their own. */
  readonly groups: readonly Label[];
  readonly rows: readonly Row[];
}

/** A group label that may carry values itself where its rows are not split up: a 2019 row left inside the 2021 form. */
export interface MergedRow extends Label {
  readonly key: string;
  readonly standsFor: readonly string[];
}

/** Sum of the `left` cells = sum of the `right` cells, in each column (keys are rows) or in each row (keys are columns). */
export interface Equation {
  readonly rule:
    | 'sum/applications-balance'
    | 'sum/results-total'
    | 'sum/applicant-total'
    | 'sum/review-total'
    | 'sum/litigation-total';
  readonly along: 'column' | 'row';
  /** The rows (along row) or columns (along column) it holds for. Absent: all. */
  readonly only?: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** In the form's own words, and in English; both are written with ` = `. */
  readonly expression: { readonly zh: string; readonly en: string };
  readonly basis: Source;
}

export interface FormTable {
  readonly id: TableId;
  readonly section: SectionNumber;
  /** `rows`: one line for each row. `single`: one data line, the rows stand side by side in groups of columns. */
  readonly layout: 'rows' | 'single';
  readonly blocks: readonly TableBlock[];
  readonly merged: readonly MergedRow[];
  readonly equations: readonly Equation[];
}

export interface FormSection extends Label {
  readonly number: SectionNumber;
  readonly basis: Source;
}

export interface Form {
  readonly id: FormId;
  /** First and last report year it is in force for; null: still in force. */
  readonly from: number;
  readonly to: number | null;
  readonly basis: Source;
  readonly sections: readonly FormSection[];
  readonly tables: Readonly<Record<TableId, FormTable>>;
}
