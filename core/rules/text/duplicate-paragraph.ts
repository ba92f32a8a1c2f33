import type { Place } from '../../document/document.js';
import type { FormTable } from '../../formats/form.js';
import { forms } from '../../formats/index.js';
import { laws } from '../../formats/laws.js';
import { fold } from '../../report/fold.js';
import type { Line, Report } from '../../report/report.js';
import { statutoryPhrases } from '../../wording/statutoryPhrases.js';
import { defineRule, type Reported } from '../rule.js';

/** Letters, digits and ideographs; what is shorter may well be said twice. */
const shortestSentence = 15;

/** More repeats than this are no slip of the pen: the text was pasted twice. */
const mostFindings = 8;

/** Characters of the repeated words in a message. */
const longestQuote = 24;

interface Stretch {
  readonly place: Place;
  readonly text: string;
}

interface Repeat {
  readonly first: Place;
  readonly second: Place;
  readonly words: string;
}

/** The same sentence or paragraph stands twice. */
export default defineRule({
  id: 'text/duplicate-paragraph',
  title: { zh: '没有重复的句段', en: 'No sentence or paragraph twice' },
  severity: 'warning',
  basis: [
    laws.practice(
      '公文内容不应重复，重复的语句多为粘贴所致',
      'Official documents do not repeat themselves; a repeated sentence was mostly pasted twice',
    ),
  ],
  needs: ['report'],
  messages: {
    repeated: {
      zh: '“{words}”与前文完全相同，可能是重复粘贴，请删去其中一处或改写。',
      en: '“{words}” stands in the text before, word for word; delete one of the two or rewrite it.',
    },
    many: {
      zh: '全文有{count}处语句与前文完全相同，从“{words}”开始，可能整段重复粘贴，请核对并删去多余部分。',
      en: '{count} passages stand in the text before, word for word, from “{words}” on; the text may have been pasted twice.',
    },
    remove: { zh: '删去后一处', en: 'Delete the second' },
  },
  *check({ report }) {
    const repeats = findRepeatsOf(report);
    const [first] = repeats;
    if (!first) return;
    if (repeats.length > mostFindings) {
      const related = repeats.slice(1, 20).map(({ second }) => second);
      yield {
        messageId: 'many',
        at: first.second,
        related,
        data: { count: repeats.length, words: shorten(first.words) },
      };
      return;
    }
    for (const repeat of repeats) yield reported(repeat, report);
  },
});

function reported({ first, second, words }: Repeat, report: Report): Reported<'repeated' | 'remove'> {
  const at = withNumber(second, report);
  return {
    messageId: 'repeated',
    at: second,
    related: [first],
    data: { words: shorten(words) },
    fixes: [{ title: 'remove', safe: false, edits: [{ at, text: '' }] }],
  };
}

/** Where nothing of a paragraph stays but its number, that goes too. */
function withNumber(place: Place, { lines }: Report): Place {
  const line = lines.find(({ paragraph }) => paragraph.id === place.block);
  const isRest = line?.numbering?.end === place.start && line.paragraph.text.length === place.end;
  return isRest ? { ...place, start: 0 } : place;
}

function shorten(words: string): string {
  const plain = words.replace(/\s+/g, '');
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}…` : plain;
}

function findRepeatsOf(report: Report): Repeat[] {
  const seen = new Map<number, Stretch[]>();
  const repeats: Repeat[] = [];
  for (const line of report.prose) {
    if (line.role !== 'body' || line.paragraph.text.length < shortestSentence) continue;
    // Labels of a table that ran together have no stop or comma; sentences do.
    if (!/[，。；,;！？]/.test(line.paragraph.text)) continue;
    for (const { first, second, words } of repeatsIn(line, seen)) {
      const last = repeats[repeats.length - 1];
      // Sentences that were repeated together are one finding.
      if (last && follows(last.second, second) && follows(last.first, first)) {
        repeats.pop();
        repeats.push({ first: join(last.first, first), second: join(last.second, second), words: last.words });
      } else {
        repeats.push({ first, second, words });
      }
    }
  }
  return repeats;
}

function follows(before: Place, after: Place): boolean {
  return before.block === after.block && before.end === after.start;
}

function join(before: Place, after: Place): Place {
  return { block: before.block, start: before.start, end: after.end };
}

/** Sentences of a paragraph that were seen before. Each new one goes into `seen` under its key. */
function* repeatsIn({ paragraph, numbering }: Line, seen: Map<number, Stretch[]>): Iterable<Repeat> {
  const { id, text } = paragraph;
  for (let start = numbering?.end ?? 0; start < text.length; ) {
    const stop = text.indexOf('。', start);
    const end = stop < 0 ? text.length : stop + 1;
    if (end - start >= shortestSentence) {
      const place = { block: id, start, end };
      const key = keyOf(text, start, end);
      const alike = seen.get(key);
      const first = alike?.find((known) => isSame(known, place, text));
      if (first) yield { first: first.place, second: place, words: text.slice(start, end) };
      else if (!alike) seen.set(key, [{ place, text }]);
      else if (alike.length < mostAlike) alike.push({ place, text });
    }
    start = end;
  }
}

/** How many letters, digits and ideographs from either end make the key. */
const keyLength = 6;

/** Different sentences of one key that are kept: more would make a text built for it slow. */
const mostAlike = 8;

/** A number that sentences of the same words share, whatever spaces and punctuation stand in them. */
function keyOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let index = start, taken = 0; index < end && taken < keyLength; index++) {
    const unit = text.charCodeAt(index);
    if (!isWord(unit)) continue;
    key = (Math.imul(key, 31) + unit) | 0;
    taken++;
  }
  for (let index = end - 1, taken = 0; index >= start && taken < keyLength; index--) {
    const unit = text.charCodeAt(index);
    if (!isWord(unit)) continue;
    key = (Math.imul(key, 31) + unit) | 0;
    taken++;
  }
  return key;
}

/** ASCII letters and digits, ideographs: what `fold` keeps of ordinary text. */
function isWord(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a)
  );
}

/** Equal keys are not enough, and what everyone writes is no repetition. */
function isSame(known: Stretch, { start, end }: Place, text: string): boolean {
  const folded = fold(text.slice(start, end));
  if (folded.length < shortestSentence || folded !== fold(known.text.slice(known.place.start, known.place.end)))
    return false;
  return !labels().has(withoutLabelNumber(folded)) && !statutoryPhrases.some((phrase) => folded.includes(phrase));
}

/** Numbers before labels are often lost, or automatic. */
function withoutLabelNumber(folded: string): string {
  return folded.replace(/^(?:\d{1,2}|[一二三四五六七])/, '');
}

let known: ReadonlySet<string> | null = null;

/** Labels of the forms; a table that lost its frame repeats them on every page. */
function labels(): ReadonlySet<string> {
  return (known ??= new Set(
    forms
      .flatMap((form) => Object.values(form.tables).flatMap(labelsOf))
      .map((label) => withoutLabelNumber(fold(label))),
  ));
}

function labelsOf({ blocks, merged }: FormTable): string[] {
  const ofBlocks = blocks.flatMap(({ caption, corner, columnGroups, columns, groups, rows }) =>
    [caption, corner, ...columnGroups, ...columns, ...groups, ...rows].map((label) => label?.text ?? ''),
  );
  return [...ofBlocks, ...merged.map(({ text }) => text)];
}
