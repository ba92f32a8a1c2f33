import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';

/** So many copies beside one file are enough; then something else is wrong. */
const mostCopies = 999;

/**
 * Writes a file beside another under a name that nobody has: FILE.fixed.EXT, else FILE.fixed-2.EXT …
 * @returns what was put behind FILE and before EXT.
 * @throws the error of the file system.
 */
export function writeBeside(path: string, bytes: Uint8Array): string {
  for (let copy = 1; ; copy++) {
    const insert = copy === 1 ? '.fixed' : `.fixed-${copy}`;
    try {
      writeFileSync(named(path, insert), bytes, { flag: 'wx' });
      return insert;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || copy === mostCopies) throw error;
    }
  }
}

/** The name with something put before its extension. */
export function named(path: string, insert: string): string {
  const extension = extname(path);
  return path.slice(0, path.length - extension.length) + insert + extension;
}
