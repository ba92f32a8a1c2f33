/** A part of a draft without the lines that hold one of the given words. @throws where a word stands in no line: the test would prove nothing. */
export function withoutRows(part: string, ...words: readonly string[]): string {
  const missing = words.filter((word) => !part.includes(word));
  if (missing.length > 0) throw new Error(`No line of the part holds “${missing.join('”, “')}”.`);
  return part
    .split('\n')
    .filter((line) => !words.some((word) => line.includes(word)))
    .join('\n');
}
