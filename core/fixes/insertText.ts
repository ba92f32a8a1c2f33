import type { Document } from '../document/document.js';
import type { TracedText } from '../readers/text/traceText.js';
import { writeFormText } from './formText.js';
import type { InsertedBlock } from './insertBlocks.js';
import { noteBetween } from './noteBetween.js';
import { type Splice, splice } from './splice.js';
import type { RefusalCode } from './textEdit.js';

/**
 * A text with blocks put in, each on lines of its own behind the block that it follows; the rest stays as it is.
 * @param text what `traced` was read from.
 * @returns a code where a block has no place in the text.
 */
export function insertText(
  text: string,
  { document, origins }: TracedText,
  blocks: readonly InsertedBlock[],
): { readonly text: string } | RefusalCode {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const style = styleOf(document, text);
  const splices: Splice[] = [];
  for (const block of blocks) {
    const at = block.after === null ? 0 : endOf(text, block.after, document, origins);
    if (at === null) return 'html-table';
    const lines = linesOf(block, style, document);
    const written = lines.join(lineEnd);
    // A text that begins with the new lines has its byte order mark in front, which is no part of it.
    splices.push({ from: at, to: at, text: at === 0 ? written + lineEnd + lineEnd : lineEnd + lineEnd + written });
  }
  return { text: splice(text, splices) };
}

/** Behind the last line of the block; null where it has none, as the cells of an HTML table. */
function endOf(text: string, id: string, document: Document, origins: TracedText['origins']): number | null {
  const block = document.blocks.find((each) => each.id === id);
  const ids = block?.kind === 'table' ? block.cells.map((cell) => cell.id) : [id];
  const ends = ids.flatMap((each) => origins.get(each)?.end ?? []);
  if (ends.length === 0) return null;
  const end = Math.max(...ends);
  const next = text.slice(end).search(/[\n\r]/);
  return next < 0 ? text.length : end + next;
}

type Style = 'tabs' | 'pipes' | 'markdown';

/** How the text writes its tables. */
function styleOf({ mediaType }: Document, text: string): Style {
  if (mediaType === 'text/markdown') return 'markdown';
  return text.includes('\t') || !text.includes('|') ? 'tabs' : 'pipes';
}

function linesOf(block: InsertedBlock, style: Style, { blocks }: Document): string[] {
  if (block.kind === 'heading') return [`${markOf(style, blocks)}${block.text}`];
  const lines = writeFormText(block, style);
  return block.replaces.length > 0 ? [...lines, '', noteBetween(block)] : lines;
}

/** The marks of the other section headings: `## `. */
function markOf(style: Style, blocks: Document['blocks']): string {
  if (style !== 'markdown') return '';
  for (const block of blocks) {
    const found = block.kind === 'paragraph' ? /^(#{1,6} )[一二三四五六]、/.exec(block.text) : null;
    if (found) return found[1]!;
  }
  return '';
}
