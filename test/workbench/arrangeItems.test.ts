import { describe, expect, it } from 'vitest';
import type { Item, Row } from '../../workbench/model.js';
import { arrangeItems, wholeList } from '../../workbench/results/arrangeItems.js';
import { compareItems } from '../../workbench/results/compareItems.js';
import { reportKey } from '../../workbench/results/reportKey.js';
import { item, row } from './support/items.js';

const nameOf = ({ row: own, source }: Item): string => own?.body ?? source;
const ids = (items: readonly Item[]): number[] => items.map(({ id }) => id);
const items: readonly Item[] = [
  item(1, row({ body: '云溪县民政局', counts: { error: 2, warning: 0, info: 0 }, rules: { 'sum/a': 2 } })),
  item(2, row({ body: '云溪县财政局', counts: { error: 10, warning: 1, info: 0 } })),
  item(3, null, { state: 'failed', source: 'c.html' }),
  item(4, row({ body: '云溪县教育局', year: 2024, review: 1, rules: { 'sum/a': '?' } })),
  item(5, { ...row({ body: null }), status: 'unreadable' }, { state: 'manual', source: 'e.pdf' }),
];
const arranged = (change: Partial<typeof wholeList>): number[] =>
  ids(arrangeItems(items, { ...wholeList, ...change }, nameOf));

describe('arrangeItems', () => {
  it('shows all in their order', () => expect(arranged({})).toEqual([1, 2, 3, 4, 5]));
  it('sorts by number, not by text', () =>
    expect(arranged({ sort: 'error', isDescending: true })).toEqual([2, 1, 4, 3, 5]));
  it('leaves what was not checked at the end whichever way it sorts', () => {
    expect(arranged({ sort: 'error' })).toEqual([4, 1, 2, 3, 5]);
    expect(arranged({ sort: 'year' })).toEqual([4, 1, 2, 5, 3]);
  });
  it('sorts names as Chinese does', () => expect(arranged({ sort: 'name', search: '云溪县' })).toEqual([2, 4, 1]));
  it('does not take what failed for clean', () => {
    expect(arranged({ only: 'clean' })).toEqual([]);
    expect(arranged({ only: 'review' })).toEqual([4, 5]);
  });
  it('finds all words, in name or source', () => {
    expect(arranged({ search: '云溪 财政' })).toEqual([2]);
    expect(arranged({ search: 'E.PDF' })).toEqual([5]);
  });
  it('filters by rule, state and year', () => {
    expect(arranged({ rule: 'sum/a' })).toEqual([1, 4]);
    expect(arranged({ state: 'failed' })).toEqual([3]);
    expect(arranged({ year: 2024 })).toEqual([4]);
  });
});

describe('compareItems', () => {
  const now = (keys: readonly string[], change: Partial<Row> = {}): Item =>
    item(1, row({ body: '云溪县民政局', keys, ...change }));
  it('counts new, fixed and standing problems', () => {
    const found = compareItems([now(['a', 'b'])], [now(['b', 'c', 'd'])]);
    expect(found.get(1)).toEqual({ before: 3, fixed: 2, remaining: 1, added: 1 });
  });
  it('compares nothing where body, year or result differ or are not known', () => {
    expect(compareItems([now(['a'])], [now(['a'], { year: 2024 })]).size).toBe(0);
    expect(compareItems([now(['a'], { body: null })], [now(['a'], { body: null })]).size).toBe(0);
    expect(compareItems([now([])], [now(['a'], { status: 'unreadable' })]).size).toBe(0);
  });
  it('does not choose between two earlier reports of one body and year', () => {
    expect(compareItems([now(['a'])], [now(['a']), now(['b'])]).size).toBe(0);
  });
});

describe('reportKey', () => {
  it('is the same for the names of one body, and the content where the body is unknown', () => {
    const town = (body: string): string => reportKey(item(1, row({ body })));
    expect(town('云溪县石门镇人民政府')).toBe(town('云溪县石门镇'));
    expect(reportKey(item(1, row({ body: null }), { content: 'ab' }))).toBe('ab');
  });
});
