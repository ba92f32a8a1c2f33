import type { Line, Report } from '../report.js';
import type { Claim } from './claim.js';
import { type FigureBook, figureBook } from './figureBook.js';
import { findClaims } from './findClaims.js';
import { findPartsLists, type PartsList } from './partsAndWholes.js';
import { findShareLists, findShares, type Share, type ShareList } from './shares.js';

/** All that the running text says of figures. */
export interface ProseFigures {
  readonly claims: readonly Claim[];
  readonly partsLists: readonly PartsList[];
  readonly shares: readonly Share[];
  readonly shareLists: readonly ShareList[];
  readonly book: FigureBook;
}

/** Reads the figures of the running text once, for the rules and for the map of numbers. */
export function readProseFigures(report: Report): ProseFigures {
  const book = figureBook();
  const partsLists: PartsList[] = [];
  const shares: Share[] = [];
  const shareLists: ShareList[] = [];
  for (const line of report.prose) {
    if (!isRunningText(line)) continue;
    const figures = book.figuresOf(line.paragraph);
    if (figures.length < 2) continue;
    partsLists.push(...findPartsLists(line, figures));
    shares.push(...findShares(line, figures));
    shareLists.push(...findShareLists(line));
  }
  return { claims: findClaims(report, book), partsLists, shares, shareLists, book };
}

/** Paragraphs of the report's sections; the preamble speaks of the report itself. */
export function isRunningText({ role, section }: Line): boolean {
  return (role === 'body' || role === 'subheading') && section >= 1 && section <= 6;
}
