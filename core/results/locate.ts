import type { Block, BlockId, Place } from '../document/document.js';
import type { ReadCell, ReadLabel, Report, SectionIndex } from '../report/report.js';
import type { At } from '../rules/rule.js';
import type { Location } from './result.js';

/**
 * Turns places into locations of one report: section, table, row, column and the words meant. Findings are few and
 * blocks are hundreds, so it looks each block up when asked instead of indexing all of them.
 */
export class Locator {
  readonly #report: Report;
  #addresses: ReadonlyMap<BlockId, Address> | null = null;
  readonly #found = new Map<BlockId, Found>();
  /** Index of the block found last: what findings name stands close together, so the next search begins here. */
  #last = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  /** The words at a place. */
  text(place: Place): string {
    return (this.#find(place.block)?.text ?? '').slice(place.start, place.end);
  }

  location(at: At): Location {
    if (!('block' in at)) return { ...at };
    const cell = this.#cellAt(at.block);
    return {
      section: this.#sectionOf(this.#find(at.block)?.index ?? 0),
      ...cell,
      text: this.text(at),
      block: at.block,
      start: at.start,
      end: at.end,
    };
  }

  /** Position in the document, for sorting; a gap stands at the end of its section. */
  order(location: Location): number {
    const found = location.block === undefined ? undefined : this.#find(location.block);
    return found ? found.index + found.within / 10_000 : Number.MAX_SAFE_INTEGER;
  }

  #find(id: BlockId): Found | undefined {
    const known = this.#found.get(id);
    if (known) return known;
    const { blocks } = this.#report.document;
    for (let step = 0; step < blocks.length; step++) {
      const index = (this.#last + step) % blocks.length;
      const found = findIn(blocks[index]!, id, index);
      if (!found) continue;
      this.#last = index;
      this.#found.set(id, found);
      return found;
    }
    return undefined;
  }

  #sectionOf(index: number): SectionIndex {
    const { sections } = this.#report;
    for (let last = sections.length - 1; last >= 0; last--) {
      const section = sections[last]!;
      if (index < section.from) continue;
      return index < section.to ? section.number : 7;
    }
    return 0;
  }

  /** The cell or label of a statutory table that a block is. */
  #cellAt(block: BlockId): Address | null {
    return (this.#addresses ??= addressesOf(this.#report)).get(block) ?? null;
  }
}

interface Found {
  readonly index: number;
  readonly within: number;
  readonly text: string;
}

/** The block itself or its cell with that id; null where it holds none. */
function findIn(block: Block, id: BlockId, index: number): Found | null {
  if (block.kind === 'paragraph') return block.id === id ? { index, within: 0, text: block.text } : null;
  const within = block.cells.findIndex((cell) => cell.id === id);
  if (within >= 0) return { index, within, text: block.cells[within]!.text };
  return block.id === id ? { index, within: 0, text: '' } : null;
}

type Address = Pick<Location, 'table' | 'row' | 'column'>;

/** What each cell and label of the three tables stands for, by block. */
function addressesOf({ tables }: Report): ReadonlyMap<BlockId, Address> {
  const addresses = new Map<BlockId, Address>();
  for (const table of [tables.disclosure, tables.applications, tables.disputes]) {
    if (!table) continue;
    for (const label of table.labels) addresses.set(label.place.block, { table: table.id, ...addressOf(label) });
    for (const row in table.rows) {
      const cells: Readonly<Record<string, ReadCell | null>> = table.rows[row]!;
      for (const column in cells) {
        const cell = cells[column];
        if (cell) addresses.set(cell.place.block, { table: table.id, row, column });
      }
    }
  }
  return addresses;
}

/** A row's label stands for its row, a column's for its column. */
function addressOf(label: ReadLabel): Pick<Location, 'row' | 'column'> {
  if (label.kind === 'row') return { row: label.key };
  return label.kind === 'column' ? { column: label.key } : {};
}
