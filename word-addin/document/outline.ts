import type { BlockId } from '../../core/index.js';

/** One paragraph of the body as Word counts them, text boxes left out, with the part of a block that was read from it. */
export interface OutlineParagraph {
  /** In the final view of tracked changes, without an automatic number. */
  readonly text: string;
  /** With what is tracked as deleted: Word shows both until the change is accepted. */
  readonly marked: string;
  /** Null: the reader left it out (deleted, or blank beside other paragraphs of a cell). */
  readonly block: BlockId | null;
  /** UTF-16 offset of `text` in the block's text. */
  readonly at: number;
  /** It stands in a cell that only goes on with the one above; Word may or may not count it. */
  readonly covered: boolean;
}

/** The paragraphs of the body in their order. */
export type Outline = readonly OutlineParagraph[];
