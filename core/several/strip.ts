import type { TableId } from '../formats/form.js';
import type { Wording } from '../rules/rule.js';
import type { ReportDigest } from './digest.js';
import type { Question } from './question.js';

export type FigureKey = 'received' | 'permits' | 'penalties' | 'inForce' | 'disputes';

/** The figures that a strip shows, in its order. */
export const stripFigures: readonly { readonly key: FigureKey; readonly label: Wording }[] = [
  { key: 'received', label: { zh: '本年新收申请', en: 'applications received' } },
  { key: 'permits', label: { zh: '行政许可', en: 'permits' } },
  { key: 'penalties', label: { zh: '行政处罚', en: 'penalties' } },
  { key: 'inForce', label: { zh: '规范性文件现行有效', en: 'normative documents in force' } },
  { key: 'disputes', label: { zh: '复议诉讼', en: 'reviews and litigation' } },
];

/** The last years of one body, oldest first, without gaps. */
export interface Strip {
  readonly body: string;
  readonly years: readonly StripYear[];
}

export interface StripYear {
  readonly year: number;
  /** Null: no report of the year is at hand. */
  readonly source: string | null;
  /** Null: not read, or no report. */
  readonly figures: Readonly<Record<FigureKey, number | null>>;
}

const years = 5;
/** So many zeros in a row are asked about; a single one, or two, is usual. */
const run = 3;
/** Below this a fall to zero is chance. */
const notable = 10;

/** Strips of bodies with at least two years; `digests` are those of one body, at most one a year. */
export function stripOf(body: string, digests: readonly ReportDigest[]): Strip | null {
  const known = new Map(digests.flatMap((digest) => (digest.year === null ? [] : [[digest.year, digest] as const])));
  if (known.size < 2) return null;
  const last = Math.max(...known.keys());
  const first = Math.max(last - years + 1, Math.min(...known.keys()));
  const list: StripYear[] = [];
  for (let year = first; year <= last; year++) {
    const digest = known.get(year) ?? null;
    list.push({ year, source: digest?.source ?? null, figures: figuresOf(digest) });
  }
  return { body, years: list };
}

function figuresOf(digest: ReportDigest | null): StripYear['figures'] {
  const value = (table: TableId, row: string, column: string): number | null => {
    const read = digest?.tables[table];
    return read?.legible ? (read.values[row]?.[column] ?? null) : null;
  };
  const totals = ['review', 'litigationDirect', 'litigationAfterReview'].map((row) => value('disputes', row, 'total'));
  return {
    received: value('applications', 'newlyReceived', 'total'),
    permits: value('disclosure', 'permits', 'decisions'),
    penalties: value('disclosure', 'penalties', 'decisions'),
    inForce: value('disclosure', 'normativeDocuments', 'inForce'),
    disputes: totals.some((total) => total === null) ? null : totals.reduce<number>((sum, total) => sum + total!, 0),
  };
}

/** What a strip makes one ask: applications that were 0 for three years and more, any figure that fell from ten or more to 0. */
export function questionsOfStrip({ body, years: all }: Strip): Question[] {
  const questions: Question[] = [];
  const last = all.at(-1)!;
  const sources = all.flatMap(({ source }) => source ?? []);
  const zeros = countLastZeros(all);
  if (zeros >= run) {
    questions.push({
      kind: 'zero-run',
      body,
      year: last.year,
      sources,
      text: {
        zh: `“本年新收申请”连续${zeros}年为0（${last.year - zeros + 1}—${last.year}年）。是否确实没有收到申请？请对照登记台账确认，属实的不用修改。`,
        en: `No applications received in ${zeros} years running (${last.year - zeros + 1}–${last.year}). Is that so? Check the register; nothing needs changing if it is.`,
      },
    });
  }
  const before = all.at(-2)!;
  for (const { key, label } of stripFigures) {
    const [then, now] = [before.figures[key], last.figures[key]];
    if (then === null || then < notable || now !== 0) continue;
    questions.push({
      kind: 'sudden-zero',
      body,
      year: last.year,
      sources,
      text: {
        zh: `“${label.zh}”${before.year}年为${then}，${last.year}年为0。是业务调整，还是漏填？请确认，属实的不用修改。`,
        en: `“${label.en}” was ${then} in ${before.year} and is 0 in ${last.year}. Has the work changed, or was it left out? Nothing needs changing if it is so.`,
      },
    });
  }
  return questions;
}

function countLastZeros(all: readonly StripYear[]): number {
  let count = 0;
  for (let index = all.length - 1; index >= 0 && all[index]!.figures.received === 0; index--) count++;
  return count;
}
