/** Text as bytes in UTF-8 without a mark. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
