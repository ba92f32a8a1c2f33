import { comparison, otherTime } from '../../wording/claims.js';
import type { Line, ReadTable } from '../report.js';
import type { ClaimScope } from './applicationClaims.js';
import { type Claim, type Reading, readingOf } from './claim.js';
import { type Mention, mentionsIn } from './clauses.js';

/** Statements on the cells of section 二: what the words around the figure must be. */
interface Topic {
  readonly subject: string;
  readonly words: RegExp;
  /** Only with such a verb the figure is one of decisions, not of things published. */
  readonly verb: RegExp;
  readonly units: ReadonlySet<string>;
  /** [row, column] in the form of 2021, then of 2019; the first that the table has counts. */
  readonly cells: readonly (readonly [string, string])[];
  /** Factor from the unit to the cell's. */
  readonly scale?: (unit: string) => number;
}

const pieces = new Set(['件', '份', '个', '部']);
const cases = new Set(['件', '宗', '起', '例', '项', '个']);
const money = new Set(['万元', '元']);

const topics: readonly Topic[] = [
  {
    subject: '行政规范性文件现行有效件数',
    words: /现行有效[^，。；]{0,8}规范性文件|规范性文件[^，。；]{0,8}现行有效/,
    verb: /现行有效/,
    units: pieces,
    cells: [['normativeDocuments', 'inForce']],
  },
  {
    subject: '行政规范性文件本年废止件数',
    words: /废止[^，。；]{0,10}规范性文件|规范性文件[^，。；]{0,6}废止/,
    verb: /废止/,
    units: pieces,
    cells: [['normativeDocuments', 'repealed']],
  },
  {
    subject: '行政规范性文件本年制发件数',
    words: /(?:制发|印发|制定|出台)[^，。；]{0,10}规范性文件/,
    verb: /制发|制定|出台|印发/,
    units: pieces,
    cells: [
      ['normativeDocuments', 'issued'],
      ['normativeDocuments', 'newlyMade'],
    ],
  },
  {
    subject: '行政许可处理决定数量',
    words: /行政许可/,
    verb: /作出[^，。；]{0,10}许可(?:决定)?/,
    units: cases,
    cells: [['permits', 'decisions']],
  },
  {
    subject: '行政处罚处理决定数量',
    words: /行政处罚/,
    verb: /作出[^，。；]{0,10}处罚(?:决定)?/,
    units: cases,
    cells: [['penalties', 'decisions']],
  },
  {
    subject: '行政强制处理决定数量',
    words: /行政强制/,
    verb: /(?:作出|实施)[^，。；]{0,10}强制/,
    units: cases,
    cells: [['coercion', 'decisions']],
  },
  {
    subject: '行政事业性收费金额',
    words: /行政事业性收费/,
    verb: /收取|征收|收费金额|共计|合计/,
    units: money,
    cells: [['fees', 'amount']],
    scale: (unit) => (unit === '元' ? 1 / 10_000 : 1),
  },
];

/** Words that make the figure one of published items, lists, or training. */
const publishedOnly = /公开|公示|发布|信息|事项|清单|目录|指南|流程|案例|政策|解读|备案|审查|培训|涉及|减免|标准/;

/** Statements of a paragraph on the cells of section 二. */
export function decisionClaims(line: Line, table: ReadTable, scope: ClaimScope): Claim[] {
  const { text } = line.paragraph;
  if (!/规范性文件|行政许可|行政处罚|行政强制|行政事业性收费/.test(text)) return [];
  const claims: Claim[] = [];
  for (const clause of scope.book.clausesOf(line)) {
    for (const mention of mentionsIn(clause)) {
      const claim = claimOf(mention, table, scope);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

function claimOf(
  { figure, before, after, around, clause }: Mention,
  table: ReadTable,
  scope: ClaimScope,
): Claim | null {
  const near = before + after.slice(0, 10);
  const topic = topics.find(({ words, units }) => units.has(figure.unit) && words.test(near));
  if (!topic || comparison.test(before) || otherTime.test(around)) return null;
  const year = /(20\d{2})年/.exec(around);
  if (year && scope.year !== null && Number(year[1]) !== scope.year) return null;
  const readings: Reading[] = topic.cells
    .map((cell) => readingOf(table, [cell]))
    .filter((reading) => reading.cells.length > 0);
  if (readings.length === 0) return null;
  const said = round(figure.value * (topic.scale?.(figure.unit) ?? 1));
  return {
    about: 'disclosure',
    place: { block: clause.line.paragraph.id, start: figure.start, end: figure.end },
    words: clause.line.paragraph.text.slice(figure.start, figure.end),
    figure,
    said,
    subject: topic.subject,
    readings,
    certain: topic.verb.test(near) && !publishedOnly.test(near.replace(/规范性文件/g, '')),
    partial: /本级|办公室|部门|县直|市直/.test(around),
  };
}

/** Amounts are compared to the cent of a 万元. */
function round(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}
