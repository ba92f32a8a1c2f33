import type { FoundLabel, PlacedWord } from './findLabels.js';
import { isValue } from './readBareTables.js';
import type { PdfTable } from './tableOf.js';
import { type TextCell, tableOfRows } from './tableOfRows.js';

/** Three groups with five columns each, over one line of values. */
const values = 15;
const perGroup = 5;

/** The table of section 四 without lines: every value must stand below its column's label. Null where one does not. */
export function readBareSingle(words: readonly PlacedWord[], labels: readonly FoundLabel[]): PdfTable | null {
  const labelled = new Set(labels.flatMap((label) => label.words));
  const rest = words.filter((word) => !labelled.has(word)).sort((a, b) => a.left - b.left);
  const columns = labels.filter(({ label }) => leaves.has(label.bare)).sort((a, b) => a.left - b.left);
  const heads = labels.filter(({ label }) => !leaves.has(label.bare)).sort((a, b) => a.left - b.left);
  if (rest.length !== values || columns.length !== values) return null;
  const line = rest[0]!.line;
  if (rest.some((word) => word.line !== line || !isValue(word.text))) return null;
  const isAligned = rest.every((word, index) => Math.abs(middle(word) - middle(columns[index]!)) < word.size);
  const named = (bare: string) => heads.filter(({ label }) => label.bare === bare);
  const top = [...named('行政复议'), ...named('行政诉讼')];
  const below = [...named('未经复议直接起诉'), ...named('复议后起诉')];
  if (!isAligned || top.length !== 2 || below.length !== 2 || heads.length !== 4) return null;
  const rows: TextCell[][] = [
    top.map(({ text }) => text),
    [...columns.slice(0, perGroup), ...below].map(({ text }) => text),
    columns.slice(perGroup).map(({ text }) => text),
    rest.map(({ text }) => text),
  ];
  return tableOfRows(rows, words);
}

const leaves = new Set(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']);

function middle({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}
