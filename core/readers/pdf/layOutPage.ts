import { findGrids } from './findGrids.js';
import type { Glyph, PageMarks, Picture } from './marks.js';
import { fillGrid, type PdfTable } from './tableOf.js';
import { type TextLine, textLines } from './textLines.js';

/** What a page holds, put in order. */
export interface PdfPageContent {
  readonly width: number;
  readonly height: number;
  /** Lines outside tables, from top to bottom. */
  readonly lines: readonly TextLine[];
  readonly tables: readonly PdfTable[];
  /** Single frames around a line or two: the rest of a table, or an ornament. */
  readonly frames: readonly Frame[];
  readonly pictures: readonly Picture[];
  /** Text that runs askew over the page, as watermarks do. */
  readonly askew: string;
  readonly glyphs: number;
  readonly invisible: number;
  readonly unreadable: number;
  readonly isVoid: boolean;
}

/** A frame as a table of one cell, and as the lines of text in it. */
export interface Frame {
  readonly table: PdfTable;
  readonly lines: readonly TextLine[];
}

/** A higher frame goes around a text, no row of a table; in points. */
const highestFrame = 120;

/** Sorts what a page shows into tables, lines of text, pictures and what only lies over it. */
export function layOutPage(marks: PageMarks): PdfPageContent {
  const { width, height, invisible, unreadable, isVoid } = marks;
  const tables: PdfTable[] = [];
  let glyphs: readonly Glyph[] = marks.glyphs;
  let pictures: readonly Picture[] = marks.pictures.filter((picture) => !isBackground(picture, marks));
  const frames: Frame[] = [];
  // A frame around a table comes after it.
  const grids = findGrids(marks).sort((a, b) => Number(a.boxes.length === 1) - Number(b.boxes.length === 1));
  for (const grid of grids) {
    const filled = fillGrid(grid, glyphs, pictures);
    const { table } = filled;
    const held = table.cells.filter(({ text, images }) => text !== '' || images > 0).length;
    // Lines without any text between them are a drawing.
    if (held === 0) continue;
    if (table.cells.length === 1) {
      if (table.bottom - table.top > highestFrame) continue;
      const outside = new Set(filled.outside);
      const inside = glyphs.filter((glyph) => !outside.has(glyph));
      frames.push({ table, lines: textLines(inside) });
    } else tables.push(table);
    glyphs = filled.outside;
    pictures = filled.apart;
  }
  const lines = textLines(glyphs.filter(({ direction }) => direction === 'across'));
  const columns = verticalLines(glyphs.filter(({ direction }) => direction === 'down'));
  const askew = glyphs.filter(({ direction }) => direction === 'askew');
  return {
    width,
    height,
    lines: columns.length === 0 ? lines : [...lines, ...columns].sort((a, b) => a.y - b.y),
    tables: tables.sort((a, b) => a.top - b.top),
    frames,
    pictures,
    askew: askew.map(({ text }) => text).join(''),
    glyphs: marks.glyphs.length,
    invisible,
    unreadable,
    isVoid,
  };
}

/** A picture behind text over most of the page says nothing of its own. */
function isBackground({ left, top, right, bottom }: Picture, { width, height, glyphs }: PageMarks): boolean {
  const across = Math.min(right, width) - Math.max(left, 0);
  const down = Math.min(bottom, height) - Math.max(top, 0);
  return across * down > 0.6 * width * height && glyphs.length > 50;
}

/** Text set from top to bottom outside tables: each column a line, in the order of the file. */
function verticalLines(glyphs: readonly Glyph[]): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < glyphs.length; ) {
    let end = start + 1;
    while (end < glyphs.length && Math.abs(glyphs[end]!.x - glyphs[start]!.x) < glyphs[start]!.size / 2) end++;
    const column = glyphs.slice(start, end);
    const [first] = column as [Glyph];
    const text = column.map((glyph) => glyph.text).join('');
    const [left, right] = [first.x, first.x + first.width];
    lines.push({
      text,
      left,
      right,
      y: first.y,
      size: first.size,
      words: [{ text, left, right }],
      artifact: column.every(({ artifact }) => artifact),
    });
    start = end;
  }
  return lines;
}
