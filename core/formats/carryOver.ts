import { form2019 } from './2019.js';
import { form2021 } from './2021.js';
import type { FormId, FormTable, TableId } from './form.js';

/** Cells of one row of a form that mean the same as cells of the other form. */
export interface CarriedRow {
  readonly row: string;
  /** Rows of the other form; more than one are added up. */
  readonly from: readonly string[];
  readonly columns: readonly string[];
  /** True: only a 0 means the same. The row holds what several rows of this form hold, and 0 is the sum of nothing else. */
  readonly onlyZero?: true;
  readonly why: string;
  readonly whyEn: string;
}

/** A row whose figures do not carry over although the other form has something like it. */
export interface LeftRow {
  readonly row: string;
  readonly why: string;
  readonly whyEn: string;
}

/** What a table on the form `from` says in the words of the form `to`. */
export interface CarryOver {
  readonly from: FormId;
  readonly to: FormId;
  readonly table: TableId;
  readonly rows: readonly CarriedRow[];
  readonly left: readonly LeftRow[];
}

const other2021 = ['otherOverdueCorrection', 'otherOverdueFee', 'otherRest'];

/** 处理决定数量 and 本年处理决定数量: the decisions of the report year in both forms. */
const decisions: readonly CarriedRow[] = ['permits', 'penalties', 'coercion'].map((row) => ({
  row,
  from: [row],
  columns: ['decisions'],
  why: '两种格式都填写本年度处理决定数量',
  whyEn: 'both forms ask for the decisions of the year',
}));

const documentsLeft = {
  why: '2019年格式统计新制作、新公开、对外公开总数量，2021年格式统计制发、废止、现行有效件数，含义不同',
  whyEn: 'the form of 2019 counts documents made and disclosed, that of 2021 those issued, repealed and in force',
};
const feesLeft = {
  why: '2019年格式统计收费项目数，2021年格式统计收费金额（万元），含义不同',
  whyEn: 'the form of 2019 counts kinds of fees, that of 2021 the amount charged',
};

/** Rows whose label is the same in both forms, all columns: those of the table of section 三 but for （六）. */
function alike(from: FormTable, to: FormTable): readonly CarriedRow[] {
  const labels = new Map(from.blocks.flatMap(({ rows }) => rows.map(({ key, text }) => [key, text] as const)));
  return to.blocks.flatMap(({ rows, columns }) =>
    rows
      .filter(({ key, text }) => labels.get(key) === text)
      .map(({ key }) => ({
        row: key,
        from: [key],
        columns: columns.map((column) => column.key),
        why: '两种格式中名称和含义相同',
        whyEn: 'alike in both forms',
      })),
  );
}

const applicant = form2021.tables.applications.blocks[0]!.columns.map(({ key }) => key);

/** Which figures mean the same in the two forms (spec/report-format.md, 3.3); the tables of section 四 are one and the same. */
export const carryOvers: readonly CarryOver[] = [
  {
    from: '2019',
    to: '2021',
    table: 'disclosure',
    rows: decisions,
    left: [
      { row: 'regulations', ...documentsLeft },
      { row: 'normativeDocuments', ...documentsLeft },
      { row: 'fees', ...feesLeft },
    ],
  },
  {
    from: '2021',
    to: '2019',
    table: 'disclosure',
    rows: decisions,
    left: [
      { row: 'regulations', ...documentsLeft },
      { row: 'normativeDocuments', ...documentsLeft },
      { row: 'fees', ...feesLeft },
    ],
  },
  {
    from: '2019',
    to: '2021',
    table: 'applications',
    rows: [
      ...alike(form2019.tables.applications, form2021.tables.applications),
      ...other2021.map((row) => ({
        row,
        from: ['otherResults'],
        columns: applicant,
        onlyZero: true as const,
        why: '“（六）其他处理”为0时，拆分后的各项也都是0',
        whyEn: 'where “（六）其他处理” is 0, so are its parts',
      })),
    ],
    left: other2021.map((row) => ({
      row,
      why: '2019年格式的“（六）其他处理”没有分项，不能判断属于哪一项',
      whyEn: 'the form of 2019 does not divide “（六）其他处理”',
    })),
  },
  {
    from: '2021',
    to: '2019',
    table: 'applications',
    rows: [
      ...alike(form2021.tables.applications, form2019.tables.applications),
      {
        row: 'otherResults',
        from: other2021,
        columns: applicant,
        why: '“（六）其他处理”等于其下三项之和',
        whyEn: '“（六）其他处理” is the sum of its three rows',
      },
    ],
    left: [],
  },
];
