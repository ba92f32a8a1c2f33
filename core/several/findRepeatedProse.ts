import type { Place } from '../document/document.js';
import type { Report } from '../report/report.js';
import { isStanding, type ProseSentence, proseSentences } from './proseSentences.js';

/** How much of a report's own prose stands in another report. */
export interface RepeatedProse {
  /** Sentences compared, and those of them that the other report has too. */
  readonly total: number;
  readonly repeated: number;
  /** The repeated sentences, neighbours joined. */
  readonly passages: readonly Place[];
}

/**
 * Compares the running text of sections 一 to 六 sentence by sentence, in time linear in both. Headings, tables, sentences
 * that the form asks for and sentences of fewer than 12 characters are left out.
 */
export function findRepeatedProse(report: Report, other: Report): RepeatedProse {
  const known = new Set<string>();
  for (const { folded } of proseSentences(other)) known.add(folded);
  const passages: Place[] = [];
  let total = 0;
  let repeated = 0;
  let last: ProseSentence | null = null;
  for (const sentence of proseSentences(report)) {
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
