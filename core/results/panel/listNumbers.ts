import type { Place } from '../../document/document.js';
import type { LintResult } from '../../lint.js';
import type { MappedNumber } from '../../report/claims/mapNumbers.js';
import type { Line } from '../../report/report.js';
import { escapeControls } from '../escapeControls.js';
import type { FoundProblem } from '../problems.js';
import { sectionHeading } from '../sectionHeading.js';
import type { PanelNumber, PanelSentence } from './model.js';
import { panelWording } from './panelWording.js';

type Language = 'zh' | 'en';

/** The figures of the running text in words, and the sentences they stand in. */
export function listNumbers(
  { report, numbers }: LintResult,
  problems: readonly FoundProblem[],
  language: Language,
): { numbers: PanelNumber[]; sentences: PanelSentence[] } {
  const lines = new Map(report?.lines.map((line) => [line.paragraph.id, line]));
  const known = numbers.filter(({ place }) => lines.has(place.block));
  const lineOf = ({ place }: MappedNumber): Line => lines.get(place.block)!;
  return {
    numbers: known.map((number) => inWords(number, lineOf(number).section, problems, language)),
    sentences: bySentence(known, lineOf).map((sentence) => inRuns(sentence, language)),
  };
}

interface Sentence {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly places: { readonly place: Place; readonly index: number }[];
}

/** Figures that stand in one sentence, together. */
function bySentence(numbers: readonly MappedNumber[], lineOf: (number: MappedNumber) => Line): Sentence[] {
  const sentences: Sentence[] = [];
  numbers.forEach((number, index) => {
    const { place } = number;
    const line = lineOf(number);
    const last = sentences.at(-1);
    if (last?.line === line && place.start < last.end) {
      last.places.push({ place, index });
      return;
    }
    const { text } = line.paragraph;
    const start = Math.max(last?.line === line ? last.end : 0, sentenceStart(text, place.start));
    sentences.push({ line, start, end: sentenceEnd(text, place.end), places: [{ place, index }] });
  });
  return sentences;
}

function inRuns({ line, start, end, places }: Sentence, language: Language): PanelSentence {
  const { section, paragraph } = line;
  const runs: PanelSentence['runs'][number][] = [];
  const put = (from: number, to: number, number: number | null): void => {
    if (from < to) runs.push({ text: escapeControls(paragraph.text.slice(from, to)), number });
  };
  let at = start;
  for (const { place, index } of places) {
    put(at, place.start, null);
    put(place.start, place.end, index);
    at = place.end;
  }
  put(at, end, null);
  return { section, heading: sectionHeading(section, language), block: paragraph.id, runs };
}

function inWords(
  { place, words, outcome, how }: MappedNumber,
  section: Line['section'],
  problems: readonly FoundProblem[],
  language: Language,
): PanelNumber {
  const wording = panelWording[language];
  const own = problems.flatMap(({ findings }, index) =>
    findings
      .filter(({ location }) => location.block === place.block && overlaps(location, place))
      .map(({ message }) => ({ id: index + 1, message })),
  );
  const explanation =
    outcome === 'contradicted'
      ? (own[0]?.message ?? wording.contradicted)
      : how === null
        ? wording.unverifiable
        : wording.how[how];
  return {
    ...place,
    text: escapeControls(words),
    section,
    outcome,
    outcomeLabel: wording.numberOutcome[outcome],
    explanation: escapeControls(explanation),
    problems: [...new Set(own.map(({ id }) => id))],
  };
}

function overlaps(
  { start, end }: { readonly start?: number; readonly end?: number },
  place: MappedNumber['place'],
): boolean {
  return start !== undefined && end !== undefined && start < place.end && place.start < end;
}

const stops = new Set('。；！？;!?\n');

function sentenceStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && !stops.has(text[start - 1]!)) start--;
  return start;
}

function sentenceEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !stops.has(text[end]!)) end++;
  return Math.min(end + 1, text.length);
}
