/**
 * What a terminal obeys instead of showing, and what hides or turns text: C0 and C1 controls (with ESC, which starts
 * terminal commands), zero-width and bidirectional controls, line and paragraph separators, invisible tags, lone surrogates.
 */
const controls =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/**
 * Text of a report made harmless for a terminal: it is data and must neither colour, move the cursor nor swap digits.
 * White space of any kind becomes a space; other controls are shown as `\u{…}`.
 */
export function escapeControls(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(controls, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
