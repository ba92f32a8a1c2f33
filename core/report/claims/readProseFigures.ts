import type { Line, Report } from '../report.js';
import type { Claim } from './claim.js';
import { findClaims } from './findClaims.js';
import { findPartsLists, type PartsList } from './partsAndWholes.js';
import { findShareLists, findShares, type Share, type ShareList } from './shares.js';

/** All that the running text says of figures. */
export interface ProseFigures {
  readonly claims: readonly Claim[];
  readonly partsLists: readonly PartsList[];
  readonly shares: readonly Share[];
  readonly shareLists: readonly ShareList[];
}

/** Reads the figures of the running text once, for the rules and for the map of numbers. */
export function readProseFigures(report: Report): ProseFigures {
  const lines = report.lines.filter(isRunningText);
  return {
    claims: findClaims(report),
    partsLists: lines.flatMap(findPartsLists),
    shares: lines.flatMap(findShares),
    shareLists: lines.flatMap(findShareLists),
  };
}

/** Paragraphs of the report's sections; the preamble speaks of the report itself. */
export function isRunningText({ role, section }: Line): boolean {
  return (role === 'body' || role === 'subheading') && section >= 1 && section <= 6;
}
