import { bareText, beginsLabel, type FormLabel, labelOf } from './formLabels.js';
import type { TextLine } from './textLines.js';

/** A word on one of the lines that are looked at; `y` counts on over page breaks. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Index of its line. */
  readonly line: number;
}

/** A label of the form, on one line or several. */
export interface FoundLabel {
  readonly label: FormLabel;
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From one line of a label to the next it is no further than this, in shares of the font's height. */
const nextLine = 1.9;
/** Over a page break the next line is taken to be so far below. */
const overPage = 1.5;

/** The words of lines that follow one another. @param pages the page of each line. */
export function placeWords(lines: readonly TextLine[], pages: readonly number[]): PlacedWord[] {
  let shift = 0;
  return lines.flatMap(({ words, y, size }, line) => {
    const before = lines[line - 1];
    if (before && pages[line] !== pages[line - 1]) shift += before.y + overPage * size - y;
    return words.map((word) => ({ ...word, y: y + shift, size, line }));
  });
}

/** The labels of the statutory forms among the words; a word that begins one is joined with those below and beside it. */
export function findLabels(words: readonly PlacedWord[]): FoundLabel[] {
  const taken = new Set<PlacedWord>();
  const found: FoundLabel[] = [];
  words.forEach((word, index) => {
    if (taken.has(word)) return;
    const label = labelFrom(words, index, taken);
    if (!label) return;
    found.push(label);
    for (const each of label.words) taken.add(each);
  });
  return found;
}

function labelFrom(words: readonly PlacedWord[], start: number, taken: ReadonlySet<PlacedWord>): FoundLabel | null {
  const parts = [words[start]!];
  let bare = bareText(parts[0]!.text);
  if (bare === '' || !beginsLabel(bare)) return null;
  let best: FoundLabel | null = null;
  for (let index = start; ; ) {
    const label = labelOf(bare);
    if (label) best = foundLabel(label, parts);
    const next = nextPart(words, index, parts, bare, taken);
    if (next < 0) return best;
    parts.push(words[next]!);
    bare += bareText(words[next]!.text);
    index = next;
  }
}

/** Index of the word with which the label goes on, −1 where there is none. */
function nextPart(
  words: readonly PlacedWord[],
  from: number,
  parts: readonly PlacedWord[],
  bare: string,
  taken: ReadonlySet<PlacedWord>,
): number {
  const last = parts.at(-1)!;
  const left = Math.min(...parts.map((part) => part.left));
  const right = Math.max(...parts.map((part) => part.right));
  for (let index = from + 1; index < words.length; index++) {
    const word = words[index]!;
    if (word.y - last.y > nextLine * last.size) return -1;
    if (taken.has(word)) continue;
    const isBeside = word.line === last.line && word.left - last.right < last.size && word.left >= last.right;
    const shared = Math.min(right, word.right) - Math.max(left, word.left);
    const isBelow = word.y - last.y > 0.5 * last.size && shared > 0.5 * Math.min(right - left, word.right - word.left);
    if (!isBeside && !isBelow) continue;
    const piece = bareText(word.text);
    if (piece !== '' ? beginsLabel(bare + piece) : isBelow && /^[（）()，、。]{1,3}$/.test(word.text)) return index;
  }
  return -1;
}

function foundLabel(label: FormLabel, parts: readonly PlacedWord[]): FoundLabel {
  const size = parts[0]!.size;
  return {
    label,
    text: parts.map(({ text }) => text).join(''),
    words: [...parts],
    left: Math.min(...parts.map((part) => part.left)),
    right: Math.max(...parts.map((part) => part.right)),
    top: parts[0]!.y - size,
    bottom: parts.at(-1)!.y,
  };
}
