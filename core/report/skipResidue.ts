/** Offset behind the marks that converters and Markdown leave in front of a line: `[bookmark: _GoBack]`, `##`, `**`. */
export function skipResidue(text: string): number {
  const first = text.charCodeAt(0);
  if (first !== 0x5b && first !== 0x23 && first !== 0x2a && first !== 0x20) return 0;
  return /^(?:\s{0,8}(?:\[[a-zA-Z]{2,20}:[^\]]{0,60}\]|#{1,6}|\*\*))*/.exec(text)![0].length;
}
