/**
 * Words of a finding as the text of a SARIF message, in which `[words](target)` would be a link (3.11.6): report text makes
 * none. A space parts the brackets; a backslash, as the standard has it, could itself be escaped by one of the report's.
 */
export function plainMessage(text: string): string {
  return text.replaceAll('](', '] (');
}
