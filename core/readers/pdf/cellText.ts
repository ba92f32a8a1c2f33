import { headWidth } from './joinLines.js';
import type { Glyph } from './marks.js';
import { type TextLine, textLines } from './textLines.js';

/** White space that a cell may keep at both sides together, in points: Word's is 10.8, Chromium's what the page says. */
const padding = 12;

/**
 * The text of a cell between two lines. A line that is full goes on in the next one; others stand apart by a line break, so that
 * figures below one another never become one number.
 * @param glyphs in the order of the file
 */
export function cellText(glyphs: readonly Glyph[], left: number, right: number): string {
  if (glyphs.length === 0) return '';
  if (isStacked(glyphs)) return glyphs.map(({ text }) => text).join('');
  const lines = textLines(glyphs);
  let text = lines[0]!.text;
  for (let index = 1; index < lines.length; index++) {
    const [above, line] = [lines[index - 1]!, lines[index]!];
    text += isFull(above, line, right - left) ? line.text : `\n${line.text}`;
  }
  return text;
}

/** Whether the first characters of the next line had no room in the one above. */
function isFull(above: TextLine, below: TextLine, width: number): boolean {
  const room = width - padding - (above.right - above.left);
  // Programs break a number only where not even its next figure has room.
  const isNumber = /\d$/.test(above.text) && /^\d/.test(below.text);
  return room < below.size * (isNumber ? 0.5 : headWidth(below.text) + 0.7);
}

/** Characters one below the other, as vertical text has them: in the order of the file. */
function isStacked(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length < 2) return false;
  let down = 0;
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index]!;
    if (glyph.direction !== 'across') {
      down++;
      continue;
    }
    const before = glyphs[index - 1];
    if (!before) continue;
    const isBelow = glyph.y - before.y > 0.5 * glyph.size && Math.abs(glyph.x - before.x) < 0.6 * glyph.size;
    if (isBelow && !/[0-9]/.test(glyph.text + before.text)) down++;
  }
  return down * 2 > glyphs.length;
}
