import type { Line, Report } from '../report.js';
import { applicationClaims, type ClaimScope } from './applicationClaims.js';
import type { Claim } from './claim.js';
import { decisionClaims } from './decisionClaims.js';
import { disputeClaims } from './disputeClaims.js';
import type { FigureBook } from './figureBook.js';

/** Statements of the running text on cells of the tables, in the order of the text. */
export function findClaims(report: Report, book: FigureBook): Claim[] {
  const scope: ClaimScope = { year: report.year?.value ?? null, bodyKind: report.bodyKind, book };
  const { disclosure, applications, disputes } = report.tables;
  const claims: Claim[] = [];
  let heading = '';
  for (const line of report.prose) {
    if (line.role === 'heading') heading = '';
    if (line.role === 'subheading') heading = line.paragraph.text;
    if (!speaksOfFigures(line)) continue;
    // A paragraph may begin with what would be its sub-heading: （二）依申请公开。…, 二是规范依申请公开。….
    const own = `${heading} ${line.paragraph.text.slice(0, opening)}`;
    if (applications) claims.push(...applicationClaims(line, own, applications, scope));
    if (disputes) claims.push(...disputeClaims(line, disputes, scope));
    if (disclosure) claims.push(...decisionClaims(line, disclosure, scope));
  }
  return claims;
}

/** So many characters of a paragraph may be its heading. */
const opening = 24;

/** Running text of sections 一 to 四. 五 speaks of problems, 六 of fees and other matters, the preamble of the report. */
function speaksOfFigures({ role, section }: Line): boolean {
  return (role === 'body' || role === 'subheading') && section >= 1 && section <= 4;
}
