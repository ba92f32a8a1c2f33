import type { Block } from '../../document/document.js';
import type { Numbering } from '../../report/report.js';
import type { ProposedEdit } from '../rule.js';

/** The edit that puts `text` in a number's place: none where the number is automatic, and so no text of the document. */
export function editNumber(block: Block | undefined, numbering: Numbering, text: string): ProposedEdit[] {
  if (block?.kind !== 'paragraph' || (block.autoNumber ?? 0) > numbering.start) return [];
  const end = numbering.start + numbering.text.trimEnd().length;
  return [{ at: { block: block.id, start: numbering.start, end }, text }];
}
