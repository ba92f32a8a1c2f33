import type { FormTable, Label, Row, TableId } from '../../formats/form.js';
import { forms } from '../../formats/index.js';

/**
 * The labels of the statutory tables, as far as a reader needs them: to tell whether two pieces of text are one label, whether two
 * tables are one, and where a table without lines has its rows. What they mean is not its business.
 */
export interface FormLabel {
  /** Without white space and punctuation. */
  readonly bare: string;
  readonly tables: ReadonlySet<TableId>;
  /** The label of a row with values; its groups, outermost first, as bare texts. Null: it heads rows or columns. */
  readonly groups: readonly string[] | null;
  /** A group's label that is a row's on another form: what stands beside it decides. */
  readonly isGroup: boolean;
  /** Heads a column of values. */
  readonly isColumn: boolean;
}

interface Entry {
  bare: string;
  tables: Set<TableId>;
  groups: readonly string[] | null;
  isGroup: boolean;
  isColumn: boolean;
}

const labels = new Map<string, Entry>();

for (const form of forms) for (const table of Object.values(form.tables)) learnTable(table);

function learnTable(table: FormTable): void {
  const learn = (label: Label | undefined, row: Row | null, isGroup: boolean) => {
    for (const text of label ? [label.text, ...(label.accepted ?? [])] : []) {
      const bare = bareText(text);
      const entry = labels.get(bare) ?? { bare, tables: new Set(), groups: null, isGroup: false, isColumn: false };
      entry.tables.add(table.id);
      entry.isGroup ||= isGroup;
      if (row && table.layout === 'rows') entry.groups = row.groups.map(bareText);
      labels.set(bare, entry);
    }
  };
  for (const block of table.blocks) {
    for (const label of [block.caption, block.corner, ...block.columnGroups]) learn(label, null, false);
    for (const column of block.columns) {
      learn(column, null, false);
      for (const text of [column.text, ...(column.accepted ?? [])]) labels.get(bareText(text))!.isColumn = true;
    }
    for (const label of block.groups) learn(label, null, true);
    for (const row of block.rows) learn(row, row, false);
  }
}

/** Every beginning of a label, and the label itself. */
const beginnings = new Set<string>();
for (const bare of labels.keys()) for (let end = 1; end <= bare.length; end++) beginnings.add(bare.slice(0, end));

/** Letters, figures and ideographs only, in their plain forms. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9A-Za-z\u3007\u3400-\u4dbf\u4e00-\u9fff]/g, '');
}

/** The label of a statutory table that a bare text is, or null. */
export function labelOf(bare: string): FormLabel | null {
  return labels.get(bare) ?? null;
}

/** Whether a label of a statutory table begins with the bare text. */
export function beginsLabel(bare: string): boolean {
  return beginnings.has(bare);
}

/** Whether the text is a label of a statutory table. */
export function isFormLabel(text: string): boolean {
  return labels.has(bareText(text));
}

/** The one statutory table whose labels the texts are, null where they say nothing or contradict one another. */
export function tableOfLabels(texts: readonly string[]): TableId | null {
  const counts = new Map<TableId, number>();
  for (const text of texts) {
    const tables = labels.get(bareText(text))?.tables;
    // 总计 stands in several tables.
    if (tables?.size !== 1) continue;
    for (const id of tables) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && (!second || best[1] > 2 * second[1]) ? best[0] : null;
}
