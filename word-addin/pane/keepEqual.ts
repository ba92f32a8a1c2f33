/**
 * The new value with every part of it that is equal to the old one taken from the old one: what has not changed is the same object,
 * and is not drawn again. Plain data only.
 */
export function keepEqual<T>(old: unknown, next: T): T {
  if (Object.is(old, next) || typeof old !== 'object' || typeof next !== 'object' || !old || !next) return next;
  if (Array.isArray(old) !== Array.isArray(next)) return next;
  const before = old as Record<string, unknown>;
  const after = next as Record<string, unknown>;
  const keys = Object.keys(after);
  let isSame = keys.length === Object.keys(before).length;
  const kept: Record<string, unknown> = {};
  for (const key of keys) {
    kept[key] = keepEqual(before[key], after[key]);
    if (!(key in before) || kept[key] !== before[key]) isSame = false;
  }
  if (isSame) return old as T;
  return (Array.isArray(next) ? keys.map((key) => kept[key]) : kept) as T;
}
