/** A wrong word or name of the configuration with the right one. */
export interface OwnWord {
  readonly wrong: string;
  readonly right: string;
  /** Words that hold the wrong one rightly. */
  readonly except?: readonly string[];
}

export interface OwnSlip<Word extends OwnWord> {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

const indexes = new WeakMap<readonly OwnWord[], ReadonlyMap<number, readonly OwnWord[]>>();

/** Where a text holds words of the configuration, in its order; of two at one place the earlier entry. One pass, however long the list. */
export function findOwnWords<Word extends OwnWord>(text: string, words: readonly Word[]): OwnSlip<Word>[] {
  const slips: OwnSlip<Word>[] = [];
  if (words.length === 0) return slips;
  const byFirst = indexOf(words);
  for (let start = 0; start < text.length; start++) {
    const word = byFirst.get(text.charCodeAt(start))?.find((each) => isMeant(each, text, start));
    if (!word) continue;
    const end = start + word.wrong.length;
    slips.push({ word, start, end });
    start = end - 1;
  }
  return slips;
}

/** The words by their first character, made once for a list. */
function indexOf<Word extends OwnWord>(words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const known = indexes.get(words);
  if (known) return known as ReadonlyMap<number, readonly Word[]>;
  const index = new Map<number, Word[]>();
  for (const word of words) {
    const first = word.wrong.charCodeAt(0);
    const bucket = index.get(first);
    if (bucket) bucket.push(word);
    else index.set(first, [word]);
  }
  indexes.set(words, index);
  return index;
}

function isMeant({ wrong, except = [] }: OwnWord, text: string, start: number): boolean {
  return text.startsWith(wrong, start) && !except.some((phrase) => stands(phrase, wrong, text, start));
}

/** Whether a phrase stands around the word at `start`. */
function stands(phrase: string, wrong: string, text: string, start: number): boolean {
  for (let at = phrase.indexOf(wrong); at >= 0; at = phrase.indexOf(wrong, at + 1)) {
    if (start >= at && text.startsWith(phrase, start - at)) return true;
  }
  return false;
}
