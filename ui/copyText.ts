import type { Panel, PanelProblem } from '../core/index.js';
import type { Language } from './audit.js';
import type { Wording } from './wording/wording.js';
import { wordings } from './wording/wordings.js';

/**
 * One problem as a passage that can be quoted in a letter: report, place, words meant, what is wrong, basis.
 * Plain text on one line; it begins with a quotation mark or a word, so that a spreadsheet takes it for no formula.
 */
export function citationOf(problem: PanelProblem, panel: Panel, language: Language): string {
  const words = wordings[language];
  const { place, quote, what, basis } = problem;
  const report = words.copy.report(panel.title ?? words.untitled);
  const where = quote === null ? place : place + quoted(quote, words);
  const source = basis.length > 0 ? `${words.basis}${words.colon}${basis.join(words.semicolon)}${words.stop}` : '';
  return `${report}${where}${words.colon}${what}${source}`.trim();
}

/** One problem as an item of a list of things to put right, a line for each entry; the last is left to the body. */
export function rectificationItemOf(problem: PanelProblem, panel: Panel, language: Language): string {
  const words = wordings[language];
  const { place, quote, what, evidence, basis, proposals } = problem;
  const fact = (id: 'body' | 'year'): string => panel.facts.find((each) => each.id === id)?.text ?? '';
  const advice = proposals.map(({ kind, text }) =>
    kind === 'cell' ? `${text}${words.semicolon}${words.copy.toVerify}` : text,
  );
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [words.copy.body, [fact('body')]],
    [words.copy.year, [fact('year')]],
    [words.copy.place, [place]],
    [words.quote, quote === null ? [] : [quoted(quote, words)]],
    [words.copy.what, [what]],
    [words.evidence, evidence],
    [words.basis, basis],
    [words.copy.advice, advice],
  ];
  const filled = lines
    .filter(([, values]) => values.some((value) => value !== ''))
    .map(([name, values]) => name + words.colon + values.join(words.semicolon));
  return [...filled, words.copy.result + words.colon.trimEnd()].join('\n');
}

function quoted(text: string, { quotes: [open, close] }: Wording): string {
  return open + text + close;
}
