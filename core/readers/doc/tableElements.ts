import type { XmlElement } from '../ooxml/xml.js';
import type { ElementMaker } from './element.js';
import { type GridRow, layOutRows } from './layOutRows.js';
import type { RowDefinition } from './rowDefinition.js';
import type { DocParagraph } from './storyElements.js';

/** A row as the text has it: its cells' content, and what the mark at its end says. */
interface Row {
  readonly cells: readonly (readonly XmlElement[])[];
  readonly definition: RowDefinition | null;
  readonly deleted: boolean;
  readonly inserted: boolean;
}

/**
 * Puts paragraphs together to tables: a paragraph knows how deep in tables it stands and whether it ends a cell or a row.
 * Text of a table whose marks are broken stays, in cells or outside.
 */
export class TableElements {
  readonly #paragraphs: readonly DocParagraph[];
  readonly #make: ElementMaker;
  readonly #element: (paragraph: DocParagraph) => XmlElement;
  #at = 0;

  /** @param element makes the w:p of a paragraph. */
  constructor(
    paragraphs: readonly DocParagraph[],
    make: ElementMaker,
    element: (paragraph: DocParagraph) => XmlElement,
  ) {
    this.#paragraphs = paragraphs;
    this.#make = make;
    this.#element = element;
  }

  /** All paragraphs and tables. */
  read(): XmlElement[] {
    return this.#content(0);
  }

  /** What stands in one cell at that depth; at depth 0, the whole story. */
  #content(depth: number): XmlElement[] {
    const elements: XmlElement[] = [];
    for (let next = this.#next(); next && next.format.depth >= depth; next = this.#next()) {
      if (next.format.depth > depth) {
        for (const element of this.#table(depth + 1)) elements.push(element);
        continue;
      }
      if (depth > 0 && next.format.endsRow) break;
      elements.push(this.#element(next));
      this.#at++;
      if (depth > 0 && next.endsCell) break;
    }
    return elements;
  }

  /** A table; only its content where no row of it has an end: nothing tells then what is a row. */
  #table(depth: number): XmlElement[] {
    const rows: Row[] = [];
    let cells: XmlElement[][] = [];
    for (let next = this.#next(); next && next.format.depth >= depth; next = this.#next()) {
      if (next.format.depth > depth || !next.format.endsRow) {
        cells.push(this.#content(depth));
        continue;
      }
      this.#at++;
      // Text in front of a row's own mark has no cell: it gets one of its own.
      if (next.end > next.start) cells.push([this.#element(next)]);
      const { deleted, inserted } = next.mark;
      // LibreOffice marks the end of the row above as well: a row that still shows text was not deleted.
      const isGone = deleted && !cells.some((cell) => cell.some(holdsText));
      rows.push({ cells, definition: next.format.row, deleted: isGone, inserted });
      cells = [];
    }
    if (rows.length === 0) return cells.flat();
    if (cells.length > 0) rows.push({ cells, definition: null, deleted: false, inserted: false });
    const grid = layOutRows(rows.map(({ cells: { length }, definition }) => ({ cells: length, definition })));
    const elements = rows.map((row, index) => this.#row(row, grid[index]!));
    return [this.#make.make('w:tbl', undefined, elements)];
  }

  #row({ cells, deleted, inserted }: Row, { before, after, places }: GridRow): XmlElement {
    const make = this.#make;
    const properties: XmlElement[] = [];
    if (before > 0) properties.push(make.value('w:gridBefore', before));
    if (after > 0) properties.push(make.value('w:gridAfter', after));
    if (deleted || inserted) properties.push(make.make(deleted ? 'w:del' : 'w:ins'));
    const row = make.make('w:tr', undefined, [make.make('w:trPr', undefined, properties)]);
    cells.forEach((content, index) => {
      const { span, vertical, horizontal } = places[index]!;
      const cell: XmlElement[] = [make.value('w:gridSpan', span)];
      if (vertical !== 'none') cell.push(make.value('w:vMerge', vertical === 'start' ? 'restart' : 'continue'));
      if (horizontal !== 'none') cell.push(make.value('w:hMerge', horizontal === 'start' ? 'restart' : 'continue'));
      row.children.push(make.make('w:tc', undefined, [make.make('w:tcPr', undefined, cell), ...content]));
    });
    return row;
  }

  #next(): DocParagraph | undefined {
    return this.#paragraphs[this.#at];
  }
}

/** Whether an element shows text in the final view of tracked changes. */
function holdsText({ name, text, children }: XmlElement): boolean {
  return name !== 'w:del' && (text.trim() !== '' || children.some(holdsText));
}
