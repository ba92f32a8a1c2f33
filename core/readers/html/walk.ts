import type { Metadata } from '../../document/document.js';
import { commentMarks } from './containers.js';
import { Role, roleOf, roleOfStyle } from './elements.js';
import { finishTable, type OpenCell, type OpenTable } from './finishTable.js';
import { Line } from './line.js';
import { noteMeta, noteTitle } from './metadata.js';
import type { HtmlTree } from './node.js';
import type { BorderPiece, Piece } from './piece.js';
import { rankOf } from './rankOf.js';

export interface Walked<N> {
  readonly pieces: readonly Piece<N>[];
  readonly metadata: Metadata;
  /** Elements left out because the page hides them. */
  readonly hidden: number;
}

/**
 * Walks a page in document order and gathers its text and tables. Keeps its own stack, so that no depth of nesting overflows
 * the machine's. With `withHidden`, what inline styles hide is walked too.
 */
export function walk<N>(tree: HtmlTree<N>, root: N, withHidden = false): Walked<N> {
  return new Walker(tree, withHidden).walk(root);
}

class Walker<N> {
  readonly #tree: HtmlTree<N>;
  readonly #withHidden: boolean;
  readonly #line = new Line();
  readonly #blocks: N[] = [];
  readonly #tables: OpenTable<N>[] = [];
  /** Where the tables that are open put what they become, and the cells they stand in. */
  readonly #outer: { readonly target: Piece<N>[]; readonly cell: OpenCell<N> | null }[] = [];
  readonly #metadata: Metadata = {};
  /** What inline styles mean: pages repeat a few of them thousands of times. */
  readonly #styles = new Map<string, number>();
  #target: Piece<N>[] = [];
  #cell: OpenCell<N> | null = null;
  #node: N | null = null;
  #first: N | null = null;
  #offset = 0;
  #level = 0;
  #links = 0;
  #asides = 0;
  #preformatted = 0;
  #hidden = 0;

  constructor(tree: HtmlTree<N>, withHidden: boolean) {
    this.#tree = tree;
    this.#withHidden = withHidden;
  }

  walk(root: N): Walked<N> {
    const pieces = this.#target;
    const tree = this.#tree;
    this.#blocks.push(root);
    // The elements that are open, one entry of each list a level.
    const children = [tree.children(root)];
    const roles = [0];
    const nexts = [0];
    for (let depth = 0; depth >= 0; ) {
      const siblings = children[depth]!;
      const next = nexts[depth]!;
      if (next >= siblings.length) {
        const role = roles[depth--]!;
        if (role !== 0) this.#leave(role);
        continue;
      }
      nexts[depth] = next + 1;
      const node = siblings[next]!;
      const name = tree.name(node);
      if (name === '#text') this.#text(node, tree.text(node));
      else if (name === '#comment') this.#comment(tree.text(node));
      else {
        const role = this.#enter(node, name);
        if (role < 0) continue;
        depth++;
        children[depth] = tree.children(node);
        roles[depth] = role;
        nexts[depth] = 0;
      }
    }
    this.#flush();
    return { pieces, metadata: this.#metadata, hidden: this.#hidden };
  }

  #text(node: N, text: string): void {
    const isLink = this.#links > 0;
    if (this.#preformatted === 0) {
      this.#mark();
      this.#begun(node, 0);
      this.#line.add(text, isLink);
      return;
    }
    let offset = 0;
    for (const line of text.split(/(\r\n?|\n)/)) {
      if (line === '' || line.charCodeAt(0) === 0x0a || line.charCodeAt(0) === 0x0d) this.#flush();
      else {
        this.#mark();
        this.#begun(node, offset);
        this.#line.addKept(line, isLink);
      }
      offset += line.length;
    }
  }

  /** Notes the characters that the line begins with. */
  #begun(node: N, offset: number): void {
    if (this.#first !== null) return;
    this.#first = node;
    this.#offset = offset;
  }

  /** Notes the element that the line begins in. */
  #mark(): void {
    if (this.#node === null) this.#node = this.#blocks[this.#blocks.length - 1]!;
  }

  #comment(text: string): void {
    const kind = commentMarks.begin.some((mark) => text.includes(mark))
      ? 'begin'
      : commentMarks.end.some((mark) => text.includes(mark))
        ? 'end'
        : null;
    if (!kind) return;
    this.#flush();
    this.#target.push({ kind, rank: -1 });
  }

  /** The role of an element whose children are to be walked, −1 where they are not. */
  #enter(node: N, name: string): number {
    let role = roleOf(name);
    if (role >= Role.skipped) {
      this.#single(node, role);
      return -1;
    }
    const style = this.#tree.attribute(node, 'style');
    const styled = style === null ? 0 : this.#roleOfStyle(style);
    if (styled < 0 || this.#tree.attribute(node, 'hidden') !== null) {
      this.#hidden++;
      if (!this.#withHidden) return -1;
    }
    if (role === Role.link && this.#tree.attribute(node, 'href') === null) role = 0;
    if (styled > 0) role |= role >= Role.table ? styled & Role.preformatted : styled;
    if (role !== 0) this.#begin(node, name, role);
    return role;
  }

  #roleOfStyle(style: string): number {
    let role = this.#styles.get(style);
    if (role === undefined) {
      role = roleOfStyle(style);
      this.#styles.set(style, role);
    }
    return role;
  }

  #begin(node: N, name: string, role: number): void {
    if (role & Role.preformatted) this.#preformatted++;
    if (role & Role.link) this.#links++;
    if (role & Role.block) {
      this.#flush();
      this.#blocks.push(node);
      if (role & Role.region) this.#target.push(openedAt(rankOf(this.#tree, node, name)));
      if (role & Role.heading) this.#level = name.charCodeAt(1) - 0x30;
      if (role & Role.aside) this.#asides++;
    } else if (role >= Role.table) this.#beginTablePart(node, name, role);
  }

  #leave(role: number): void {
    if (role & Role.preformatted) this.#preformatted--;
    if (role & Role.link) this.#links--;
    if (role & Role.block) {
      this.#flush();
      this.#blocks.pop();
      if (role & Role.region) this.#close();
      if (role & Role.heading) this.#level = 0;
      if (role & Role.aside) this.#asides--;
    } else if (role & Role.table) this.#endTable();
    else if (role & Role.cell) this.#endCell();
  }

  /** Elements of which no children are walked. */
  #single(node: N, role: number): void {
    switch (role) {
      case Role.lineBreak:
      case Role.rule:
        this.#flush();
        break;
      case Role.image:
        this.#image(node);
        break;
      case Role.title:
        noteTitle(this.#metadata, Array.from(this.#tree.children(node), (child) => this.#tree.text(child)).join(''));
        break;
      case Role.meta:
        noteMeta(this.#metadata, this.#tree.attribute(node, 'name'), this.#tree.attribute(node, 'content'));
        break;
    }
  }

  /** Pictures of icon size are decoration. */
  #image(node: N): void {
    for (const name of ['width', 'height']) {
      const size = Number.parseInt(this.#tree.attribute(node, name) ?? '', 10);
      if (size <= 32) return;
    }
    if (roleOfStyle(this.#tree.attribute(node, 'style') ?? '') < 0) return;
    this.#mark();
    this.#line.images++;
    // A picture that is a link counts as one character of it: a logo, a banner.
    if (this.#links > 0) this.#line.linked++;
  }

  /** Ends a region; one without contents leaves no trace. */
  #close(): void {
    if (this.#target[this.#target.length - 1]?.kind === 'open') this.#target.pop();
    else this.#target.push(closed);
  }

  /** Ends the line: what it holds becomes a piece. */
  #flush(): void {
    const line = this.#line;
    const node = this.#node;
    const first = this.#first;
    this.#node = null;
    this.#first = null;
    const { images, linked } = line;
    const text = line.end();
    line.images = 0;
    line.linked = 0;
    if (node === null || (text === '' && images === 0)) return;
    const aside = this.#asides > 0;
    const offset = this.#offset;
    this.#target.push({ kind: 'text', text, level: this.#level, images, linked, aside, node, first, offset });
    if (this.#cell) {
      this.#cell.length += text.length;
      this.#cell.paragraphs++;
    }
  }

  #beginTablePart(node: N, name: string, role: number): void {
    this.#flush();
    if (role & Role.table) {
      const presentation = /^(?:presentation|none)$/i.test(this.#tree.attribute(node, 'role') ?? '');
      const table: OpenTable<N> = { node, aside: this.#asides > 0, presentation, loose: [], rows: [], group: 0 };
      this.#outer.push({ target: this.#target, cell: this.#cell });
      this.#tables.push(table);
      this.#blocks.push(node);
      this.#target = table.loose;
      this.#cell = null;
      return;
    }
    const table = this.#tables[this.#tables.length - 1];
    if (table && role & Role.rowGroup) table.group++;
    else if (table && role & Role.row) table.rows.push({ group: table.group, cells: [] });
    else if (role & Role.cell) this.#beginCell(node, name, table);
  }

  #beginCell(node: N, name: string, table: OpenTable<N> | undefined): void {
    this.#blocks.push(node);
    if (!table) return;
    const cell: OpenCell<N> = {
      node,
      pieces: [openedAt(rankOf(this.#tree, node, name))],
      rowSpan: spanOf(this.#tree.attribute(node, 'rowspan'), 0, 65_534),
      columnSpan: spanOf(this.#tree.attribute(node, 'colspan'), 1, 1000),
      length: 0,
      paragraphs: 0,
      tables: 0,
    };
    if (table.rows.length === 0) table.rows.push({ group: table.group, cells: [] });
    table.rows[table.rows.length - 1]!.cells.push(cell);
    this.#target = cell.pieces;
    this.#cell = cell;
  }

  #endCell(): void {
    this.#flush();
    this.#blocks.pop();
    const table = this.#tables[this.#tables.length - 1];
    if (!table) return;
    this.#close();
    this.#target = table.loose;
    this.#cell = null;
  }

  #endTable(): void {
    this.#flush();
    this.#blocks.pop();
    const table = this.#tables.pop()!;
    const { target, cell } = this.#outer.pop()!;
    this.#target = target;
    this.#cell = cell;
    if (table.rows.length === 0 && table.loose.length === 0) return;
    for (const piece of finishTable(table)) target.push(piece);
    if (cell) cell.tables++;
  }
}

// Every cell and most elements begin and end a region, and few of them are known containers.
const opened: BorderPiece = { kind: 'open', rank: -1 };
const closed: BorderPiece = { kind: 'close', rank: -1 };

function openedAt(rank: number): BorderPiece {
  return rank < 0 ? opened : { kind: 'open', rank };
}

/** A span as browsers read it: 1 where it is no number, cut to what the standard allows. */
function spanOf(value: string | null, least: number, most: number): number {
  if (value === null) return 1;
  const span = Number.parseInt(value, 10);
  return span >= least ? Math.min(span, most) : 1;
}
