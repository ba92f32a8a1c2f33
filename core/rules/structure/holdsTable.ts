import type { Document } from '../../document/document.js';

/** Whether a table stands among the blocks `from` … `to` (excluded). */
export function holdsTable({ blocks }: Document, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (blocks[index]?.kind === 'table') return true;
  return false;
}
