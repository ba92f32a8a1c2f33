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
  const verdicts = new Map<string, Pick<MappedNumber, 'outcome' | 'how'>>();
  const enter = (block: string, figure: Figure, outcome: MappedNumber['outcome'], how: MappedNumber['how']) => {
    const key = `${block}:${figure.start}`;
    const known = verdicts.get(key);
    if (!known || weight[outcome] > weight[known.outcome]) verdicts.set(key, { outcome, how });
  };
  for (const claim of figures.claims) if (claim.figure) enter(claim.place.block, claim.figure, judge(claim), 'cell');
  for (const list of figures.partsLists) enterList(list, enter);
  for (const share of figures.shares) {
    enter(share.line.paragraph.id, share.percent, share.outcome === 'right' ? 'verified' : 'contradicted', 'share');
  }
  return report.prose.filter(isRunningText).flatMap(({ paragraph }) =>
    figures.book.figuresOf(paragraph).map((figure): MappedNumber => {
      const verdict = verdicts.get(`${paragraph.id}:${figure.start}`);
      return {
        place: { block: paragraph.id, start: figure.start, end: figure.end },
        words: paragraph.text.slice(figure.start, figure.end),
        outcome: verdict?.outcome ?? 'unverifiable',
        how: verdict && verdict.outcome !== 'unverifiable' ? verdict.how : null,
      };
    }),
  );
}

type Enter = (block: string, figure: Figure, outcome: MappedNumber['outcome'], how: MappedNumber['how']) => void;

/** A list that adds up verifies its whole and its parts; one that cannot add up contradicts the whole. */
function enterList(
  { line, whole, parts, outcome, greater, sum }: ProseFigures['partsLists'][number],
  enter: Enter,
): void {
  const { id } = line.paragraph;
  if (outcome === 'adds-up') {
    if (sum !== whole.value) return;
    for (const figure of [whole, ...parts]) enter(id, figure, 'verified', 'sum');
  } else if (outcome !== 'falls-short') {
    enter(id, greater ?? whole, 'contradicted', 'sum');
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
