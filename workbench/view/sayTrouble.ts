import type { Trouble } from '../model.js';
import type { Wording } from '../wording/wording.js';

/** Why an item has no result, in a sentence. */
export function sayTrouble({ code, message, status }: Trouble, words: Wording): string {
  return (message ?? words.trouble[code]) + (status === undefined ? '' : words.http(status));
}
