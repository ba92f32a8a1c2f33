import { onceInReport, reportTitle } from '../../portals/words.js';
import type { Clues } from './gatherClues.js';

/** The characters behind a label that tell two tables apart: its figures. */
const behind = 120;

/**
 * Two of the labels that a report has once are there twice, and what follows them differs: some pages carry one report twice,
 * for screen and phone.
 */
export function showsTwoReports({ words, titles }: Clues): boolean {
  const plain = words.replace(/\s+/g, '');
  const pairs = onceInReport.map((label) => positions(plain, label)).filter(({ length }) => length === 2);
  if (pairs.length < 2) return false;
  const differs = pairs.some(([first, second]) => plain.substr(first!, behind) !== plain.substr(second!, behind));
  return differs && (new Set(titles.flatMap(reportOf)).size > 1 || pairs.length === onceInReport.length);
}

function positions(text: string, label: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) found.push(at);
  return found;
}

function reportOf(title: string): string[] {
  const match = reportTitle.exec(title);
  return match ? [match[1]!] : [];
}
