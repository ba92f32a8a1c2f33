import { statSync } from 'node:fs';

/** Whether two absolute paths lead to one file: two names may. */
export function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}
