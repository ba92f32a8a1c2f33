import type { Item, Overview } from '../model.js';

/** The body of an item as the list of bodies or its report calls it; else what the link or the file is called. */
export function bodyOf({ id, row, title, source }: Item, overview: Overview | null): string {
  return overview?.units[id]?.name ?? row?.body ?? title ?? source.slice(source.lastIndexOf('/') + 1);
}
