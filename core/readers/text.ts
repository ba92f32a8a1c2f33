import type { Block, BlockId, Document, Paragraph } from '../document/document.js';
import { maximumBlocks } from './limits.js';
import { Refusal } from './refusal.js';
import { lineOrigin, type Origin, partOrigin } from './text/origin.js';
import { type LooseLine, readLine } from './text/readLine.js';
import { type LineTaker, type RowSource, resolveLines } from './text/resolveLines.js';
import { tableOf } from './text/tableOf.js';
import { withoutFalseCells } from './text/withoutFalseCells.js';

/**
 * Plain text to blocks, a line a paragraph; blank lines are dropped, the rest stands as it is up to the end of its last word.
 * Lines with tabs or pipes become tables (`spans: false`), or single cells (`cell: true`) where the converter put one on a line.
 * Markdown headings keep their marks and get a `level`. Throws a `Refusal` where the text has more blocks than a report can.
 */
export function readText(text: string, mediaType = 'text/plain'): Document {
  return { mediaType, blocks: readTextBlocks(text, new TextBlocks()).finish(), metadata: {}, facts: [] };
}

/**
 * The blocks of a text, appended to `blocks`: one pass over its characters.
 * @param base where the text begins in the whole source, in UTF-16 units; only origins need it.
 */
export function readTextBlocks(text: string, blocks: TextBlocks, base = 0): TextBlocks {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let tabs = 0;
  let pipes = 0;
  for (let index = start; index <= text.length; index++) {
    // NaN at the end of the text fails every comparison below but the last.
    const unit = text.charCodeAt(index);
    if ((unit > 0x0d && unit < 0x7c) || (unit > 0x2502 && unit !== 0xff5c)) continue;
    if (unit === 0x09) tabs++;
    else if (unit === 0x7c || unit === 0xff5c || unit === 0x2502) pipes++;
    else if ((unit >= 0x0a && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029 || index === text.length) {
      if (index > start) {
        const line = text.slice(start, index);
        if (tabs + pipes === 0) blocks.plain(line, base + start);
        else blocks.loose(readLine(line, tabs, pipes, base + start));
      }
      start = index + 1;
      tabs = 0;
      pipes = 0;
    }
  }
  blocks.flush();
  return blocks;
}

/** Collects the blocks of a text; ids count on, so that several pieces of text can share one document. */
export class TextBlocks implements LineTaker {
  readonly blocks: Block[] = [];
  paragraphs = 0;
  tables = 0;
  #cells = 0;
  /** Lines with separators that follow one another, blank lines aside: what they are shows only when all are known. */
  #run: LooseLine[] = [];
  #singleCells = false;
  #indented = 0;
  #plainProse = 0;
  readonly #origins: Map<BlockId, Origin> | null;

  /** @param origins takes in where each paragraph and cell stands in the source; null: nobody asks. */
  constructor(origins: Map<BlockId, Origin> | null = null) {
    this.#origins = origins;
  }

  /** A line without separators, and where it begins in the source. */
  plain(line: string, at: number): void {
    const text = line.slice(0, endOfWords(line));
    if (text === '' || isFrame(text)) return;
    this.flush();
    if (text.length > shortProse) this.#plainProse++;
    this.#paragraph(text);
    this.#origins?.set(`p${this.paragraphs}`, { start: at, end: at + text.length });
  }

  /** A line with separators. */
  loose(line: LooseLine): void {
    if (this.#run.length > 0 && this.#run[0]!.separator !== line.separator) this.flush();
    this.#run.push(line);
    if (this.#run.length > maximumBlocks) this.flush();
  }

  /** Turns the lines held back into blocks. */
  flush(): void {
    if (this.#run.length === 0) return;
    resolveLines(this.#run, this);
    this.#run = [];
  }

  rows(rows: readonly (readonly string[])[], sources: readonly RowSource[]): void {
    const table = tableOf(`t${++this.tables}`, rows);
    this.#count(table.cells.length);
    this.blocks.push(table);
    if (!this.#origins) return;
    for (const { id, row, column } of table.cells) {
      const { line, from } = sources[row]!;
      this.#origins.set(id, partOrigin(line, from + column));
    }
  }

  cell(text: string, line: LooseLine, part: number): void {
    this.#singleCells = true;
    this.#count(1);
    this.blocks.push({ kind: 'paragraph', id: `p${++this.paragraphs}`, text, cell: true });
    this.#origins?.set(`p${this.paragraphs}`, partOrigin(line, part));
  }

  prose(text: string, line: LooseLine): void {
    if (text.length > shortProse) this.#indented++;
    this.#paragraph(text);
    this.#origins?.set(`p${this.paragraphs}`, lineOrigin(line));
  }

  finish(): Block[] {
    this.flush();
    // Where the prose itself stands behind tabs, a tab says nothing about cells.
    return this.#singleCells ? withoutFalseCells(this.blocks, this.#indented > this.#plainProse) : this.blocks;
  }

  #paragraph(text: string): void {
    this.#count(1);
    const id = `p${++this.paragraphs}`;
    const level = text.charCodeAt(0) === 0x23 ? headingLevel(text) : 0;
    const paragraph: Paragraph = level > 0 ? { kind: 'paragraph', id, text, level } : { kind: 'paragraph', id, text };
    this.blocks.push(paragraph);
  }

  #count(added: number): void {
    this.#cells += added;
    if (this.#cells > maximumBlocks) {
      throw new Refusal('too-large', '文件的行数过多，不像一份年度报告；请确认文件是否选对。');
    }
  }
}

/** Longer lines are running text. */
const shortProse = 80;

/** `├──┼──┤` `+---+---+`: a line of a drawn table, which says nothing and parts no rows. */
function isFrame(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === 0x2b || (first >= 0x2500 && first <= 0x257f)) && /^[+\-=\s\u2500-\u257f]{3,}$/.test(text);
}

/** Index behind the last character that shows something. */
function endOfWords(line: string): number {
  let end = line.length;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
  return end;
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b);
}

/** 1–6 for a Markdown heading; `##一、` without its space is meant as one too, `#话题` is not. */
function headingLevel(text: string): number {
  let level = 0;
  while (text.charCodeAt(level) === 0x23) level++;
  if (level > 6 || level === text.length) return 0;
  return level > 1 || isSpace(text.charCodeAt(level)) ? level : 0;
}
