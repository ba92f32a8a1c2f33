import type { Place } from '../../document/document.js';
import type { Figure } from '../figures/scanFigures.js';
import type { Report } from '../report.js';
import { judge } from './claim.js';
import { isRunningText, type ProseFigures } from './readProseFigures.js';

/** A figure of the running text with what could be found out about it. */
export interface MappedNumber {
  readonly place: Place;
  readonly words: string;
  readonly outcome: 'verified' | 'contradicted' | 'unverifiable';
  /** What it was held against: a cell of a table, a sum of parts, a share; null where there was nothing. */
  readonly how: 'cell' | 'sum' | 'share' | null;
}

const weight = { unverifiable: 0, verified: 1, contradicted: 2 } as const;

/** Every figure of sections 一 to 六 with its outcome, in the order of the text. A contradiction outweighs a verification. */
export function mapNumbers(report: Report, figures: ProseFigures): MappedNumber[] {
  // The book has each figure once, so that the object itself is its name.
  const verdicts = new Map<Figure, Verdict>();
  const enter: Enter = (figure, outcome, how) => {
    const known = verdicts.get(figure);
    if (!known || weight[outcome] > weight[known.outcome]) verdicts.set(figure, { outcome, how });
  };
  for (const claim of figures.claims) if (claim.figure) enter(claim.figure, judge(claim), 'cell');
  for (const list of figures.partsLists) enterList(list, enter);
  for (const share of figures.shares) {
    enter(share.percent, share.outcome === 'right' ? 'verified' : 'contradicted', 'share');
  }
  const numbers: MappedNumber[] = [];
  for (const line of report.prose) {
    if (!isRunningText(line)) continue;
    const { id: block, text } = line.paragraph;
    for (const figure of figures.book.figuresOf(line.paragraph)) {
      const { start, end } = figure;
      const { outcome, how } = verdicts.get(figure) ?? unknown;
      numbers.push({
        place: { block, start, end },
        words: text.slice(start, end),
        outcome,
        how: outcome === 'unverifiable' ? null : how,
      });
    }
  }
  return numbers;
}

type Verdict = Pick<MappedNumber, 'outcome' | 'how'>;
type Enter = (figure: Figure, outcome: MappedNumber['outcome'], how: MappedNumber['how']) => void;

const unknown: Verdict = { outcome: 'unverifiable', how: null };

/** A list that adds up verifies its whole and its parts; one that cannot add up contradicts the whole. */
function enterList({ whole, parts, outcome, greater, sum }: ProseFigures['partsLists'][number], enter: Enter): void {
  if (outcome === 'adds-up') {
    if (sum !== whole.value) return;
    for (const figure of [whole, ...parts]) enter(figure, 'verified', 'sum');
  } else if (outcome !== 'falls-short') {
    enter(greater ?? whole, 'contradicted', 'sum');
  }
}

/** The counts that the JSON result shows. */
export function countNumbers(numbers: readonly MappedNumber[]): {
  total: number;
  verified: number;
  contradicted: number;
  unverifiable: number;
} {
  const counts = { total: numbers.length, verified: 0, contradicted: 0, unverifiable: 0 };
  for (const { outcome } of numbers) counts[outcome]++;
  return counts;
}
