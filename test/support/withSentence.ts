import { cleanParts, draft } from './draft.js';

/** The faultless report with one more paragraph at the end of section 一. */
export function withSentence(sentence: string): string {
  return draft({ overview: `${cleanParts().overview}\n${sentence}` });
}
