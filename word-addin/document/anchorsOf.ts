import type { Place } from '../../core/index.js';
import type { Anchor } from './anchor.js';
import { makeAnchor } from './makeAnchor.js';
import type { Outline } from './outline.js';

/**
 * The anchors of a place, one for each paragraph that it reaches into.
 * @returns none where the place is in no paragraph of the body: text boxes, headers, notes.
 */
export function anchorsOf(outline: Outline, { block, start, end }: Place): Anchor[] {
  const own = outline.flatMap((paragraph, ordinal) => (paragraph.block === block ? [{ ...paragraph, ordinal }] : []));
  const reached = own.filter(({ at, text }) => start < at + text.length && end > at);
  // An insertion and an empty cell have no characters: the paragraph that they touch.
  const touched = own.filter(({ at, text }) => start >= at && end <= at + text.length);
  const chosen = reached.length > 0 ? reached : touched.length > 0 ? touched.slice(0, 1) : own.slice(0, 1);
  return chosen.map(({ text, at, ordinal }) => {
    const within = (offset: number): number => Math.min(Math.max(offset - at, 0), text.length);
    return makeAnchor(text, ordinal, within(start), within(end));
  });
}
