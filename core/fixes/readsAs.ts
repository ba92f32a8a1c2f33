import type { Document } from '../document/document.js';
import { splice } from './splice.js';
import type { TextEdit } from './textEdit.js';

/** Whether a changed file reads as the document with the edits and nothing else: the same lines, tables of the same size. */
export function readsAs(changed: Document, before: Document, edits: readonly TextEdit[]): boolean {
  const expected = outline(before, edits);
  const got = outline(changed, []);
  return expected.length === got.length && expected.every((line, index) => line === got[index]);
}

/** The lines that show something, without their outer white space, and the size of each table. */
function outline(document: Document, edits: readonly TextEdit[]): string[] {
  const byBlock = new Map<string, TextEdit[]>();
  for (const edit of edits) byBlock.set(edit.block, [...(byBlock.get(edit.block) ?? []), edit]);
  const lines: string[] = [];
  const add = ({ id, text }: { readonly id: string; readonly text: string }): void => {
    const own = byBlock.get(id);
    const shown = own
      ? splice(
          text,
          own.map(({ start, end, text: written }) => ({ from: start, to: end, text: written })),
        )
      : text;
    for (const line of shown.split('\n')) if (line.trim() !== '') lines.push(line.trim());
  };
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') add(block);
    else {
      lines.push(`${block.rows} × ${block.columns}: ${block.cells.length}`);
      for (const cell of block.cells) add(cell);
    }
  }
  return lines;
}
