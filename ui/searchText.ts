import type { PanelProblem } from '../core/index.js';

/** A text as it is searched: full-width forms and capitals make no difference. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** All that a search for a problem looks at: message, quote, place, rule ids and titles, and the number with a # before it. */
export function searchText({ id, what, quote, place, rules }: PanelProblem): string {
  return foldText([`#${id}`, what, quote ?? '', place, ...rules.flatMap((rule) => [rule.id, rule.title])].join('\n'));
}
