/**
 * A stretch of one paragraph, so that it can be found again in a document that has changed: which paragraph, what it said, and
 * which of the equal words in it.
 */
export interface Anchor {
  /** Index in the outline. */
  readonly ordinal: number;
  /** Of the paragraph's text when it was read. */
  readonly hash: number;
  /** The words to be searched for; empty: the place between two characters, or a paragraph without text. */
  readonly words: string;
  /** Which of the paragraph's occurrences of the words, from 0, and how many it has. */
  readonly occurrence: number;
  readonly occurrences: number;
  /** Where the stretch stands within `words`, which may hold more so as to be told apart. */
  readonly from: number;
  readonly to: number;
}
