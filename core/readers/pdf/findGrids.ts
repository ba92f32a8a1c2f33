import { maximumRules } from './limits.js';
import type { PageMarks, Stroke } from './marks.js';
import { mergeStrokes } from './mergeStrokes.js';

/** A cell on a grid: origin and spans, counted from 0 and 1. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as its lines draw it. */
export interface Grid {
  /** Places of the lines between columns and rows, the outer ones included, in points. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row, then column; they cover the grid without gaps or overlaps. */
  readonly boxes: readonly Box[];
}

/** How far from one another lines may end that are meant to meet, in points. */
const meeting = 3.5;
/** Lines nearer than this bound no row or column of its own, in points. */
const narrowest = 4;
/** A line that goes on so far beyond the last one across it leads to an edge that was not drawn, in points. */
const openEnd = 6;
/** Shorter lines bound nothing, in points. */
const shortest = 3;
/** Share of the side between two cells that must be drawn to part them. */
const drawn = 0.5;

/**
 * The tables that the lines of a page draw, from top to bottom: lines that meet form a grid, places between which nothing is
 * drawn are one cell. Where lines run on past the last one across them, as at a page break, the table's edge is taken to be at
 * their ends. A frame around text comes out as a grid of one cell.
 */
export function findGrids({ horizontals, verticals }: Pick<PageMarks, 'horizontals' | 'verticals'>): Grid[] {
  const across = mergeStrokes(horizontals).filter(isLong);
  const down = mergeStrokes(verticals).filter(isLong);
  if (across.length > maximumRules || down.length > maximumRules) return [];
  return groupsOf(across, down)
    .map(({ rows, columns }) => gridOf(rows, columns))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!);
}

function isLong({ from, to }: Stroke): boolean {
  return to - from >= shortest;
}

interface Group {
  readonly rows: Stroke[];
  readonly columns: Stroke[];
}

/** Lines that meet one another, directly or by others. */
function groupsOf(across: readonly Stroke[], down: readonly Stroke[]): Group[] {
  const parents = Array.from({ length: across.length + down.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = index; at !== root; ) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  across.forEach((row, index) => {
    down.forEach((column, other) => {
      if (meets(row, column)) parents[rootOf(across.length + other)] = rootOf(index);
    });
  });
  const groups = new Map<number, Group>();
  const groupAt = (index: number): Group => {
    const root = rootOf(index);
    let group = groups.get(root);
    if (!group) groups.set(root, (group = { rows: [], columns: [] }));
    return group;
  };
  for (const [index, row] of across.entries()) groupAt(index).rows.push(row);
  for (const [index, column] of down.entries()) groupAt(across.length + index).columns.push(column);
  return [...groups.values()];
}

function meets(row: Stroke, column: Stroke): boolean {
  return (
    column.at >= row.from - meeting &&
    column.at <= row.to + meeting &&
    row.at >= column.from - meeting &&
    row.at <= column.to + meeting
  );
}

function gridOf(rows: readonly Stroke[], columns: readonly Stroke[]): Grid | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const ys = edges(rows, columns);
  const xs = edges(columns, rows);
  if (xs.length < 2 || ys.length < 2) return null;
  return { xs, ys, boxes: boxesOf(xs, ys, rows, columns) };
}

/** Where the lines stand, and, beyond the outermost, where the lines across them end. */
function edges(lines: readonly Stroke[], crossing: readonly Stroke[]): number[] {
  const places: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    const last = places.at(-1);
    if (last === undefined || at - last >= narrowest) places.push(at);
  }
  const first = Math.min(...crossing.map(({ from }) => from));
  const last = Math.max(...crossing.map(({ to }) => to));
  if (first < places[0]! - openEnd) places.unshift(first);
  if (last > places.at(-1)! + openEnd) places.push(last);
  return places;
}

/** Cuts the grid into cells; where its lines leave a shape that is no rectangle, into several. */
function boxesOf(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly Stroke[],
  columns: readonly Stroke[],
): Box[] {
  const height = ys.length - 1;
  const width = xs.length - 1;
  /** Whether a line parts (row, column) from the place to its right, and from the one below. */
  const right = parted(xs, ys, columns);
  const below = parted(ys, xs, rows);
  const isOpenRight = (row: number, column: number) => !right[column + 1]![row]!;
  const isOpenBelow = (row: number, column: number) => !below[row + 1]![column]!;
  const taken = new Uint8Array(height * width);
  const boxes: Box[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken[row * width + column]) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < width &&
        !taken[row * width + column + columnSpan] &&
        isOpenRight(row, column + columnSpan - 1)
      ) {
        columnSpan++;
      }
      let rowSpan = 1;
      while (row + rowSpan < height && goesOn(row + rowSpan, column, columnSpan)) rowSpan++;
      for (let y = row; y < row + rowSpan; y++) taken.fill(1, y * width + column, y * width + column + columnSpan);
      boxes.push({ row, column, rowSpan, columnSpan });
    }
  }
  return boxes;

  /** Whether the row belongs to the cell above it: nothing parts it from that, nor its places from one another. */
  function goesOn(row: number, column: number, columnSpan: number): boolean {
    for (let at = column; at < column + columnSpan; at++) {
      if (taken[row * width + at] || !isOpenBelow(row - 1, at)) return false;
      if (at + 1 < column + columnSpan && !isOpenRight(row, at)) return false;
    }
    return true;
  }
}

/** For each line place, for each stretch between the places across it: whether a line is drawn along the stretch. */
function parted(places: readonly number[], across: readonly number[], lines: readonly Stroke[]): boolean[][] {
  return places.map((place, index) => {
    const here = lines.filter(({ at }) => belongs(at, place, places[index + 1]));
    return across.slice(1).map((end, stretch) => {
      const start = across[stretch]!;
      let covered = 0;
      for (const { from, to } of here) covered += Math.max(0, Math.min(to, end) - Math.max(from, start));
      return covered >= (end - start) * drawn;
    });
  });
}

/** Whether a line counts for the place: it stands there, or so near behind that it bounds nothing of its own. */
function belongs(at: number, place: number, next: number | undefined): boolean {
  return at >= place - 0.01 && at < place + narrowest && (next === undefined || at < next - 0.01);
}
