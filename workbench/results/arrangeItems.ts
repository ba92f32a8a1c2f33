import type { Item, ItemState } from '../model.js';

export type SortKey = 'order' | 'name' | 'state' | 'year' | 'error' | 'warning' | 'info' | 'review';

/** Which items the list shows, and in what order. */
export interface Arrangement {
  /** Words that must all stand in the name, the title or the source. */
  readonly search: string;
  readonly state: ItemState | 'all';
  /** `problems`: with an error or warning. `clean`: checked, and nothing at all found. `review`: something for a person. */
  readonly only: 'all' | 'error' | 'problems' | 'review' | 'clean';
  readonly year: number | null;
  /** A rule that must have found something. */
  readonly rule: string | null;
  readonly sort: SortKey;
  readonly isDescending: boolean;
}

export const wholeList: Arrangement = {
  search: '',
  state: 'all',
  only: 'all',
  year: null,
  rule: null,
  sort: 'order',
  isDescending: false,
};

/** The items to show. @param nameOf the body of an item as the list shows it */
export function arrangeItems(
  items: readonly Item[],
  wanted: Arrangement,
  nameOf: (item: Item) => string,
): readonly Item[] {
  const words = wanted.search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = items.filter((item) => isShown(item, wanted, words, nameOf));
  if (wanted.sort === 'order') return wanted.isDescending ? shown.reverse() : shown;
  const turn = wanted.isDescending ? -1 : 1;
  if (wanted.sort === 'name') return sortByName(shown, nameOf, turn);
  const key = keys[wanted.sort];
  const ranked = shown.map((item) => ({ item, value: key(item) }));
  // What was not checked has no number: it stands at the end whichever way the list is sorted.
  ranked.sort((a, b) =>
    a.value === null || b.value === null
      ? Number(a.value === null) - Number(b.value === null) || a.item.id - b.item.id
      : (a.value - b.value) * turn || a.item.id - b.item.id,
  );
  return ranked.map(({ item }) => item);
}

const order: readonly ItemState[] = ['running', 'failed', 'manual', 'done', 'waiting', 'undrawn'];

const keys: Readonly<Record<Exclude<SortKey, 'order' | 'name'>, (item: Item) => number | null>> = {
  state: ({ state }) => order.indexOf(state),
  year: ({ row }) => row?.year ?? null,
  error: (item) => (isChecked(item) ? item.row!.counts.error : null),
  warning: (item) => (isChecked(item) ? item.row!.counts.warning : null),
  info: (item) => (isChecked(item) ? item.row!.counts.info : null),
  review: (item) => (isChecked(item) ? item.row!.review : null),
};

/** Whether there is a result with counts; of anything else nothing is known, not even 0. */
export function isChecked({ row, state }: Item): boolean {
  return row?.status === 'checked' && state === 'done';
}

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

function sortByName(items: Item[], nameOf: (item: Item) => string, turn: 1 | -1): Item[] {
  // Bodies appear again and again: each name is compared once.
  const names = [...new Set(items.map(nameOf))].sort(collator.compare);
  const ranks = new Map(names.map((name, index) => [name, index]));
  const ranked = items.map((item) => ({ item, rank: ranks.get(nameOf(item))! }));
  ranked.sort((a, b) => (a.rank - b.rank) * turn || a.item.id - b.item.id);
  return ranked.map(({ item }) => item);
}

function isShown(
  item: Item,
  { state, only, year, rule }: Arrangement,
  words: readonly string[],
  nameOf: (item: Item) => string,
): boolean {
  if (state !== 'all' && item.state !== state) return false;
  const { row } = item;
  if (year !== null && row?.year !== year) return false;
  if (rule !== null && row?.rules[rule] === undefined) return false;
  if (only !== 'all' && !isOf(item, only)) return false;
  if (words.length === 0) return true;
  const text = [nameOf(item), row?.title ?? item.title ?? '', item.source].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

function isOf(item: Item, only: Exclude<Arrangement['only'], 'all'>): boolean {
  if (only === 'review' && item.state === 'manual') return true;
  if (!isChecked(item)) return false;
  const { counts, review } = item.row!;
  if (only === 'error') return counts.error > 0;
  if (only === 'problems') return counts.error + counts.warning > 0;
  if (only === 'review') return review > 0;
  return counts.error + counts.warning + counts.info + review === 0;
}
