export type Language = 'zh' | 'en';

/** One sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Wrong usage, or something that stops the whole command. Its sentence is all that the user sees; the exit status is 2. */
export class CommandError extends Error {
  readonly sentence: Sentence;
  /** What the sentence introduces, each on a line of its own. */
  readonly details: readonly Sentence[];

  constructor(sentence: Sentence, details: readonly Sentence[] = []) {
    super(sentence.en);
    this.sentence = sentence;
    this.details = details;
  }
}
