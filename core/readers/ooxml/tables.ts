import type { Grid, GridCell, Trace, View } from './items.js';
import { plainText } from './plainText.js';
import type { Story } from './story.js';
import { childOf, childrenOf, valOf, wholeNumber, type XmlElement } from './xml.js';

/** Word itself stops at 63 columns; a span beyond this is nonsense that must not make a grid of millions of places. */
const MAX_COLUMNS = 256;

/** A cell as a row has it: spans over grid columns, and whether it only goes on with the cell above. */
interface Piece {
  readonly element: XmlElement;
  readonly column: number;
  span: number;
  readonly vertical: 'none' | 'start' | 'continue';
  readonly view: View;
}

/** Reads a w:tbl into its grid of origin cells. Rows and cells that are tracked as deleted are left out. */
export function readTable(table: XmlElement, view: View, story: Story): Grid {
  const builder = new GridBuilder(story);
  for (const child of table.children) {
    if (child.name === 'w:tr') builder.row(child, view);
    else story.meet(child);
  }
  return builder.grid();
}

class GridBuilder {
  readonly #story: Story;
  readonly #cells: GridCell[] = [];
  readonly #traces: Trace[] = [];
  #rows = 0;
  #columns = 0;
  /** Last cell that began a vertical merge, by column. */
  readonly #merges = new Map<number, GridCell>();

  constructor(story: Story) {
    this.#story = story;
  }

  grid(): Grid {
    return { kind: 'grid', rows: this.#rows, columns: this.#columns, cells: this.#cells, traces: this.#traces };
  }

  row(row: XmlElement, tableView: View): void {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del')) {
      this.#leaveOut(row);
      return;
    }
    const inserted = childOf(properties, 'w:ins') !== undefined;
    const before = this.#cells.length;
    for (const piece of this.#pieces(row, properties, inserted ? 'inserted' : tableView)) this.#place(piece);
    this.#rows++;
    if (inserted && !this.#cells.slice(before).some(hasInsertion)) this.#traces.push({ kind: 'insertion', text: '' });
  }

  #pieces(row: XmlElement, properties: XmlElement | undefined, view: View): Piece[] {
    const pieces: Piece[] = [];
    let column = spanOf(properties, 'w:gridBefore', 0);
    for (const child of row.children) {
      if (child.name !== 'w:tc') {
        this.#story.meet(child);
        continue;
      }
      const cell = childOf(child, 'w:tcPr');
      if (childOf(cell, 'w:cellDel')) {
        this.#leaveOut(child);
        continue;
      }
      const span = Math.min(Math.max(spanOf(cell, 'w:gridSpan', 1), 1), Math.max(MAX_COLUMNS - column, 1));
      const last = pieces.at(-1);
      if (last && continues(cell, 'w:hMerge')) last.span += span;
      else {
        const inserted = childOf(cell, 'w:cellIns') !== undefined;
        pieces.push({ element: child, column, span, vertical: verticalOf(cell), view: inserted ? 'inserted' : view });
      }
      column += span;
    }
    this.#columns = Math.max(this.#columns, column + spanOf(properties, 'w:gridAfter', 0));
    return pieces;
  }

  #place({ element, column, span, vertical, view }: Piece): void {
    const above = this.#merges.get(column);
    // A continuation with nothing of its width above it, as sloppy converters write it, is a cell of its own.
    if (vertical === 'continue' && above?.columnSpan === span && above.row + above.rowSpan === this.#rows) {
      above.rowSpan++;
      return;
    }
    const items = this.#story.blocks(element.children, view);
    const cell: GridCell = { row: this.#rows, column, rowSpan: 1, columnSpan: span, items };
    this.#cells.push(cell);
    if (vertical !== 'none') this.#merges.set(column, cell);
  }

  #leaveOut(element: XmlElement): void {
    const cells = element.name === 'w:tr' ? childrenOf(element, 'w:tc') : [element];
    this.#traces.push({ kind: 'deletion', text: cells.map(plainText).join('\t').trim() });
  }
}

function hasInsertion(cell: GridCell): boolean {
  return cell.items.some((item) => item.kind === 'line' && item.traces.some((trace) => trace.kind === 'insertion'));
}

function spanOf(properties: XmlElement | undefined, name: string, absent: number): number {
  return Math.min(wholeNumber(valOf(properties, name)) ?? absent, MAX_COLUMNS);
}

/** Whether w:vMerge or w:hMerge says that the cell goes on with the one before; without w:val it does. */
function continues(properties: XmlElement | undefined, name: string): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

function verticalOf(properties: XmlElement | undefined): Piece['vertical'] {
  if (!childOf(properties, 'w:vMerge')) return 'none';
  return continues(properties, 'w:vMerge') ? 'continue' : 'start';
}
