import type { FormTable, Label, Row, TableBlock } from '../../core/formats/form.js';

/**
 * What a clerk may do to the official table: a fault is made by changing the form, then filling it in.
 * Labels are named by any part of them that only one label has.
 */

/** The row that `name` means: its key, its label, its label without the number, or a part that no other label has. */
export function findRow(spec: FormTable, name: string): Row {
  return find(
    name,
    spec.blocks.flatMap((block) => block.rows),
    'row',
  );
}

/** The row is left out of the table. */
export function dropRow(spec: FormTable, name: string): FormTable {
  const dropped = findRow(spec, name);
  return withBlocks(spec, (block) => ({ ...block, rows: block.rows.filter((row) => row.key !== dropped.key) }));
}

/** The column is left out of the table; rows then take one value less. */
export function dropColumn(spec: FormTable, name: string): FormTable {
  const dropped = find(
    name,
    spec.blocks.flatMap((block) => block.columns),
    'column',
  );
  return withBlocks(spec, (block) => ({
    ...block,
    columns: block.columns.filter((column) => column.key !== dropped.key),
  }));
}

/** A row that the form does not have, below the one named and in the same groups. Its key is its label. */
export function addRow(spec: FormTable, text: string, after: string): FormTable {
  const above = findRow(spec, after);
  return withBlocks(spec, (block) => ({
    ...block,
    rows: block.rows.flatMap((row) => (row.key === above.key ? [row, { key: text, text, groups: row.groups }] : [row])),
  }));
}

/** One row （六）其他处理 in place of its three: a 2019 row inside the form of 2021. */
export function mergeOther(spec: FormTable): FormTable {
  const merged = spec.merged[0];
  if (!merged) throw new Error('This form has no rows that may be merged.');
  const first = merged.standsFor[0];
  return withBlocks(spec, (block) => ({
    ...block,
    rows: block.rows.flatMap((row) => {
      if (!merged.standsFor.includes(row.key)) return [row];
      return row.key === first ? [{ key: merged.key, text: merged.text, groups: row.groups.slice(0, 1) }] : [];
    }),
  }));
}

/** Another text for a label, wherever it stands: rows, columns, groups, captions, corners. */
export function relabel(spec: FormTable, name: string, text: string): FormTable {
  const labels = spec.blocks.flatMap((block) => [...block.rows, ...block.columns, ...outerLabels(block)]);
  const old = find(name, labels, 'label').text;
  const changed = <L extends Label>(label: L): L => (label.text === old ? { ...label, text } : label);
  return withBlocks(spec, (block) => ({
    ...block,
    ...(block.caption && { caption: changed(block.caption) }),
    ...(block.corner && { corner: changed(block.corner) }),
    columnGroups: block.columnGroups.map(changed),
    columns: block.columns.map(changed),
    rows: block.rows.map((row) => ({
      ...changed(row),
      groups: row.groups.map((group) => (group === old ? text : group)),
    })),
  }));
}

/** The label's cell is left empty. */
export function blankLabel(spec: FormTable, name: string): FormTable {
  const blanks = spec.blocks
    .flatMap((block) => [...block.rows, ...block.columns, ...outerLabels(block)])
    .filter((label) => label.text.trim() === '').length;
  // Groups are told apart by their text, so that each blank gets another number of spaces; tables print them trimmed.
  return relabel(spec, name, ' '.repeat(blanks + 1));
}

function outerLabels(block: TableBlock): Label[] {
  const groups = block.rows.flatMap((row) => row.groups.map((text) => ({ text })));
  return [
    ...(block.caption ? [block.caption] : []),
    ...(block.corner ? [block.corner] : []),
    ...block.columnGroups,
    ...groups,
  ];
}

function withBlocks(spec: FormTable, change: (block: TableBlock) => TableBlock): FormTable {
  return { ...spec, blocks: spec.blocks.map(change) };
}

function find<L extends Label & { key?: string }>(name: string, labels: readonly L[], kind: string): L {
  const tests: ((label: L) => boolean)[] = [
    (label) => label.key === name || label.text === name,
    (label) => label.text.replace(/^(?:[一二三四]、|（.）|\d\.)/, '') === name,
    (label) => label.text.includes(name),
  ];
  for (const test of tests) {
    const found = labels.filter(test);
    const texts = new Set(found.map((label) => label.text));
    if (texts.size === 1) return found[0]!;
    if (texts.size > 1) throw new Error(`“${name}” may be any ${kind} of ${[...texts].join(' / ')}.`);
  }
  throw new Error(`There is no ${kind} “${name}”.`);
}
