/** Words that Word's search takes at most; longer ones fail without a word on the desktop (OfficeDev/office-js 731). */
export const longestSearch = 255;

/** Words as Word's search without wildcards understands them: `^` begins a code, tabs and line breaks have codes. */
export function searchText(words: string): string {
  return words
    .replaceAll('^', '^^')
    .replaceAll('\t', '^t')
    .replace(/[\n\v]/g, '^l');
}

/** Word's text with line breaks as the reader writes them. */
export function readText(text: string): string {
  return text.replaceAll('\v', '\n');
}
