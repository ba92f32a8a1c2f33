import { maximumLines } from './limits.js';
import type { PageMarks, Picture, Stroke } from './marks.js';
import type { Matrix } from './matrix.js';

/** A filled shape no thicker than this is a line, in points. */
const thickest = 3;
/** A line may lean by this much and still count as level, in points. */
const leaning = 0.7;
/** Smaller matrices without anything drawn are left-overs of the program, no pictures; in points. */
const smallestPicture = 24;

/** Gathers the straight lines and the pictures of a page. */
export class Drawing {
  #horizontals: Stroke[] = [];
  #verticals: Stroke[] = [];
  readonly #pictures: Picture[] = [];

  result(width: number, height: number): Pick<PageMarks, 'horizontals' | 'verticals' | 'pictures'> {
    const isTooMuch = this.#horizontals.length + this.#verticals.length > maximumLines;
    const pictures = this.#pictures
      .filter(({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < width && top < height)
      .slice(0, maximumLines);
    if (isTooMuch) return { horizontals: [], verticals: [], pictures };
    return { horizontals: this.#horizontals, verticals: this.#verticals, pictures };
  }

  /** The place of a picture: the unit square under the matrix. False: too small to be one. */
  picture(matrix: Matrix): boolean {
    const [a, b, c, d, e, f] = matrix;
    const [left, right] = [e + Math.min(0, a, c, a + c), e + Math.max(0, a, c, a + c)];
    const [top, bottom] = [f + Math.min(0, b, d, b + d), f + Math.max(0, b, d, b + d)];
    if (right - left < smallestPicture || bottom - top < smallestPicture) return false;
    if (this.#pictures.length <= maximumLines) this.#pictures.push({ left, top, right, bottom });
    return true;
  }

  /**
   * A path in pdfjs's form: 0 begins a line (x, y), 1 goes on (x, y), 2 and 3 are curves with six and four numbers, 4 closes.
   * Stroked: each straight piece is a line; filled: a shape as thin as one.
   */
  path(data: Float32Array, matrix: Matrix, kind: 'stroke' | 'fill'): void {
    if (this.#horizontals.length + this.#verticals.length > maximumLines) return;
    const outline = new Outline(kind === 'stroke' ? (from, to) => this.#line(from, to) : null, (box) =>
      this.#thin(box),
    );
    const at = (index: number): Point => {
      const [x, y] = [data[index] ?? 0, data[index + 1] ?? 0];
      return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
    };
    for (let index = 0; index < data.length; ) {
      const code = data[index];
      if (code === 0) outline.begin(at(index + 1));
      else if (code === 1) outline.line(at(index + 1));
      else if (code === 2) outline.curve(at(index + 5));
      else if (code === 3) outline.curve(at(index + 3));
      else if (code === 4) outline.close();
      index += code === 2 ? 7 : code === 3 ? 5 : code === 4 ? 1 : 3;
    }
    if (kind === 'fill') outline.end();
  }

  #line([x1, y1]: Point, [x2, y2]: Point): void {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (height <= leaning && width > height) this.#horizontal((y1 + y2) / 2, x1, x2);
    else if (width <= leaning && height > width) this.#vertical((x1 + x2) / 2, y1, y2);
  }

  #thin({ left, right, top, bottom }: Picture): void {
    const [width, height] = [right - left, bottom - top];
    if (Math.min(width, height) > thickest || Math.max(width, height) < 0.3) return;
    if (width >= height) this.#horizontal((top + bottom) / 2, left, right);
    else this.#vertical((left + right) / 2, top, bottom);
  }

  #horizontal(at: number, from: number, to: number): void {
    if (Number.isFinite(at + from + to))
      this.#horizontals.push({ at, from: Math.min(from, to), to: Math.max(from, to) });
  }

  #vertical(at: number, from: number, to: number): void {
    if (Number.isFinite(at + from + to)) this.#verticals.push({ at, from: Math.min(from, to), to: Math.max(from, to) });
  }
}

type Point = readonly [x: number, y: number];

/** Follows a path: gives out its straight pieces where somebody takes them, else the box of each part without curves. */
class Outline {
  readonly #line: ((from: Point, to: Point) => void) | null;
  readonly #box: (box: Picture) => void;
  #start: Point = [0, 0];
  #last: Point = [0, 0];
  #points: Point[] = [];
  #curved = false;

  constructor(line: ((from: Point, to: Point) => void) | null, box: (box: Picture) => void) {
    this.#line = line;
    this.#box = box;
  }

  begin(point: Point): void {
    if (!this.#line) this.end();
    this.#start = this.#last = point;
    this.#points = [point];
    this.#curved = false;
  }

  line(point: Point): void {
    this.#line?.(this.#last, point);
    this.#last = point;
    if (!this.#line) this.#points.push(point);
  }

  curve(point: Point): void {
    this.#last = point;
    this.#curved = true;
  }

  close(): void {
    this.line(this.#start);
  }

  /** The part of the path is over: its box, where it has only a few straight sides. */
  end(): void {
    const points = this.#points;
    this.#points = [];
    if (this.#curved || points.length < 3 || points.length > 8) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    this.#box({ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) });
  }
}
