import type { Area, Block, BlockId, Cell, Fact } from '../../document/document.js';
import { maximumBlocks } from '../limits.js';
import { type BlockSource, type SourceLine, sourceLines } from './blockSource.js';
import type { Grid, GridCell, Item, Line, Trace } from './items.js';
import { refuse } from './refuse.js';

/** Turns items into blocks with ids: p1, p2 … and t1, t2 … in the order of the document. */
export class Emitter {
  readonly blocks: Block[] = [];
  readonly facts: Fact[] = [];
  #paragraphs = 0;
  #tables = 0;
  #count = 0;
  readonly #sources: Map<BlockId, BlockSource> | null;

  /** @param sources takes in what each paragraph and cell was read from; null: nobody asks. */
  constructor(sources: Map<BlockId, BlockSource> | null = null) {
    this.#sources = sources;
  }

  emit(items: readonly Item[], area: Area): void {
    for (const item of items) {
      if (item.kind === 'box') this.emit(item.items, area);
      else if (item.kind === 'line') this.#line(item, area);
      else if (area !== 'body' || isFrame(item)) this.#unfold(item, area);
      else this.#table(item);
    }
  }

  addFacts(traces: readonly Trace[], block: BlockId | null): void {
    for (const { kind, text } of traces) this.facts.push({ kind, block, text });
  }

  #line(line: Line, area: Area): void {
    const { text, level, autoNumber, images, contents } = line;
    if (text.trim() === '' && images === 0) {
      this.addFacts(line.traces, null);
      return;
    }
    this.#take(1);
    const id = `p${++this.#paragraphs}`;
    // A table of contents repeats the headings: it is no part of the report's text.
    const shown = contents && area === 'body' ? 'furniture' : area;
    this.blocks.push({
      kind: 'paragraph',
      id,
      text,
      ...(shown !== 'body' && { area: shown }),
      ...(level !== null && { level }),
      ...(autoNumber > 0 && { autoNumber }),
      ...(images > 0 && { images }),
    });
    this.addFacts(line.traces, id);
    this.#sources?.set(id, sourceLines([line]));
  }

  /** Headers and notes have no tables in a Document, and a frame is none. */
  #unfold(grid: Grid, area: Area): void {
    this.addFacts(grid.traces, null);
    for (const cell of grid.cells) this.emit(cell.items, area);
  }

  #table(grid: Grid): void {
    this.#take(grid.cells.length);
    const id = `t${++this.#tables}`;
    const cells = grid.cells.map((cell) => this.#cell(cell, id));
    this.blocks.push({ kind: 'table', id, rows: grid.rows, columns: grid.columns, cells, spans: true });
    this.addFacts(grid.traces, id);
    // Text boxes float over the table and are no part of its cells.
    for (const cell of grid.cells) for (const box of boxesIn(cell.items)) this.emit(box, 'body');
  }

  #take(blocks: number): void {
    this.#count += blocks;
    if (this.#count > maximumBlocks) refuse('large');
  }

  #cell({ row, column, rowSpan, columnSpan, items }: GridCell, table: BlockId): Cell {
    const id = `${table}.r${row}c${column}`;
    const lines = linesIn(items);
    let images = 0;
    for (const line of lines) {
      images += line.images;
      this.addFacts(line.traces, id);
    }
    const text = textOf(items);
    this.#sources?.set(id, sourceLines(sourcesIn(items)));
    return { id, row, column, rowSpan, columnSpan, text, ...(images > 0 && { images }) };
  }
}

/**
 * A table that only lays out the page: it has one cell, or the tables inside it hold more cells than it has of its own
 * with text in them.
 */
function isFrame(grid: Grid): boolean {
  if (grid.cells.length <= 1) return true;
  let inside = 0;
  let own = 0;
  for (const { items } of grid.cells) {
    const nested = nestedCells(items);
    inside += nested;
    if (nested === 0 && textOf(items) !== '') own++;
  }
  return inside > own;
}

function nestedCells(items: readonly Item[]): number {
  let count = 0;
  for (const item of items) {
    if (item.kind === 'grid') for (const cell of item.cells) count += nestedCells(cell.items) || 1;
  }
  return count;
}

/** Text of a cell: a line for each paragraph that has text and for each row of a table inside. */
function textOf(items: readonly Item[]): string {
  const lines: string[] = [];
  for (const item of items) {
    if (item.kind === 'line') lines.push(item.text);
    if (item.kind !== 'grid') continue;
    const rows: string[][] = [];
    for (const cell of item.cells) (rows[cell.row] ??= []).push(textOf(cell.items));
    for (const row of rows) if (row) lines.push(row.join('\t'));
  }
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** What the lines of `textOf` were read from; a table inside is text that nobody may change. */
function sourcesIn(items: readonly Item[]): SourceLine[] {
  return items.flatMap((item): SourceLine[] => {
    if (item.kind === 'line') return [item];
    return item.kind === 'grid' ? [{ text: textOf([item]) }] : [];
  });
}

/** Paragraphs of a cell, those of tables inside it included, those of text boxes not. */
function linesIn(items: readonly Item[]): Line[] {
  return items.flatMap((item) => {
    if (item.kind === 'line') return [item];
    return item.kind === 'grid' ? item.cells.flatMap((cell) => linesIn(cell.items)) : [];
  });
}

function boxesIn(items: readonly Item[]): (readonly Item[])[] {
  return items.flatMap((item) => {
    if (item.kind === 'box') return [item.items];
    return item.kind === 'grid' ? item.cells.flatMap((cell) => boxesIn(cell.items)) : [];
  });
}
