import type { Block, BlockId, Cell, Document, Metadata, Paragraph } from '../../document/document.js';
import { pdfType } from '../detect.js';
import { maximumBlocks } from '../limits.js';
import { type Furniture, findFurniture } from './findFurniture.js';
import { continues, frameOf, joinTexts, type TextFrame } from './joinLines.js';
import type { Frame, PdfPageContent } from './layOutPage.js';
import type { Picture } from './marks.js';
import { readBareTables } from './readBareTables.js';
import { refuse } from './refuse.js';
import { endsHeading } from './sectionTitles.js';
import { goesOn, stitchTables } from './stitchTables.js';
import type { PdfTable } from './tableOf.js';
import type { TextLine } from './textLines.js';

/** What follows one another down a page, and over the pages. */
type Drawn =
  | { readonly kind: 'line'; readonly line: TextLine; readonly page: number }
  | { readonly kind: 'table'; readonly table: PdfTable; readonly page: number }
  | { readonly kind: 'picture'; readonly page: number };
type Framed = Drawn | { readonly kind: 'frame'; readonly frame: Frame; readonly page: number };
/** `glued`: a table whose cells could not be told apart, in one piece, so that nobody takes its lines for cells. */
type Piece = Drawn | { readonly kind: 'glued'; readonly text: string };

/**
 * Makes one document of the pages: lines become paragraphs and parts of tables become tables, over page breaks too. What
 * belongs to the pages, and what lies askew over them, comes after the text.
 */
export function assemble(pages: readonly PdfPageContent[], metadata: Metadata): Document {
  const furniture = findFurniture(pages);
  const frames = framesOf(pages, furniture);
  const writer = new BlockWriter();
  const pieces = withBareTables(resolveFrames(pages.flatMap((page, number) => piecesOf(page, number, furniture))));
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index]!;
    index++;
    if (piece.kind === 'picture') writer.paragraph('', { images: 1 });
    else if (piece.kind === 'glued') writer.paragraph(piece.text, { cell: true });
    else if (piece.kind === 'table') {
      let { table, page } = piece;
      for (let next = pieces[index]; next?.kind === 'table'; next = pieces[++index]) {
        if (next.page !== page + 1 || !goesOn(table, next.table)) break;
        table = stitchTables(table, next.table);
        page = next.page;
      }
      writer.table(table);
    } else {
      let { line, page } = piece;
      let { text } = line;
      const frame = frames.get(pages[page]!.width)!;
      for (let next = pieces[index]; next?.kind === 'line'; next = pieces[++index]) {
        if (!continues(line, next.line, frame, next.page !== page) || endsHeading(text, next.line.text)) break;
        text = joinTexts(text, next.line.text);
        ({ line, page } = next);
      }
      writer.paragraph(text);
    }
  }
  for (const area of ['header', 'footer'] as const) {
    const texts = [...furniture].filter(([, each]) => each === area).map(([{ text }]) => text);
    for (const text of new Set(texts)) writer.paragraph(text, { area });
  }
  for (const text of new Set(pages.map(({ askew }) => askew))) if (text) writer.paragraph(text, { area: 'furniture' });
  return { mediaType: pdfType, blocks: writer.blocks, metadata, facts: [] };
}

/** Pages of one width share their margins. */
function framesOf(pages: readonly PdfPageContent[], furniture: Furniture): ReadonlyMap<number, TextFrame> {
  const lines = new Map<number, TextLine[]>();
  for (const page of pages) {
    const known = lines.get(page.width) ?? [];
    for (const line of page.lines) if (!furniture.has(line)) known.push(line);
    lines.set(page.width, known);
  }
  return new Map([...lines].map(([width, each]) => [width, frameOf(each, width)]));
}

function piecesOf(content: PdfPageContent, page: number, furniture: Furniture): Framed[] {
  const placed: { at: number; piece: Framed }[] = [];
  for (const line of content.lines) {
    if (!furniture.has(line)) placed.push({ at: line.y - line.size, piece: { kind: 'line', line, page } });
  }
  for (const table of content.tables) placed.push({ at: table.top, piece: { kind: 'table', table, page } });
  for (const frame of content.frames) placed.push({ at: frame.table.top, piece: { kind: 'frame', frame, page } });
  for (const picture of content.pictures) {
    placed.push({ at: foot(picture, content), piece: { kind: 'picture', page } });
  }
  return placed.sort((a, b) => a.at - b.at).map(({ piece }) => piece);
}

/** A frame at a page break is a row of the table on the other page, where it fits to that; else what stands in it is text. */
function resolveFrames(pieces: readonly Framed[]): Drawn[] {
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'frame') return [piece];
    const { table, lines } = piece.frame;
    const { page } = piece;
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const isLast = after?.kind === 'table' && after.page === page + 1 && goesOn(table, after.table);
    const isFirst = before?.kind === 'table' && before.page === page - 1 && goesOn(before.table, table);
    if (isLast || isFirst) return [{ kind: 'table', table, page }];
    return lines.map((line) => ({ kind: 'line', line, page }));
  });
}

/** Finds tables without lines among lines that follow one another. */
function withBareTables(pieces: readonly Drawn[]): Piece[] {
  const result: Piece[] = [];
  for (let start = 0; start < pieces.length; ) {
    const run: Extract<Drawn, { kind: 'line' }>[] = [];
    for (let piece = pieces[start]; piece?.kind === 'line'; piece = pieces[start + run.length]) run.push(piece);
    if (run.length === 0) {
      result.push(pieces[start]!);
      start++;
      continue;
    }
    const found = readBareTables(
      run.map(({ line }) => line),
      run.map(({ page }) => page),
    );
    let at = 0;
    for (const { from, to, table } of found) {
      result.push(...run.slice(at, from));
      if (table) result.push({ kind: 'table', table, page: run[to - 1]!.page });
      else {
        const lines = run.slice(from, to).map(({ line }) => line.text);
        result.push({ kind: 'glued', text: lines.join('\n') });
      }
      at = to;
    }
    result.push(...run.slice(at));
    start += run.length;
  }
  return result;
}

/** A picture comes behind the text over which it lies, as a seal does over a signature. */
function foot({ bottom, left, right }: Picture, { lines }: PdfPageContent): number {
  const below = lines.find(
    (line) => line.y - line.size < bottom && line.y > bottom && line.left < right && line.right > left,
  );
  return below ? below.y : bottom;
}

class BlockWriter {
  readonly blocks: Block[] = [];
  #paragraphs = 0;
  #tables = 0;
  #count = 0;

  paragraph(text: string, more: Pick<Paragraph, 'area' | 'cell' | 'images'> = {}): void {
    this.#take(1);
    this.blocks.push({ kind: 'paragraph', id: `p${++this.#paragraphs}`, text, ...more });
  }

  table({ rows, xs, cells, spans }: PdfTable): void {
    this.#take(cells.length);
    const id = `t${++this.#tables}`;
    this.blocks.push({
      kind: 'table',
      id,
      rows,
      columns: xs.length - 1,
      cells: cells.map(
        ({ row, column, rowSpan, columnSpan, text, images }): Cell => ({
          id: `${id}.r${row}c${column}` satisfies BlockId,
          row,
          column,
          rowSpan,
          columnSpan,
          text,
          ...(images > 0 && { images }),
        }),
      ),
      spans,
    });
  }

  #take(blocks: number): void {
    this.#count += blocks;
    if (this.#count > maximumBlocks) refuse('large');
  }
}
