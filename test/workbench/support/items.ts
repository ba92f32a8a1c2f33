import type { Item, Row } from '../../../workbench/model.js';

/** A row of a checked report without problems, changed as wanted. */
export function row(change: Partial<Row> = {}): Row {
  return {
    status: 'checked',
    body: '云溪县民政局',
    bodyKind: 'department',
    year: 2025,
    title: null,
    publishedOn: null,
    counts: { error: 0, warning: 0, info: 0 },
    review: 0,
    rules: {},
    errors: [],
    keys: [],
    ...change,
  };
}

/** An item; done where it has a row, waiting where it has none. */
export function item(id: number, own: Row | null, change: Partial<Item> = {}): Item {
  return {
    id,
    run: 1,
    kind: 'file',
    source: `${id}.txt`,
    state: own ? 'done' : 'waiting',
    attempts: 0,
    trouble: null,
    content: own ? `hash${id}` : null,
    fetched: null,
    versions: [],
    row: own,
    ...change,
  };
}
