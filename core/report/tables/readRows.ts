import type { Column } from '../../formats/form.js';
import type { ReadCell } from '../report.js';
import type { LabelBook } from './labels.js';
import type { Hit } from './matchLabels.js';
import { type MissingColumn, missingColumns } from './missingColumns.js';
import { parseCell } from './parseCell.js';
import type { Token } from './tokens.js';

/** Cells of one row, or null where it could not be told which number belongs to which column. */
export interface RowReading {
  readonly key: string;
  readonly hit: Hit;
  readonly cells: Readonly<Record<string, ReadCell | null>> | null;
}

export interface RowsReading {
  readonly rows: readonly RowReading[];
  /** Rows with words and numbers that no label of the form fits. */
  readonly unknown: readonly Token[];
  /** Rows of bare numbers: their labels are lost. */
  readonly orphans: number;
  readonly missingColumns: readonly { readonly key: string; readonly block: number }[];
}

/** The tokens that belong to one row, from its label to the next. */
export interface Strip {
  readonly hit: Hit;
  readonly columns: readonly Column[];
  readonly tokens: readonly Token[];
  /** Those of the tokens that hold a value. */
  readonly values: readonly Token[];
  /** How many groups stand around the next label, −1 for the last row: so many blank cells may lead it in. */
  readonly nextDepth: number;
  /** Column of the label, −1 where columns are not known. */
  readonly labelColumn: number;
}

/**
 * Reads the rows of a table whose rows have labels. Works alike for a grid and for a stream of cells: a row is its label
 * and what follows it, within its physical row where rows are known, else up to the next label.
 */
export function readRows(tokens: readonly Token[], hits: readonly Hit[], to: number, book: LabelBook): RowsReading {
  const all = stripsOf(tokens, hits, to, book);
  const missing = missingColumns(tokens, hits, all, book);
  const strips = missing.length === 0 ? all : all.map((strip) => without(strip, missing));
  // Most tables have nothing but complete rows: then there is nothing to learn from them.
  const isWhole = strips.every((strip) => strip.values.length === strip.columns.length);
  const shapes: Shapes = isWhole ? new Map() : learnShapes(strips);
  const rows: RowReading[] = [];
  let orphans = 0;
  for (const strip of strips) {
    const values = strip.values.length;
    // A merged row's label is at once the label of its group: without numbers of its own it is only that.
    if (values === 0 && book.spec.merged.some((merged) => merged.key === strip.hit.label.key)) continue;
    rows.push({ key: strip.hit.label.key, hit: strip.hit, cells: assign(strip, shapes, book) });
    if (strip.columns.length > 1 && values >= 2 * strip.columns.length) orphans++;
  }
  const left = leftovers(tokens, hits, to, book);
  const missingKeys = missing.map(({ column, block }) => ({ key: column.key, block }));
  return { rows, unknown: left.unknown, orphans: orphans + left.orphans, missingColumns: missingKeys };
}

/** The strip with the columns that its block has. */
function without(strip: Strip, missing: readonly MissingColumn[]): Strip {
  const isMissing = (column: Column) =>
    missing.some((each) => each.block === strip.hit.label.block && each.column === column);
  return { ...strip, columns: strip.columns.filter((column) => !isMissing(column)) };
}

function stripsOf(tokens: readonly Token[], hits: readonly Hit[], to: number, book: LabelBook): Strip[] {
  const strips: Strip[] = [];
  for (let position = 0; position < hits.length; position++) {
    const hit = hits[position]!;
    if (hit.label.kind !== 'row') continue;
    const next = hits[position + 1];
    const { loose, column } = tokens[hit.index]!;
    const { tokens: own, values } = valuesAfter(tokens, hit, next?.index ?? to);
    strips.push({
      hit,
      columns: book.spec.blocks[hit.label.block]!.columns,
      tokens: own,
      values,
      nextDepth: next ? next.label.depth : -1,
      labelColumn: loose ? -1 : column,
    });
  }
  return strips;
}

/** The value cells after a label: to the end of its physical row, or while values and blanks follow one another. */
function valuesAfter(tokens: readonly Token[], hit: Hit, end: number): Pick<Strip, 'tokens' | 'values'> {
  const from = hit.index + hit.count;
  const label = tokens[hit.index]!;
  const values: Token[] = [];
  let last = from;
  for (; last < end && tokens[last]!.row === label.row; last++) {
    const token = tokens[last]!;
    if (token.isValue) values.push(token);
    else if (!token.isBlank) break;
  }
  return { tokens: last - from === values.length ? values : tokens.slice(from, last), values };
}

/** What the complete rows of a block teach about the others. */
interface Shape {
  /** Columns of the value cells, where the source has columns. */
  readonly columns: readonly number[] | null;
  /** Blank cells between a row's last value and the next label, by how deep that label stands in its groups. */
  readonly blanksBefore: ReadonlyMap<number, number>;
}

type Shapes = ReadonlyMap<string, Shape>;

/** Rows of one block whose labels stand in the same column have their values in the same columns. */
function shapeKey(strip: Strip): string {
  return `${strip.hit.label.block}.${strip.labelColumn}`;
}

function learnShapes(strips: readonly Strip[]): Shapes {
  const columns = new Map<string, Tally<string>>();
  const blanks = new Map<string, Map<number, Tally<number>>>();
  for (const strip of strips) {
    const count = strip.columns.length;
    const { values } = strip;
    if (values.length !== count || count === 0) continue;
    const key = shapeKey(strip);
    if (!values[0]!.loose) {
      tallyOf(columns, key).add(values.map((token) => token.column).join());
    } else if (strip.tokens.slice(0, count).every((token) => token.isValue)) {
      let byDepth = blanks.get(key);
      if (!byDepth) blanks.set(key, (byDepth = new Map()));
      tallyOf(byDepth, strip.nextDepth).add(strip.tokens.length - count);
    }
  }
  const shapes = new Map<string, Shape>();
  for (const key of new Set([...columns.keys(), ...blanks.keys()])) {
    const depths = [...(blanks.get(key) ?? [])].map(([depth, tally]) => [depth, tally.most()] as const);
    const best = columns.get(key)?.most();
    shapes.set(key, { columns: best?.split(',').map(Number) ?? null, blanksBefore: new Map(depths) });
  }
  return shapes;
}

class Tally<T> {
  readonly #counts = new Map<T, number>();

  add(value: T): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  /** The value added most often. */
  most(): T {
    let best: T | undefined;
    let most = 0;
    for (const [value, count] of this.#counts) {
      if (count <= most) continue;
      most = count;
      best = value;
    }
    return best!;
  }
}

function tallyOf<K, T>(tallies: Map<K, Tally<T>>, key: K): Tally<T> {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = new Tally()));
  return tally;
}

/** Which token stands in which column; null where that cannot be known. */
function assign(strip: Strip, shapes: Shapes, book: LabelBook): Readonly<Record<string, ReadCell | null>> | null {
  const { columns, hit } = strip;
  const chosen = pick(strip, columns.length, shapes);
  if (!chosen) return null;
  const blank = book.blankRows[hit.label.block]!;
  // To fill in a copy of one row is faster than to give each row its columns one by one.
  const isWhole = columns.length === book.spec.blocks[hit.label.block]!.columns.length;
  const cells: Record<string, ReadCell | null> = isWhole ? { ...blank } : {};
  for (let index = 0; index < columns.length; index++) {
    const { key, kind } = columns[index]!;
    const { text, place } = chosen[index]!;
    const { value, fault } = parseCell(text, kind);
    cells[key] = { value, fault, text, place, kind };
  }
  return cells;
}

function pick(strip: Strip, count: number, shapes: Shapes): readonly Token[] | null {
  const { tokens, values } = strip;
  if (values.length === count) return values;
  if (tokens.length < count) return null;
  if (values.length === 0) return tokens.slice(0, count);
  if (values.length > count) {
    // Some converters repeat the content of a merged cell in every place that it covers.
    return count === 1 && values.every((token) => token.folded === values[0]!.folded) ? values.slice(0, 1) : null;
  }
  const shape = shapes.get(shapeKey(strip));
  if (tokens[0]!.loose) {
    // Every cell stands on its own line, blank ones too; some of the last belong to the next row.
    const blanks = shape?.blanksBefore.get(strip.nextDepth);
    return blanks !== undefined && tokens.length === count + blanks ? tokens.slice(0, count) : null;
  }
  if (tokens[0]!.exact && tokens.length === count) return tokens;
  const byShape = shape?.columns?.map((column) => tokens.find((token) => token.column === column));
  return byShape?.every((token) => token !== undefined) ? byShape : null;
}

/** Rows that no label explains. */
function leftovers(
  tokens: readonly Token[],
  hits: readonly Hit[],
  to: number,
  book: LabelBook,
): { unknown: Token[]; orphans: number } {
  const unknown: Token[] = [];
  let orphans = 0;
  const first = hits.find((hit) => hit.label.kind === 'row');
  if (!first) return { unknown, orphans };
  // 1 for each token of the table that is part of a label; rows are known by the one in which a row's label stands.
  const explained = new Uint8Array(tokens.length);
  const rowsWithLabel = new Set<number>();
  for (const { label, index, count } of hits) {
    explained.fill(1, index, index + count);
    if (label.kind === 'row') rowsWithLabel.add(tokens[index]!.row);
  }

  for (let index = first.index; index < to; ) {
    const { row, loose } = tokens[index]!;
    let end = index + 1;
    if (loose) {
      const found = looseUnknown(tokens, index, to, explained, book);
      if (found) unknown.push(found);
    } else {
      while (end < to && tokens[end]!.row === row) end++;
      if (!rowsWithLabel.has(row)) {
        const values = countValues(tokens, index, end);
        const words = firstWords(tokens, index, end, explained);
        if (values >= 2 && words) unknown.push(words);
        else if (values >= 3) orphans++;
      }
    }
    index = end;
  }
  return { unknown, orphans };
}

/** A loose token that is no label, followed by as many values as a row has. */
function looseUnknown(
  tokens: readonly Token[],
  index: number,
  to: number,
  explained: Uint8Array,
  book: LabelBook,
): Token | null {
  const token = tokens[index]!;
  if (token.isBlank || token.isValue || explained[index] === 1 || book.byText.has(token.folded)) return null;
  const width = Math.max(...book.spec.blocks.map((block) => block.columns.length));
  let end = index + 1;
  while (end < to && tokens[end]!.loose && tokens[end]!.isValue) end++;
  return end - index - 1 === width ? token : null;
}

function countValues(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) if (tokens[index]!.isValue) count++;
  return count;
}

function firstWords(tokens: readonly Token[], from: number, to: number, explained: Uint8Array): Token | null {
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    if (!token.isBlank && !token.isValue && explained[index] !== 1) return token;
  }
  return null;
}
