import type { TextLine } from './textLines.js';

/** The measures of the running text, in points. */
export interface TextFrame {
  readonly left: number;
  readonly right: number;
  /** From one base line to the next inside a paragraph. */
  readonly pitch: number;
}

/** Room left over by the widths of marks, in shares of the font's height. */
const slack = 0.7;
/** Beginning so far inside the frame a line begins a paragraph; in shares of the font's height. */
const indent = 0.9;
/** Fonts differing more than by this share are not those of one paragraph. */
const sameSize = 0.12;
/** So much more than the usual pitch parts paragraphs. */
const apart = 1.35;

/** 一、 （一）: what begins a line of its own, also behind a converter’s mark. */
const numbered =
  /^(?:\[[A-Za-z]{2,20}:[^\]]{0,60}\])?(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)](?!项))/;
/** (3) 3、 3.: so begin headings, and also what a sentence lists. */
const figured = /^(?:[（(][0-9]{1,2}[）)]|[0-9]{1,2}[、.．](?![0-9]))/;
const sentenceEnd = /[。！？；：”’）!?;:]$/;

/** A narrower text says nothing of the right margin: it is as wide as the left one then. */
const narrow = 0.5;

/** The frame of a document's running text, by what most of its lines keep to. @param width of the page, in points. */
export function frameOf(lines: readonly TextLine[], width: number): TextFrame {
  const left = lowest(lines.map((line) => line.left));
  const outermost = lines.reduce((most, line) => Math.max(most, withoutHanging(line)), left);
  const right = outermost - left < narrow * width ? Math.max(outermost, width - left) : outermost;
  const pitches: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    const [above, line] = [lines[index - 1]!, lines[index]!];
    const pitch = line.y - above.y;
    if (pitch > 0 && pitch < 4 * line.size && isSameSize(above, line)) pitches.push(pitch);
  }
  pitches.sort((a, b) => a - b);
  return { left, right, pitch: pitches[pitches.length >> 1] ?? 0 };
}

/** The right edge of a line; a mark at its end may hang over the margin. */
function withoutHanging({ text, right, size }: TextLine): number {
  return /[，。、；：！？）》”’〉】〕]$/.test(text) ? right - size : right;
}

/** The left edge to which lines come back: the least that several share, so that one mark in the margin does not move it. */
function lowest(lefts: readonly number[]): number {
  const sorted = [...lefts].sort((a, b) => a - b);
  for (let index = 0; index + 1 < sorted.length; index++) {
    if (sorted[index + 1]! - sorted[index]! < 1.5) return sorted[index]!;
  }
  return sorted[0] ?? 0;
}

/** Whether the line goes on with the paragraph of the line above it. `newPage`: the page was turned between them. */
export function continues(above: TextLine, line: TextLine, frame: TextFrame, newPage: boolean): boolean {
  if (!isSameSize(above, line)) return false;
  if (!newPage && line.y - above.y > frame.pitch * apart && line.y - above.y > 1.9 * line.size) return false;
  if (isCentred(above, frame) && isCentred(line, frame)) {
    return above.right - above.left > 0.7 * (frame.right - frame.left) && !sentenceEnd.test(above.text);
  }
  if (frame.right - above.right > line.size * (headWidth(line.text) + slack)) return false;
  if (line.left - frame.left > indent * line.size) return false;
  if (!sentenceEnd.test(above.text)) return true;
  return !numbered.test(line.text) && !isFiguredHeading(line, frame);
}

/** A numbered line that ends inside the frame without a stop: what goes on from a list in the line above would do neither. */
function isFiguredHeading({ text, right, size }: TextLine, frame: TextFrame): boolean {
  return figured.test(text) && !/[，。、；：！？,.;:!?]$/.test(text) && frame.right - right > 2 * size;
}

/** What cannot be parted at the beginning of a line: a word or a character, and the marks that must stand beside it. */
const unbroken =
  /^[（(《“‘〈【〔［[]{0,4}(?:[0-9A-Za-z./:_%-]{1,80}|.)(?:[，。、；：！？）)》”’〉】〕］\],.;:!?%]{1,4}[0-9A-Za-z./:_%-]{0,80})?/;

/** Its width in shares of the font's height; letters and figures have half of it. */
export function headWidth(text: string): number {
  let width = 0;
  for (const character of unbroken.exec(text)?.[0] ?? '') width += character < '\u0100' ? 0.5 : 1;
  return width;
}

function isSameSize(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.size - b.size) <= sameSize * Math.max(a.size, b.size);
}

/** In the middle of the frame, with room at both sides. */
function isCentred({ left, right, size }: TextLine, frame: TextFrame): boolean {
  const before = left - frame.left;
  const after = frame.right - right;
  return before > size && after > size && Math.abs(before - after) < 1.5 * size;
}

/** Two lines as running text: words keep a space between them, ideographs and figures do not. */
export function joinTexts(above: string, below: string): string {
  return /[A-Za-z,.;]$/.test(above) && /^[A-Za-z]/.test(below) ? `${above} ${below}` : above + below;
}
