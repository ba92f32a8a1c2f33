/**
 * Prepares a search for many wordings in one pass: bit n of the answer is set where the text holds a trigger of entry n.
 * A look-up for each character costs less than a search for each wording, and most paragraphs hold no trigger at all.
 * @param triggers for each entry its characters; at most 31 entries.
 * @throws RangeError for more entries: the bits would fall together.
 */
export function flagCharacters(triggers: readonly string[]): (text: string) => number {
  if (triggers.length > 31)
    throw new RangeError(`At most 31 wordings can be told apart by bits, not ${triggers.length}.`);
  const flags = new Int32Array(0x10000);
  triggers.forEach((characters, bit) => {
    for (let index = 0; index < characters.length; index++) flags[characters.charCodeAt(index)]! |= 1 << bit;
  });
  return (text) => {
    let found = 0;
    for (let index = 0; index < text.length; index++) found |= flags[text.charCodeAt(index)]!;
    return found;
  };
}
