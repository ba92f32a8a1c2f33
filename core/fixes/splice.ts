/** A replacement in a text; offsets count UTF-16 units. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all replacements, which do not overlap. Of those at one place insertions come first, in their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let at = 0;
  for (const { from, to, text: replacement } of ordered) {
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return result + text.slice(at);
}
