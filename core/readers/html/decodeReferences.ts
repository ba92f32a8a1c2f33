/** The character references that pages use most, and what they stand for. */
const characters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: '\u00a0',
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    ldquo: '“',
    rdquo: '”',
    mdash: '—',
    middot: '·',
    ensp: '\u2002',
    emsp: '\u2003',
  }),
);

/**
 * Text with its character references resolved; null where it has others than the usual ones. In attributes `&name=` is none:
 * addresses are full of them (https://html.spec.whatwg.org/#named-character-reference-state).
 */
export function decodeReferences(raw: string, isAttribute: boolean): string | null {
  let text = '';
  let start = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', start)) {
    let end = at + 1;
    while (isNameCharacter(raw.charCodeAt(end))) end++;
    const stop = raw.charAt(end);
    const character = stop === ';' ? characters.get(raw.slice(at + 1, end)) : undefined;
    if (character !== undefined) {
      text += raw.slice(start, at) + character;
      start = end + 1;
    } else if ((end === at + 1 && stop !== '#') || (isAttribute && stop === '=')) {
      text += raw.slice(start, end);
      start = end;
    } else return null;
  }
  return text + raw.slice(start);
}

function isNameCharacter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}
