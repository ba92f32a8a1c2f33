import type { Glyph } from './marks.js';

/** Characters between two gaps, also such as are no space in running text. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** One line of text; measures in points from the page's upper left corner. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line. */
  readonly y: number;
  /** Height of the largest font in it. */
  readonly size: number;
  readonly words: readonly Word[];
  /** The file says of all of it that it belongs to the page, not to the text. */
  readonly artifact: boolean;
}

/** Base lines nearer than this share of the font's height are one line. */
const sameLine = 0.4;
/** Gaps in shares of the font's height: between two letters or figures, around an ideograph, where a space was written. */
const letterGap = 0.2;
const ideographGap = 0.75;
const writtenGap = 0.12;
/** So wide a gap between ideographs may already be that between two narrow cells. */
const cellGap = 0.3;
/** The same character again, shifted by less than this share of its width, is drawn twice to look bold. */
const redrawn = 0.3;

/** Characters that run across, as lines from top to bottom. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y);
  const lines: TextLine[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    const first = sorted[start]!;
    let size = first.size;
    while (end < sorted.length && sorted[end]!.y - first.y <= sameLine * Math.max(size, sorted[end]!.size)) {
      size = Math.max(size, sorted[end]!.size);
      end++;
    }
    lines.push(lineOf(sorted.slice(start, end)));
    start = end;
  }
  return lines;
}

function lineOf(glyphs: Glyph[]): TextLine {
  glyphs.sort((a, b) => a.x - b.x);
  let size = 0;
  let right = Number.NEGATIVE_INFINITY;
  let artifact = true;
  let text = '';
  let word = '';
  let wordLeft = 0;
  const words: Word[] = [];
  let previous: Glyph | null = null;
  for (const glyph of glyphs) {
    if (previous && isRedrawn(previous, glyph)) continue;
    size = Math.max(size, glyph.size);
    artifact &&= glyph.artifact;
    const gap = previous ? glyph.x - right : 0;
    const isGap = previous !== null && isSpace(previous, glyph, gap);
    if (isGap) text += ' ';
    if (previous && (isGap || gap > cellGap * Math.max(previous.size, glyph.size))) {
      words.push({ text: word, left: wordLeft, right });
      word = '';
    }
    if (word === '') wordLeft = glyph.x;
    word += glyph.text;
    text += glyph.text;
    right = Math.max(right, glyph.x + glyph.width);
    previous = glyph;
  }
  words.push({ text: word, left: wordLeft, right });
  // The larger part of the line says where its base line is; marks above or below it are few.
  const y = glyphs[glyphs.length >> 1]!.y;
  return { text, left: glyphs[0]!.x, right, y, size, words, artifact };
}

function isRedrawn(previous: Glyph, glyph: Glyph): boolean {
  return (
    previous.text === glyph.text &&
    glyph.x - previous.x < redrawn * glyph.width &&
    Math.abs(glyph.y - previous.y) < redrawn * glyph.size
  );
}

function isSpace(previous: Glyph, glyph: Glyph, gap: number): boolean {
  const size = Math.max(previous.size, glyph.size);
  if (glyph.spaced && gap > writtenGap * size) return true;
  const limit = isLetter(previous.text) && isLetter(glyph.text) ? letterGap : ideographGap;
  return gap > limit * size;
}

function isLetter(text: string): boolean {
  return /^[0-9A-Za-z]/.test(text);
}
