/**
 * Whether to colour what goes to standard output. FORCE_COLOR wins over NO_COLOR, as in Node itself; NO_COLOR by
 * no-color.org: any value but the empty one.
 */
export function usesColor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return isTerminal && !none && terminal !== 'dumb';
}
