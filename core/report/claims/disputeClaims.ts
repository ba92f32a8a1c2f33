import { comparison, otherTime } from '../../wording/claims.js';
import type { Line, ReadTable } from '../report.js';
import type { ClaimScope } from './applicationClaims.js';
import { type Claim, type Reading, readingOf } from './claim.js';
import { type Clause, type Mention, mentionsIn } from './clauses.js';

const units = new Set(['件', '宗', '起', '例', '次', '个']);
const litigationRows = ['litigationDirect', 'litigationAfterReview'] as const;

/** Statements of a paragraph on reviews and lawsuits. */
export function disputeClaims(line: Line, table: ReadTable, scope: ClaimScope): Claim[] {
  if (!/复议|诉讼|起诉/.test(line.paragraph.text)) return [];
  // Reviews and lawsuits on disclosure; a department’s others are not in the table.
  const isDisclosure = line.section === 4 || /信息公开|政务公开|依申请/.test(line.paragraph.text);
  const claims: Claim[] = [];
  for (const clause of scope.book.clausesOf(line)) {
    const none = noneClaim(clause, table, isDisclosure);
    if (none) claims.push(none);
    for (const mention of mentionsIn(clause)) {
      const claim = mentionClaim(mention, table, scope, isDisclosure);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

/** What the words name: reviews, lawsuits of one or both kinds, or all together. */
function readingsFor(words: string, table: ReadTable): { subject: string; readings: Reading[] } | null {
  const total = (...rows: string[]) =>
    readingOf(
      table,
      rows.map((row) => [row, 'total'] as const),
    );
  if (/复议后|经复议/.test(words) && /起诉|诉讼/.test(words) && !/未经复议/.test(words)) {
    return { subject: '复议后起诉', readings: [total('litigationAfterReview'), total(...litigationRows)] };
  }
  if (/未经复议|直接起诉/.test(words)) return { subject: '未经复议直接起诉', readings: [total('litigationDirect')] };
  const review = /复议/.test(words);
  const litigation = /诉讼|起诉/.test(words);
  if (review && litigation) {
    return {
      subject: '行政复议、行政诉讼',
      readings: [total('review', ...litigationRows), total('review'), total(...litigationRows)],
    };
  }
  if (review) return { subject: '行政复议', readings: [total('review')] };
  if (litigation) {
    return {
      subject: '行政诉讼',
      readings: [total(...litigationRows), total('litigationDirect'), total('litigationAfterReview')],
    };
  }
  return null;
}

const outcomeWords = /维持|纠正|驳回|撤销|撤回|审结|终止|败诉|胜诉|确认违法|责令|应诉|出庭|化解|调解/;

function mentionClaim(
  { figure, before, after, around, clause }: Mention,
  table: ReadTable,
  scope: ClaimScope,
  isDisclosure: boolean,
): Claim | null {
  if (!units.has(figure.unit) || comparison.test(before) || otherTime.test(around)) return null;
  const named =
    readingsFor(before, table) ?? (/^[^，。]{0,4}(?:行政复议|行政诉讼)/.test(after) ? readingsFor(after, table) : null);
  if (!named) return null;
  const year = /(20\d{2})年/.exec(around);
  if (year && scope.year !== null && Number(year[1]) !== scope.year) return null;
  // Cases of another subject, or outcomes, are counted elsewhere.
  const certain =
    !outcomeWords.test(before + after) && /(?:公开|申请|提起|发生|收到|被|涉及|引发|共)/.test(before) && isDisclosure;
  return {
    about: 'disputes',
    place: { block: clause.line.paragraph.id, start: figure.start, end: figure.end },
    words: clause.line.paragraph.text.slice(figure.start, figure.end),
    figure,
    said: figure.value,
    ...named,
    certain,
    partial: false,
  };
}

/** A statement that there was none is short. */
const longestStatement = 120;

/** 没有因政府信息公开被申请行政复议、提起行政诉讼; 均为0. */
function noneClaim(clause: Clause, table: ReadTable, isDisclosure: boolean): Claim | null {
  const { text, figures } = clause;
  if (figures.length > 0 || text.length > longestStatement || !/[未没无不零]/.test(text)) return null;
  if (outcomeWords.test(text) || otherTime.test(text)) return null;
  const match = /(?:未|没有|无|不存在|零)[^，。；]{0,36}(?:复议|诉讼)[^，。；]{0,10}/.exec(text);
  if (!match) return null;
  // 无故, 无理由, 未经复议 say nothing of a number.
  if (/^(?:未经|无故|无理|无正当|未按|无法)/.test(match[0])) return null;
  const named = readingsFor(match[0], table);
  if (!named) return null;
  const start = clause.start + match.index;
  return {
    about: 'disputes',
    place: { block: clause.line.paragraph.id, start, end: start + match[0].length },
    words: match[0],
    figure: null,
    said: 0,
    subject: named.subject,
    readings: named.readings.slice(0, 1),
    certain: isDisclosure,
    partial: false,
  };
}
