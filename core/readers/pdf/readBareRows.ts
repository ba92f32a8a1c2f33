import type { FoundLabel, PlacedWord } from './findLabels.js';
import { isValue } from './readBareTables.js';
import type { PdfTable } from './tableOf.js';
import { type TextCell, tableOfRows } from './tableOfRows.js';

/** A line of values and the label that belongs to it. */
interface Row {
  readonly y: number;
  readonly line: number;
  readonly label: string;
  /** Bare texts of its groups, outermost first; empty where the label is none of the form's. */
  readonly groups: readonly string[];
  readonly values: readonly PlacedWord[];
}

/** How far a line of values may lie above or below its label, in shares of the font's height. */
const reach = 0.7;
/** Centres nearer than this are one column, in shares of the font's height. */
const sameColumn = 1.2;
/** Label columns in front of the values: two groups and the row's own. */
const depth = 3;

/**
 * A table of rows without lines: every line of values must have one label, every word must be a label, a value or part of a
 * label's line. A label with nothing near it has a blank row, where all values have labels of the form. Null where that is not so.
 */
export function readBareRows(words: readonly PlacedWord[], labels: readonly FoundLabel[]): PdfTable | null {
  const labelled = new Set(labels.flatMap((label) => label.words));
  const rest = words.filter((word) => !labelled.has(word));
  const lines = valueLines(rest);
  const assigned = assignLines(labels, lines);
  if (!assigned) return null;
  const { owners, blanks } = assigned;
  const used = new Set<PlacedWord>();
  const rows: ReadRow[] = [];
  for (const [line, owner] of owners) {
    const row = owner ? rowOf(line, owner, rest) : unknownRow(line, lines, labels, rest);
    if (!row) return null;
    for (const word of [...row.values, ...row.words]) {
      if (used.has(word)) return null;
      used.add(word);
    }
    rows.push(row);
  }
  rows.push(...blanks.map(blankRow));
  const rowLabels = new Set([...owners.values(), ...blanks].filter((owner) => owner !== null));
  const heads: Head[] = labels.filter((label) => !rowLabels.has(label));
  for (const word of rest) {
    if (used.has(word)) continue;
    if (!isHead(word, heads, lines)) return null;
    heads.push({
      text: word.text,
      words: [word],
      left: word.left,
      right: word.right,
      top: word.y - word.size,
      bottom: word.y,
    });
  }
  if (rows.length < 2) return null;
  rows.sort((a, b) => a.line - b.line);
  return layOut(rows, heads, words);
}

/** What stands above columns or around rows; without `label` where the form has no such words. */
type Head = Omit<FoundLabel, 'label'> & Partial<Pick<FoundLabel, 'label'>>;

/** Shorter words may be parts of a label. */
const shortestHead = 4;

/** Whether words that the form does not have stand in line with heads that it has, away from any values. */
function isHead(word: PlacedWord, heads: readonly Head[], lines: readonly ValueLine[]): boolean {
  if (word.text.length < shortestHead || lines.some(({ line }) => line === word.line)) return false;
  return heads.some(
    ({ label, words }) => label && !label.isGroup && words.length === 1 && words[0]!.line === word.line,
  );
}

interface ValueLine {
  readonly line: number;
  readonly y: number;
  readonly values: readonly PlacedWord[];
}

function valueLines(rest: readonly PlacedWord[]): ValueLine[] {
  const lines = new Map<number, PlacedWord[]>();
  for (const word of rest) {
    if (!isValue(word.text)) continue;
    const known = lines.get(word.line);
    if (known) known.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines].map(([line, values]) => ({ line, y: values[0]!.y, values }));
}

interface Assigned {
  /** Whose values a line holds; null: none of the form's labels. */
  readonly owners: ReadonlyMap<ValueLine, FoundLabel | null>;
  /** Labels of rows in which nothing stands. */
  readonly blanks: readonly FoundLabel[];
}

/**
 * Gives each row label the nearest line of values beside it. Null where two want the same, and where a label has none though
 * values without a label, or more rows than not without values, show that they may only have been missed.
 */
function assignLines(labels: readonly FoundLabel[], lines: readonly ValueLine[]): Assigned | null {
  const blanks: FoundLabel[] = [];
  const owners = new Map<ValueLine, FoundLabel | null>(lines.map((line) => [line, null]));
  const rowLabels = labels.filter(({ label }) => label.groups !== null);
  // What may be a group's label comes last: it is a row's only where a line is left for it.
  for (const isGroup of [false, true]) {
    for (const label of rowLabels.filter((each) => each.label.isGroup === isGroup)) {
      const size = label.words[0]!.size;
      const centre = (label.top + label.bottom) / 2 + size / 2;
      const beside = lines
        .filter(
          ({ y, values }) =>
            y > label.top + size * (1 - reach) && y < label.bottom + size * reach && values[0]!.left > label.left,
        )
        .sort((a, b) => Math.abs(a.y - centre) - Math.abs(b.y - centre));
      const line = beside.find((each) => owners.get(each) === null);
      if (isGroup && (!line || line !== beside[0])) continue;
      if (beside.length === 0) {
        blanks.push(label);
        continue;
      }
      if (!line || line !== beside[0]) return null;
      owners.set(line, label);
    }
  }
  const found = [...owners.values()].filter((owner) => owner !== null).length;
  if (blanks.length > 0 && (found < owners.size || blanks.length >= found)) return null;
  return { owners, blanks };
}

function blankRow({ text, label, words, top, bottom }: FoundLabel): ReadRow {
  const y = (top + bottom + words[0]!.size) / 2;
  return { y, line: words[0]!.line, label: text, groups: label.groups ?? [], values: [], words: [] };
}

interface ReadRow extends Row {
  /** Words of the label that no label of the form has. */
  readonly words: readonly PlacedWord[];
}

/** Everything on the line to the right of the label stands in value cells, figures or not. */
function rowOf({ line, y }: ValueLine, owner: FoundLabel, rest: readonly PlacedWord[]): ReadRow | null {
  const values = rest.filter((word) => word.line === line && word.left > owner.right);
  return { y, line, label: owner.text, groups: owner.label.groups ?? [], values, words: [] };
}

/** A line of values beside words that the form does not have: they are its label where nothing else can be. */
function unknownRow(
  { line, y, values }: ValueLine,
  lines: readonly ValueLine[],
  labels: readonly FoundLabel[],
  rest: readonly PlacedWord[],
): ReadRow | null {
  const left = Math.min(...values.map((value) => value.left));
  const { size } = values[0]!;
  const near = rest.filter((word) => word.right < left && !isValue(word.text) && Math.abs(word.y - y) < 1.5 * size);
  if (near.length === 0) return null;
  const top = Math.min(...near.map((word) => word.y));
  const bottom = Math.max(...near.map((word) => word.y));
  const isBetween = (at: number) => at >= top - size * reach && at <= bottom + size * reach;
  if (lines.some((each) => each.line !== line && isBetween(each.y))) return null;
  if (labels.some((label) => label.label.groups !== null && !label.label.isGroup && isBetween(label.bottom)))
    return null;
  return { y, line, label: near.map(({ text }) => text).join(''), groups: [], values, words: near };
}

/** Puts heads, group labels and rows one below the other. */
function layOut(rows: readonly ReadRow[], heads: readonly Head[], words: readonly PlacedWord[]): PdfTable | null {
  const groupTexts = new Map<string, string>();
  const loose: Head[] = [];
  const wanted = new Set(rows.flatMap(({ groups }) => groups));
  for (const head of heads) {
    const bare = head.label?.bare;
    if (bare !== undefined && wanted.has(bare) && !groupTexts.has(bare)) groupTexts.set(bare, head.text);
    else loose.push(head);
  }
  const written: { at: number; cells: TextCell[] }[] = headRows(loose);
  let before: readonly string[] = [];
  const corners = loose.filter(({ label }) => label?.bare === corner).map(({ bottom }) => bottom);
  const partOf = (y: number) => corners.filter((at) => at < y).length;
  const parts = new Map<number, ReadRow[]>();
  for (const row of rows) {
    const part = partOf(row.y);
    parts.set(part, [...(parts.get(part) ?? []), row]);
  }
  for (const [number, part] of parts) {
    const columns = columnsOf(part);
    const headed = loose.filter(
      ({ label, bottom, words: [word] }) => (label?.isColumn ?? true) && partOf(bottom + word!.size / 2) === number,
    );
    // Values that stand below no column's label are none of the form's.
    if (columns.length > headed.length) return null;
    for (const row of part) {
      const cells: TextCell[] = Array.from({ length: depth - 1 }, (_, level) => {
        const group = row.groups[level];
        return group !== undefined && before[level] !== group ? (groupTexts.get(group) ?? '') : '';
      });
      // A label of no known group stands among those around it.
      if (row.groups.length > 0 || isFormLabelRow(row)) before = row.groups;
      const values: TextCell[] = columns.map(() => '');
      for (const value of row.values) {
        const column = columns.findIndex((at) => Math.abs(at - middle(value)) < sameColumn * value.size);
        if (column < 0 || values[column] !== '') return null;
        values[column] = value.text;
      }
      written.push({ at: row.y, cells: [...cells, row.label, ...values] });
    }
  }
  return tableOfRows(
    written.sort((a, b) => a.at - b.at).map(({ cells }) => cells),
    words,
  );
}

const corner = '信息内容';

function isFormLabelRow({ words }: ReadRow): boolean {
  return words.length === 0;
}

/** Heads that stand at one height are one row, from left to right. */
function headRows(heads: readonly Head[]): { at: number; cells: TextCell[] }[] {
  const rows: { at: number; heads: Head[] }[] = [];
  const sorted = [...heads].sort((a, b) => height(a) - height(b));
  for (const head of sorted) {
    const last = rows.at(-1);
    if (last && height(head) - last.at < head.words[0]!.size * reach) last.heads.push(head);
    else rows.push({ at: height(head), heads: [head] });
  }
  return rows.map(({ at, heads: each }) => ({
    at,
    cells: each.sort((a, b) => a.left - b.left).map(({ text }) => text),
  }));
}

function height({ top, bottom, words }: Head): number {
  return (top + words[0]!.size + bottom) / 2;
}

/** Centres of the columns of values. */
function columnsOf(rows: readonly ReadRow[]): number[] {
  const columns: number[] = [];
  const values = rows.flatMap((row) => row.values).sort((a, b) => middle(a) - middle(b));
  for (const value of values) {
    const last = columns.at(-1);
    if (last === undefined || middle(value) - last > sameColumn * value.size) columns.push(middle(value));
  }
  return columns;
}

function middle({ left, right }: PlacedWord): number {
  return (left + right) / 2;
}
