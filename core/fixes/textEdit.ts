import type { BlockId } from '../document/document.js';
import type { InsertedBlock } from './insertBlocks.js';

/** One replacement in the text of a paragraph or cell; offsets count UTF-16 units, `end` excluded; start = end inserts. */
export interface TextEdit {
  readonly block: BlockId;
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly old: string;
  readonly text: string;
}

/** Why an edit was not made; the words for the user are in refusals.ts. */
export type RefusalCode =
  | 'overlap'
  | 'changed'
  | 'ambiguous'
  | 'no-fix'
  | 'unknown'
  | 'no-place'
  | 'auto-number'
  | 'break'
  | 'field'
  | 'bound'
  | 'text-box'
  | 'new-paragraph'
  | 'characters'
  | 'html-table'
  | 'reads-otherwise';

/** A file whose text can be changed in place. */
export interface Editable {
  /** Why the file cannot take the edit; null: it can. `block` texts are those of the document read from this file. */
  refuse(edit: TextEdit): RefusalCode | null;
  /** The file with the edits, none of which it refuses and no two of which overlap. The edits may be in any order. */
  apply(edits: readonly TextEdit[]): Uint8Array;
  /**
   * The file with blocks added; nothing else changes.
   * @param headings ids of the section headings, whose formatting a new one takes.
   * @returns why the file cannot take them.
   */
  insert(blocks: readonly InsertedBlock[], headings: readonly BlockId[]): Uint8Array | RefusalCode;
  /** What the user should know besides the edits. */
  readonly notes: readonly FixNote[];
}

/** `encoding`: written as UTF-8, since the file's own character set cannot be written; `tracked`: Word's change tracking is on. */
export type FixNote = 'encoding' | 'tracked';
