import { hashBytes } from '../../ui/hashBytes.js';

/** Hex SHA-256 of a text in UTF-8. */
export function hashText(text: string): Promise<string> {
  return hashBytes(new TextEncoder().encode(text));
}
