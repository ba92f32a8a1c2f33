import type { Place } from '../document/document.js';
import { forms } from '../formats/index.js';
import { fold } from '../report/fold.js';
import type { Line, Report } from '../report/report.js';
import { standingSentences } from '../wording/standingSentences.js';
import { statutoryPhrases } from '../wording/statutoryPhrases.js';

/** How much of a report's own prose stands in another report. */
export interface RepeatedProse {
  /** Sentences compared, and those of them that the other report has too. */
  readonly total: number;
  readonly repeated: number;
  /** The repeated sentences, neighbours joined. */
  readonly passages: readonly Place[];
}

/** Characters, folded, below which a sentence says too little to be copied. */
const shortest = 12;

interface Sentence {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  /** Letters, digits and ideographs; years left out, so that a sentence taken over with the new year counts. */
  readonly folded: string;
}

/**
 * Compares the running text of sections 一 to 六 sentence by sentence, in time linear in both. Headings, tables, sentences
 * that the form asks for and sentences of fewer than 12 characters are left out.
 */
export function findRepeatedProse(report: Report, other: Report): RepeatedProse {
  const known = new Set<string>();
  for (const { folded } of sentencesOf(other)) known.add(folded);
  const passages: Place[] = [];
  let total = 0;
  let repeated = 0;
  let last: Sentence | null = null;
  for (const sentence of sentencesOf(report)) {
    if (isStanding(sentence.folded)) continue;
    total++;
    if (!known.has(sentence.folded)) {
      last = null;
      continue;
    }
    repeated++;
    const block = sentence.line.paragraph.id;
    const before = last?.line === sentence.line ? passages.pop() : undefined;
    passages.push({ block, start: before?.start ?? sentence.start, end: sentence.end });
    last = sentence;
  }
  return { total, repeated, passages };
}

/** Sentences long enough to be compared, in the order of the text. */
function* sentencesOf(report: Report): Iterable<Sentence> {
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

function isStanding(folded: string): boolean {
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
