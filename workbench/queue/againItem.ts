import type { Item } from '../model.js';

/** An item to be checked once more: an address is fetched anew, and what stood there before becomes an earlier version. */
export function againItem(item: Item): Item {
  const { content, fetched, versions } = item;
  if (item.kind === 'file') return { ...item, state: 'waiting', attempts: 0, trouble: null };
  const before = content === null ? [] : [{ sha256: content, at: fetched?.at ?? '' }];
  return { ...item, state: 'waiting', attempts: 0, trouble: null, content: null, versions: [...versions, ...before] };
}
