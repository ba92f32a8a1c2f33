import type { Figure } from '../figures/scanFigures.js';
import type { Line } from '../report.js';

/** A part of a sentence between commas, with its figures. */
export interface Clause {
  readonly line: Line;
  /** Offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Number of the sentence in its paragraph. */
  readonly sentence: number;
}

/** A figure with the words around it in its clause, up to the neighbouring figures. */
export interface Mention {
  readonly figure: Figure;
  readonly clause: Clause;
  readonly before: string;
  readonly after: string;
  /** The clause, or what of a very long one stands near the figure. */
  readonly around: string;
}

/** Words further away than this say nothing of a figure; it also keeps the cost linear in long paragraphs. */
const reach = 80;

/** 1 for what ends a clause, 2 for what ends its sentence too. Looked up for every character of the text, so by code. */
const breaks = new Uint8Array(0x10000);
for (const char of '，,：:') breaks[char.charCodeAt(0)] = 1;
for (const char of '。！？!?；;\n') breaks[char.charCodeAt(0)] = 2;

/**
 * The clauses of a line in order, with its figures shared out. A comma inside a number does not split a clause.
 * Linear: each figure is looked at once.
 */
export function clausesOf(line: Line, figures: readonly Figure[]): Clause[] {
  const { text } = line.paragraph;
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let next = 0;
  let own: Figure[] = [];
  for (let index = 0; index <= text.length; index++) {
    const kind = index === text.length ? 1 : breaks[text.charCodeAt(index)]!;
    if (kind === 0) continue;
    while (next < figures.length && figures[next]!.end <= index) own.push(figures[next++]!);
    if (index < text.length && next < figures.length && figures[next]!.start < index) continue;
    if (index > start)
      clauses.push({ line, start, end: index, text: text.slice(start, index), figures: own, sentence });
    own = [];
    if (kind === 2) sentence++;
    start = index + 1;
  }
  return clauses;
}

const none: readonly Mention[] = [];

/** The clause's figures with the words that belong to each. */
export function mentionsIn(clause: Clause): readonly Mention[] {
  if (clause.figures.length === 0) return none;
  const { text } = clause.line.paragraph;
  return clause.figures.map((figure, index) => {
    const near = Math.max(clause.start, figure.start - reach);
    const far = Math.min(clause.end, figure.end + reach);
    const from = Math.max(clause.figures[index - 1]?.end ?? clause.start, near);
    const to = Math.min(clause.figures[index + 1]?.start ?? clause.end, far);
    const before = text.slice(from, figure.start);
    return { figure, clause, before, after: text.slice(figure.end, to), around: text.slice(near, far) };
  });
}
