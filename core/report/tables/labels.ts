import type { Form, FormTable, Label, MergedRow, Row, TableBlock, TableId } from '../../formats/form.js';
import { forms } from '../../formats/index.js';
import { fold } from '../fold.js';
import type { ReadCell, ReadLabel } from '../report.js';

/** One label of a form, with the folded texts by which it is known. */
export interface KnownLabel {
  readonly key: string;
  readonly kind: ReadLabel['kind'];
  readonly prescribed: string;
  /** Index of the block in the form's table. */
  readonly block: number;
  readonly folded: string;
  /** How many groups stand around it: 2 for a row inside （三）, 1 for a row or group inside 三, 0 outside. */
  readonly depth: number;
}

export interface LabelMatch {
  readonly label: KnownLabel;
  readonly match: ReadLabel['match'];
  /** A text that means other labels too: taken only right after the row before it. */
  readonly afterRow?: KnownLabel;
}

/** Everything that may stand as a label in one table of one form. */
export interface LabelBook {
  readonly form: Form;
  readonly spec: FormTable;
  /** Row labels and row groups in the form's order, the merged rows among them. */
  readonly rowSide: readonly KnownLabel[];
  /** Columns, column groups, captions and corners. */
  readonly headSide: readonly KnownLabel[];
  /** Folded text → the labels it may mean; several where blocks repeat a column. */
  readonly byText: ReadonlyMap<string, readonly LabelMatch[]>;
  readonly longest: number;
  /** For each block of the table a row whose cells are not read, in the order of the columns. */
  readonly blankRows: readonly Readonly<Record<string, ReadCell | null>>[];
  /** Every beginning of a known text: only from these can a label broken over lines start. */
  readonly beginnings: ReadonlySet<string>;
}

const totalAliases = ['合计', '小计'];

/** `1属于国家秘密` → `属于国家秘密`, `一本年新收` → `本年新收`: numbers are often lost, or automatic. */
function withoutNumber(folded: string): string {
  return folded.replace(/^(?:\d{1,2}|[一二三四五六七八九十])(?=..)/, '');
}

/** The block's rows, a merged row before the first row that it stands for. */
function inOrder(block: TableBlock, spec: FormTable): readonly (Row | MergedRow)[] {
  return block.rows.flatMap((row) => [...spec.merged.filter((merged) => merged.standsFor[0] === row.key), row]);
}

/** The book of one table of one form. Built once, when the module is loaded. */
function labelBook(form: Form, id: TableId): LabelBook {
  const spec = form.tables[id];
  const byText = new Map<string, LabelMatch[]>();
  const rowSide: KnownLabel[] = [];
  const headSide: KnownLabel[] = [];

  const enter = (text: string, label: KnownLabel, match: ReadLabel['match']) => {
    const known = byText.get(text) ?? [];
    if (!known.some((each) => each.label === label)) known.push({ label, match });
    byText.set(text, known);
  };
  const learn = (label: Label, key: string, kind: ReadLabel['kind'], block: number): KnownLabel => {
    const depth = depthOf(spec.blocks[block]!, kind, key, label.text);
    const known = { key, kind, prescribed: label.text, block, folded: fold(label.text), depth };
    enter(known.folded, known, 'exact');
    for (const text of label.accepted ?? []) enter(fold(text), known, 'exact');
    return known;
  };
  const learnAliases = (known: KnownLabel) => {
    if (!known.folded.endsWith('总计')) return;
    for (const alias of totalAliases) enter(known.folded.slice(0, -2) + alias, known, 'alias');
  };

  spec.blocks.forEach((block: TableBlock, index) => {
    if (block.caption) headSide.push(learn(block.caption, block.caption.text, 'caption', index));
    if (block.corner) headSide.push(learn(block.corner, block.corner.text, 'corner', index));
    for (const group of block.columnGroups) headSide.push(learn(group, group.text, 'column-group', index));
    for (const column of block.columns) headSide.push(learn(column, column.key, 'column', index));
    for (const group of block.groups) {
      // A merged row's label is the group's too: what stands beside it decides which (readRows).
      if (spec.merged.some((merged) => merged.text === group.text)) continue;
      rowSide.push(learn(group, group.text, 'group', index));
    }
    for (const row of inOrder(block, spec)) {
      const known = learn(row, row.key, 'row', index);
      rowSide.push(known);
      // The group's label and the row's may stand in one cell.
      if ('groups' in row) {
        for (let from = 0; from < row.groups.length; from++) {
          enter(fold(row.groups.slice(from).join('')) + known.folded, known, 'exact');
        }
      }
    }
  });
  // Weaker ways to know a label come last, so that they never shadow a full one.
  for (const label of [...rowSide, ...headSide]) learnAliases(label);
  rowSide.forEach((label, rank) => {
    const bare = withoutNumber(label.folded);
    if (bare === label.folded) return;
    const before = rowSide[rank - 1];
    if (!byText.has(bare)) enter(bare, label, 'exact');
    else if (before) byText.get(bare)!.push({ label, match: 'exact', afterRow: before });
  });
  const longest = Math.max(...[...byText.keys()].map((text) => text.length));
  const beginnings = new Set<string>();
  for (const text of byText.keys()) for (let end = 1; end < text.length; end++) beginnings.add(text.slice(0, end));
  const blankRows = spec.blocks.map(({ columns }) => Object.fromEntries(columns.map(({ key }) => [key, null])));
  return { form, spec, rowSide, headSide, byText, longest, blankRows, beginnings };
}

function depthOf({ rows }: TableBlock, kind: ReadLabel['kind'], key: string, text: string): number {
  if (kind === 'row') return rows.find((row) => row.key === key)?.groups.length ?? 1;
  return kind === 'group' && rows.some((row) => row.groups.indexOf(text) === 1) ? 1 : 0;
}

const books = new Map<string, LabelBook>();
for (const form of forms) {
  for (const id of ['disclosure', 'applications', 'disputes'] as const) books.set(form.id + id, labelBook(form, id));
}

/** The labels of a form's table. */
export function bookOf(form: Form, id: TableId): LabelBook {
  return books.get(form.id + id)!;
}
