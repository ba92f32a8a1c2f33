import { cellText } from './cellText.js';
import type { Grid } from './findGrids.js';
import type { Glyph, Picture } from './marks.js';

/** A cell with its text, on the grid of its table. */
export interface PdfCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly images: number;
}

/** A table, or the part of it that stands on one page. */
export interface PdfTable {
  readonly kind: 'table';
  /** In points from the top of its first page. */
  readonly top: number;
  readonly bottom: number;
  /** Places of the lines between its columns. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PdfCell[];
  /** False where its columns are guessed from how its text is aligned. */
  readonly spans: boolean;
}

/**
 * Puts characters and pictures into the cells in which their centres lie.
 * @returns the table, and what stands outside it.
 */
export function fillGrid(
  grid: Grid,
  glyphs: readonly Glyph[],
  pictures: readonly Picture[],
): { table: PdfTable; outside: Glyph[]; apart: Picture[] } {
  const { xs, ys, boxes } = grid;
  const columns = xs.length - 1;
  const owners = new Int32Array(columns * (ys.length - 1));
  boxes.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let y = row; y < row + rowSpan; y++)
      owners.fill(index, y * columns + column, y * columns + column + columnSpan);
  });
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  const ownerAt = (x: number, y: number): number => {
    if (x < left || x > right || y < top || y > bottom) return -1;
    return owners[placeIn(ys, y) * columns + placeIn(xs, x)]!;
  };
  const held: Glyph[][] = boxes.map(() => []);
  const images: number[] = boxes.map(() => 0);
  const outside: Glyph[] = [];
  // Where a page break cuts a row, Chromium may draw the cell's edge through the last line of a label.
  const over: Glyph[] = [];
  for (const glyph of glyphs) {
    const owner = ownerAt(glyph.x + glyph.width / 2, glyph.y - middle * glyph.size);
    if (owner >= 0) held[owner]!.push(glyph);
    else if (bottom > glyph.y - glyph.size * height && bottom < glyph.y) over.push(glyph);
    else outside.push(glyph);
  }
  for (const glyph of over) {
    const owner = ownerAt(glyph.x + glyph.width / 2, bottom);
    const goesOn = held[owner]?.some((each) => isWriting(each) && each.size === glyph.size);
    if (goesOn && isWriting(glyph)) held[owner]!.push(glyph);
    else outside.push(glyph);
  }
  const apart: Picture[] = [];
  for (const picture of pictures) {
    const owner = ownerAt((picture.left + picture.right) / 2, (picture.top + picture.bottom) / 2);
    if (owner < 0) apart.push(picture);
    else images[owner]!++;
  }
  const cells = boxes.map((box, index) => ({
    ...box,
    text: cellText(held[index]!, xs[box.column]!, xs[box.column + box.columnSpan]!),
    images: images[index]!,
  }));
  const table: PdfTable = {
    kind: 'table',
    top: ys[0]!,
    bottom: ys.at(-1)!,
    xs,
    rows: ys.length - 1,
    cells,
    spans: true,
  };
  return { table, outside, apart };
}

/** Height of a character's middle above its base line, as a share of the font's height. */
const middle = 0.35;
/** Height of a character above its base line, likewise. */
const height = 0.8;

/** Part of a label, no figure. */
function isWriting({ text }: Glyph): boolean {
  return /[\u3007\u3400-\u9fff（）]/.test(text);
}

/** Index of the stretch between two places in which a point lies, which is between the first and the last. */
function placeIn(places: readonly number[], point: number): number {
  let low = 0;
  let high = places.length - 2;
  while (low < high) {
    const half = (low + high + 1) >> 1;
    if (places[half]! <= point) low = half;
    else high = half - 1;
  }
  return low;
}
