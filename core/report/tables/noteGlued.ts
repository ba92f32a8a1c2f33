import type { Document, Place } from '../../document/document.js';
import type { TableId } from '../../formats/form.js';
import { forms } from '../../formats/index.js';
import { fold } from '../fold.js';
import type { Note } from '../report.js';
import { homeOf, type SectionRange } from './findWindow.js';
import { bookOf, type LabelBook } from './labels.js';
import { sharedLabels } from './sharedLabels.js';

/** Text that clearly is the table, but with its cells run together: `规章000`. */
export function noteGlued(document: Document, sections: readonly SectionRange[], id: TableId): Note[] {
  const home = sections.find((section) => section.number === homeOf(id));
  if (!home) return [];
  let count = 0;
  let place: Place | null = null;
  for (const block of document.blocks.slice(home.from + 1, home.to)) {
    const cells = block.kind === 'paragraph' ? [block] : block.cells;
    for (const { id: cell, text } of cells) {
      if (!text.includes('\n') && text.length > 400) continue;
      const found = countHeld(fold(text), id);
      if (found === 0) continue;
      count += found;
      place ??= { block: cell, start: 0, end: text.length };
    }
  }
  return place && count >= 2 ? [{ code: 'table-unreadable', table: id, place, text: '' }] : [];
}

/** How many labels of the table, in whichever form fits best, stand in a text next to digits or one another. */
function countHeld(folded: string, id: TableId): number {
  const counts = forms.map((form) => countLabels(bookOf(form, id), folded));
  return Math.max(...counts);
}

function countLabels(book: LabelBook, folded: string): number {
  let count = 0;
  for (const label of [...book.rowSide, ...book.headSide]) {
    if (label.folded.length < 2 || sharedLabels.has(label.folded)) continue;
    const at = folded.indexOf(label.folded);
    if (at < 0) continue;
    const next = folded.charCodeAt(at + label.folded.length);
    const isBare = folded.length === label.folded.length;
    if (isBare || (next >= 0x30 && next <= 0x39) || folded.length > 2 * label.folded.length) count++;
  }
  return count;
}
