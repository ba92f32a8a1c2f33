import { forms } from '../formats/index.js';
import { fold } from '../report/fold.js';
import type { Line, Report } from '../report/report.js';
import { standingSentences } from '../wording/standingSentences.js';
import { statutoryPhrases } from '../wording/statutoryPhrases.js';

/** A sentence of the running text that is long enough to be compared. */
export interface ProseSentence {
  readonly line: Line;
  /** UTF-16 offsets in the line's paragraph. */
  readonly start: number;
  readonly end: number;
  /** Letters, digits and ideographs; years left out, so that a sentence taken over with the new year counts. */
  readonly folded: string;
}

/** Characters, folded, below which a sentence says too little to be copied. */
const shortest = 12;

/** Sentences of sections 一 to 六 in the order of the text, short ones left out; headings and tables are no sentences. */
export function* proseSentences(report: Pick<Report, 'lines'>): Iterable<ProseSentence> {
  for (const line of report.lines) {
    if (line.role !== 'body' || line.section === 0 || line.section === 7) continue;
    const { text } = line.paragraph;
    let start = 0;
    for (let index = 0; index <= text.length; index++) {
      if (index < text.length && !'。；;！？\n'.includes(text.charAt(index))) continue;
      const end = Math.min(index + 1, text.length);
      const folded = fold(text.slice(start, end)).replace(/20\d\d年度?/g, '');
      if (folded.length >= shortest) yield { line, start, end, folded };
      start = end;
    }
  }
}

/** Whether law, form or habit make everyone write a sentence, so that finding it in two reports shows nothing. */
export function isStanding(folded: string): boolean {
  return (
    labels.has(folded) ||
    statutoryPhrases.some((phrase) => folded.includes(phrase)) ||
    standingSentences.some((pattern) => pattern.test(folded))
  );
}

/** Labels of the forms: a table whose frame is lost leaves them among the lines. */
const labels: ReadonlySet<string> = new Set(
  forms
    .flatMap(({ tables }) => Object.values(tables))
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ caption, corner, columnGroups, columns, groups, rows }) => [
      ...(caption ? [caption] : []),
      ...(corner ? [corner] : []),
      ...[columnGroups, columns, groups, rows].flat(),
    ])
    .map(({ text }) => fold(text)),
);
