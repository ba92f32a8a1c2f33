import type { RowDefinition } from './rowDefinition.js';

/** How a cell goes on from its neighbour on one side. */
export type Merge = 'none' | 'start' | 'continue';

export interface CellPlace {
  /** Columns of the grid, ≥ 1. */
  readonly span: number;
  readonly vertical: Merge;
  readonly horizontal: Merge;
}

export interface GridRow {
  /** Columns of the grid that the row leaves free in front of its first cell and behind its last. */
  readonly before: number;
  readonly after: number;
  readonly places: readonly CellPlace[];
}

export interface RowShape {
  /** Cells that the text has. */
  readonly cells: number;
  /** Null where it is lost. */
  readonly definition: RowDefinition | null;
}

/** Edges of different rows that are no further apart are meant as one, in twentieths of a point: about a millimetre. */
const tolerance = 60;

/**
 * A common grid for rows that each bring their own edges. A row whose definition is lost, or tells of another number of
 * cells than its text has, takes the edges of a neighbour with as many cells; failing that, a column for each cell.
 */
export function layOutRows(rows: readonly RowShape[]): GridRow[] {
  const own = rows.map(({ cells, definition }) => (definition && fits(definition, cells) ? definition : null));
  const edges = own.map((definition, index) => definition?.edges ?? edgesNear(own, index, rows[index]!.cells));
  const columns = columnsOf(edges.filter((each) => each !== null));
  let last = 0;
  for (const column of columns.values()) last = Math.max(last, column);
  for (const { cells } of rows) last = Math.max(last, cells);
  return rows.map(({ cells }, index) => {
    const places = edges[index]?.map((edge) => columns.get(edge)!) ?? Array.from({ length: cells + 1 }, (_, at) => at);
    return placed(places, own[index]?.cells ?? [], last);
  });
}

/** Edges that do not grow from cell to cell tell nothing. */
function fits({ edges, cells }: RowDefinition, count: number): boolean {
  return cells.length === count && edges.every((edge, index) => index === 0 || edge > edges[index - 1]!);
}

function edgesNear(own: readonly (RowDefinition | null)[], index: number, cells: number): readonly number[] | null {
  for (const near of [own[index - 1], own[index + 1]]) if (near?.cells.length === cells) return near.edges;
  return null;
}

/** The grid's column at whose left each edge stands. */
function columnsOf(rows: readonly (readonly number[])[]): Map<number, number> {
  const sorted = [...new Set(rows.flat())].sort((a, b) => a - b);
  const near = numbered(sorted, tolerance);
  const isApart = rows.every((edges) => new Set(edges.map((edge) => near.get(edge))).size === edges.length);
  return isApart ? near : numbered(sorted, 0);
}

function numbered(sorted: readonly number[], apart: number): Map<number, number> {
  const columns = new Map<number, number>();
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const edge of sorted) {
    if (edge - first > apart) {
      first = edge;
      column++;
    }
    columns.set(edge, column);
  }
  return columns;
}

/** @param places column of each edge. */
function placed(places: readonly number[], cells: RowDefinition['cells'], last: number): GridRow {
  const horizontal = horizontalMerges(cells);
  return {
    before: places[0]!,
    after: Math.max(last - places.at(-1)!, 0),
    places: places.slice(1).map((end, index) => {
      const vertical = cells[index]?.vertical ?? 0;
      return {
        span: end - places[index]!,
        vertical: vertical === 0 ? 'none' : vertical === 1 ? 'continue' : 'start',
        horizontal: horizontal[index] ?? 'none',
      };
    }),
  };
}

/**
 * Word 97 marks the first cell of a set with 1 and the others with 2, later versions the first with 2 or 3 and the others
 * with 1: what stands first begins the set, whatever differs from it goes on.
 */
function horizontalMerges(cells: RowDefinition['cells']): Merge[] {
  let begun = 0;
  return cells.map(({ horizontal }) => {
    if (horizontal === 0) {
      begun = 0;
      return 'none';
    }
    if (begun !== 0 && horizontal !== begun) return 'continue';
    begun = horizontal;
    return 'start';
  });
}
