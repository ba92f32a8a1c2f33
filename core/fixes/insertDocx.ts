import type { Block, BlockId } from '../document/document.js';
import type { BlockLine } from '../readers/ooxml/blockSource.js';
import type { PartTrace, Span } from '../readers/ooxml/partTrace.js';
import { childOf, type XmlElement } from '../readers/ooxml/xml.js';
import type { TracedDocx } from '../readers/ooxml.js';
import type { InsertedBlock, InsertedTable } from './insertBlocks.js';
import { newParagraphs, prefixOf, propertiesOf, runOf } from './newParagraphs.js';
import { noteBetween } from './noteBetween.js';
import { plainLook } from './renderOoxml.js';
import type { Splice } from './splice.js';
import type { RefusalCode } from './textEdit.js';
import { type CellLook, writeTableXml } from './writeTableXml.js';

/** What goes into which part of the package. */
export type PartSplices = Map<PartTrace, Splice[]>;

/**
 * Where new blocks go into a .docx, and as what: headings in the formatting of the other section headings, their number left
 * to Word where Word numbers those; tables in that of a table beside them, else of the text.
 * @param headings ids of the blocks that are section headings.
 * @returns a code where a block has no place in the file.
 */
export function insertDocx(
  traced: TracedDocx,
  blocks: readonly InsertedBlock[],
  headings: readonly BlockId[],
): PartSplices | RefusalCode {
  const writer = new Writer(traced, headings);
  const splices: PartSplices = new Map();
  let last: PlaceInPart | null = null;
  for (const block of blocks) {
    const place = writer.placeBehind(block.after);
    if (typeof place === 'string') return place;
    const text = block.kind === 'heading' ? writer.heading(block.text) : writer.table(block);
    // Word joins tables that nothing parts.
    const isNext = place.table && !(last?.part === place.part && last.at === place.at);
    last = place;
    const apart = block.kind === 'table' && isNext ? `<${writer.prefix}p/>` : '';
    splices.set(place.part, [...(splices.get(place.part) ?? []), { from: place.at, to: place.at, text: apart + text }]);
  }
  return splices;
}

interface PlaceInPart {
  readonly part: PartTrace;
  readonly at: number;
  /** Whether a table ends there. */
  readonly table: boolean;
}

class Writer {
  readonly prefix: string;
  readonly #traced: TracedDocx;
  readonly #tables: readonly Span[];
  readonly #heading: { readonly element: XmlElement; readonly line: BlockLine } | null;

  constructor(traced: TracedDocx, headings: readonly BlockId[]) {
    this.#traced = traced;
    this.#tables = [...traced.spans].flatMap(([{ name }, span]) => (name === 'w:tbl' ? [span] : []));
    this.#heading = this.#first(headings.filter((id) => traced.sources.has(id)));
    const any = this.#first([...traced.sources.keys()]);
    this.prefix = any ? prefixOf(traced.spans, any.element) : 'w:';
  }

  placeBehind(after: BlockId | null): PlaceInPart | RefusalCode {
    // Attributes need a prefix, which a default namespace does not give.
    if (this.prefix === '') return 'new-paragraph';
    const { blocks } = this.#traced.document;
    const block = after === null ? blocks[0] : blocks.find(({ id }) => id === after);
    const span =
      block && (block.kind === 'table' ? this.#spanOfTable(block) : this.#spanOfParagraph(block, after === null));
    if (!block || !span) return 'no-place';
    if (span.tie) return span.tie === 'alternate' ? 'text-box' : 'new-paragraph';
    return {
      part: span.part,
      at: after === null ? span.open : span.end,
      table: after !== null && block.kind === 'table',
    };
  }

  #spanOfParagraph({ id }: Block, first: boolean): Span | undefined {
    const lines = this.#traced.sources.get(id);
    const element = first ? lines?.[0]?.paragraphs[0] : lines?.at(-1)?.paragraphs.at(-1);
    return element && this.#traced.spans.get(element);
  }

  /** The innermost w:tbl around all its cells: it may stand in another one that only lays out the page. */
  #spanOfTable(block: Extract<Block, { kind: 'table' }>): Span | undefined {
    const inside = block.cells.flatMap(({ id }) => {
      const element = this.#traced.sources.get(id)?.[0]?.paragraphs[0];
      return (element && this.#traced.spans.get(element)) ?? [];
    });
    const around = this.#tables.filter((table) =>
      inside.every(({ part, open, end }) => part === table.part && table.open <= open && end <= table.end),
    );
    return inside.length === 0 ? undefined : around.sort((a, b) => a.end - a.open - (b.end - b.open))[0];
  }

  heading(text: string): string {
    const spans = this.#traced.spans;
    if (!this.#heading)
      return `<${this.prefix}p><${this.prefix}r><${this.prefix}t>${text}</${this.prefix}t></${this.prefix}r></${this.prefix}p>`;
    const { element, line } = this.#heading;
    // Where Word numbers the headings, the list goes on here and numbers those behind anew.
    const shown = line.autoNumber > 0 ? text.slice(text.indexOf('、') + 1) : text;
    return newParagraphs(spans, element, line, [shown], line.autoNumber > 0 ? 'listed' : 'alike');
  }

  table(block: InsertedTable): string {
    const table = writeTableXml(block, this.#look(block), this.prefix);
    const w = this.prefix;
    if (block.replaces.length === 0) return `${table}<${w}p/>`;
    const run = this.#look(block).run;
    return `${table}<${w}p><${w}r>${run}<${w}t>${noteBetween(block)}</${w}t></${w}r></${w}p>`;
  }

  /** That of the table it replaces, else of any table, else the fonts of the text. */
  #look(block: InsertedTable): CellLook {
    const { document, spans } = this.#traced;
    const tables = document.blocks.filter((each) => each.kind === 'table');
    const near = tables.find(({ id }) => block.replaces.includes(id)) ?? tables[0];
    const cell = near && this.#first(near.cells.filter(({ text }) => text !== '').map(({ id }) => id));
    if (cell) {
      return {
        paragraph: propertiesOf(spans, childOf(cell.element, 'w:pPr')),
        run: propertiesOf(spans, childOf(runOf(cell.element, cell.line), 'w:rPr')),
      };
    }
    const paragraphs = document.blocks.filter(
      (each) => each.kind === 'paragraph' && !each.level && each.text.length > 40,
    );
    const body = this.#first(paragraphs.map(({ id }) => id));
    const run = body ? propertiesOf(spans, childOf(runOf(body.element, body.line), 'w:rPr')) : '';
    const fonts = /<(?:\w{1,20}:)?rFonts\b[^>]{0,400}\/>/.exec(run)?.[0] ?? '';
    return plainLook(block, fonts, this.prefix);
  }

  /** The first of the blocks that a paragraph can be copied from. */
  #first(ids: readonly BlockId[]): { element: XmlElement; line: BlockLine } | null {
    for (const id of ids) {
      const line = this.#traced.sources.get(id)?.[0];
      const element = line?.paragraphs[0];
      const span = element && this.#traced.spans.get(element);
      if (line && element && span && !span.tie && line.pieces.length > 0) return { element, line };
    }
    return null;
  }
}
