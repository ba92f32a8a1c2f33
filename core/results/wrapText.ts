import { characterWidth, displayWidth } from './displayWidth.js';

/** Marks that must not start a line, and marks that must not end one (避头尾). */
const closing = new Set('，。、；：！？）》〉」』】〕”’…—,.;:!?)]}%');
const opening = new Set('（《〈「『【〔“‘([{');

/**
 * Breaks a line of text into lines of at most `width` columns. Chinese breaks between any two characters, other
 * scripts at spaces; punctuation stays with its neighbour. A word longer than a line is cut.
 * @param width columns, ≥ 2
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of unitsOf(text)) {
    const size = displayWidth(unit.trimEnd());
    if (line !== '' && used + size > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const [head, rest] = size > width ? cut(unit, width) : [[], unit];
    lines.push(...head);
    line += rest;
    used += displayWidth(rest);
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Pieces of text that must stay on one line; spaces stay at the end of their piece. */
function* unitsOf(text: string): Generator<string> {
  let unit = '';
  let previous = '';
  for (const character of text) {
    if (unit !== '' && mayBreak(previous, character)) {
      yield unit;
      unit = '';
    }
    unit += character;
    previous = character;
  }
  if (unit !== '') yield unit;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || closing.has(after) || opening.has(before) || characterWidth(after) === 0) return false;
  return (
    before === ' ' ||
    characterWidth(before) === 2 ||
    characterWidth(after) === 2 ||
    (closing.has(before) && opening.has(after))
  );
}

/** Cuts a piece that is wider than a line: the full lines, and what is left. */
function cut(unit: string, width: number): [string[], string] {
  const full: string[] = [];
  let line = '';
  let used = 0;
  for (const character of unit) {
    const size = characterWidth(character);
    if (used + size > width) {
      full.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += size;
  }
  return [full, line];
}
