import { onceInReport, reportTitle } from '../../portals/words.js';
import type { Clues } from './gatherClues.js';

/** The characters behind a label that tell two tables apart: its figures. */
const behind = 120;
/** More places of a label are no tables. */
const mostReports = 20;
const longestTitle = 60;

/**
 * Two of the labels that a report has once are there more often, and what follows them differs: some pages carry one report
 * twice, for screen and phone. Reports in containers of their own count as well: only one of them is the article.
 */
export function showsTwoReports(clues: Clues): boolean {
  const plain = clues.words.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
  const repeated = onceInReport.map((label) => positions(plain, label)).filter(({ length }) => length >= 2);
  if (repeated.length < 2) return false;
  const differs = repeated.some((places) => new Set(places.map((at) => plain.substr(at, behind))).size > 1);
  return differs && (repeated.length === onceInReport.length || years(clues).size > 1);
}

function positions(text: string, label: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(label); at >= 0 && found.length < mostReports; at = text.indexOf(label, at + 1))
    found.push(at);
  return found;
}

/** Years of the reports that the page calls itself, anywhere but in links to others. */
function years({ titles, text: { tree } }: Clues): Set<string> {
  const lines = tree.texts
    .filter(({ data, parentElement }) => data.length <= longestTitle && !parentElement?.closest('a'))
    .map(({ data }) => data);
  return new Set([...titles, ...lines].flatMap(yearOf));
}

function yearOf(title: string): string[] {
  const match = reportTitle.exec(title);
  return match ? [match[1]!] : [];
}
